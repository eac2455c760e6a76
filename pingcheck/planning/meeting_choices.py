"""The meetings ahead of which a check can be held."""

from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.exercise import Exercise
from pingcheck.planning.meeting import Meeting


async def meetings_to_choose(session: AsyncSession, now: datetime, chosen_id: int | None = None) -> list[Meeting]:
    """Those that are not over and not called off, the next first; with the one that is chosen already."""
    coming = (Meeting.starts_at > now) & Meeting.cancelled_at.is_(None)
    offered = select(Meeting).where(or_(coming, Meeting.id == chosen_id))
    return list(await session.scalars(offered.order_by(Meeting.starts_at, Meeting.id)))


async def meeting_of(session: AsyncSession, exercise: Exercise) -> Meeting | None:
    """The meeting ahead of which a check is held, if it is one's."""
    return await session.get(Meeting, exercise.meeting_id) if exercise.meeting_id is not None else None
