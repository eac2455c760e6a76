"""What officers decided about replies, one row a decision, so that each can be undone for a while."""

from datetime import datetime, timedelta

from sqlalchemy import ForeignKey, Index, String, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import BIG_ID, Base, closed_set
from directory.database.statements import rows_changed
from directory.errors import N_, Refused
from pingcheck.conversation.answer_removal import take_back_answer
from pingcheck.exercises.events import Event, Happened, record_events, share_exercises
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Answer, EventKind
from pingcheck.inbox.incoming import IncomingReading, Outcome
from pingcheck.inbox.intake import reply_code

UNDONE_WITHIN = timedelta(
    hours=24
)  # who finds out the next morning; later the figures are out, and a new answer is due


class ReplyDecision(Base):
    """An officer's decision about one reading. Never changed, but for who undid it and when."""

    __tablename__ = "reply_decisions"
    __table_args__ = (Index("ix_reply_decisions_reading_id", "reading_id", "id"),)

    id: Mapped[int] = mapped_column(BIG_ID, primary_key=True)
    reading_id: Mapped[int] = mapped_column(ForeignKey("incoming_readings.id"))
    was: Mapped[Outcome] = mapped_column(closed_set(Outcome))  # the reading's outcome before it
    outcome: Mapped[Outcome] = mapped_column(closed_set(Outcome))
    answer: Mapped[Answer | None] = mapped_column(closed_set(Answer))
    answer_id: Mapped[int | None] = mapped_column(BIG_ID)  # of the answer that it recorded, until that is taken back
    by: Mapped[str] = mapped_column(String(100))
    at: Mapped[datetime]
    reason: Mapped[str] = mapped_column(String(500))
    undone_by: Mapped[str] = mapped_column(String(100), default="")
    undone_at: Mapped[datetime | None]


async def last_decision(session: AsyncSession, reading_id: int) -> ReplyDecision | None:
    """The latest decision about a reading, undone or not; None if no officer has decided."""
    mine = select(ReplyDecision).where(ReplyDecision.reading_id == reading_id)
    found: ReplyDecision | None = await session.scalar(mine.order_by(ReplyDecision.id.desc()).limit(1))
    return found


async def undo_decision(session: AsyncSession, reading_id: int, now: datetime, by: str) -> ReplyDecision:
    """Undoes the last decision about a reply: it waits to be read again, its ping with it, and an answer that was
    recorded is taken back. Raises Refused if somebody was faster, or if it is too late."""
    decision = await last_decision(session, reading_id)
    if decision is None:
        raise Refused(N_("Nobody has decided about this reply yet."))
    if decision.undone_at is not None:
        raise Refused(N_("{name} has undone this already."), name=decision.undone_by)
    reading = await session.get_one(IncomingReading, reading_id)
    await _refuse_if_too_late(session, decision, reading, now)
    undone = update(ReplyDecision).where(ReplyDecision.id == decision.id, ReplyDecision.undone_at.is_(None))
    waits = update(IncomingReading).where(IncomingReading.id == reading_id, IncomingReading.outcome == decision.outcome)
    won = await rows_changed(session, undone.values(undone_at=now, undone_by=by[:100]))
    if not won or not await rows_changed(session, waits.values(outcome=decision.was, by="", at=now, note="")):
        raise Refused(N_("Somebody has decided about this reply again."))
    await session.refresh(reading)
    await session.refresh(decision)
    if decision.answer_id is not None:
        await take_back_answer(session, decision.answer_id, now)
    await _wait_again(session, reading, now)
    return decision


async def undo_unproved_aside(session: AsyncSession, now: datetime, by: str) -> int:
    """Puts the mails that this officer last set aside together back on the list of those that nothing proves. Returns
    how many readings that were. Raises Refused if there are none, or if it is too late."""
    aside = ReplyDecision.was == Outcome.UNPROVED, ReplyDecision.outcome == Outcome.SET_ASIDE
    lately = ReplyDecision.undone_at.is_(None), ReplyDecision.at > now - UNDONE_WITHIN
    mine = ReplyDecision.by == by[:100], *aside, *lately
    last = select(func.max(ReplyDecision.at)).where(*mine).scalar_subquery()
    undone = update(ReplyDecision).where(*mine, ReplyDecision.at == last).returning(ReplyDecision.reading_id)
    undone = undone.values(undone_at=now, undone_by=by[:100]).execution_options(synchronize_session=False)
    readings = list(await session.scalars(undone))
    if not readings:
        raise Refused(N_("There is nothing that you set aside within 24 hours."))
    listed = update(IncomingReading).where(IncomingReading.id.in_(readings))
    listed = listed.where(IncomingReading.outcome == Outcome.SET_ASIDE)
    return await rows_changed(session, listed.values(outcome=Outcome.UNPROVED, by="", at=now, note=""))


async def _refuse_if_too_late(
    session: AsyncSession, decision: ReplyDecision, reading: IncomingReading, now: datetime
) -> None:
    if now - decision.at > UNDONE_WITHIN:
        raise Refused(N_("A decision can be undone within 24 hours. Record what is right at the contact’s page."))
    if reading.ping_id is None:
        return
    ping = await session.get_one(Ping, reading.ping_id)
    await share_exercises(session, {ping.exercise_id})
    if (await session.get_one(Exercise, ping.exercise_id)).phase is Phase.CANCELLED:
        raise Refused(N_("The check was called off since, so that nothing of it waits to be read."))


async def _wait_again(session: AsyncSession, reading: IncomingReading, now: datetime) -> None:
    """The ping waits for this reply again, if it did before. The event has a code of its own: a reply that was read
    under the first code stays read."""
    if reading.ping_id is None:
        return
    waited = await waiting_codes(session, reading)
    if waited:
        code = f"{reply_code(reading.incoming_id)} again {len(waited)}"
        await record_events(session, [Happened(reading.ping_id, now, EventKind.TO_READ, code)])


async def waiting_codes(session: AsyncSession, reading: IncomingReading) -> set[str]:
    """The codes under which the ping of this reply has waited for it."""
    code = reply_code(reading.incoming_id)
    waits = Event.ping_id == reading.ping_id, Event.kind == EventKind.TO_READ
    known = await session.scalars(select(Event.code).where(*waits))
    return {found for found in known if found == code or (found or "").startswith(f"{code} again ")}  # type: ignore[misc]
