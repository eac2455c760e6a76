"""Replies that waited to be read: an officer's decision about one, and what becomes of its ping's case."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.status import Answer
from pingcheck.followup.settling import settle_after_closing, unsettle_after_closing
from pingcheck.inbox.decision_records import ReplyDecision, undo_decision
from pingcheck.inbox.incoming import IncomingReading
from pingcheck.inbox.officer_decisions import accept, set_aside


async def decide_reply(
    session: AsyncSession, reading_id: int, answer: Answer | None, now: datetime, by: str, reason: str
) -> None:
    """Records the reply as this answer; None sets it aside. A ping whose reply waited while its exercise was closed,
    and that was not reached, gets the case that the closing would have made.

    Raises Refused if somebody decided already, or if it is an answer and nobody knows whose.
    """
    if answer is None:
        await set_aside(session, reading_id, now, by, reason)
    else:
        await accept(session, reading_id, answer, now, by, reason)
    reading = await session.get_one(IncomingReading, reading_id)
    if reading.ping_id is not None:
        await settle_after_closing(session, [reading.ping_id], now)


async def undo_reply(session: AsyncSession, reading_id: int, now: datetime, by: str) -> ReplyDecision:
    """Undoes an officer's last decision about a reply, with what became of the case of its ping. Raises Refused."""
    decision = await undo_decision(session, reading_id, now, by)
    reading = await session.get_one(IncomingReading, reading_id)
    if reading.ping_id is not None:
        await unsettle_after_closing(session, reading.ping_id, decision.at, now)
    return decision
