"""`pingcheck series …`: rules that plan exercises, added, listed, looked ahead and ended by command."""

from typing import Annotated, Any

import typer
from rich.table import Table

from pingcheck.cli.console import ask, console, print_json, run, tell
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.options import By, Json, Reason, Yes
from pingcheck.cli.plan_options import Credit, Kind, Ladder, Late, Mode, Scope, Window
from pingcheck.exercises.exercise import ExerciseKind, WhenLate, WindowMode
from pingcheck.exercises.plan import WrittenPlan
from pingcheck.planning.recurrence import MOST_OCCURRENCES, Occurrence, WrittenPattern, merged
from pingcheck.planning.series import Series
from pingcheck.planning.series_list import (
    SeriesEnd,
    WrittenSeries,
    add_series,
    all_series,
    coming_meetings,
    coming_of,
    end_series,
    find_series,
    planned_ahead,
    read_series,
)
from pingcheck.reports.formats import counted
from pingcheck.runtime.clock import wall_clock

commands = typer.Typer(help="Series: rules that plan checks.", no_args_is_help=True)

Rule = Annotated[str, typer.Option(help="Days by RFC 5545, such as FREQ=MONTHLY;INTERVAL=6;BYDAY=2TU.")]
BeforeMeetings = Annotated[str, typer.Option(help="Instead of --rule: so long before each meeting, 14d.")]
FromDay = Annotated[
    str | None, typer.Option("--from", help="The first day on which it may come; a rule counts from its month.")
]
SeriesReference = Annotated[str, typer.Argument(help="The reference of the series, such as S-01.")]


@commands.command()
def add(
    title: Annotated[str, typer.Option(help="What officers call it; each check adds its day or its meeting.")],
    at: Annotated[str, typer.Option(help="The local time of each opening, such as 09:00.")],
    by: By,
    rule: Rule = "",
    before_meetings: BeforeMeetings = "",
    zone: Annotated[str, typer.Option(help="The time zone of --at, by its IANA name.")] = "UTC",
    from_day: FromDay = None,
    window: Window = "72h",
    scope: Scope = "all",
    ladder: Ladder = "default",
    kind: Kind = ExerciseKind.ACKNOWLEDGE,
    credit: Credit = "none",
    window_mode: Mode = WindowMode.FIXED,
    when_late: Late = WhenLate.RUN,
    as_json: Json = False,
) -> None:
    """Add a series; from now on the clock plans its checks some weeks ahead."""
    first = from_day or f"{wall_clock():%Y-%m-%d}"
    pattern = WrittenPattern(rule, before_meetings, at, zone, first)
    plan = WrittenPlan(
        title=title, zone=zone, window=window, scope=scope, ladder=ladder, kind=kind, credit=credit,
        window_mode=window_mode, when_late=when_late,
    )  # fmt: skip
    read = read_series(WrittenSeries(pattern, plan))

    async def work() -> tuple[str, list[Occurrence]]:
        async with opened_database() as database, database.writing() as session:
            now = wall_clock()
            series = await add_series(session, read, now, by)
            return series.reference, coming_of(series, await coming_meetings(session, now), now, 1)

    reference, coming = run(work())
    tell({"series": reference}, f"{reference} is added. {_first(coming)}", as_json)


def _first(coming: list[Occurrence]) -> str:
    if not coming:
        return "It has no next time yet."
    return f"It comes next at {coming[0].local:%Y-%m-%d %H:%M} in {coming[0].zone}. {coming[0].why}"


@commands.command("list")
def list_(as_json: Json = False) -> None:
    """All series, those that have ended last."""

    async def work() -> list[dict[str, Any]]:
        async with opened_database() as database, database.reading() as session:
            now = wall_clock()
            meetings = await coming_meetings(session, now)
            return [_described(one, coming_of(one, meetings, now, 1)) for one in await all_series(session)]

    found = run(work())
    if as_json:
        print_json(found)
        return
    table = Table("Reference", "Title", "Rule", "At", "Next", box=None, header_style="bold")
    for row in found:
        rule = row["rule"] or f"{row['days_before_meetings']} days before each meeting"
        table.add_row(row["series"], row["title"], rule, f"{row['at']} {row['zone']}", _coming(row))
    console.print(table if found else "There is no series yet.")


@commands.command("next")
def next_(
    reference: Annotated[str | None, typer.Argument(help="The series; left out: all of them together.")] = None,
    count: Annotated[int, typer.Option(min=1, max=MOST_OCCURRENCES, help="How many.")] = 5,
    as_json: Json = False,
) -> None:
    """When a series comes next, and by which rule."""

    async def work() -> list[Occurrence]:
        async with opened_database() as database, database.reading() as session:
            now = wall_clock()
            asked = await all_series(session) if reference is None else [await find_series(session, reference)]
            meetings = await coming_meetings(session, now)
            return merged([coming_of(one, meetings, now, count) for one in asked], count)

    found = run(work())
    if as_json:
        print_json([_told(one) for one in found])
        return
    for one in found:
        console.print(f"{one.local:%Y-%m-%d %H:%M} {one.zone}  {one.utc:%Y-%m-%d %H:%M} UTC  {one.why}", markup=False)
    if not found:
        console.print("Nothing comes.")


@commands.command()
def end(
    reference: SeriesReference,
    by: By,
    cancel_planned: Annotated[
        bool, typer.Option("--cancel-planned", help="Call off the checks that it planned and that are not open yet.")
    ] = False,
    reason: Reason = "",
    yes: Yes = False,
    as_json: Json = False,
) -> None:
    """End a series: it plans no more. What it planned stays, unless --cancel-planned."""

    async def work() -> dict[str, Any]:
        async with opened_database() as database:
            async with database.reading() as session:
                ahead = len(await planned_ahead(session, await find_series(session, reference)))
            planned = counted(ahead, "check that is not open yet", "checks that are not open yet")
            ask(f"End {reference}? Of {planned}, it {'calls off all' if cancel_planned else 'leaves all'}.", yes)
            async with database.writing() as session:
                series = await find_series(session, reference)
                called_off = await end_series(session, series, SeriesEnd(by, reason, cancel_planned), wall_clock())
                return {"series": series.reference, "called_off": called_off, "left": ahead - called_off}

    ended = run(work())
    if as_json:
        print_json(ended)
    else:
        console.print(f"{ended['series']} has ended. Checks called off: {ended['called_off']}; left: {ended['left']}.")


def _described(series: Series, coming: list[Occurrence]) -> dict[str, Any]:
    return {
        "series": series.reference,
        "title": series.title,
        "rule": series.rule,
        "days_before_meetings": series.days_before_meetings,
        "at": series.at,
        "zone": series.zone,
        "from": series.from_day,
        "plan": series.plan,
        "ended_at": series.ended_at,
        "next": coming[0].utc if coming else None,
    }


def _coming(row: dict[str, Any]) -> str:
    if row["ended_at"]:
        return f"ended {row['ended_at']:%Y-%m-%d}"
    return f"{row['next']:%Y-%m-%d %H:%M} UTC" if row["next"] else ""


def _told(found: Occurrence) -> dict[str, str]:
    local = found.local.isoformat(timespec="minutes")
    return {"local": local, "zone": found.zone, "utc": found.utc.isoformat(), "why": str(found.why)}
