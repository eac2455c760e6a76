"""Planning an exercise: title, time, window, scope and ladder, checked before anything is written."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, Refused
from pingcheck.exercises.exercise import (
    Exercise,
    ExerciseKind,
    Phase,
    Step,
    StepKind,
    WhenLate,
    WindowMode,
    log_entry,
)
from pingcheck.exercises.ladder import Rung, read_duration, read_ladder, whole_ladder
from pingcheck.exercises.local_time import clock_change_note, local_time, to_instant, zone_meant, zone_named
from pingcheck.exercises.scope import Scope, read_scope, with_group

LONGEST_WINDOW = timedelta(days=60)
LONGEST_CREDIT = timedelta(days=365)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an officer plans, before the directory is asked."""

    title: str
    kind: ExerciseKind = ExerciseKind.ACKNOWLEDGE
    scope: Scope
    credit: timedelta | None = None  # who confirmed within this time is not called
    window: timedelta
    window_mode: WindowMode = WindowMode.FIXED
    ladder: tuple[Rung, ...]  # the rungs between call and closing
    opens_at_local: datetime | None
    zone: str
    when_late: WhenLate = WhenLate.RUN
    is_announced: bool = False
    is_link_free: bool = False
    meeting_id: int | None = None
    is_scheduled: bool = True  # if it has an opening time; else that is only kept with the draft


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPlan:
    """A plan as an officer writes it, on a page or in a command."""

    title: str
    kind: ExerciseKind = ExerciseKind.ACKNOWLEDGE
    opens_at: str | None = None  # local time; None: an officer opens it
    zone: str = "UTC"
    window: str = "72h"
    window_mode: WindowMode = WindowMode.FIXED
    scope: str | Scope = "all"
    credit: str = "none"
    ladder: str = "default"
    when_late: WhenLate = WhenLate.RUN
    is_announced: bool = False
    is_link_free: bool = False


def make_plan(written: WrittenPlan) -> Plan:
    """Reads a plan as an officer writes it. Raises Refused, naming what is wrong and what would be right."""
    title = " ".join(written.title.split())
    if not title or len(title) > 200 or not title.isprintable():
        raise Refused(N_("The title must be one line of 1 to 200 characters."))
    zone = zone_meant(written.zone)
    length = read_duration(written.window, "window")
    if not timedelta(minutes=1) <= length <= LONGEST_WINDOW:
        text = N_("The window {window} must be between 1 minute and {days} days.")
        raise Refused(text, window=written.window, days=LONGEST_WINDOW.days)
    by_telephone = written.kind is ExerciseKind.TELEPHONE
    rungs = read_ladder("none" if by_telephone and written.ladder == "default" else written.ladder, length)
    credit = _read_credit(written.credit)
    if by_telephone and (rungs or credit or written.is_link_free or written.window_mode is not WindowMode.FIXED):
        raise Refused(
            N_(
                "A telephone check sends no email. Leave out reminders and all other steps, the credit, the hours at "
                "which emails go out, and emails without links."
            )
        )
    return Plan(
        title=title,
        kind=written.kind,
        scope=read_scope(written.scope) if isinstance(written.scope, str) else written.scope,
        credit=credit,
        window=length,
        window_mode=written.window_mode,
        ladder=rungs,
        opens_at_local=local_time(written.opens_at) if written.opens_at else None,
        zone=zone.key,
        when_late=written.when_late,
        is_announced=written.is_announced or any(rung.kind is StepKind.ANNOUNCE for rung in rungs),
        is_link_free=written.is_link_free,
    )


def _read_credit(text: str) -> timedelta | None:
    if text.strip().lower() in {"none", ""}:
        return None
    length = read_duration(text, "credit")
    if length % timedelta(days=1) or not length or length > LONGEST_CREDIT:
        raise Refused(
            N_("The credit {written} must be 1 to {days} whole days."), written=text, days=LONGEST_CREDIT.days
        )
    return length


def opening_instant(plan: Plan, now: datetime) -> datetime | None:
    """When a plan opens by itself; None if an officer opens it. Raises Refused if that is past."""
    if plan.opens_at_local is None:
        return None
    opens_at = to_instant(plan.opens_at_local, zone_named(plan.zone))
    if opens_at <= now:
        raise Refused(
            f"The opening time {plan.opens_at_local:%Y-%m-%d %H:%M} in {plan.zone} is past; it is {now:%Y-%m-%d %H:%M} "
            "UTC now. To open at once, leave it out, and open the exercise by `pingcheck exercise open`."
        )
    return opens_at


def planned_instant(exercise: Exercise) -> datetime | None:
    """The instant for which it is planned, a draft's too; None if no day is set."""
    if exercise.opens_at is not None or exercise.opens_at_local is None:
        return exercise.opens_at
    return to_instant(local_time(exercise.opens_at_local), zone_named(exercise.zone))


def coming_opening(exercise: Exercise, now: datetime) -> datetime:
    """When it opened, or when it would: as it is planned, or now, if that is past or no day is set."""
    return exercise.opened_at or max(planned_instant(exercise) or now, now)


def opening_note(exercise: Exercise) -> str:
    """What an officer should know of the local time at which the exercise opens; mostly empty."""
    if exercise.opens_at_local is None:
        return ""
    return clock_change_note(local_time(exercise.opens_at_local), zone_named(exercise.zone))


async def plan_exercise(session: AsyncSession, plan: Plan, now: datetime, by: str) -> Exercise:
    """Writes the plan: `scheduled` if it has an opening time, else `draft`. Raises Refused."""
    plan = replace(plan, scope=await with_group(session, plan.scope))
    columns = plan_columns(plan, now)
    exercise = Exercise(
        reference=await _next_reference(session, plan.opens_at_local or now), planned_by=by, planned_at=now, **columns
    )
    session.add(exercise)
    await session.flush()
    session.add_all(steps_planned(exercise, plan))
    session.add(log_entry(exercise, now, by, "planned"))
    await session.flush()
    return exercise


def plan_columns(plan: Plan, now: datetime) -> dict[str, Any]:
    """What a plan says of its exercise, by the columns. Raises Refused if it should open in the past."""
    opens_at = opening_instant(plan, now) if plan.is_scheduled else None
    return {
        "title": plan.title,
        "kind": plan.kind,
        "is_announced": plan.is_announced,
        "is_link_free": plan.is_link_free,
        "phase": Phase.SCHEDULED if opens_at else Phase.DRAFT,
        "meeting_id": plan.meeting_id,
        "scope": plan.scope.as_data(),
        "credit_days": plan.credit.days if plan.credit else None,
        "window_mode": plan.window_mode,
        "when_late": plan.when_late,
        "window_minutes": plan.window // timedelta(minutes=1),
        "opens_at_local": plan.opens_at_local.strftime("%Y-%m-%d %H:%M") if plan.opens_at_local else None,
        "zone": plan.zone,
        "opens_at": opens_at,
    }


def steps_planned(exercise: Exercise, plan: Plan) -> list[Step]:
    """The rungs of its ladder, not added yet. An announcement is due by the planned opening already."""
    return [
        Step(
            exercise_id=exercise.id,
            ordinal=ordinal,
            kind=rung.kind,
            target=rung.target,
            after_minutes=rung.after // timedelta(minutes=1),
            due_at=exercise.opens_at + rung.after if exercise.opens_at and rung.kind is StepKind.ANNOUNCE else None,
        )
        for ordinal, rung in enumerate(whole_ladder(plan.ladder, plan.window))
    ]


async def _next_reference(session: AsyncSession, opening: datetime) -> str:
    """Of the year of its opening as planned, a draft's too. Where two officers plan at once, the unique column refuses
    the second."""
    prefix = f"CC-{opening.year}-"
    taken = await session.scalars(select(Exercise.reference).where(func.substr(Exercise.reference, 1, 8) == prefix))
    return reference_after(taken, prefix)


def reference_after(taken: Iterable[str], prefix: str) -> str:
    """The next reference with this prefix, as `CC-2026-01`: short enough to be read out."""
    return f"{prefix}{max((int(reference.removeprefix(prefix)) for reference in taken), default=0) + 1:02d}"
