"""What the clock is to do now with an exercise that runs, or should have opened."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from directory.phrases import N_
from pingcheck.exercises.exercise import CLOCK, Exercise, Phase, Step, StepKind, WhenLate, steps_of
from pingcheck.exercises.lateness import WhatNow, late_opening
from pingcheck.exercises.pause import RELEASED, last_stop, pause_exercise
from pingcheck.exercises.timetable import DueSteps, due_steps

WHAT_WAS_DUE = {
    StepKind.REMIND: N_("The reminder was due at {at} UTC and came late, because the service was down."),
    StepKind.ESCALATE: N_("The escalation was due at {at} UTC and came late, because the service was down."),
}


async def due_now(session: AsyncSession, exercise: Exercise, now: datetime) -> DueSteps:
    """What the ladder of an open exercise asks for now, by its own rule for what comes late."""
    released = await last_stop(session, exercise, RELEASED)
    steps = await steps_of(session, exercise)
    return due_steps(steps, now, exercise.when_late, released.at if released else None)


def due_opening(exercise: Exercise, now: datetime) -> WhatNow:
    """What becomes now of a scheduled opening whose time has come."""
    assert exercise.opens_at is not None
    return late_opening(exercise.when_late, now - exercise.opens_at)


async def ask_about(session: AsyncSession, exercise: Exercise, step: Step, now: datetime) -> None:
    """The clock stops sending of its own accord, because this step is late: an officer releases the exercise, and then
    the step runs; or closes it. Raises Refused."""
    assert step.due_at is not None
    why = WHAT_WAS_DUE[step.kind].format(at=f"{step.due_at:%F %R}")
    await pause_exercise(session, exercise, now, CLOCK, why)


def asks_about_opening(exercise: Exercise) -> bool:
    """Whether a missed opening waits for an officer's word; one that its own rule left out does not."""
    return exercise.phase is Phase.MISSED and exercise.when_late is not WhenLate.SKIP
