"""`pingcheck exercise plan`, `edit` and `show`: what a check asks, of whom and when."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.cli.console import console, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.exercise_data import in_short
from pingcheck.cli.options import By, Json, Reference
from pingcheck.cli.plan_options import (
    Ahead,
    Announced,
    Credit,
    Kind,
    Ladder,
    Late,
    LinkFree,
    Mode,
    OtherAhead,
    OtherAnnounced,
    OtherCredit,
    OtherKind,
    OtherLadder,
    OtherLate,
    OtherLinkFree,
    OtherMode,
    OtherScope,
    OtherWindow,
    Scope,
    Window,
)
from pingcheck.exercises.exercise import (
    Exercise,
    ExerciseKind,
    WhenLate,
    WindowMode,
    find_exercise,
    log_of,
    steps_of,
)
from pingcheck.exercises.plan import Plan, WrittenPlan, make_plan, opening_note, plan_exercise
from pingcheck.exercises.plan_changes import edit_plan, written_plan
from pingcheck.exercises.scope import scope_from_data
from pingcheck.planning.meeting_choices import meeting_of
from pingcheck.planning.meetings import find_meeting
from pingcheck.reports.formats import span_of_minutes
from pingcheck.runtime.clock import wall_clock

NONE = "none"
PLANNED = tuple(field.name for field in fields(WrittenPlan))
Title = Annotated[str, typer.Option(help="What officers call it.")]
OpensAt = Annotated[str | None, typer.Option(help="Local time, such as 2026-03-02T09:00; left out: a draft.")]
Zone = Annotated[str, typer.Option(help="The time zone of --opens-at, by its IANA name.")]


def plan(
    title: Title,
    by: By,
    opens_at: OpensAt = None,
    zone: Zone = "UTC",
    window: Window = "72h",
    scope: Scope = "all",
    ladder: Ladder = "default",
    kind: Kind = ExerciseKind.ACKNOWLEDGE,
    credit: Credit = NONE,
    window_mode: Mode = WindowMode.FIXED,
    when_late: Late = WhenLate.RUN,
    is_announced: Announced = False,
    is_link_free: LinkFree = False,
    meeting: Ahead = NONE,
    as_json: Json = False,
) -> None:
    """Plan a check; it opens by itself at its time, or by `open`."""
    given = locals()
    planned = make_plan(WrittenPlan(**{name: given[name] for name in PLANNED}))

    async def work() -> dict[str, Any]:
        async with opened_database() as database, database.writing() as session:
            ahead = await _ahead_of(session, planned, meeting)
            return await _described(session, await plan_exercise(session, ahead, wall_clock(), by))

    _tell(run(work()), as_json)


def edit(
    reference: Reference,
    by: By,
    title: Annotated[str | None, typer.Option(help="What officers call it.")] = None,
    opens_at: Annotated[str | None, typer.Option(help="Local time, such as 2026-03-02T09:00; none: a draft.")] = None,
    zone: Annotated[str | None, typer.Option(help="The time zone of --opens-at, by its IANA name.")] = None,
    window: OtherWindow = None,
    scope: OtherScope = None,
    ladder: OtherLadder = None,
    kind: OtherKind = None,
    credit: OtherCredit = None,
    window_mode: OtherMode = None,
    when_late: OtherLate = None,
    is_announced: OtherAnnounced = None,
    is_link_free: OtherLinkFree = None,
    meeting: OtherAhead = None,
    as_json: Json = False,
) -> None:
    """Change the plan of a check that is not open yet. What is left out stays; an approval is void."""
    given = locals()  # the options, by the names of the plan's fields
    changed = {name: given[name] for name in PLANNED if given[name] is not None}

    async def work() -> dict[str, Any]:
        async with opened_database() as database, database.writing() as session:
            exercise = await find_exercise(session, reference)
            plan = await _changed_plan(session, exercise, changed)
            if meeting is not None:
                plan = await _ahead_of(session, plan, meeting)
            return await _described(session, await edit_plan(session, exercise, plan, wall_clock(), by))

    _tell(run(work()), as_json)


async def _changed_plan(session: AsyncSession, exercise: Exercise, changed: Mapping[str, Any]) -> Plan:
    """The plan with these values. It opens by itself if it did before, or if it gets a time now."""
    stood = written_plan(exercise, await steps_of(session, exercise))
    values = dict(changed)
    opens_by_itself = exercise.opens_at is not None or "opens_at" in changed
    if values.get("opens_at") == NONE:
        values["opens_at"], opens_by_itself = None, False
    plan = make_plan(replace(stood, **values))
    return replace(plan, meeting_id=exercise.meeting_id, is_scheduled=opens_by_itself)


async def _ahead_of(session: AsyncSession, plan: Plan, meeting: str) -> Plan:
    """Raises Refused if there is no such meeting."""
    return replace(plan, meeting_id=None if meeting == NONE else (await find_meeting(session, meeting)).id)


def show(reference: Reference, as_json: Json = False) -> None:
    """A check's plan and timetable."""

    async def work() -> dict[str, Any]:
        async with opened_database() as database, database.reading() as session:
            return await _described(session, await find_exercise(session, reference))

    _tell(run(work()), as_json)


async def _described(session: AsyncSession, exercise: Exercise) -> dict[str, Any]:
    meeting = await meeting_of(session, exercise)
    steps = [
        {
            "step": step.kind.value,
            "target": step.target.value if step.target else None,
            "after_minutes": step.after_minutes,
            "due_at": step.due_at,
            "state": step.state.value,
            "done_at": step.done_at,
            "done_early": step.done_early,
        }
        for step in await steps_of(session, exercise)
    ]
    events = [
        {"at": entry.at, "by": entry.by, "what": entry.what, "reason": entry.reason}
        for entry in await log_of(session, exercise)
    ]
    return {
        **in_short(exercise),
        "opens_at_local": exercise.opens_at_local,
        "kind": exercise.kind.value,
        "window_minutes": exercise.window_minutes,
        "window_mode": exercise.window_mode.value,
        "scope": exercise.scope or "all",
        "scope_in_short": str(scope_from_data(exercise.scope)),
        "credit_days": exercise.credit_days,
        "when_late": exercise.when_late.value,
        "is_announced": exercise.is_announced,
        "is_link_free": exercise.is_link_free,
        "meeting": meeting.reference if meeting is not None else None,
        "asked_by": exercise.asked_by,
        "approved_by": exercise.approved_by,
        "note": opening_note(exercise),
        "steps": steps,
        "log": events,
    }


def _tell(described: dict[str, Any], as_json: bool) -> None:
    if as_json:
        print_json(described)
        return
    console.print(f"{described['exercise']}  {described['title']}  ({described['phase']})", style="bold")
    if described["opens_at"]:
        local = described["opens_at"].astimezone(ZoneInfo(described["zone"]))
        console.print(f"opens at {_short(described['opens_at'])}, {local:%Y-%m-%d %H:%M} in {described['zone']}")
    if described["note"]:
        console.print(described["note"], style="yellow", markup=False)
    scope, window = described["scope_in_short"], span_of_minutes(described["window_minutes"])
    console.print(f"scope: {scope}; window: {window}; kind: {described['kind']}", markup=False)
    if described["credit_days"]:
        console.print(f"left out: who confirmed in the last {described['credit_days']} days")
    if described["meeting"]:
        console.print(f"ahead of {described['meeting']}")
    for step in described["steps"]:
        when = _short(step["due_at"]) if step["due_at"] else _after_opening(step["after_minutes"])
        early = f" early, {_short(step['done_at'])}" if step["done_early"] else ""
        console.print(f"  {step['target'] or step['step']:<10} {when}  {step['state']}{early}")


def _after_opening(minutes: int) -> str:
    if minutes < 0:
        return f"{span_of_minutes(-minutes)} before the opening"
    return f"{span_of_minutes(minutes)} after the opening" if minutes else "at the opening"


def _short(moment: datetime | None) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC" if moment else ""
