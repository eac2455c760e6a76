"""The timetable of exercises: which openings and steps are due, which were missed, and how a ladder ends."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import rows_changed
from directory.phrases import N_
from pingcheck.exercises.exercise import CLOCK, Exercise, Phase, Step, StepKind, StepState, WhenLate, log_entry
from pingcheck.exercises.lateness import WhatNow, late_step
from pingcheck.exercises.phases import try_phase_change


async def due_openings(session: AsyncSession, now: datetime) -> list[int]:
    """The exercises that should have opened by now, the longest due first."""
    due = select(Exercise.id).where(Exercise.phase == Phase.SCHEDULED, Exercise.opens_at <= now)
    return list(await session.scalars(due.order_by(Exercise.opens_at)))


async def next_opening(session: AsyncSession, after: datetime, until: datetime) -> Exercise | None:
    """The exercise that opens first between two instants, if one does."""
    coming = Exercise.phase == Phase.SCHEDULED, Exercise.opens_at > after, Exercise.opens_at <= until
    first = select(Exercise).where(*coming).order_by(Exercise.opens_at, Exercise.id).limit(1)
    found: Exercise | None = await session.scalar(first)
    return found


async def open_exercises(session: AsyncSession) -> list[int]:
    """The exercises that may have steps to run."""
    return list(await session.scalars(select(Exercise.id).where(Exercise.phase == Phase.OPEN).order_by(Exercise.id)))


async def miss_opening(session: AsyncSession, exercise: Exercise, now: datetime, why: str) -> bool:
    """Says that a planned opening was missed; an officer decides whether the exercise still opens."""
    missed = await try_phase_change(session, exercise, [Phase.SCHEDULED], {"phase": Phase.MISSED})
    if missed:
        session.add(log_entry(exercise, now, CLOCK, "missed", why))
    return missed


@dataclass(frozen=True, slots=True)
class DueSteps:
    """What a ladder asks for now: the one step to run, and those whose time has passed. `ask`: a step that came so late
    that an officer decides; then nothing else is done."""

    run: Step | None
    missed: tuple[Step, ...]
    ask: Step | None = None


def due_steps(
    steps: Iterable[Step], now: datetime, when_late: WhenLate = WhenLate.RUN, released_at: datetime | None = None
) -> DueSteps:
    """Of several steps that are due, the latest runs; the others would only repeat it and are missed. The steps come in
    the order of the ladder.

    `when_late`: what becomes of one that is late. `released_at`: when an officer last released the exercise; only since
    then can a step be late by the fault of the service.
    """
    due = [(step, step.due_at) for step in steps if step.state is StepState.PLANNED and step.due_at]
    due = [(step, due_at) for step, due_at in due if due_at <= now]
    if not due:
        return DueSteps(None, ())
    steps_due = tuple(step for step, _ in due)
    latest, due_at = due[-1]
    what_now = late_step(when_late, latest.kind, now - max(due_at, released_at or due_at))
    if what_now is WhatNow.ASK:
        return DueSteps(None, (), ask=latest)
    return DueSteps(latest, steps_due[:-1]) if what_now is WhatNow.RUN else DueSteps(None, steps_due)


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
