"""Changing the plan of an exercise that is not open yet: of two officers who save at once, the second is told."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, ActedFirst
from pingcheck.exercises.exercise import (
    NOT_YET_OPEN,
    Exercise,
    ExerciseLog,
    Step,
    StepKind,
    StepState,
    log_entry,
    steps_of,
)
from pingcheck.exercises.ladder import MINUTE, Rung
from pingcheck.exercises.phases import hold_in_phase, require_phase
from pingcheck.exercises.plan import Plan, WrittenPlan, plan_columns, steps_planned
from pingcheck.exercises.scope import scope_from_data, with_group

PLANNED, CHANGED, APPROVAL_VOID = "planned", "changed", "approval void"
APPROVAL = ("asked_by", "asked_at", "approved_by", "approved_at", "approved_alone", "approved_plan")


async def edit_plan(session: AsyncSession, exercise: Exercise, plan: Plan, now: datetime, by: str) -> Exercise:
    """Replaces the plan of an exercise that is not open yet; what was asked or given of approval is void if anything
    changes. Raises Refused. Where somebody may have saved meanwhile, ask `require_unchanged` before."""
    if not await hold_in_phase(session, exercise, NOT_YET_OPEN):
        await session.refresh(exercise)
        require_phase(exercise, NOT_YET_OPEN, "changed")
    before = plan_mark(exercise, await steps_of(session, exercise))
    plan = replace(plan, scope=await with_group(session, plan.scope))
    for column, value in plan_columns(plan, now).items():
        setattr(exercise, column, value)
    await _replace_steps(session, exercise, plan)
    if plan_mark(exercise, await steps_of(session, exercise)) != before:
        session.add(log_entry(exercise, now, by, CHANGED))
        if exercise.asked_by or exercise.approved_by:
            session.add(log_entry(exercise, now, by, APPROVAL_VOID))
        for column in APPROVAL:
            setattr(exercise, column, None)
    await session.flush()
    return exercise


async def _replace_steps(session: AsyncSession, exercise: Exercise, plan: Plan) -> None:
    """An announcement that went out, or was missed, stays what it is, whatever the new ladder says."""
    mine = Step.exercise_id == exercise.id
    over = list(await session.scalars(select(Step).where(mine, Step.state != StepState.PLANNED)))
    await session.execute(delete(Step).where(mine, Step.state == StepState.PLANNED))
    await session.flush()
    planned = [step for step in steps_planned(exercise, plan) if not over or step.kind is not StepKind.ANNOUNCE]
    for ordinal, step in enumerate(planned, start=len(over)):
        step.ordinal = ordinal
    session.add_all(planned)
    await session.flush()


async def require_unchanged(session: AsyncSession, exercise: Exercise, seen: str) -> None:
    """Holds the exercise, and raises ActedFirst if its plan is no longer the one whose mark an officer saw."""
    await hold_in_phase(session, exercise, NOT_YET_OPEN)
    await session.refresh(exercise)
    require_phase(exercise, NOT_YET_OPEN, "changed")
    if plan_mark(exercise, await steps_of(session, exercise)) == seen:
        return
    changes = select(ExerciseLog).where(
        ExerciseLog.exercise_id == exercise.id, ExerciseLog.what.in_((PLANNED, CHANGED))
    )
    last = (await session.scalars(changes.order_by(ExerciseLog.id.desc()).limit(1))).one()
    raise ActedFirst(
        N_(
            "{by} changed this plan at {at} UTC, while you had it before you. Nothing was saved. Look at the plan as "
            "it is now, and save again if what stands here shall hold instead."
        ),
        by=last.by,
        at=f"{last.at:%Y-%m-%d %H:%M}",
    )


def plan_mark(exercise: Exercise, ladder: Sequence[Step]) -> str:
    """A digest of all that a plan says: two plans with the same mark are the same."""
    said: list[Any] = [
        exercise.title, exercise.kind, exercise.question, exercise.is_announced, exercise.is_link_free, exercise.phase,
        exercise.meeting_id, exercise.scope, exercise.credit_days, exercise.window_mode, exercise.when_late,
        exercise.window_minutes, exercise.opens_at_local, exercise.zone,
        [[step.kind, step.target, step.after_minutes] for step in ladder],
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def written_plan(exercise: Exercise, ladder: Sequence[Step]) -> WrittenPlan:
    """The plan of an exercise as an officer would write it."""
    return WrittenPlan(
        title=exercise.title,
        kind=exercise.kind,
        opens_at=exercise.opens_at_local,
        zone=exercise.zone,
        window=f"{exercise.window_minutes}m",
        window_mode=exercise.window_mode,
        scope=scope_from_data(exercise.scope),
        credit=f"{exercise.credit_days}d" if exercise.credit_days else "none",
        ladder=", ".join(str(rung) for rung in rungs_between(ladder)) or "none",
        when_late=exercise.when_late,
        is_announced=exercise.is_announced,
        is_link_free=exercise.is_link_free,
    )


def rungs_between(ladder: Sequence[Step]) -> tuple[Rung, ...]:
    """The rungs of a ladder but for call and closing."""
    return tuple(
        Rung(step.kind, step.after_minutes * MINUTE, step.target)
        for step in ladder
        if step.kind not in (StepKind.CALL, StepKind.CLOSE)
    )
