"""Answers: what a contact said, and what one more answer comes to."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.contacts import Role
from directory.database import BIG_ID, Base, closed_set
from directory.database.statements import storable
from directory.languages import Language
from pingcheck.exercises.exercise import Phase
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
    answers: tuple[Said, ...] = ()


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
