"""`pingcheck exercise …`: an exercise planned, opened, closed and called off by command."""

from datetime import UTC, datetime
from functools import partial
from typing import Any

import typer
from rich.table import Table

from pingcheck.cli.approval import approve
from pingcheck.cli.console import ask, console, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.ending import cancel, close, extend
from pingcheck.cli.evidence import evidence
from pingcheck.cli.exercise_data import in_short
from pingcheck.cli.exercise_move import move
from pingcheck.cli.options import By, Json, Reason, Reference, Yes
from pingcheck.cli.ping_acts import add, again, answer, excuse
from pingcheck.cli.plan import edit, plan, show
from pingcheck.cli.preflight import preflight_
from pingcheck.cli.question import question
from pingcheck.cli.rehearsal import rehearse
from pingcheck.cli.stop import pause, resume
from pingcheck.cli.timetable import timetable
from pingcheck.exercises.approval import require_approval
from pingcheck.exercises.exercise import all_exercises, find_exercise
from pingcheck.exercises.opening import Opening, forecast_opening, open_exercise
from pingcheck.reports.formats import counted
from pingcheck.runtime.clock import wall_clock
from pingcheck.sending.frames import render_frames
from pingcheck.settings import load_settings

commands = typer.Typer(help="Communication checks: plan, open, watch, close.", no_args_is_help=True)

ACTS = (move, pause, resume, extend, close, cancel, add, again, excuse, answer, question, approve, rehearse, timetable)
LOOKS = (evidence,)
for command in (plan, edit, show, *ACTS, *LOOKS):
    commands.command()(command)
commands.command("preflight")(preflight_)


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


def _effect(coming: Opening, *, by_telephone: bool) -> str:
    states = counted(coming.states, "State", "States")
    if by_telephone:
        return f"This makes a calling list of {counted(coming.pings, 'contact', 'contacts')} of {states}, and no email."
    return f"This sends {counted(coming.messages, 'email', 'emails')} to contacts of {states}."


@commands.command("open")
def open_(reference: Reference, by: By, reason: Reason = "", yes: Yes = False, as_json: Json = False) -> None:
    """Open a check now: freeze its roster and mail everybody in it."""
    settings = load_settings()

    async def work() -> dict[str, Any]:
        async with opened_database(settings) as database:
            async with database.reading() as session:
                coming = await forecast_opening(session, await find_exercise(session, reference), wall_clock())
                by_telephone = (await find_exercise(session, reference)).is_by_telephone
            ask(f"{_effect(coming, by_telephone=by_telephone)} Open {reference}?", yes)
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


def _short(moment: datetime | None) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC" if moment else ""
