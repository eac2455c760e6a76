"""AddressedPing pings: what a link, a code or a reply addresses, with its exercise and what was said so far."""

from collections.abc import Collection
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Dialect, FromClause, Select, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import Role
from directory.database.bulk_rows import Columns
from directory.database.compiled_statements import CompiledStatement, compiled_lock, compiled_select
from directory.database.procedures import Procedure, Rows, execute, run_in_session
from directory.database.statements import core_table
from directory.languages import Language
from pingcheck.conversation.answers import GivenAnswer, Said
from pingcheck.conversation.turns import Turn
from pingcheck.exercises.exercise import Exercise, ExerciseKind, Phase
from pingcheck.exercises.message import IS_OF_A_STEP, IS_TO_SEND, Message, MessageKind
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Status


class AddressedPing(NamedTuple):
    """A ping with its exercise, and what was said so far, the earliest first."""

    ping_id: UUID
    exercise_id: int
    role: Role
    language: Language
    time_zone: str
    state_code: str
    state_name: str  # in `language`
    status: Status
    answered_at: datetime | None
    contradicted: bool
    reference: str
    phase: Phase
    closes_at: datetime
    grace_days: int
    has_answers: bool
    has_mail_to_send: bool
    was_written_to: bool  # an officer wrote into its thread
    called_at: datetime | None
    has_turns: bool  # more was said than the answers
    kind: ExerciseKind
    answers: tuple[Said, ...] = ()


NAMED: Columns = {"ping_id": core_table(Ping).c.id.type}


async def find_addressed(session: AsyncSession, ping_ids: Collection[UUID]) -> dict[UUID, AddressedPing]:
    """Those of these pings that exist, by their ids."""
    return await run_in_session(session, finding(session.get_bind().dialect, ping_ids))


def finding(
    dialect: Dialect, ping_ids: Collection[UUID], *, hold: bool = False
) -> Procedure[dict[UUID, AddressedPing]]:
    """The same as part of a procedure. With `hold`, nobody else changes these pings until the transaction ends."""
    named = [(ping_id,) for ping_id in ping_ids]
    if hold:
        # Held before they are read: what is read in the same statement may be older than the lock.
        yield from execute(dialect, _held(), NAMED, named)
    found = [AddressedPing(*row) for row in (yield from execute(dialect, _named_pings(), NAMED, named))]
    answered = [(ping.ping_id,) for ping in found if ping.has_answers]
    said = _by_ping((yield from execute(dialect, _earlier(), NAMED, answered))) if answered else {}
    return {ping.ping_id: _with(ping, said.get(ping.ping_id)) for ping in found}


def prepare_finding() -> None:
    """Builds the statements, so that the first contact need not wait for it."""
    for build in (_held, _named_pings, _earlier):
        build()


def _with(ping: AddressedPing, said: list[Said] | None) -> AddressedPing:
    return ping._replace(answers=tuple(said)) if said else ping


def _there_is(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Asked of each ping in turn: for EXISTS PostgreSQL would first read the other table whole."""
    one = select(literal(True)).where(*conditions).limit(1).correlate(Ping).scalar_subquery()
    return func.coalesce(one, literal(False))


@cache
def _held() -> CompiledStatement:
    """Shares the exercises, as `share_exercises` does, then holds the pings. They are counted, not fetched, and every
    transaction holds them in the same order, so that none waits for another in a ring."""

    def build(given: FromClause) -> Select[Any]:
        named = select(given.c.ping_id).cte("named")
        of_pings = select(Ping.exercise_id).where(Ping.id.in_(select(named.c.ping_id)))
        shared = select(Exercise.id).where(Exercise.id.in_(of_pings)).order_by(Exercise.id).with_for_update(read=True)
        after_them = select(func.count()).select_from(shared.cte("shared")).scalar_subquery() > 0
        held = select(Ping.id).where(Ping.id.in_(select(named.c.ping_id)), after_them)
        return select(func.count()).select_from(held.order_by(Ping.id).with_for_update().cte("held"))

    return compiled_lock(NAMED, build)


@cache
def _named_pings() -> CompiledStatement:
    def build(given: FromClause) -> Any:
        return (
            select(
                Ping.id,
                Ping.exercise_id,
                Ping.role,
                Ping.language,
                Ping.time_zone,
                Ping.state_code,
                Ping.state_name,
                Ping.status,
                Ping.answered_at,
                Ping.contradicted,
                Exercise.reference,
                Exercise.phase,
                Exercise.closes_at,
                Exercise.grace_days,
                _there_is(GivenAnswer.ping_id == Ping.id).label("has_answers"),
                _there_is(Message.ping_id == Ping.id, IS_OF_A_STEP, IS_TO_SEND).label("has_mail_to_send"),
                _there_is(Message.ping_id == Ping.id, Message.kind == MessageKind.OFFICER).label("was_written_to"),
                Ping.called_at,
                _there_is(Turn.ping_id == Ping.id).label("has_turns"),
                Exercise.kind,
            )
            .join(Exercise, Exercise.id == Ping.exercise_id)
            .where(Ping.id.in_(select(given.c.ping_id)))
        )

    return compiled_select(NAMED, build)


@cache
def _earlier() -> CompiledStatement:
    said = GivenAnswer

    def build(given: FromClause) -> Any:
        columns = (
            said.ping_id,
            said.answer,
            said.words,
            said.at,
            said.late,
            said.channel,
            said.possible_incident,
            said.by,
            said.id,
        )
        return select(*columns).where(said.ping_id.in_(select(given.c.ping_id)))

    return compiled_select(NAMED, build)


def _by_ping(rows: Rows) -> dict[UUID, list[Said]]:
    said: dict[UUID, list[Said]] = {}
    for ping_id, *spoken, _ in sorted(rows, key=lambda row: (row[3], row[8])):
        said.setdefault(ping_id, []).append(Said(*spoken))
    return said
