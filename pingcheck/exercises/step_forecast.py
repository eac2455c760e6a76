"""What a step of a ladder would send if it ran now, for officers who decide on a release."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.escalation import forecast_escalation
from pingcheck.exercises.exercise import Exercise, Step, StepKind, Target
from pingcheck.exercises.reminders import forecast_reminders


async def forecast_step(session: AsyncSession, exercise: Exercise, step: Step, now: datetime) -> tuple[int, int]:
    """How many mails the step would make now, and of how many pings. A closing makes none."""
    if step.kind is StepKind.REMIND:
        return await forecast_reminders(session, exercise, step, now)
    if step.target is Target.ALTERNATE:
        return await forecast_escalation(session, exercise, step, now)
    return 0, 0
