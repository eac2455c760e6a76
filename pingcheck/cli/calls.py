"""`pingcheck calls`: who is to be called, by which number, and what time it is there."""

from datetime import datetime
from typing import Annotated, Any

import typer
from rich.table import Table

from pingcheck.cli.console import console, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.options import Json
from pingcheck.exercises.exercise import find_exercise
from pingcheck.followup.call_to_make import CallNumber, CallToMake, once_each
from pingcheck.followup.call_waits import CallWait
from pingcheck.followup.calls import calls_in_all_checks
from pingcheck.reports.call_labels import CALL_OUTCOME, CALL_REASON
from pingcheck.reports.formats import counted
from pingcheck.runtime.clock import wall_clock

Check = Annotated[str, typer.Option("--exercise", metavar="REF", help="Only the contacts of this exercise.")]


def calls(exercise: Check = "", as_json: Json = False) -> None:
    """List the contacts to call: first those at work now, wishes before promises and open cases; last who waits."""
    told = [_told(call) for call in run(_calls(exercise, wall_clock()))]
    if as_json:
        print_json(told)
        return
    rows = [row for row in told if row["waits"] is None]
    table = Table(box=None, pad_edge=False)
    for column in ("Contact", "Number", "Time there", "Exercise", "Why", "Last call"):
        table.add_column(column)
    for row in rows:
        numbers = ", ".join(_in_words(number) for number in row["numbers"])
        there = (row["local_time"] or "–")[11:16] + ("" if row["at_work"] else " (not at work)")
        contact = f"{row['contact']}, {row['state']}"
        table.add_row(contact, numbers, there, row["exercise"], CALL_REASON[row["why"]], _outcome(row))
    if rows:
        console.print(table)
    to_call = sum(row["has_number"] for row in rows)
    console.print(f"{counted(to_call, 'contact', 'contacts')} to call.", markup=False)
    if without := len(rows) - to_call:
        console.print(f"{counted(without, 'more has', 'more have')} no number that can be called.", markup=False)
    if waiting := len(told) - len(rows):
        console.print(f"{counted(waiting, 'more waits', 'more wait')} for an answer or a day.", markup=False)


async def _calls(reference: str, now: datetime) -> list[CallToMake]:
    async with opened_database() as database, database.reading() as session:
        one = await find_exercise(session, reference) if reference else None
        found = await calls_in_all_checks(session, now)
    return once_each(found, one.id if one else None)


def _told(call: CallToMake) -> dict[str, Any]:
    ping, here = call.ping, call.clock.here
    return {
        "ping": str(ping.id),
        "exercise": call.exercise,
        "also": list(call.also),
        "state": ping.state_code,
        "role": ping.role.value,
        "contact": ping.names.in_both,
        "numbers": [_number(number) for number in call.numbers],
        "has_number": call.has_number,
        "local_time": here.isoformat(timespec="minutes") if here else None,
        "at_work": call.clock.at_work,
        "opens_at": call.clock.opens_at.isoformat(timespec="minutes") if call.clock.opens_at else None,
        "why": call.why.value,
        "since": call.since.isoformat(),
        "best_time": call.best_time,
        "last": {"outcome": call.last.outcome.value, "at": call.last.at.isoformat()} if call.last else None,
        "waits": _wait(call.waits) if call.waits else None,
    }


def _wait(waits: CallWait) -> dict[str, Any]:
    letter = waits.letter
    return {
        "reply_to_read": waits.to_read,
        "letter": letter.number if letter else None,
        "reply_by": letter.reply_by.isoformat() if letter else None,
        "until": waits.until.isoformat() if waits.until else None,
        "away_until": waits.away_until.isoformat() if waits.away_until else None,
    }


def _number(number: CallNumber) -> dict[str, Any]:
    wrong_since = number.wrong_since.isoformat() if number.wrong_since else None
    return {"number": number.written, "on_file": number.on_file, "wrong_since": wrong_since}


def _in_words(number: dict[str, Any]) -> str:
    said = number["number"] if number["on_file"] else f"{number['number']} (not on file)"
    return f"{said} (said to be wrong on {number['wrong_since'][:10]})" if number["wrong_since"] else said


def _outcome(row: dict[str, Any]) -> str:
    return CALL_OUTCOME[row["last"]["outcome"]] if row["last"] else ""
