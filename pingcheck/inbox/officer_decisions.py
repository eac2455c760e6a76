"""What an officer decides about a reply that waits to be read, or that nothing proves: whether it is an answer."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import rows_changed
from directory.errors import N_, Refused
from pingcheck.conversation.answer_effect import NEW_ANSWERS, AnswerOutcome
from pingcheck.conversation.answer_recording import record_answers
from pingcheck.conversation.answers import Channel, NewAnswer, recorded_answer_id
from pingcheck.exercises.events import Happened, record_events, share_exercises
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Answer, EventKind
from pingcheck.inbox.decision_records import ReplyDecision, waiting_codes
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
    decision = await _decide(session, reading_id, Outcome.ACCEPTED, now, by, reason)
    reading = await session.get_one(IncomingReading, reading_id)
    taken = await accept_as(session, reading, answer, by)
    decision.answer = answer
    decision.answer_id = await recorded_answer_id(session, reading.ping_id, by) if taken in NEW_ANSWERS else None
    await stop_waiting(session, reading, now)
    return taken


async def accept_as(
    session: AsyncSession, reading: IncomingReading, answer: Answer, by: str = ""
) -> AnswerOutcome | None:
    """Records this answer, given when the words came. `by`: the officer who says so; empty if their writer does. Raises
    Refused if its ping is not known."""
    if reading.ping_id is None:
        raise Refused(N_("It is not known whose reply this is. Record the answer by hand on the contact’s own page."))
    incoming, alarming = await session.get_one(Incoming, reading.incoming_id), reading.possible_incident
    channel = Channel.PAGE if incoming.way is MailWay.PAGE else Channel.MAIL
    given = NewAnswer(reading.ping_id, answer, reading.words, incoming.received_at, channel, alarming, by)
    [taken] = await record_answers(session, [given])
    return taken


async def set_aside(session: AsyncSession, reading_id: int, now: datetime, by: str, reason: str) -> None:
    """The reply is not an answer, so the ping gets reminders again. Raises Refused if somebody else has decided."""
    await _decide(session, reading_id, Outcome.SET_ASIDE, now, by, reason)
    await stop_waiting(session, await session.get_one(IncomingReading, reading_id), now)


async def set_unproved_aside(session: AsyncSession, incoming_ids: Collection[int], now: datetime, by: str) -> int:
    """Takes these mails off the list of those that nothing proves. No ping waited for them, so none moves. Returns how
    many readings that were."""
    listed = IncomingReading.incoming_id.in_(incoming_ids), IncomingReading.outcome == Outcome.UNPROVED
    found = list(await session.scalars(select(IncomingReading.id).where(*listed).with_for_update()))
    aside = {"outcome": Outcome.SET_ASIDE, "by": by[:100], "at": now}
    kept = {**aside, "was": Outcome.UNPROVED, "reason": "", "undone_by": ""}
    session.add_all(ReplyDecision(reading_id=reading_id, **kept) for reading_id in found)
    await rows_changed(session, update(IncomingReading).where(IncomingReading.id.in_(found)).values(**aside))
    return len(found)


async def _decide(
    session: AsyncSession, reading_id: int, outcome: Outcome, now: datetime, by: str, reason: str
) -> ReplyDecision:
    """Wins the decision and keeps it. Raises Refused, naming who was faster."""
    undecided = select(IncomingReading.outcome).where(
        IncomingReading.id == reading_id, IncomingReading.outcome.in_(UNDECIDED)
    )
    was = await session.scalar(undecided.with_for_update())
    if was is None:
        raise await _decided_already(session, reading_id)
    won = update(IncomingReading).where(IncomingReading.id == reading_id)
    await rows_changed(session, won.values(outcome=outcome, by=by[:100], at=now, note=reason[:500]))
    decision = ReplyDecision(
        reading_id=reading_id, was=was, outcome=outcome, by=by[:100], at=now, reason=reason[:500], undone_by=""
    )
    session.add(decision)
    await session.flush()
    return decision


async def _decided_already(session: AsyncSession, reading_id: int) -> Refused:
    reading = await session.get(IncomingReading, reading_id)
    if reading is None or not reading.by:
        return Refused(N_("Somebody has decided about this reply already."))
    return Refused(N_("{name} has decided about this reply already."), name=reading.by)


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
    ping = await session.get_one(Ping, reading.ping_id)
    await share_exercises(session, {ping.exercise_id})
    waited = sorted(await waiting_codes(session, reading))
    await record_events(session, [Happened(ping.id, now, EventKind.READ, code) for code in waited])
