"""`pingcheck status`: the counts of an exercise; without a name, those of what runs now, or what is next."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import Refused
from pingcheck.cli.console import console, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.options import Json
from pingcheck.exercises.exercise import NOT_YET_OPEN, RUNNING, Exercise, Phase, all_exercises, find_exercise
from pingcheck.exercises.ping_list import PingFilter, count_pings
from pingcheck.followup.corrections import count_corrected
from pingcheck.reports.figures import exercise_figures
from pingcheck.runtime.clock import wall_clock


def status(
    exercise: Annotated[str | None, typer.Argument(help="Its reference; left out: what is open, or next.")] = None,
    as_json: Json = False,
) -> None:
    """Counts of a check: pings by status, States by result, messages, cases."""

    async def work() -> tuple[list[dict[str, Any]], list[str]]:
        async with opened_database() as database, database.reading() as session:
            if exercise is not None:
                return [await _counted(session, await find_exercise(session, exercise))], []
            known = await all_exercises(session)
            if not known:
                raise Refused("No exercise is planned yet: `pingcheck exercise plan --title …`.")
            shown, sentences = what_stands(known, wall_clock())
            return [await _counted(session, one) for one in shown], sentences

    counts, sentences = run(work())
    if as_json:
        print_json(counts[0] if len(counts) == 1 else counts)
        return
    for sentence in sentences:
        console.print(sentence, markup=False)
    for one in counts:
        if exercise is not None or one["roster"]:
            _print(one)


def what_stands(exercises: Sequence[Exercise], now: datetime) -> tuple[list[Exercise], list[str]]:
    """Of all exercises, the newest first: those whose counts matter now, and sentences on what is open and next."""
    running = [exercise for exercise in exercises if exercise.phase in RUNNING]
    if running:
        many = f"{len(running)} checks are open; `pingcheck status REFERENCE` shows one alone."
        return running, [many] if running[1:] else []
    waiting = sorted((one for one in exercises if one.phase in NOT_YET_OPEN), key=_in_turn)
    if waiting:
        return waiting[:1], ["No check is open.", *(_next_words(one, now) for one in waiting)]
    plan = "No check is open, and none is planned: `pingcheck exercise plan --title …`."
    return [exercises[0]], [f"{plan} The latest was:"]


def _in_turn(exercise: Exercise) -> tuple[bool, datetime]:
    """Those with an opening time come first, the earliest of them before all."""
    return exercise.opens_at is None, exercise.opens_at or exercise.planned_at


def _next_words(exercise: Exercise, now: datetime) -> str:
    by_hand = f"to open it now, `pingcheck exercise open {exercise.reference}`"
    if exercise.opens_at is None:
        return f"{exercise.reference} is a draft without an opening time: {by_hand}."
    local = exercise.opens_at.astimezone(ZoneInfo(exercise.zone))
    when = f"{exercise.opens_at.astimezone(UTC):%Y-%m-%d %H:%M} UTC ({local:%H:%M} in {exercise.zone})"
    if exercise.phase is Phase.MISSED:
        return f"{exercise.reference} was to open {when}, and that was missed: {by_hand}."
    if exercise.opens_at <= now:
        return f"{exercise.reference} was to open {when}: is `pingcheck serve` running?"
    return f"{exercise.reference} opens by itself {when}, if `pingcheck serve` runs then."


async def _counted(session: AsyncSession, exercise: Exercise) -> dict[str, Any]:
    figures = await exercise_figures(session, exercise)
    return {
        "exercise": exercise.reference,
        "phase": exercise.phase.value,
        "roster": figures.roster,
        "pings": {status.value: count for status, count in figures.pings.items()},
        "states": {result.value: count for result, count in figures.states.items()},
        "messages": {delivery.value: count for delivery, count in figures.messages.items()},
        "reached_by": {way.value: count for way, count in figures.reached_by.items()},
        "cases": figures.cases,
        "open_cases": {kind.value: count for kind, count in figures.open_by_kind.items()},
        "unreachable": await count_pings(session, exercise, PingFilter(unreachable=True)),
        "corrected": await count_corrected(session, exercise),
    }


def _print(counts: dict[str, Any]) -> None:
    console.print(f"{counts['exercise']}  {counts['phase']}, roster {counts['roster']}", style="bold")
    for kind in ("pings", "reached_by", "states", "messages"):
        each = ", ".join(f"{word} {count}" for word, count in counts[kind].items())
        console.print(f"{kind.replace('_', ' ')}: {each or 'none'}")
    open_cases = ", ".join(f"{kind} {count}" for kind, count in counts["open_cases"].items())
    console.print(f"cases of contacts not reached: {counts['cases']}; open: {open_cases or 'none'}")
    console.print(f"contacts judged unreachable: {counts['unreachable']}")
    if counts["corrected"]:
        console.print(f"results corrected after the closing: {counts['corrected']}")
