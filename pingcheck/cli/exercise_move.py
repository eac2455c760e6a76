"""`pingcheck exercise move`: another opening time, before the check is open."""

from datetime import UTC
from typing import Annotated, Any

import typer

from pingcheck.cli.console import ask, console, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.options import By, Json, Reason, Reference, Yes
from pingcheck.exercises.exercise import NOT_YET_OPEN, find_exercise
from pingcheck.exercises.phases import require_phase
from pingcheck.exercises.plan import opening_note
from pingcheck.exercises.rescheduling import Move, opening_of, reschedule, seen_opening
from pingcheck.runtime.clock import wall_clock


def move(
    reference: Reference,
    opens_at: Annotated[str, typer.Option(help="Local time, such as 2027-03-02T09:00.")],
    by: By,
    zone: Annotated[
        str | None, typer.Option(help="The time zone of --opens-at; left out: the zone that the check has.")
    ] = None,
    reason: Reason = "",
    yes: Yes = False,
    as_json: Json = False,
) -> None:
    """Move a check that is not open yet. One of a series stays its occurrence: the rule does not plan it again."""

    async def work() -> dict[str, Any]:
        async with opened_database() as database:
            async with database.reading() as session:
                exercise = await find_exercise(session, reference)
                require_phase(exercise, NOT_YET_OPEN, "moved")
            moved = Move(opens_at, zone or exercise.zone, by, reason, seen_opening(exercise))
            instant = opening_of(moved, wall_clock())
            ask(f"Move {exercise.reference} to {instant.astimezone(UTC):%Y-%m-%d %H:%M} UTC?", yes)
            async with database.writing() as session:
                exercise = await find_exercise(session, reference)
                await reschedule(session, exercise, moved, wall_clock())
                told = {"exercise": exercise.reference, "opens_at": exercise.opens_at, "zone": exercise.zone}
                return {**told, "opens_at_local": exercise.opens_at_local, "note": opening_note(exercise)}

    told = run(work())
    if as_json:
        print_json(told)
        return
    console.print(f"{told['exercise']} opens at {told['opens_at_local']} in {told['zone']}.")
    if told["note"]:
        console.print(told["note"], style="yellow", markup=False)
