"""What an officer says of a reply that waited, and what becomes of the ping's case."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.status import Answer
from pingcheck.followup.cases import settle_after_closing
from pingcheck.inbox.incoming import IncomingReading
from pingcheck.inbox.officer_decisions import accept, set_aside


async def decide_reply(
    session: AsyncSession, reading_id: int, answer: Answer | None, now: datetime, by: str, reason: str
) -> None:
    """Records the reply as this answer, or sets it aside for None. A ping that waited over the closing for its reply to
    be read, and was not reached, gets the case that closing would have made.

    Raises Refused if somebody decided already, or if it is an answer and nobody knows whose.
    """
    if answer is None:
        await set_aside(session, reading_id, now, by, reason)
    else:
        await accept(session, reading_id, answer, now, by, reason)
    reading = await session.get_one(IncomingReading, reading_id)
    if reading.ping_id is not None:
        await settle_after_closing(session, [reading.ping_id], now)
