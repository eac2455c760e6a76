"""Answers: what a contact said, what a link addresses, and what one more answer comes to."""

from collections.abc import Collection
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Dialect, ForeignKey, FromClause, Select, String, Text, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.contacts import Role
from directory.database import BIG_ID, Base, closed_set
from directory.directly import Dialogue, Rows, Statement, ask, holding, reading, within
from directory.languages import Language
from directory.many_rows import Columns
from directory.statements import core_table, storable
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.message import IS_TO_SEND, Message
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import REACHES, Answer, EventKind, Status

MOST_WORDS = 4000
MOST_ANSWERS = 50  # kept for one ping; nobody says more, a machine might


class Channel(StrEnum):
    PAGE = "page"
    MAIL = "mail"


class GivenAnswer(Base):
    """What a contact said, whole. The words may be emptied by retention; that it was said stays an event."""

    __tablename__ = "answers"

    id: Mapped[int] = mapped_column(BIG_ID, primary_key=True)
    ping_id: Mapped[UUID] = mapped_column(ForeignKey("pings.id"), index=True)
    at: Mapped[datetime]
    channel: Mapped[Channel] = mapped_column(closed_set(Channel))
    answer: Mapped[Answer | None] = mapped_column(closed_set(Answer))  # None: words alone, after an answer
    words: Mapped[str] = mapped_column(Text)
    late: Mapped[bool]
    by: Mapped[str] = mapped_column(String(100), default="")


class Taken(StrEnum):
    """What became of something that a contact sent."""

    RECORDED = "recorded"
    LATE = "late"  # recorded, after the closing
    REPEATED = "repeated"  # the same again: nothing to add, and no reproach
    EMPTY = "empty"  # no choice, and none made before
    OVER = "over"  # after the grace time: kept as a sign of life
    CALLED_OFF = "called_off"


class Said(NamedTuple):
    """One earlier answer, as far as pages and decisions need it."""

    answer: Answer | None
    words: str
    at: datetime
    late: bool
    channel: Channel = Channel.PAGE


class Addressed(NamedTuple):
    """A ping with its exercise, and what was said so far, the earliest first."""

    ping_id: UUID
    exercise_id: int
    role: Role
    language: Language
    time_zone: str
    state_name: str
    status: Status
    answered_at: datetime | None
    contradicted: bool
    reference: str
    phase: Phase
    closes_at: datetime
    grace_days: int
    has_answers: bool
    has_mail_to_send: bool
    answers: tuple[Said, ...] = ()


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


async def answers_of(session: AsyncSession, ping_id: UUID) -> list[GivenAnswer]:
    """All that was said to one ping, the earliest first."""
    mine = select(GivenAnswer).where(GivenAnswer.ping_id == ping_id)
    return list(await session.scalars(mine.order_by(GivenAnswer.at, GivenAnswer.id)))


def event_kind_at(addressed: Addressed, now: datetime) -> EventKind:
    """How an answer counts by its time: in the window, late until the grace time ends, then a sign of life only."""
    if now <= addressed.closes_at:
        return EventKind.ANSWERED
    if now <= addressed.closes_at + timedelta(days=addressed.grace_days):
        return EventKind.ANSWERED_LATE
    return EventKind.SIGN_OF_LIFE


class Given(NamedTuple):
    """What a contact sent."""

    ping_id: UUID
    answer: Answer | None
    words: str
    at: datetime
    channel: Channel = Channel.PAGE


class Decision(NamedTuple):
    """What one more answer comes to: what to say, what to record if anything, and the ping as it is then."""

    taken: Taken
    record: Said | None
    kind: EventKind
    after: Addressed


TAKEN_AS = {
    EventKind.ANSWERED: Taken.RECORDED,
    EventKind.ANSWERED_LATE: Taken.LATE,
    EventKind.SIGN_OF_LIFE: Taken.OVER,
}


def decide(addressed: Addressed, given: Given) -> Decision:
    """An answer is recorded unless it adds nothing. The time is that of the first answer, or of the first that reaches
    the role after ones that did not; a contradiction is noted for an officer."""
    words = storable(given.words).strip()[:MOST_WORDS]
    kind = EventKind.SIGN_OF_LIFE if addressed.phase is Phase.CANCELLED else event_kind_at(addressed, given.at)
    if given.answer is None and (not words or not addressed.answers):
        return Decision(Taken.EMPTY, None, kind, addressed)
    if _adds_nothing(given.answer, words, addressed.answers):
        return Decision(Taken.REPEATED, None, kind, addressed)
    said = Said(given.answer, words, given.at, kind is not EventKind.ANSWERED, given.channel)
    after = addressed._replace(answers=(*addressed.answers, said))
    if given.answer is not None and kind is not EventKind.SIGN_OF_LIFE:
        after = _noted(after, given.answer, addressed.answers, given.at)
    if addressed.phase is Phase.CANCELLED:
        return Decision(Taken.CALLED_OFF, said, kind, after)
    return Decision(TAKEN_AS[kind], said, kind, after)


def _adds_nothing(answer: Answer | None, words: str, earlier: tuple[Said, ...]) -> bool:
    """The same again, or more than is kept; but a choice that was never made before always counts."""
    if any(said.answer == answer and said.words == words for said in earlier):
        return True
    is_new_choice = answer is not None and all(said.answer != answer for said in earlier)
    return len(earlier) >= MOST_ANSWERS and not is_new_choice


def _noted(ping: Addressed, answer: Answer, earlier: tuple[Said, ...], at: datetime) -> Addressed:
    before = [said.answer for said in earlier if said.answer is not None]
    reached_before = any(said in REACHES for said in before)
    decides = not before or (answer in REACHES and not reached_before)
    contradicts = any((said in REACHES) != (answer in REACHES) for said in before)
    return ping._replace(
        answered_at=at if decides else ping.answered_at,
        contradicted=ping.contradicted or contradicts,
    )
