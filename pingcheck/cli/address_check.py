"""`pingcheck directory check-address`: one address, checked as the forms check it."""

from typing import Annotated, Any

import typer

from directory.address_checks.address_check import check_address
from directory.address_checks.address_finding import AddressFinding
from directory.address_checks.duplicates import SharingEntry, duplicates
from pingcheck.cli.console import console, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.options import Json
from pingcheck.runtime.domain_resolver import make_resolver
from pingcheck.settings import load_settings


def check_one_address(
    address: Annotated[str, typer.Argument(help="An email address or a telephone number.")],
    state: Annotated[
        str, typer.Option(help="The code of the State as whose people a telephone number is written, such as KEN.")
    ] = "",
    as_json: Json = False,
) -> None:
    """Check how an address is written, whether its domain takes email, and which entries have it. Saves nothing."""
    settings = load_settings()

    async def work() -> tuple[AddressFinding, list[SharingEntry]]:
        async with opened_database(settings) as database:
            finding = await check_address(address, state.upper(), make_resolver(settings))
            async with database.reading() as session:
                return finding, await duplicates(session, finding.value) if finding.value else []

    finding, sharing = run(work())
    if as_json:
        print_json(_as_data(finding, sharing))
    else:
        _print(finding, sharing)
    if not finding.can_be_saved:
        raise typer.Exit(1)


def _as_data(finding: AddressFinding, sharing: list[SharingEntry]) -> dict[str, Any]:
    return {
        "kind": finding.kind.value,
        "result": finding.result.value,
        "sentence": finding.sentence,
        "value": finding.value,
        "ascii_value": finding.ascii_value,
        "can_be_saved": finding.can_be_saved,
        "warning": finding.is_warning,
        "also_of": [each.reference for each in sharing],
    }


def _print(finding: AddressFinding, sharing: list[SharingEntry]) -> None:
    style = "yellow" if finding.is_warning else None
    saved = f"{finding.value}: " if finding.value else ""
    console.print(f"{saved}{finding.sentence}", style=style, markup=False)
    if finding.ascii_value != finding.value:
        console.print(f"Mail servers write it {finding.ascii_value}.", markup=False)
    for each in sharing:
        who = ", ".join(filter(None, (each.state, each.role.value, each.names.in_both)))
        console.print(f"{each.reference} has it, too: {who}", style="yellow", markup=False)
