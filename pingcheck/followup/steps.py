"""What each step of a ladder does once it is due: one place that leads from its kind to the rule that runs it."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.correspondence.check_steps import tell_missions, tell_other_role
from pingcheck.exercises.escalation import call_alternates
from pingcheck.exercises.exercise import CLOCK, Exercise, Step, StepKind, Target
from pingcheck.exercises.reminders import remind
from pingcheck.exercises.spreading import spread_over_hours
from pingcheck.followup.closing import close_exercise


async def run_step(session: AsyncSession, exercise: Exercise, step: Step, now: datetime) -> str:
    """Runs a due step in the caller's transaction, which holds the exercise in its phase; says what it did, or "" if
    another clock won the step. What each kind leads to takes the step itself (`win_step`), so that it runs once.

    A kind without a rule here stays planned until a later step makes it missed.
    """
    said = await _run(session, exercise, step, now)
    await spread_over_hours(session, exercise, step, now)
    return said


async def _run(session: AsyncSession, exercise: Exercise, step: Step, now: datetime) -> str:
    if step.kind is StepKind.CLOSE:
        closing = await close_exercise(session, exercise, now, CLOCK)
        return f"{exercise.reference} closed: {closing.reached} of {closing.pings} reached, {closing.cases} cases"
    if step.kind is StepKind.REMIND:
        return f"{exercise.reference} reminded: {await remind(session, exercise, step, now)} messages"
    if step.target is Target.ALTERNATE:
        made = await call_alternates(session, exercise, step, now)
        return f"{exercise.reference} escalated: {made.called} alternates called, {made.messages} messages"
    if step.target is Target.OTHER_ROLE:
        return f"{exercise.reference}, other role: {await tell_other_role(session, exercise, step, now)} messages"
    if step.target is Target.MISSION:
        return f"{exercise.reference}, Missions: {await tell_missions(session, exercise, step, now)} messages"
    return ""
