"""Changes of an exercise's phase: of several who try at once, one wins, and the others are told who it was."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import rows_changed
from directory.errors import N_, Refused
from directory.phrases import Phrase
from pingcheck.exercises.exercise import CLOCK, Exercise, ExerciseLog, Phase

STANDS = {
    Phase.DRAFT: N_("{reference} is a draft."),
    Phase.SCHEDULED: N_("{reference} is not open yet."),
    Phase.MISSED: N_("{reference} missed its opening and is not open."),
    Phase.OPEN: N_("{reference} is open."),
    Phase.PAUSED: N_("Sending is stopped for {reference}."),
    Phase.CLOSED: N_("{reference} is closed."),
    Phase.CANCELLED: N_("{reference} is called off."),
}
ENDED_BY = {
    Phase.CLOSED: N_("{reference} was closed by {name} on {day} at {time} UTC."),
    Phase.CANCELLED: N_("{reference} was called off by {name} on {day} at {time} UTC."),
}
CONSEQUENCES = {
    "opened": N_("It cannot be opened."),
    "stopped": N_("It cannot be stopped."),
    "released": N_("It cannot be released."),
    "closed": N_("It cannot be closed."),
    "cancelled": N_("It cannot be called off."),
    "moved": N_("It cannot be moved."),
    "changed": N_("It cannot be changed."),
    "approved": N_("It cannot be approved."),
    "rehearsed": N_("It cannot be rehearsed."),
    "discarded": N_("It cannot be discarded."),
    "given another question": N_("It cannot be given another question."),
}


async def change_phase(
    session: AsyncSession, exercise: Exercise, allowed: Collection[Phase], done: str, values: Mapping[str, Any]
) -> None:
    """Sets these columns, the phase among them, if the exercise is in one of the allowed phases. Raises Refused, saying
    that it cannot be `done` (opened, closed, cancelled), and who ended it."""
    won = await try_phase_change(session, exercise, allowed, values)
    await session.refresh(exercise)
    if not won:
        raise await refused_in_phase(session, exercise, _consequence(done))


def require_phase(exercise: Exercise, allowed: Collection[Phase], done: str) -> None:
    """Raises Refused before anything is asked or changed."""
    if exercise.phase not in allowed:
        raise _refused(Phrase(STANDS[exercise.phase], reference=exercise.reference), _consequence(done))


async def refused_in_phase(session: AsyncSession, exercise: Exercise, consequence: str) -> Refused:
    """Says where the exercise stands, who ended it if somebody did, and what follows."""
    stands = Phrase(STANDS[exercise.phase], reference=exercise.reference)
    if exercise.phase in ENDED_BY:
        entry = await last_logged(session, exercise, exercise.phase.value)
        if entry is not None and entry.by != CLOCK:
            stands = Phrase(ENDED_BY[exercise.phase], reference=exercise.reference, **who_and_when(entry))
    return _refused(stands, consequence)


async def last_logged(session: AsyncSession, exercise: Exercise, what: str) -> ExerciseLog | None:
    """The latest entry of this name in the exercise's log."""
    mine = select(ExerciseLog).where(ExerciseLog.exercise_id == exercise.id, ExerciseLog.what == what)
    found: ExerciseLog | None = await session.scalar(mine.order_by(ExerciseLog.id.desc()).limit(1))
    return found


def who_and_when(entry: ExerciseLog) -> dict[str, str]:
    """The values for a sentence that says who was first."""
    return {"name": entry.by, "day": f"{entry.at:%Y-%m-%d}", "time": f"{entry.at:%H:%M}"}


def _consequence(done: str) -> str:
    return CONSEQUENCES[done]


def _refused(stands: Phrase, consequence: str) -> Refused:
    return Refused(N_("{stands} {consequence}"), stands=stands, consequence=Phrase(consequence))


async def try_phase_change(
    session: AsyncSession, exercise: Exercise, allowed: Collection[Phase], values: Mapping[str, Any]
) -> bool:
    """The same without a word: False if the exercise is in none of the allowed phases."""
    mine = update(Exercise).where(Exercise.id == exercise.id, Exercise.phase.in_(list(allowed)))
    return bool(await rows_changed(session, mine.values(dict(values))))


async def hold_in_phase(session: AsyncSession, exercise: Exercise, allowed: Collection[Phase]) -> bool:
    """Holds the exercise alone until the transaction ends; False if it is in none of the allowed phases."""
    return await try_phase_change(session, exercise, allowed, {"phase": Exercise.phase})
