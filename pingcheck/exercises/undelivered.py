"""What did not arrive, and where it stopped: causes of the mails of pings that no mail reached."""

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import IS_OF_A_STEP, Cause, Message
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Status

UNDELIVERED = (Status.BOUNCED, Status.REFUSED, Status.DEFERRED, Status.NOT_SENT)


async def causes_of_undelivered(session: AsyncSession, exercise: Exercise) -> dict[tuple[Status, Cause], int]:
    """How many pings of each of UNDELIVERED have a mail that stopped for each cause. A ping with mails that stopped for
    several causes counts at each."""
    rows = await session.execute(
        select(Ping.status, Message.cause, func.count(Ping.id.distinct()))
        .join(Message, Message.ping_id == Ping.id)
        .where(
            Ping.exercise_id == exercise.id,
            Ping.status.in_(UNDELIVERED),
            IS_OF_A_STEP,
            Message.cause.is_not(None),
        )
        .group_by(Ping.status, Message.cause)
    )
    return {(status, cause): count for status, cause, count in rows if cause is not None}
