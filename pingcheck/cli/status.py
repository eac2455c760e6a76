"""`pingcheck status`: the counts of an exercise."""

from typing import Annotated, Any

import typer

from directory.errors import Refused
from pingcheck.cli.console import console, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.options import Json
from pingcheck.exercises.exercise import all_exercises, find_exercise
from pingcheck.reports.figures import exercise_figures


def status(
    exercise: Annotated[str | None, typer.Argument(help="Its reference; left out: the latest.")] = None,
    as_json: Json = False,
) -> None:
    """Counts of a check: pings by status, States by result, messages, cases."""

    async def work() -> dict[str, Any]:
        async with opened_database() as database, database.reading() as session:
            if exercise is None:
                known = await all_exercises(session)
                if not known:
                    raise Refused("No exercise is planned yet: `pingcheck exercise plan --title …`.")
                chosen = known[0]
            else:
                chosen = await find_exercise(session, exercise)
            figures = await exercise_figures(session, chosen)
            return {
                "exercise": chosen.reference,
                "phase": chosen.phase.value,
                "roster": figures.roster,
                "pings": {status.value: count for status, count in figures.pings.items()},
                "states": {result.value: count for result, count in figures.states.items()},
                "messages": {delivery.value: count for delivery, count in figures.messages.items()},
                "cases": figures.cases,
            }

    counts = run(work())
    if as_json:
        print_json(counts)
        return
    console.print(f"[bold]{counts['exercise']}[/bold]  {counts['phase']}, roster {counts['roster']}")
    for kind in ("pings", "states", "messages"):
        console.print(f"{kind}: " + (", ".join(f"{word} {count}" for word, count in counts[kind].items()) or "none"))
    console.print(f"cases: {counts['cases']}")
