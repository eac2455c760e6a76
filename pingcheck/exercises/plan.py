"""Planning an exercise: title, time, window, scope and ladder, checked before anything is written."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import Refused
from directory.groups import GroupRule, read_rule
from directory.states import State
from pingcheck.exercises.exercise import Exercise, Phase, Step, StepKind, log_entry
from pingcheck.exercises.local_time import clock_change_note, local_time, to_instant, zone_named
from pingcheck.settings.durations import read_length

LONGEST_WINDOW = timedelta(days=60)
MOST_REMINDERS = 10


@dataclass(frozen=True, slots=True)
class Plan:
    """What an officer plans, before the directory is asked."""

    title: str
    scope: GroupRule
    window: timedelta
    reminders: tuple[timedelta, ...]  # after the opening
    opens_at_local: datetime | None
    zone: str


def make_plan(*, title: str, opens_at: str | None, zone: str, window: str, scope: str, ladder: str) -> Plan:
    """Reads a plan as an officer writes it. Raises Refused, naming what is wrong and what would be right."""
    title = " ".join(title.split())
    if not title or len(title) > 200 or not title.isprintable():
        raise Refused("The title must be one line of 1 to 200 characters.")
    zone_named(zone)
    length = read_duration(window, "window")
    if not timedelta(minutes=1) <= length <= LONGEST_WINDOW:
        raise Refused(f"The window {window} must be between 1 minute and {LONGEST_WINDOW.days} days.")
    return Plan(
        title=title,
        scope=read_rule(scope),
        window=length,
        reminders=read_ladder(ladder, length),
        opens_at_local=local_time(opens_at) if opens_at else None,
        zone=zone,
    )


def read_duration(text: str, what: str) -> timedelta:
    """Reads `90m`, `72h`, `5d` or `3 days`, in whole minutes. Raises Refused."""
    length = read_length(text)
    if length is None or length % timedelta(minutes=1):
        raise Refused(f"{text!r} is not a length for the {what}; write it like 90m, 72h or 5d.")
    return length


def read_ladder(text: str, window: timedelta) -> tuple[timedelta, ...]:
    """Reads the reminders as times after the opening: `24h,48h`; `none` for none; `default`, at one and two thirds of
    the window. Raises Refused."""
    if text == "default":
        thirds = tuple(timedelta(minutes=window // timedelta(minutes=1) * n // 3) for n in (1, 2))
        return tuple(sorted({third for third in thirds if third}))
    if text.strip().lower() in {"none", ""}:
        return ()
    reminders = tuple(read_duration(part, "ladder") for part in text.split(","))
    if list(reminders) != sorted(set(reminders)) or not reminders[0]:
        raise Refused(f"The ladder {text} must name later and later times, such as 24h,48h.")
    if reminders[-1] >= window:
        raise Refused(f"The ladder {text} goes on after the window's end.")
    if len(reminders) > MOST_REMINDERS:
        raise Refused(f"The ladder {text} has more than {MOST_REMINDERS} reminders.")
    return reminders


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


def opening_note(exercise: Exercise) -> str:
    """What an officer should know of the local time at which the exercise opens; mostly empty."""
    if exercise.opens_at_local is None:
        return ""
    return clock_change_note(local_time(exercise.opens_at_local), zone_named(exercise.zone))


async def plan_exercise(session: AsyncSession, plan: Plan, now: datetime, by: str) -> Exercise:
    """Writes the plan: `scheduled` if it has an opening time, else `draft`. Raises Refused."""
    unknown = plan.scope.states - set(await session.scalars(select(State.code)))
    if unknown:
        raise Refused(f"The directory has no State {', '.join(sorted(unknown))}.")
    opens_at = opening_instant(plan, now)
    exercise = Exercise(
        reference=await _next_reference(session, opens_at or now),
        title=plan.title,
        phase=Phase.SCHEDULED if opens_at else Phase.DRAFT,
        scope=plan.scope.as_data(),
        window_minutes=plan.window // timedelta(minutes=1),
        opens_at_local=plan.opens_at_local.strftime("%Y-%m-%d %H:%M") if plan.opens_at_local else None,
        zone=plan.zone,
        opens_at=opens_at,
        planned_by=by,
        planned_at=now,
    )
    session.add(exercise)
    await session.flush()
    session.add_all(
        Step(exercise_id=exercise.id, ordinal=ordinal, kind=kind, after_minutes=after // timedelta(minutes=1))
        for ordinal, (kind, after) in enumerate(rungs_of(plan))
    )
    session.add(log_entry(exercise, now, by, "planned"))
    await session.flush()
    return exercise


def rungs_of(plan: Plan) -> list[tuple[StepKind, timedelta]]:
    """The rungs of its ladder, each with its time after the opening."""
    reminders = [(StepKind.REMIND, after) for after in plan.reminders]
    return [(StepKind.CALL, timedelta()), *reminders, (StepKind.CLOSE, plan.window)]


async def _next_reference(session: AsyncSession, opening: datetime) -> str:
    """Where two officers plan at once, the unique column refuses the second."""
    prefix = f"CC-{opening.year}-"
    taken = await session.scalars(select(Exercise.reference).where(func.substr(Exercise.reference, 1, 8) == prefix))
    return reference_after(taken, prefix)


def reference_after(taken: Iterable[str], prefix: str) -> str:
    """The next reference with this prefix, as `CC-2026-01`: short enough to be read out."""
    return f"{prefix}{max((int(reference.removeprefix(prefix)) for reference in taken), default=0) + 1:02d}"
