"""What an officer decides about a reply that waits to be read, or that nothing proves: whether it is an answer."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import rows_changed
from directory.errors import Refused
from pingcheck.conversation.answer_effect import AnswerOutcome
from pingcheck.conversation.answer_recording import record_answers
from pingcheck.conversation.answers import Channel, NewAnswer
from pingcheck.exercises.events import Event, Happened, record_events, share_exercises
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Answer, EventKind
from pingcheck.inbox.incoming import Incoming, IncomingReading, MailWay, Outcome, WorkState
from pingcheck.inbox.intake import reply_code

UNDECIDED = (Outcome.TO_READ, Outcome.UNPROVED)


@dataclass(frozen=True, slots=True)
class ToRead:
    """How much waits for an officer: replies, mails that nothing proves, and mails that our own code failed to
    process; and how many of the first two may speak of a real incident."""

    replies: int
    unproved: int
    failed: int
    possible_incidents: int = 0
    unproved_incidents: int = 0


async def to_read(session: AsyncSession) -> ToRead:
    replies = select(func.count()).where(IncomingReading.outcome == Outcome.TO_READ)
    unproved = select(func.count()).where(IncomingReading.outcome == Outcome.UNPROVED, IncomingReading.position == 0)
    failed = select(func.count()).where(Incoming.state == WorkState.FAILED)
    alarming = replies.where(IncomingReading.possible_incident)
    unproved_alarming = unproved.where(IncomingReading.possible_incident)
    counts = (replies, unproved, failed, alarming, unproved_alarming)
    return ToRead(*[await session.scalar(count) or 0 for count in counts])


async def accept(
    session: AsyncSession, reading_id: int, answer: Answer, now: datetime, by: str, reason: str
) -> AnswerOutcome | None:
    """Records the reply as this answer, given when it arrived: our proposal, or the officer's own reading.

    Raises Refused if its ping is not known, or if somebody else has decided meanwhile.
    """
    reading = await _decide(session, reading_id, Outcome.ACCEPTED, now, by, reason)
    taken = await accept_as(session, reading, answer, by)
    await stop_waiting(session, reading, now)
    return taken


async def accept_as(
    session: AsyncSession, reading: IncomingReading, answer: Answer, by: str = ""
) -> AnswerOutcome | None:
    """Records this answer, given when the words came. `by`: the officer who says so; empty if their writer does. Raises
    Refused if its ping is not known."""
    if reading.ping_id is None:
        raise Refused("It is not known whose reply this is; record the answer by hand at its ping.")
    incoming, alarming = await session.get_one(Incoming, reading.incoming_id), reading.possible_incident
    channel = Channel.PAGE if incoming.way is MailWay.PAGE else Channel.MAIL
    given = NewAnswer(reading.ping_id, answer, reading.words, incoming.received_at, channel, alarming, by)
    [taken] = await record_answers(session, [given])
    return taken


async def set_aside(session: AsyncSession, reading_id: int, now: datetime, by: str, reason: str) -> None:
    """The reply is not an answer, so the ping gets reminders again. Raises Refused if somebody else has decided."""
    reading = await _decide(session, reading_id, Outcome.SET_ASIDE, now, by, reason)
    await stop_waiting(session, reading, now)


async def set_unproved_aside(session: AsyncSession, incoming_ids: Collection[int], now: datetime, by: str) -> int:
    """Takes these mails off the list of those that nothing proves. No ping waited for them, so none moves. Returns how
    many readings that were."""
    listed = update(IncomingReading).where(IncomingReading.incoming_id.in_(incoming_ids))
    listed = listed.where(IncomingReading.outcome == Outcome.UNPROVED)
    return await rows_changed(session, listed.values(outcome=Outcome.SET_ASIDE, by=by[:100], at=now))


async def _decide(
    session: AsyncSession, reading_id: int, outcome: Outcome, now: datetime, by: str, reason: str
) -> IncomingReading:
    won = update(IncomingReading).where(IncomingReading.id == reading_id, IncomingReading.outcome.in_(UNDECIDED))
    if not await rows_changed(session, won.values(outcome=outcome, by=by[:100], at=now, note=reason[:500])):
        raise Refused("Somebody has decided about this reply already.")
    return await session.get_one(IncomingReading, reading_id)


async def decide_as_writer(
    session: AsyncSession, reading_id: int, ping_id: UUID, outcome: Outcome, now: datetime
) -> bool:
    """Sets what the writer of words on a page says to our reading. False if that was decided already, or if it is no
    reading of this ping."""
    asked = update(IncomingReading).where(
        IncomingReading.id == reading_id, IncomingReading.ping_id == ping_id, IncomingReading.outcome == Outcome.ASKED
    )
    return await rows_changed(session, asked.values(outcome=outcome, at=now)) > 0


async def hold_until_read(session: AsyncSession, ping: Ping, incoming_id: int, now: datetime) -> None:
    """Until an officer has read these words, their ping gets no reminder. The caller shares the exercise."""
    await record_events(session, [Happened(ping.id, now, EventKind.TO_READ, reply_code(incoming_id))])


async def stop_waiting(session: AsyncSession, reading: IncomingReading, now: datetime) -> None:
    """Records that this reply no longer holds back its ping, if it did."""
    if reading.ping_id is None:
        return
    ping, code = await session.get_one(Ping, reading.ping_id), reply_code(reading.incoming_id)
    await share_exercises(session, {ping.exercise_id})
    waits = select(Event.id).where(Event.ping_id == ping.id, Event.kind == EventKind.TO_READ, Event.code == code)
    if await session.scalar(waits.limit(1)) is not None:
        await record_events(session, [Happened(ping.id, now, EventKind.READ, code)])
