"""What this database would send if it were let: asked before a restored backup, or a copy, is served."""

from sqlalchemy import exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.message import IS_OF_NO_STEP, IS_TO_SEND, Delivery, Message

SENDING_PHASES = (Phase.OPEN, Phase.PAUSED, Phase.SCHEDULED)
NOT_GONE = or_(IS_TO_SEND, Message.delivery == Delivery.CLAIMED)


async def would_send(session: AsyncSession) -> bool:
    """True if an exercise is running or scheduled, or a mail that belongs to no step, and so to no phase, is unsent."""
    unsent_letter = exists().where(IS_OF_NO_STEP, NOT_GONE)
    return bool(await session.scalar(select(or_(exists().where(Exercise.phase.in_(SENDING_PHASES)), unsent_letter))))
