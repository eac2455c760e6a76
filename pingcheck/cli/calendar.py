"""`pingcheck calendar`: planned checks and meetings as a calendar file."""

from pathlib import Path
from typing import Annotated

import typer

from directory.atomic_file import bytes_written_whole
from pingcheck.cli.console import console, run
from pingcheck.cli.database_access import opened_database
from pingcheck.planning.calendars.feed import as_calendar, feed_entries
from pingcheck.runtime.clock import wall_clock
from pingcheck.settings import load_settings


def calendar(
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="Where to write it (.ics).")],
) -> None:
    """Write all planned checks and meetings as a calendar (iCalendar)."""
    settings = load_settings()

    async def work() -> tuple[bytes, int]:
        async with opened_database(settings) as database, database.reading() as session:
            entries = await feed_entries(session, wall_clock())
            return as_calendar(entries, settings.base_url), len(entries)

    written, count = run(work())
    with bytes_written_whole(output) as file:
        file.write(written)
    console.print(f"{count} entries written to {output}.", markup=False)
