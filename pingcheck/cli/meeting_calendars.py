"""`pingcheck meeting import`, and what follows: moves that wait, and calendars whose addresses are kept."""

from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import Refused
from pingcheck.cli.console import console, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.options import By, Json
from pingcheck.planning.calendar_moves import accept_move, keep_ours, move_of, waiting_moves
from pingcheck.planning.calendar_source import CalendarSource
from pingcheck.planning.calendars.comparison import Comparison
from pingcheck.planning.calendars.download import Downloaded, Downloads, KnownCopy
from pingcheck.planning.calendars.event import CalendarContents, ReadingRules
from pingcheck.planning.calendars.intake import compare_calendar, take_calendar
from pingcheck.planning.calendars.nightly import SourceReader, read_source
from pingcheck.planning.calendars.reading import LARGEST
from pingcheck.planning.calendars.reading_process import read_apart
from pingcheck.planning.meetings import find_meeting
from pingcheck.planning.sources import NewSource, add_source, host_of, kept_sources, remove_source
from pingcheck.runtime.clock import wall_clock
from pingcheck.settings import load_settings

Source = Annotated[int, typer.Argument(metavar="CALENDAR", help="The calendar's number, as `sources` shows it.")]
Moved = Annotated[str, typer.Argument(metavar="MEETING", help="The meeting's reference, such as M-2027-01.")]


def add_calendar_commands(commands: typer.Typer) -> None:
    commands.command("import")(import_)
    for command in (moves, accept, keep, sources, read, forget):
        commands.command()(command)


def import_(
    calendar: Annotated[str, typer.Argument(metavar="FILE-OR-ADDRESS", help="An .ics file, or https://…")],
    by: By,
    zone: Annotated[str, typer.Option(help="The time zone of times that name none, by its IANA name.")] = "UTC",
    keep_address: Annotated[bool, typer.Option("--keep", help="Read the address again each night.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")] = False,
    as_json: Json = False,
) -> None:
    """Add the meetings of a calendar. Those that it moves or cancels wait for `accept` or `keep`."""
    settings = load_settings()
    is_address = "://" in calendar
    if keep_address and not is_address:
        raise Refused("Only an address can be read again each night.")
    from_file = None if is_address else _in_file(calendar)

    async def work() -> dict[str, Any]:
        now = wall_clock()
        async with opened_database(settings) as database:
            downloaded = from_file or await Downloads(settings.calendars_inside).fetch(calendar)
            contents = await read_apart(downloaded.raw or b"", ReadingRules(now, zone))
            if dry_run:
                async with database.reading() as session:
                    found = await compare_calendar(session, contents, None, now)
                    return told_import([event.facts.title for event in found.new], found)
            async with database.writing() as session:
                new = NewSource(calendar, zone, downloaded.known.etag, downloaded.known.last_modified)
                source = await add_source(session, new, now, by) if keep_address else None
                return await _taken(session, contents, source, (now, by))

    told = run(work())
    if as_json:
        print_json(told)
    else:
        _say(told, dry_run)


def _in_file(path: str) -> Downloaded:
    with Path(path).open("rb") as opened:
        return Downloaded(opened.read(LARGEST + 1), KnownCopy())


async def _taken(
    session: AsyncSession, contents: CalendarContents, source: CalendarSource | None, act: tuple[datetime, str]
) -> dict[str, Any]:
    added, found = await take_calendar(session, contents, source, *act)
    return told_import([meeting.reference for meeting in added], found)


def told_import(added: list[str], found: Comparison) -> dict[str, Any]:
    """`added`: references, or titles of those that would be added."""
    return {
        "added": len(added),
        "meetings": added,
        "unchanged": found.unchanged,
        "past": found.past,
        "moves": [
            {
                "meeting": move.meeting.reference,
                "kind": move.kind.value,
                "from": f"{move.meeting.starts_at_local} {move.meeting.zone}",
                "to": f"{move.facts.starts_at_local} {move.facts.zone}",
                "title": move.facts.title,
                "place": move.facts.place,
            }
            for move in found.moves
        ],
        "rejected": [{"event": one.title, "problem": str(one.problem)} for one in found.rejected],
    }


def _say(told: dict[str, Any], dry_run: bool) -> None:
    would = "would be added" if dry_run else "added"
    console.print(f"{told['added']} {would}, {told['unchanged']} unchanged, {told['past']} past and left out.")
    for move in told["moves"]:
        console.print(f"{move['meeting']} waits, {move['kind']}: {move['from']} → {move['to']}", markup=False)
    for one in told["rejected"]:
        console.print(f"not taken: {one['event']}: {one['problem']}", markup=False)


def moves(as_json: Json = False) -> None:
    """What calendars say of meetings, other than we have them."""

    async def work() -> list[dict[str, Any]]:
        async with opened_database() as database, database.reading() as session:
            return [
                {
                    "meeting": meeting.reference,
                    "kind": move.kind.value,
                    "from": f"{meeting.starts_at_local} {meeting.zone}",
                    "to": f"{move.starts_at_local} {move.zone}",
                    "title": move.title,
                    "place": move.place,
                }
                for move, meeting in await waiting_moves(session)
            ]

    found = run(work())
    if as_json:
        print_json(found)
        return
    for row in found:
        console.print(f"{row['meeting']} {row['kind']}: {row['from']} → {row['to']} ({row['title']})", markup=False)
    if not found:
        console.print("No move waits.")


def accept(reference: Moved, by: By) -> None:
    """Let a meeting follow its calendar."""
    run(_decide(reference, by, follows=True))
    console.print(f"{reference} follows its calendar.", markup=False)


def keep(reference: Moved, by: By) -> None:
    """Keep a meeting as it is, whatever its calendar says."""
    run(_decide(reference, by, follows=False))
    console.print(f"{reference} stays as it is.", markup=False)


async def _decide(reference: str, by: str, *, follows: bool) -> None:
    async with opened_database() as database, database.writing() as session:
        move = await move_of(session, await find_meeting(session, reference))
        if move is None:
            raise Refused(f"No move of {reference} waits.")
        await (accept_move if follows else keep_ours)(session, move.id, wall_clock(), by)


def sources(as_json: Json = False) -> None:
    """Calendars that are read again each night."""

    async def work() -> list[dict[str, Any]]:
        async with opened_database() as database, database.reading() as session:
            return [
                {"calendar": one.id, "host": host_of(one), "read_at": one.read_at, "problem": one.problem}
                for one in await kept_sources(session)
            ]

    found = run(work())
    if as_json:
        print_json(found)
        return
    for row in found:
        console.print(f"{row['calendar']}  {row['host']}  {row['problem'] or 'well'}", markup=False)
    if not found:
        console.print("No calendar is kept.")


def read(calendar: Source, by: By) -> None:
    """Read a calendar now instead of tonight."""
    settings = load_settings()

    async def work() -> str:
        async with opened_database(settings) as database:
            found = await read_source(
                database, SourceReader(Downloads(settings.calendars_inside)), calendar, wall_clock(), by
            )
            return f"{found.added} added, {found.moves} wait for `accept` or `keep`."

    console.print(run(work()), markup=False)


def forget(calendar: Source) -> None:
    """Read a calendar no more; its meetings stay."""

    async def work() -> None:
        async with opened_database() as database, database.writing() as session:
            await remove_source(session, calendar, wall_clock())

    run(work())
    console.print("It is read no more; its meetings stay.")
