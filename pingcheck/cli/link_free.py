"""`pingcheck directory link-free`: a State whose mails bear the code alone."""

from typing import Annotated

import typer

from directory.link_free import set_link_free
from pingcheck.cli.console import console, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.options import By, Json, Reason
from pingcheck.runtime.clock import wall_clock

State = Annotated[str, typer.Argument(help="The State's code, such as KEN.")]


def link_free(
    state: State,
    by: By,
    off: Annotated[bool, typer.Option("--off", help="Send links again.")] = False,
    reason: Reason = "",
    as_json: Json = False,
) -> None:
    """Send a State's contacts the code alone, without any link, from the next check on."""
    code = state.strip().upper()

    async def work() -> None:
        async with opened_database() as database, database.writing() as session:
            await set_link_free(session, code, not off, reason, (wall_clock(), by))

    run(work())
    if as_json:
        print_json({"state": code, "is_link_free": not off})
    else:
        console.print(
            f"Emails to {code} bear {'a link again' if off else 'a code and no link'}, from the next check on."
        )
