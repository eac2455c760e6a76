"""Acts on a running check hold it, alone or with others, so that it is neither closed nor called off meanwhile."""

from collections.abc import Collection

from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.events import share_exercises
from pingcheck.exercises.exercise import RUNNING, Exercise, Phase
from pingcheck.exercises.phases import hold_in_phase, refused_in_phase


async def hold_while_running(session: AsyncSession, exercise: Exercise, consequence: str) -> None:
    """Holds a running exercise alone until the transaction ends. Raises Refused with this consequence."""
    held = await hold_in_phase(session, exercise, RUNNING)
    await session.refresh(exercise)
    if not held:
        raise await refused_in_phase(session, exercise, consequence)


async def share_in_phase(
    session: AsyncSession, exercise: Exercise, allowed: Collection[Phase], consequence: str
) -> None:
    """Holds an exercise until the transaction ends, beside others who do the same. Raises Refused, with this
    consequence, unless it is in one of these phases."""
    await share_exercises(session, {exercise.id})
    await session.refresh(exercise)
    await require_phase_for(session, exercise, allowed, consequence)


async def require_running(session: AsyncSession, exercise: Exercise, consequence: str) -> None:
    """Raises Refused, with this consequence, unless the exercise is open or paused; before anything is asked."""
    await require_phase_for(session, exercise, RUNNING, consequence)


async def require_phase_for(
    session: AsyncSession, exercise: Exercise, allowed: Collection[Phase], consequence: str
) -> None:
    """The same for other phases."""
    if exercise.phase not in allowed:
        raise await refused_in_phase(session, exercise, consequence)
