"""Calling an exercise off."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.check_notices import withdraw_notices
from pingcheck.exercises.events import record_event_for_each
from pingcheck.exercises.exercise import NOT_YET_OPEN, RUNNING, Exercise, Phase, log_entry
from pingcheck.exercises.phases import change_phase
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import EventKind
from pingcheck.exercises.step_messages import withdraw_unsent

CANCELLABLE = (*NOT_YET_OPEN, *RUNNING)


async def cancel_exercise(session: AsyncSession, exercise: Exercise, now: datetime, by: str, reason: str) -> None:
    """Calls an exercise off, even one that is not open yet: nothing more is sent, and nobody's silence counts. Pings
    that were answered keep their answers. Raises Refused."""
    cancelled = {"phase": Phase.CANCELLED, "closed_at": now}
    await change_phase(session, exercise, CANCELLABLE, "cancelled", cancelled)
    await withdraw_unsent(session, exercise)
    await withdraw_notices(session, exercise)
    unanswered = (Ping.exercise_id == exercise.id) & Ping.answered_at.is_(None)
    await record_event_for_each(session, EventKind.CANCELLED, now, unanswered)
    session.add(log_entry(exercise, now, by, "cancelled", reason))
