"""Threads: what a page shows of a conversation beside the answers, to anybody who has the link."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import and_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from directory.addresses import Address
from directory.contacts import Rank, Role
from directory.database.bulk_rows import BulkSelect, Columns, bulk_select, fetch, rows_as_text, rows_parameter
from directory.database.statements import core_table, on_postgresql
from pingcheck.conversation.answers import Said
from pingcheck.conversation.script import Choice, Statement, Topic
from pingcheck.conversation.turns import Turn
from pingcheck.exercises.exercise import RUNNING, Exercise
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.status import ANSWERED, STILL_ASKED, Status

NOT_ANSWERED = (STILL_ASKED - ANSWERED) | {Status.TO_READ}
MOST_OTHERS = 20  # entries of one mailbox that are offered


@dataclass(frozen=True, slots=True)
class PublicTurn:
    """A turn as anybody with the link may see it."""

    topic: Topic
    choice: Choice
    at: datetime


class OtherEntry(NamedTuple):
    """A ping that the same mailbox has not answered yet."""

    ping_id: UUID
    role: Role
    rank: Rank


@dataclass(frozen=True, slots=True)
class Thread:
    """What a page shows beside the answers."""

    turns: tuple[PublicTurn, ...] = ()
    others: tuple[OtherEntry, ...] = ()


def statements(answers: Sequence[Said], turns: Sequence[PublicTurn]) -> list[Statement]:
    """All that was said, as the script reads it, the answers first."""
    first = [Statement(Topic.REACHED, said.answer) for said in answers if said.answer is not None]
    return first + [Statement(turn.topic, turn.choice) for turn in turns]


NAMED: Columns = {"ping_id": core_table(Turn).c.ping_id.type}


async def threads_of(session: AsyncSession, ping_ids: Collection[UUID]) -> dict[UUID, Thread]:
    """The thread of each of these pings."""
    on_pg = on_postgresql(session)
    named = {"named": rows_as_text(session.get_bind().dialect, NAMED, [(ping_id,) for ping_id in ping_ids])}
    turns: dict[UUID, list[PublicTurn]] = {}
    for ping_id, topic, choice, at, _ in sorted(await fetch(session, _turns(on_pg), named), key=lambda row: row[3:]):
        turns.setdefault(ping_id, []).append(PublicTurn(topic, choice, at))
    others: dict[UUID, list[OtherEntry]] = {}
    for ping_id, *other in await fetch(session, _other_entries(on_pg), named):
        others.setdefault(ping_id, []).append(OtherEntry(*other))
    return {
        ping_id: Thread(tuple(turns.get(ping_id, ())), tuple(sorted(others.get(ping_id, ()))[:MOST_OTHERS]))
        for ping_id in ping_ids
    }


@cache
def _turns(on_pg: bool) -> BulkSelect:
    named = rows_parameter(on_pg, "named", NAMED)
    columns = (Turn.ping_id, Turn.topic, Turn.choice, Turn.at, Turn.id)
    return bulk_select(on_pg, select(*columns).where(Turn.ping_id.in_(select(named.c.ping_id))))


@cache
def _other_entries(on_pg: bool) -> BulkSelect:
    """Pings of the same State in the same running exercise that wait for an answer, and whose first address is the
    first address of one of these."""
    named = rows_parameter(on_pg, "named", NAMED)
    here, there, same = aliased(Ping), aliased(Ping), aliased(Address)
    first_here, first_there = aliased(RosterAddress), aliased(RosterAddress)
    found = (
        select(here.id.label("here"), there.id.label("there"), there.role, there.rank)
        .join(first_here, and_(first_here.ping_id == here.id, first_here.position == 1))
        .join(same, same.value == first_here.value)
        .join(
            there,
            and_(
                there.exercise_id == here.exercise_id,
                there.contact_id == same.contact_id,
                there.state_code == here.state_code,
                there.id != here.id,
            ),
        )
        .join(
            first_there,
            and_(
                first_there.ping_id == there.id,
                first_there.position == 1,
                first_there.value == first_here.value,
            ),
        )
        .join(Exercise, Exercise.id == here.exercise_id)
        .where(here.id.in_(select(named.c.ping_id)), there.status.in_(NOT_ANSWERED), Exercise.phase.in_(RUNNING))
    )
    return bulk_select(on_pg, found)
