"""What each step of a ladder does once it is due: one place that leads from its kind to the rule that runs it."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.escalation import call_alternates
from pingcheck.exercises.exercise import CLOCK, Exercise, Step, StepKind, Target
from pingcheck.exercises.reminders import remind
from pingcheck.followup.closing import close_exercise
from pingcheck.settings import Settings


async def run_step(session: AsyncSession, settings: Settings, exercise: Exercise, step: Step, now: datetime) -> str:
    """Runs a due step in the caller's transaction, which holds the exercise in its phase; says what it did, or "" if
    another clock won the step. What each kind leads to takes the step itself (`win_step`), so that it runs once.

    A kind without a rule here stays planned until a later step makes it missed.
    """
    del settings  # letters will need it: their words are rendered when their step runs
    if step.kind is StepKind.CLOSE:
        closing = await close_exercise(session, exercise, now, CLOCK)
        return f"{exercise.reference} closed: {closing.reached} of {closing.pings} reached, {closing.cases} cases"
    if step.kind is StepKind.REMIND:
        return f"{exercise.reference} reminded: {await remind(session, exercise, step, now)} messages"
    if step.target is Target.ALTERNATE:
        made = await call_alternates(session, exercise, step, now)
        return f"{exercise.reference} escalated: {made.called} alternates called, {made.messages} messages"
    return ""
