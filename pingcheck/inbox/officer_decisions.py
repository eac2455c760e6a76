"""What an officer decides about a reply that waits to be read: it is an answer, or it is not."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import rows_changed
from directory.errors import Refused
from pingcheck.conversation.answer_effect import AnswerOutcome
from pingcheck.conversation.answer_recording import record_answers
from pingcheck.conversation.answers import Channel, NewAnswer
from pingcheck.exercises.events import Happened, record_events, share_exercises
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Answer, EventKind
from pingcheck.inbox.incoming import Incoming, IncomingReading, Outcome, WorkState
from pingcheck.inbox.intake import reply_code


@dataclass(frozen=True, slots=True)
class ToRead:
    """How much waits for an officer: replies, and mails that our own code failed to process."""

    replies: int
    failed: int


async def to_read(session: AsyncSession) -> ToRead:
    replies = select(func.count()).where(IncomingReading.outcome == Outcome.TO_READ)
    failed = select(func.count()).where(Incoming.state == WorkState.FAILED)
    return ToRead(await session.scalar(replies) or 0, await session.scalar(failed) or 0)


async def accept(
    session: AsyncSession, reading_id: int, answer: Answer, now: datetime, by: str, reason: str
) -> AnswerOutcome | None:
    """Records the reply as this answer, given when it arrived: our proposal, or the officer's own reading.

    Raises Refused if its ping is not known, or if somebody else has decided meanwhile.
    """
    reading, incoming = await _decide(session, reading_id, Outcome.ACCEPTED, now, by, reason)
    if reading.ping_id is None:
        raise Refused("It is not known whose reply this is; record the answer by hand at its ping.")
    given = NewAnswer(reading.ping_id, answer, reading.words, incoming.received_at, Channel.MAIL)
    [taken] = await record_answers(session, [given])
    await _record_read(session, reading, incoming, now)
    return taken


async def set_aside(session: AsyncSession, reading_id: int, now: datetime, by: str, reason: str) -> None:
    """The reply is not an answer, so the ping gets reminders again. Raises Refused if somebody else has decided."""
    reading, incoming = await _decide(session, reading_id, Outcome.SET_ASIDE, now, by, reason)
    await _record_read(session, reading, incoming, now)


async def _decide(
    session: AsyncSession, reading_id: int, outcome: Outcome, now: datetime, by: str, reason: str
) -> tuple[IncomingReading, Incoming]:
    won = update(IncomingReading).where(IncomingReading.id == reading_id, IncomingReading.outcome == Outcome.TO_READ)
    if not await rows_changed(session, won.values(outcome=outcome, by=by[:100], at=now, note=reason[:500])):
        raise Refused("Somebody has decided about this reply already.")
    reading = await session.get_one(IncomingReading, reading_id)
    return reading, await session.get_one(Incoming, reading.incoming_id)


async def _record_read(session: AsyncSession, reading: IncomingReading, incoming: Incoming, now: datetime) -> None:
    if reading.ping_id is not None:
        ping = await session.get_one(Ping, reading.ping_id)
        await share_exercises(session, {ping.exercise_id})
        read = Happened(reading.ping_id, now, EventKind.READ, reply_code(incoming.id))
        await record_events(session, [read])
