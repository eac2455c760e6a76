"""Finding what links address: pings with their exercises, and what was answered so far."""

from collections.abc import Collection
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Dialect, FromClause, Select, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.bulk_rows import Columns
from directory.database.statement_group import Dialogue, Rows, Statement, ask, holding, reading, within
from directory.database.statements import core_table
from pingcheck.conversation.answers import Addressed, GivenAnswer, Said
from pingcheck.correspondence.officer_mails import OfficerMail
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import IS_TO_SEND, Message
from pingcheck.exercises.ping import Ping

NAMED: Columns = {"ping_id": core_table(Ping).c.id.type}


async def find_addressed(session: AsyncSession, ping_ids: Collection[UUID]) -> dict[UUID, Addressed]:
    """The pings that links name, with what was answered so far; those that there are."""
    return await within(session, finding(session.get_bind().dialect, ping_ids))


def finding(dialect: Dialect, ping_ids: Collection[UUID], *, hold: bool = False) -> Dialogue[dict[UUID, Addressed]]:
    """The same as part of a dialogue. Held, nobody else changes them until the transaction ends."""
    named = [(ping_id,) for ping_id in ping_ids]
    if hold:
        # Held before they are read: what is read in the same statement may be older than the lock.
        yield from ask(dialect, _held(), NAMED, named)
    found = [Addressed(*row) for row in (yield from ask(dialect, _named_pings(), NAMED, named))]
    answered = [(ping.ping_id,) for ping in found if ping.has_answers]
    said = _by_ping((yield from ask(dialect, _earlier(), NAMED, answered))) if answered else {}
    return {ping.ping_id: _with(ping, said.get(ping.ping_id)) for ping in found}


def prepare_finding() -> None:
    """Builds the statements; the first to ask would else wait for it."""
    for build in (_held, _named_pings, _earlier):
        build()


def _with(ping: Addressed, said: list[Said] | None) -> Addressed:
    return ping._replace(answers=tuple(said)) if said else ping


def _there_is(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Asked of each ping in turn: for EXISTS PostgreSQL would read the whole of the other table first."""
    one = select(literal(True)).where(*conditions).limit(1).correlate(Ping).scalar_subquery()
    return func.coalesce(one, literal(False))


@cache
def _held() -> Statement:
    """Shares the exercises, as `share_exercises` does, then holds the pings. Counted, not fetched; all hold them in the
    same order, so that none waits for another in a ring."""

    def build(given: FromClause) -> Select[Any]:
        named = select(given.c.ping_id).cte("named")
        of_pings = select(Ping.exercise_id).where(Ping.id.in_(select(named.c.ping_id)))
        shared = select(Exercise.id).where(Exercise.id.in_(of_pings)).order_by(Exercise.id).with_for_update(read=True)
        after_them = select(func.count()).select_from(shared.cte("shared")).scalar_subquery() > 0
        held = select(Ping.id).where(Ping.id.in_(select(named.c.ping_id)), after_them)
        return select(func.count()).select_from(held.order_by(Ping.id).with_for_update().cte("held"))

    return holding(NAMED, build)


@cache
def _named_pings() -> Statement:
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
                _there_is(Message.ping_id == Ping.id, IS_TO_SEND).label("has_mail_to_send"),
                _there_is(OfficerMail.ping_id == Ping.id).label("was_written_to"),
            )
            .join(Exercise, Exercise.id == Ping.exercise_id)
            .where(Ping.id.in_(select(given.c.ping_id)))
        )

    return reading(NAMED, build)


@cache
def _earlier() -> Statement:
    said = GivenAnswer

    def build(given: FromClause) -> Any:
        columns = said.ping_id, said.answer, said.words, said.at, said.late, said.id
        return select(*columns).where(said.ping_id.in_(select(given.c.ping_id)))

    return reading(NAMED, build)


def _by_ping(rows: Rows) -> dict[UUID, list[Said]]:
    said: dict[UUID, list[Said]] = {}
    for ping_id, answer, words, at, late, _ in sorted(rows, key=lambda row: (row[3], row[5])):
        said.setdefault(ping_id, []).append(Said(answer, words, at, late))
    return said
