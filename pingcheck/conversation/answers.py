"""Answers: recorded once, the first deciding the time, later ones added, none ever lost or erased."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text, exists, literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, aliased, mapped_column

from directory.contacts import Address, Standing
from directory.database import BIG_ID, Base, closed_set
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.message import TO_SEND, Delivery, Message
from pingcheck.exercises.ping import Event, Ping, RosterAddress, record_events, share_exercises
from pingcheck.exercises.status import REACHES, Answer, EventKind

MOST_WORDS = 4000
MOST_ANSWERS = 50  # kept for one ping; nobody says more, a machine might


class Channel(StrEnum):
    PAGE = "page"


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
    REPEATED = "repeated"  # the same again: nothing to add, and no reproach
    EMPTY = "empty"  # no choice, and none made before
    OVER = "over"  # after the grace time: kept as a sign of life
    CALLED_OFF = "called_off"


@dataclass(frozen=True, slots=True)
class Addressed:
    """A ping with its exercise, as the reply page needs them."""

    ping: Ping
    exercise: Exercise
    answers: tuple[GivenAnswer, ...]


async def find_addressed(session: AsyncSession, ping_id: UUID) -> Addressed | None:
    """The ping that a link names, and what was answered so far."""
    row = (
        await session.execute(
            select(Ping, Exercise).join(Exercise, Exercise.id == Ping.exercise_id).where(Ping.id == ping_id)
        )
    ).one_or_none()
    if row is None:
        return None
    answers = await session.scalars(
        select(GivenAnswer).where(GivenAnswer.ping_id == ping_id).order_by(GivenAnswer.at, GivenAnswer.id)
    )
    return Addressed(row.Ping, row.Exercise, tuple(answers))


def event_kind_at(exercise: Exercise, now: datetime) -> EventKind:
    """How an answer counts by its time: in the window, late until the grace time ends, then a sign of life only."""
    assert exercise.closes_at is not None
    if now <= exercise.closes_at:
        return EventKind.ANSWERED
    if now <= exercise.closes_at + timedelta(days=exercise.grace_days):
        return EventKind.ANSWERED_LATE
    return EventKind.SIGN_OF_LIFE


async def record_answer(
    session: AsyncSession, ping_id: UUID, answer: Answer | None, words: str, now: datetime
) -> Taken | None:
    """Records what a contact sent from the page; None if there is no such ping. Durable once committed."""
    exercise_id = await session.scalar(select(Ping.exercise_id).where(Ping.id == ping_id))
    if exercise_id is None:
        return None
    await share_exercises(session, {exercise_id})
    await session.execute(select(Ping.id).where(Ping.id == ping_id).with_for_update())
    addressed = await find_addressed(session, ping_id)
    assert addressed is not None
    ping, exercise, earlier = addressed.ping, addressed.exercise, addressed.answers

    words = storable(words).strip()[:MOST_WORDS]
    if answer is None and (not words or not earlier):
        return Taken.EMPTY
    if _adds_nothing(answer, words, earlier):
        return Taken.REPEATED
    kind = EventKind.SIGN_OF_LIFE if exercise.phase is Phase.CANCELLED else event_kind_at(exercise, now)
    session.add(
        GivenAnswer(
            ping_id=ping_id,
            at=now,
            channel=Channel.PAGE,
            answer=answer,
            words=words,
            late=kind is not EventKind.ANSWERED,
        )
    )
    if answer is not None:
        if kind is not EventKind.SIGN_OF_LIFE:
            _note_on_ping(ping, answer, earlier, now)
            await _stop_mail(session, ping_id, answer)
        await session.flush()
        await record_events(session, [Event(ping_id=ping_id, at=now, kind=kind, code=answer, message_id=None)])
        await _prove_only_address(session, ping_id)
    if exercise.phase is Phase.CANCELLED:
        return Taken.CALLED_OFF
    return Taken.OVER if kind is EventKind.SIGN_OF_LIFE else Taken.RECORDED


def storable(words: str) -> str:
    """Words without the few characters that a database refuses: no answer may be lost for what stands beside it."""
    return words.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")


def _adds_nothing(answer: Answer | None, words: str, earlier: tuple[GivenAnswer, ...]) -> bool:
    """The same again, or more than is kept; but a choice that was never made before always counts."""
    if any(given.answer == answer and given.words == words for given in earlier):
        return True
    is_new_choice = answer is not None and all(given.answer != answer for given in earlier)
    return len(earlier) >= MOST_ANSWERS and not is_new_choice


def _note_on_ping(ping: Ping, answer: Answer, earlier: tuple[GivenAnswer, ...], now: datetime) -> None:
    """The time is that of the first answer, or of the first that reaches the role after ones that did not."""
    before = [given.answer for given in earlier if given.answer is not None]
    reached_before = any(given in REACHES for given in before)
    if not before or (answer in REACHES and not reached_before):
        ping.answered_at = now
    if any((given in REACHES) != (answer in REACHES) for given in before):
        ping.contradicted = True


async def _stop_mail(session: AsyncSession, ping_id: UUID, answer: Answer) -> None:
    """An answer stops reminders at once. One that does not reach the role leaves the other addresses to be tried."""
    sent = aliased(Message)
    reached_here = exists().where(
        sent.roster_address_id == Message.roster_address_id, sent.delivery == Delivery.ACCEPTED
    )
    await session.execute(
        update(Message)
        .where(Message.ping_id == ping_id, Message.delivery.in_(TO_SEND), literal(answer in REACHES) | reached_here)
        .values(delivery=Delivery.WITHDRAWN)
        .execution_options(synchronize_session=False)
    )


async def _prove_only_address(session: AsyncSession, ping_id: UUID) -> None:
    """An answer proves the address that it came by; a link says which only if just one address was mailed."""
    mailed = (
        await session.scalars(
            select(RosterAddress.address_id)
            .join(Message, Message.roster_address_id == RosterAddress.id)
            .where(RosterAddress.ping_id == ping_id, Message.delivery == Delivery.ACCEPTED)
            .distinct()
        )
    ).all()
    if len(mailed) == 1:
        await session.execute(
            update(Address)
            .where(Address.id == mailed[0], Address.standing != Standing.GOOD)
            .values(standing=Standing.GOOD)
            .execution_options(synchronize_session=False)
        )
