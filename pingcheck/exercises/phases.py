"""Changes of an exercise's phase: of several who try at once, one wins."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import rows_changed
from directory.errors import Refused
from pingcheck.exercises.exercise import Exercise, Phase


async def change_phase(
    session: AsyncSession, exercise: Exercise, allowed: Collection[Phase], done: str, values: Mapping[str, Any]
) -> None:
    """Sets these columns, the phase among them, if the exercise is in one of the allowed phases. Raises Refused, saying
    that it cannot be `done` (opened, closed, cancelled)."""
    won = await try_phase_change(session, exercise, allowed, values)
    await session.refresh(exercise)
    if not won:
        raise _wrong_phase(exercise, done)


def require_phase(exercise: Exercise, allowed: Collection[Phase], done: str) -> None:
    """Raises the same Refused before anything is asked or changed."""
    if exercise.phase not in allowed:
        raise _wrong_phase(exercise, done)


def _wrong_phase(exercise: Exercise, done: str) -> Refused:
    return Refused(f"{exercise.reference} is {exercise.phase} and cannot be {done}.")


async def try_phase_change(
    session: AsyncSession, exercise: Exercise, allowed: Collection[Phase], values: Mapping[str, Any]
) -> bool:
    """The same without a word: False if the exercise is in none of the allowed phases."""
    mine = update(Exercise).where(Exercise.id == exercise.id, Exercise.phase.in_(list(allowed)))
    return bool(await rows_changed(session, mine.values(dict(values))))


async def hold_in_phase(session: AsyncSession, exercise: Exercise, allowed: Collection[Phase]) -> bool:
    """Holds the exercise alone until the transaction ends; False if it is in none of the allowed phases."""
    return await try_phase_change(session, exercise, allowed, {"phase": Exercise.phase})
