"""Recording answers, many at a time: one transaction, and in it one statement for each kind of change.

The statements are built once; only their rows come with each group. All of them read the same rows.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Boolean, Dialect, FromClause, and_, exists, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from directory.contacts import Address, Standing
from directory.database import Database
from directory.database.bulk_rows import Columns
from directory.database.statement_group import Dialogue, Statement, ask, changing, directly, within
from directory.database.statements import core_table
from pingcheck.conversation.answers import (
    Addressed,
    Decision,
    Given,
    GivenAnswer,
    Taken,
    decide,
)
from pingcheck.conversation.lookup import finding, prepare_finding
from pingcheck.exercises.message import IS_TO_SEND, Delivery, Message
from pingcheck.exercises.ping import Event, Ping, RosterAddress, fold_stories, status_alone
from pingcheck.exercises.status import ANSWERED, REACHES, EventKind
from pingcheck.runtime.fault_points import fault_point

ANSWERS, EVENTS, PINGS = core_table(GivenAnswer), core_table(Event), core_table(Ping)

# All that is written of an answer. `is_last`: of those to its ping here; `status`: what the ping's becomes, if known.
COLUMNS: Columns = {
    "ping_id": ANSWERS.c.ping_id.type,
    "at": ANSWERS.c.at.type,
    "channel": ANSWERS.c.channel.type,
    "answer": ANSWERS.c.answer.type,
    "words": ANSWERS.c.words.type,
    "late": ANSWERS.c.late.type,
    "by": ANSWERS.c.by.type,
    "kind": EVENTS.c.kind.type,
    "reaches": Boolean(),
    "counts": Boolean(),
    "is_last": Boolean(),
    "answered_at": PINGS.c.answered_at.type,
    "contradicted": PINGS.c.contradicted.type,
    "status": PINGS.c.status.type,
}


class NotPlain(Exception):
    """Some of these answers need more than to be written down; nothing was recorded."""


class Recorded(NamedTuple):
    """What became of each answer, and the pings whose status is now to be folded from all that happened to them."""

    taken: list[Taken | None]
    with_a_story: set[UUID]


async def record_answers(session: AsyncSession, given: Sequence[Given]) -> list[Taken | None]:
    """Records what contacts sent, in the order in which it came; None for a ping that there is not. Durable once
    committed."""
    recorded = await within(session, _recording(session.get_bind().dialect, given))
    await fold_stories(session, recorded.with_a_story)
    return recorded.taken


async def record_plain_answers(database: Database, given: Sequence[Given]) -> list[Taken | None]:
    """The same in a transaction of its own, durable on return. Raises NotPlain, nothing being recorded, if one of them
    is not its ping's first, or is late."""
    return (await directly(database, _recording(database.writer.dialect, given, plain=True))).taken


def prepare_statements() -> None:
    """Builds what the first answers would else wait for."""
    prepare_finding()
    for choices, stops_mail in ((False, False), (True, False), (True, True)):
        _changes(choices, stops_mail)


def _recording(dialect: Dialect, given: Sequence[Given], *, plain: bool = False) -> Dialogue[Recorded]:
    found = yield from finding(dialect, {each.ping_id for each in given}, hold=True)
    decisions = _decided(found, given)
    taken = [decision.taken if decision is not None else None for decision in decisions]
    recorded = [decision for decision in decisions if decision is not None and decision.record is not None]
    with_a_story = _with_a_story(recorded)
    if plain and (with_a_story or Taken.LATE in taken):
        raise NotPlain
    if recorded:
        choices = [decision for decision in recorded if _is_choice(decision)]
        stops_mail = any(found[choice.after.ping_id].has_mail_to_send for choice in choices)
        yield from ask(dialect, _changes(bool(choices), stops_mail), COLUMNS, _rows(recorded, with_a_story))
        fault_point("answers.recording")
    fault_point("answers.before_commit")
    return Recorded(taken, with_a_story)


def _decided(found: dict[UUID, Addressed], given: Sequence[Given]) -> list[Decision | None]:
    """Each in the light of those before it."""
    now = dict(found)
    decisions: list[Decision | None] = []
    for each in given:
        decision = decide(now[each.ping_id], each) if each.ping_id in now else None
        if decision is not None:
            now[each.ping_id] = decision.after
        decisions.append(decision)
    return decisions


@cache
def _changes(choices: bool, stops_mail: bool) -> Statement:
    """What a group of answers changes: words alone change nothing else, and mail is stopped only where there is any."""

    def build(given: FromClause) -> list[Any]:
        changes = [_insert_answers(given)]
        if choices:
            changes += [_insert_events(given), _update_pings(given), _prove_only_addresses(given)]
        if stops_mail:
            changes.append(_stop_mail(given))
        return changes

    return changing(COLUMNS, build)


def _is_choice(decision: Decision) -> bool:
    return decision.record is not None and decision.record.answer is not None


def _with_a_story(recorded: Sequence[Decision]) -> set[UUID]:
    """The pings whose status is not a matter of one answer: they were answered before, or twice here."""
    several = Counter(decision.after.ping_id for decision in recorded if _is_choice(decision))
    before = {decision.after.ping_id for decision in recorded if decision.after.status in ANSWERED}
    return before | {ping_id for ping_id, count in several.items() if count > 1}


def _rows(recorded: Sequence[Decision], with_a_story: Collection[UUID]) -> list[tuple[Any, ...]]:
    last = {decision.after.ping_id: place for place, decision in enumerate(recorded)}
    rows = []
    for place, decision in enumerate(recorded):
        said, after, kind = decision.record, decision.after, decision.kind
        assert said is not None
        counts = said.answer is not None and kind is not EventKind.SIGN_OF_LIFE
        known = counts and after.ping_id not in with_a_story
        rows.append(
            (
                after.ping_id, said.at, said.channel, said.answer, said.words, said.late, "", kind,
                said.answer in REACHES, counts, last[after.ping_id] == place, after.answered_at, after.contradicted,
                status_alone(kind, said.answer) if known else None,
            )
        )  # fmt: skip
    return rows


def _insert_answers(given: FromClause) -> Any:
    names = ["ping_id", "at", "channel", "answer", "words", "late", "by"]
    return insert(ANSWERS).from_select(names, select(*(given.c[name] for name in names)))


def _insert_events(given: FromClause) -> Any:
    chosen = select(given.c.ping_id, given.c.at, given.c.kind, given.c.answer).where(given.c.answer.is_not(None))
    return insert(EVENTS).from_select(["ping_id", "at", "kind", "code"], chosen)


def _update_pings(given: FromClause) -> Any:
    """Notes on the pings when they were answered, what their status is, and whether a contradiction is before the
    secretariat."""
    after = given.alias("after")
    return (
        update(PINGS)
        .where(PINGS.c.id == after.c.ping_id, after.c.is_last)
        .values(
            answered_at=after.c.answered_at,
            contradicted=after.c.contradicted,
            status=func.coalesce(after.c.status, PINGS.c.status),
        )
    )


def _stop_mail(given: FromClause) -> Any:
    """An answer stops reminders at once. One that does not reach the role leaves the other addresses to be tried."""
    sent, answer = aliased(Message), given.alias("answer")
    reached_here = exists().where(
        sent.ping_id == Message.ping_id,
        sent.roster_address_id == Message.roster_address_id,
        sent.accepted_at.is_not(None),
    )
    return (
        update(core_table(Message))
        .where(Message.ping_id == answer.c.ping_id, answer.c.counts, IS_TO_SEND, or_(answer.c.reaches, reached_here))
        .values(delivery=Delivery.WITHDRAWN)
    )


def _prove_only_addresses(given: FromClause) -> Any:
    """An answer proves the address that it came by; a link says which only if just one address was mailed."""
    only_one_mailed = (
        select(func.min(RosterAddress.address_id))
        .join(Message, and_(Message.ping_id == RosterAddress.ping_id, Message.roster_address_id == RosterAddress.id))
        .where(RosterAddress.ping_id.in_(select(given.c.ping_id)), Message.accepted_at.is_not(None))
        .group_by(RosterAddress.ping_id)
        .having(func.count(RosterAddress.address_id.distinct()) == 1)
    )
    return (
        update(core_table(Address))
        .where(Address.id.in_(only_one_mailed), Address.standing != Standing.GOOD)
        .values(standing=Standing.GOOD)
    )
