"""Acts on a running check: of several officers who act at once, the second is told who was first."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, Refused
from directory.phrases import Phrase
from pingcheck.exercises.events import share_exercises
from pingcheck.exercises.exercise import CLOCK, RUNNING, Exercise, ExerciseLog, Phase
from pingcheck.exercises.phases import hold_in_phase

# What the log calls the ends of a check, and how they are said.
ENDS = {Phase.CLOSED: "closed", Phase.CANCELLED: "cancelled"}
ENDED_BY = {
    Phase.CLOSED: N_("{reference} was closed by {name} on {day} at {time} UTC."),
    Phase.CANCELLED: N_("{reference} was called off by {name} on {day} at {time} UTC."),
}
STANDS = {
    Phase.DRAFT: N_("{reference} is a draft."),
    Phase.SCHEDULED: N_("{reference} is not open yet."),
    Phase.MISSED: N_("{reference} missed its opening and is not open."),
    Phase.OPEN: N_("{reference} is open."),
    Phase.PAUSED: N_("Sending is stopped for {reference}."),
    Phase.CLOSED: N_("{reference} is closed."),
    Phase.CANCELLED: N_("{reference} is called off."),
}


async def hold_while_running(session: AsyncSession, exercise: Exercise, consequence: str) -> None:
    """Holds a running exercise alone until the transaction ends, so that it is not closed meanwhile. Raises Refused
    with this consequence."""
    held = await hold_in_phase(session, exercise, RUNNING)
    await session.refresh(exercise)
    if not held:
        raise await refused_in_phase(session, exercise, consequence)


async def share_in_phase(
    session: AsyncSession, exercise: Exercise, allowed: Collection[Phase], consequence: str
) -> None:
    """Keeps an exercise from being closed or called off until the transaction ends, beside others who do the same.
    Raises Refused, with this consequence, unless it is in one of these phases."""
    await share_exercises(session, {exercise.id})
    await session.refresh(exercise)
    await require_phase_for(session, exercise, allowed, consequence)


async def require_running(session: AsyncSession, exercise: Exercise, consequence: str) -> None:
    """Raises the same Refused before anything is asked."""
    await require_phase_for(session, exercise, RUNNING, consequence)


async def require_phase_for(
    session: AsyncSession, exercise: Exercise, allowed: Collection[Phase], consequence: str
) -> None:
    """Raises Refused, with this consequence, unless the exercise is in one of these phases."""
    if exercise.phase not in allowed:
        raise await refused_in_phase(session, exercise, consequence)


async def refused_in_phase(session: AsyncSession, exercise: Exercise, consequence: str) -> Refused:
    """Says where the exercise stands, who ended it if somebody did, and what follows."""
    entry = await last_logged(session, exercise, ENDS[exercise.phase]) if exercise.phase in ENDS else None
    if entry is None or entry.by == CLOCK:
        stands = Phrase(STANDS[exercise.phase], reference=exercise.reference)
    else:
        stands = Phrase(ENDED_BY[exercise.phase], reference=exercise.reference, **who_and_when(entry))
    return Refused(N_("{stands} {consequence}"), stands=stands, consequence=Phrase(consequence))


async def last_logged(session: AsyncSession, exercise: Exercise, what: str) -> ExerciseLog | None:
    """The latest entry of this name in the exercise's log."""
    mine = select(ExerciseLog).where(ExerciseLog.exercise_id == exercise.id, ExerciseLog.what == what)
    found: ExerciseLog | None = await session.scalar(mine.order_by(ExerciseLog.id.desc()).limit(1))
    return found


def who_and_when(entry: ExerciseLog) -> dict[str, str]:
    """The values for a sentence that says who was first."""
    return {"name": entry.by, "day": f"{entry.at:%Y-%m-%d}", "time": f"{entry.at:%H:%M}"}
