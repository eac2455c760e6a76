"""`pingcheck exercise …`: an exercise planned, opened, closed and called off by command."""

from datetime import UTC, datetime
from functools import partial
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer
from rich.table import Table
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.cli.approval import approve
from pingcheck.cli.console import ask, console, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.ending import cancel, close, extend
from pingcheck.cli.exercise_data import in_short
from pingcheck.cli.exercise_move import move
from pingcheck.cli.options import By, Json, Reason, Reference, Yes
from pingcheck.cli.ping_acts import add, again, answer, excuse
from pingcheck.cli.preflight import preflight_
from pingcheck.cli.question import question
from pingcheck.cli.rehearsal import rehearse
from pingcheck.cli.stop import pause, resume
from pingcheck.exercises.approval import require_approval
from pingcheck.exercises.exercise import Exercise, all_exercises, find_exercise, log_of, steps_of
from pingcheck.exercises.opening import forecast_opening, open_exercise
from pingcheck.exercises.plan import WrittenPlan, make_plan, opening_note, plan_exercise
from pingcheck.reports.formats import counted, span_of_minutes
from pingcheck.runtime.clock import wall_clock
from pingcheck.sending.frames import render_frames
from pingcheck.settings import load_settings

commands = typer.Typer(help="Communication checks: plan, open, watch, close.", no_args_is_help=True)

for command in (move, pause, resume, extend, close, cancel, add, again, excuse, answer, question):
    commands.command()(command)
commands.command()(approve)
commands.command()(rehearse)
commands.command("preflight")(preflight_)


@commands.command()
def plan(
    title: Annotated[str, typer.Option(help="What officers call it.")],
    by: By,
    opens_at: Annotated[
        str | None, typer.Option(help="Local time, such as 2026-03-02T09:00; left out: a draft.")
    ] = None,
    zone: Annotated[str, typer.Option(help="The time zone of --opens-at, by its IANA name.")] = "UTC",
    window: Annotated[str, typer.Option(help="How long answers count as in time: 90m, 72h, 5d.")] = "72h",
    scope: Annotated[
        str, typer.Option(help="Who: all, or role=technical, rank=primary, state=FRA+KEN, region=…")
    ] = "all",
    ladder: Annotated[str, typer.Option(help="Reminders after the opening: 24h,48h; or none.")] = "default",
    as_json: Json = False,
) -> None:
    """Plan a check; it opens by itself at its time, or by `open`."""
    planned = make_plan(
        WrittenPlan(title=title, opens_at=opens_at, zone=zone, window=window, scope=scope, ladder=ladder)
    )

    async def work() -> dict[str, Any]:
        async with opened_database() as database, database.writing() as session:
            exercise = await plan_exercise(session, planned, wall_clock(), by)
            return await _described(session, exercise)

    _tell(run(work()), as_json)


@commands.command("list")
def list_(as_json: Json = False) -> None:
    """All checks, the newest first."""

    async def work() -> list[dict[str, Any]]:
        async with opened_database() as database, database.reading() as session:
            return [in_short(exercise) for exercise in await all_exercises(session)]

    found = run(work())
    if as_json:
        print_json(found)
        return
    table = Table("Reference", "Title", "Phase", "Opens", "Closes", box=None, header_style="bold")
    for row in found:
        opens = row["opened_at"] or row["opens_at"]
        table.add_row(row["exercise"], row["title"], row["phase"], _short(opens), _short(row["closes_at"]))
    console.print(table if found else "No exercise is planned yet.")


@commands.command()
def show(reference: Reference, as_json: Json = False) -> None:
    """A check's plan and timetable."""

    async def work() -> dict[str, Any]:
        async with opened_database() as database, database.reading() as session:
            return await _described(session, await find_exercise(session, reference))

    _tell(run(work()), as_json)


@commands.command("open")
def open_(reference: Reference, by: By, reason: Reason = "", yes: Yes = False, as_json: Json = False) -> None:
    """Open a check now: freeze its roster and mail everybody in it."""
    settings = load_settings()

    async def work() -> dict[str, Any]:
        async with opened_database(settings) as database:
            async with database.reading() as session:
                coming = await forecast_opening(session, await find_exercise(session, reference), wall_clock())
            mails, states = counted(coming.messages, "email", "emails"), counted(coming.states, "State", "States")
            ask(f"This sends {mails} to contacts of {states}. Open {reference}?", yes)
            async with database.writing() as session:
                exercise = await find_exercise(session, reference)
                await require_approval(session, exercise, settings)
                render = partial(render_frames, settings)
                opening = await open_exercise(session, exercise, wall_clock(), by, render, reason)
                return {
                    **in_short(exercise),
                    "pings": opening.pings,
                    "messages": opening.messages,
                    "states": opening.states,
                }

    opened = run(work())
    if as_json:
        print_json(opened)
    else:
        console.print(
            f"{opened['exercise']} is open until {_short(opened['closes_at'])}: "
            f"{counted(opened['pings'], 'point of contact', 'points of contact')} of "
            f"{counted(opened['states'], 'State', 'States')}, "
            f"{counted(opened['messages'], 'message', 'messages')} waiting for the courier."
        )


async def _described(session: AsyncSession, exercise: Exercise) -> dict[str, Any]:
    steps = [
        {
            "step": step.kind.value,
            "target": step.target,
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
        "window_minutes": exercise.window_minutes,
        "scope": exercise.scope or "all",
        "note": opening_note(exercise),
        "steps": steps,
        "log": events,
    }


def _tell(described: dict[str, Any], as_json: bool) -> None:
    if as_json:
        print_json(described)
        return
    console.print(f"[bold]{described['exercise']}[/bold]  {described['title']}  ({described['phase']})")
    if described["opens_at"]:
        local = described["opens_at"].astimezone(ZoneInfo(described["zone"]))
        console.print(f"opens at {_short(described['opens_at'])}, {local:%Y-%m-%d %H:%M} in {described['zone']}")
    if described["note"]:
        console.print(described["note"], style="yellow", markup=False)
    console.print(f"scope: {described['scope']}; window: {span_of_minutes(described['window_minutes'])}")
    for step in described["steps"]:
        when = _short(step["due_at"]) if step["due_at"] else _after_opening(step["after_minutes"])
        early = f" early, {_short(step['done_at'])}" if step["done_early"] else ""
        console.print(f"  {step['target'] or step['step']:<10} {when}  {step['state']}{early}")


def _after_opening(minutes: int) -> str:
    if not minutes:
        return "at the opening"
    return f"{span_of_minutes(abs(minutes))} {'after' if minutes > 0 else 'before'} the opening"


def _short(moment: datetime | None) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC" if moment else ""
