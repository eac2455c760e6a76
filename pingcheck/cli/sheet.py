"""`pingcheck directory sheet`: the contact sheet for paper."""

from pathlib import Path
from typing import IO, Annotated

import typer

from directory.atomic_file import written_whole
from directory.disclosures import Disclosed, DisclosureKind
from directory.errors import Refused
from directory.languages import Language
from pingcheck.cli.console import console, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.disclosures import record_by_command
from pingcheck.reports.contact_sheet import SheetHead, contact_sheet
from pingcheck.runtime.clock import wall_clock
from pingcheck.settings import load_settings
from pingcheck.wording.names import names_in


def sheet(
    output: Annotated[Path, typer.Option("--output", "-o", help="The file, such as contact-sheet.html.")],
) -> None:
    """Write all telephones and addresses by State as a page to be printed, for the day when nothing works."""
    settings = load_settings()
    head = SheetHead(wall_clock(), names_in(settings, Language.ENGLISH))

    async def work(file: IO[str]) -> int:
        async with opened_database(settings) as database:
            async with database.reading() as session:
                entries = 0
                async for piece, rows in contact_sheet(session, head):
                    file.write(piece)
                    entries += rows
            await record_by_command(database, DisclosureKind.CONTACT_SHEET, Disclosed(rows=entries))
        return entries

    try:
        with written_whole(output, encoding="utf-8") as file:
            entries = run(work(file))
    except OSError as error:
        raise Refused(f"{output} cannot be written ({error.strerror or error}).") from error
    console.print(f"{entries} entries are in {output}: open it in a browser and print it.", markup=False)
