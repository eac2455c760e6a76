"""`pingcheck exercise extend|close|cancel`: when a check ends."""

from typing import Annotated, Any

import typer

from pingcheck.cli.console import ask, console, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.exercise_data import in_short
from pingcheck.cli.options import By, Json, Reason, Reference, Yes, os_user
from pingcheck.exercises.cancellation import CANCELLABLE, cancel_exercise
from pingcheck.exercises.exercise import RUNNING, find_exercise
from pingcheck.exercises.extension import extend_exercise, forecast_extension, read_extension, require_deadline
from pingcheck.exercises.pause import count_outgoing
from pingcheck.exercises.phases import require_phase
from pingcheck.followup.closing import close_exercise
from pingcheck.reports.ending_forecast import forecast_closing
from pingcheck.reports.figures import exercise_figures
from pingcheck.reports.formats import counted, utc
from pingcheck.runtime.clock import wall_clock

Longer = Annotated[str, typer.Option("--by", help="How much longer: 90m, 24h, 2d.")]
Who = Annotated[str, typer.Option("--who", help="Who does this; it is kept in the history.", default_factory=os_user)]


def extend(
    reference: Reference, longer: Longer, who: Who, reason: Reason = "", yes: Yes = False, as_json: Json = False
) -> None:
    """Give contacts more time: the deadline moves, and the closing with it; reminders stay where they are."""
    by = read_extension(longer)

    async def work() -> dict[str, Any]:
        async with opened_database() as database:
            async with database.reading() as session:
                exercise = await find_exercise(session, reference)
                coming = await forecast_extension(session, exercise, by, wall_clock())
                figures = await exercise_figures(session, exercise)
            ask(
                f"The deadline moves from {utc(coming.before)} to {utc(coming.after)}. "
                f"{figures.called - figures.reached} of {figures.called} points of contact are not reached yet. "
                f"Extend {exercise.reference}?",
                yes,
            )
            async with database.writing() as session:
                exercise = await find_exercise(session, reference)
                await require_deadline(session, exercise, coming.before)
                extension = await extend_exercise(session, exercise, by, wall_clock(), who, reason)
                return {**in_short(exercise), "before": extension.before}

    extended = run(work())
    if as_json:
        print_json(extended)
    else:
        console.print(f"{extended['exercise']} is extended: it closes {utc(extended['closes_at'])}.")


def close(reference: Reference, by: By, reason: Reason = "", yes: Yes = False, as_json: Json = False) -> None:
    """Close a check now; answers from now on count as late."""

    async def work() -> dict[str, Any]:
        async with opened_database() as database:
            async with database.reading() as session:
                exercise = await find_exercise(session, reference)
                require_phase(exercise, RUNNING, "closed")
                coming = forecast_closing((await exercise_figures(session, exercise)).pings)
            closes = f", which would close by itself {utc(exercise.closes_at)}" if exercise.closes_at else ""
            ask(
                f"Close {exercise.reference} now{closes}? "
                f"{coming.reached} of {coming.called} points of contact are reached, "
                f"{counted(coming.cases, 'case is', 'cases are')} opened; answers from now on are late. "
                "This cannot be taken back.",
                yes,
            )
            async with database.writing() as session:
                exercise = await find_exercise(session, reference)
                closing = await close_exercise(session, exercise, wall_clock(), by, reason)
                counts = {"pings": closing.pings, "reached": closing.reached, "cases": closing.cases}
                return {**in_short(exercise), **counts}

    closed = run(work())
    if as_json:
        print_json(closed)
    else:
        console.print(
            f"{closed['exercise']} is closed: {closed['reached']} of {closed['pings']} reached, "
            f"{counted(closed['cases'], 'case', 'cases')}."
        )


def cancel(reference: Reference, by: By, reason: Reason = "", yes: Yes = False, as_json: Json = False) -> None:
    """Call a check off: nothing more is sent, and nobody's silence counts."""

    async def work() -> dict[str, Any]:
        async with opened_database() as database:
            async with database.reading() as session:
                exercise = await find_exercise(session, reference)
                require_phase(exercise, CANCELLABLE, "cancelled")
                waiting = (await count_outgoing(session, exercise)).waiting
            stays = f"{counted(waiting, 'email that waits', 'emails that wait')} will not go out. " if waiting else ""
            ask(f"Call off {exercise.reference} ({exercise.phase})? {stays}This cannot be taken back.", yes)
            async with database.writing() as session:
                exercise = await find_exercise(session, reference)
                await cancel_exercise(session, exercise, wall_clock(), by, reason)
                return in_short(exercise)

    cancelled = run(work())
    if as_json:
        print_json(cancelled)
    else:
        console.print(f"{cancelled['exercise']} is called off.")
