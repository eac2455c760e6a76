"""`pingcheck directory disclosures`: who saw or took out personal data."""

from datetime import datetime
from typing import Annotated, Any

import typer
from rich.table import Table

from directory.contacts import contact_id_of
from directory.database import Database
from directory.disclosures import (
    MOST_LISTED,
    Disclosed,
    Disclosure,
    DisclosureFilter,
    DisclosureKind,
    find_disclosures,
    record_disclosure,
)
from pingcheck.cli.console import console, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.options import Json, os_user, start_of_day
from pingcheck.runtime.clock import wall_clock


def disclosures(
    by: Annotated[str | None, typer.Option(help="Only what this person saw or took.")] = None,
    contact: Annotated[str | None, typer.Option(help="Only what shows this entry, such as P-000001.")] = None,
    since: Annotated[
        datetime | None, typer.Option(parser=start_of_day, metavar="DATE", help="Only from the beginning of a day.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Who saw or took out personal data, the last first. One contact's page stands once for each person and day."""
    wanted = DisclosureFilter(by, _contact_id(contact), since)

    async def work() -> list[dict[str, Any]]:
        async with opened_database() as database, database.reading() as session:
            return [_as_data(each) for each in await find_disclosures(session, wanted)]

    found = run(work())
    if as_json:
        print_json(found)
        return
    table = Table("When (UTC)", "Who", "What", "Entry", "Details", "Entries", box=None, header_style="bold")
    for each in found:
        rows = "" if each["rows"] is None else str(each["rows"])
        table.add_row(each["at"][:16], each["by"], each["what"], each["reference"], each["details"], rows)
    console.print(table if found else "Nobody saw or took anything.")
    if len(found) == MOST_LISTED:
        console.print(f"These are the last {MOST_LISTED:,}; name a person, an entry or a day to see others.")


async def record_by_command(database: Database, what: DisclosureKind, subject: Disclosed) -> None:
    """Records what a command shows, by the name of the machine's user, before it is shown."""
    async with database.writing() as session:
        await record_disclosure(session, os_user(), what, subject, wall_clock())


def _contact_id(reference: str | None) -> int | None:
    if reference is None:
        return None
    found = contact_id_of(reference)
    if not found:
        raise typer.BadParameter(f"{reference!r}; write it as P-000123.", param_hint="--contact")
    return found


def _as_data(each: Disclosure) -> dict[str, Any]:
    return {
        "at": each.at.isoformat(),
        "by": each.by,
        "what": each.kind.value,
        "reference": each.reference,
        "details": each.details,
        "rows": each.rows,
    }
