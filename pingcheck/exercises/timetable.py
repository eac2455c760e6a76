"""The timetable of exercises: which openings and steps are due, which were missed, and how a ladder ends."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import case, literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import rows_changed
from directory.phrases import N_
from pingcheck.exercises.exercise import CLOCK, Exercise, Phase, Step, StepKind, StepState, log_entry
from pingcheck.exercises.phases import try_phase_change

# An opening that is late by less keeps the length of its window; one that is later asks an officer.
OPENS_LATE_BY_ITSELF = timedelta(days=1)


async def due_openings(session: AsyncSession, now: datetime) -> list[int]:
    """The exercises that should have opened by now, the longest due first."""
    due = select(Exercise.id).where(Exercise.phase == Phase.SCHEDULED, Exercise.opens_at <= now)
    return list(await session.scalars(due.order_by(Exercise.opens_at)))


async def open_exercises(session: AsyncSession) -> list[int]:
    """The exercises that may have steps to run."""
    return list(await session.scalars(select(Exercise.id).where(Exercise.phase == Phase.OPEN).order_by(Exercise.id)))


def opens_too_late(opens_at: datetime, now: datetime) -> bool:
    """Whether an opening is so late that it needs an officer's word."""
    return now - opens_at >= OPENS_LATE_BY_ITSELF


async def miss_opening(session: AsyncSession, exercise: Exercise, now: datetime, why: str) -> bool:
    """Says that a planned opening was missed; an officer decides whether the exercise still opens."""
    missed = await try_phase_change(session, exercise, [Phase.SCHEDULED], {"phase": Phase.MISSED})
    if missed:
        session.add(log_entry(exercise, now, CLOCK, "missed", why))
    return missed


@dataclass(frozen=True, slots=True)
class DueSteps:
    """What a ladder asks for now: the one step to run, and those whose time has passed."""

    run: Step | None
    missed: tuple[Step, ...]


def due_steps(steps: Iterable[Step], now: datetime) -> DueSteps:
    """Of several steps that are due, the latest runs; the others would only repeat it and are missed. The steps come in
    the order of the ladder."""
    due = [step for step in steps if step.state is StepState.PLANNED and step.due_at and step.due_at <= now]
    return DueSteps(due[-1], tuple(due[:-1])) if due else DueSteps(None, ())


async def is_still_due(session: AsyncSession, step: Step, now: datetime) -> bool:
    """Whether a step that was due when somebody looked is so now. The caller holds its exercise."""
    still = select(Step.id).where(Step.id == step.id, Step.state == StepState.PLANNED, Step.due_at <= now)
    return await session.scalar(still) is not None


async def win_step(session: AsyncSession, step: Step, now: datetime, state: StepState) -> bool:
    """Takes a planned step, so that it runs once however many clocks there are. False if another took it."""
    mine = update(Step).where(Step.id == step.id, Step.state == StepState.PLANNED)
    return bool(await rows_changed(session, mine.values(state=state, done_at=now)))


async def miss_steps(session: AsyncSession, exercise: Exercise, steps: Iterable[Step], now: datetime) -> None:
    """Says of each of these steps that it was missed."""
    for step in steps:
        if await win_step(session, step, now, StepState.MISSED):
            why = N_("it was due at {at} UTC").format(at=f"{step.due_at:%F %R}")
            session.add(log_entry(exercise, now, CLOCK, f"{step.kind} missed", why))


async def end_ladder(session: AsyncSession, exercise: Exercise, now: datetime) -> None:
    """At the closing: its step is done, and reminders that were still to come are missed."""
    state_type = Step.state.type
    state = case(
        (Step.kind == StepKind.CLOSE, literal(StepState.DONE, state_type)),
        else_=literal(StepState.MISSED, state_type),
    )
    planned = update(Step).where(Step.exercise_id == exercise.id, Step.state == StepState.PLANNED)
    await rows_changed(session, planned.values(state=state, done_at=now))
