"""`pingcheck meeting …`: meetings added, listed, corrected, cancelled, and imported from calendars."""

from datetime import UTC, datetime
from typing import Annotated, Any

import typer
from rich.table import Table

from pingcheck.cli.console import ask, console, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.meeting_calendars import add_calendar_commands
from pingcheck.cli.options import By, Json, Yes
from pingcheck.planning.meeting import Meeting
from pingcheck.planning.meetings import (
    MeetingChange,
    WrittenMeeting,
    add_meeting,
    all_meetings,
    cancel_meeting,
    correct_meeting,
    find_meeting,
    read_meeting,
    require_future,
)
from pingcheck.runtime.clock import wall_clock

commands = typer.Typer(help="Meetings ahead of which checks are held.", no_args_is_help=True)
add_calendar_commands(commands)

MeetingReference = Annotated[str, typer.Argument(metavar="MEETING", help="The meeting's reference, such as M-2027-01.")]
Past = Annotated[bool, typer.Option("--past", help="The meeting may have begun already.")]


@commands.command()
def add(
    title: Annotated[str, typer.Option(help="What the meeting is called.")],
    starts_at: Annotated[str, typer.Option(help="Local time, such as 2027-03-15T10:00.")],
    zone: Annotated[str, typer.Option(help="The time zone of --starts-at, by its IANA name.")],
    by: By,
    place: Annotated[str, typer.Option(help="Where it is held.")] = "",
    past: Past = False,
    as_json: Json = False,
) -> None:
    """Add a meeting."""
    facts = read_meeting(WrittenMeeting(title, starts_at, zone, place))

    async def work() -> dict[str, Any]:
        now = wall_clock()
        if not past:
            require_future(facts, now)
        async with opened_database() as database, database.writing() as session:
            return described(await add_meeting(session, facts, now, by))

    _tell(run(work()), "is added", as_json)


@commands.command("list")
def list_(as_json: Json = False) -> None:
    """All meetings, the earliest first."""

    async def work() -> list[dict[str, Any]]:
        async with opened_database() as database, database.reading() as session:
            return [described(meeting) for meeting in await all_meetings(session)]

    found = run(work())
    if as_json:
        print_json(found)
        return
    table = Table("Reference", "Title", "Starts", "Zone", "Place", "", box=None, header_style="bold")
    for row in found:
        state = "cancelled" if row["cancelled_at"] else ""
        table.add_row(row["meeting"], row["title"], row["starts_at_local"], row["zone"], row["place"], state)
    console.print(table if found else "No meeting is known yet.")


@commands.command()
def correct(
    reference: MeetingReference,
    by: By,
    title: Annotated[str | None, typer.Option(help="Its new title.")] = None,
    starts_at: Annotated[str | None, typer.Option(help="Its new local time, such as 2027-03-15T10:00.")] = None,
    zone: Annotated[str | None, typer.Option(help="Its new time zone.")] = None,
    place: Annotated[str | None, typer.Option(help="Its new place.")] = None,
    past: Past = False,
    as_json: Json = False,
) -> None:
    """Correct a meeting; what is left out stays."""

    async def work() -> dict[str, Any]:
        now = wall_clock()
        async with opened_database() as database, database.writing() as session:
            meeting = await find_meeting(session, reference)
            known = meeting.starts_at_local if starts_at is None else starts_at
            texts = (meeting.title if title is None else title, known, zone or meeting.zone)
            facts = read_meeting(WrittenMeeting(*texts, meeting.place if place is None else place))
            if not past:
                require_future(facts, now)
            await correct_meeting(session, meeting, facts, MeetingChange(meeting.changes, now, by))
            return described(meeting)

    _tell(run(work()), "is corrected", as_json)


@commands.command()
def cancel(reference: MeetingReference, by: By, yes: Yes = False, as_json: Json = False) -> None:
    """Cancel a meeting; it stays in the list."""

    async def work() -> dict[str, Any]:
        async with opened_database() as database:
            async with database.reading() as session:
                title = (await find_meeting(session, reference)).title
            ask(f"Cancel {reference} ({title})? This cannot be taken back.", yes)
            async with database.writing() as session:
                meeting = await find_meeting(session, reference)
                await cancel_meeting(session, meeting, MeetingChange(meeting.changes, wall_clock(), by))
                return described(meeting)

    _tell(run(work()), "is cancelled", as_json)


def described(meeting: Meeting) -> dict[str, Any]:
    return {
        "meeting": meeting.reference,
        "title": meeting.title,
        "place": meeting.place,
        "starts_at_local": meeting.starts_at_local,
        "zone": meeting.zone,
        "starts_at": meeting.starts_at,
        "cancelled_at": meeting.cancelled_at,
    }


def _tell(told: dict[str, Any], what: str, as_json: bool) -> None:
    if as_json:
        print_json(told)
        return
    console.print(
        f"{told['meeting']} {what}: {told['title']}, {told['starts_at_local']} in {told['zone']} "
        f"({_in_utc(told['starts_at'])} UTC).",
        markup=False,
    )


def _in_utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M}"
