"""`pingcheck inbox …`: mail that comes back."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from directory.errors import Refused
from pingcheck.cli.console import errors, fail, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.options import By, Json, Reason
from pingcheck.inbox.incoming import NULL_SENDER, MailWay
from pingcheck.inbox.our_addresses import OurAddresses
from pingcheck.inbox.store import Envelope, IntakeLimits, TooMany, raise_alarm, store_within_limits
from pingcheck.runtime.clock import wall_clock
from pingcheck.runtime.fault_points import fault_point
from pingcheck.settings import Settings, load_settings

EX_TEMPFAIL = 75  # sysexits.h

commands = typer.Typer(help="Mail that comes back.", no_args_is_help=True)


@commands.callback()
def inbox() -> None:
    """Mail that comes back."""


@commands.command()
def explain(
    files: Annotated[list[Path], typer.Argument(help="Emails as they came, one a file.", metavar="FILE…")],
    as_json: Json = False,
) -> None:
    """How a mail would be read, and why; changes nothing. With --json one object a line, one for each recipient."""
    # Imported here, because a mail server runs `deliver` for each mail, and `deliver` reads none.
    from pingcheck.cli.explain import explain_files

    run(explain_files(files, as_json))


@commands.command(context_settings={"ignore_unknown_options": True, "allow_extra_args": True})
def deliver(
    context: typer.Context,
    recipient: Annotated[
        str, typer.Option(help="Of the envelope.", envvar=["ORIGINAL_RECIPIENT", "RECIPIENT"], show_envvar=True)
    ] = "",
    sender: Annotated[str | None, typer.Option(help="Of the envelope; <> for none.", envvar=["SENDER"])] = None,
) -> None:
    """Store a mail from an MTA's pipe: exit 0 once it is stored, 75 for everything short of that.

    At 75 (EX_TEMPFAIL) the MTA keeps the mail and comes again: so nothing is lost by a slip in a setting.
    """
    try:
        if context.args:
            raise Refused(f"{context.args[0]} is no option of this command.")
        # Exim sets an empty variable for a bounce. That differs from no variable.
        given = os.environ.get("SENDER") if sender is None else sender
        run(_delivered(load_settings(), Envelope(recipient, NULL_SENDER if given == "" else given or "")))
    except BaseException as trouble:
        why = str(trouble) if isinstance(trouble, Refused) else type(trouble).__name__
        try:
            errors.print(f"The mail is not stored: {why}", style="bold red", markup=False)
        except OSError:  # nobody can be told; ending in the usual way would try once more, and end with another code
            os._exit(EX_TEMPFAIL)
        raise typer.Exit(EX_TEMPFAIL) from trouble


async def _delivered(settings: Settings, envelope: Envelope) -> None:
    raw = sys.stdin.buffer.read(settings.largest_mail + 1)
    limits = IntakeLimits(settings.largest_mail, settings.mails_from_a_sender, OurAddresses(settings).is_signed)
    async with opened_database(settings) as database:
        try:
            async with database.writing() as session:
                await store_within_limits(session, raw, envelope, MailWay.PIPE, wall_clock(), limits)
        except TooMany as refusal:
            async with database.writing() as session:
                await raise_alarm(session, MailWay.PIPE, str(refusal), wall_clock())
            raise
    fault_point("inbox.stored")


@commands.command("reread")
def reread_stored(
    by: By,
    since: Annotated[
        datetime | None, typer.Option(help="Only what came on this day or later (UTC).", formats=["%Y-%m-%d"])
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would change.")] = False,
    as_json: Json = False,
    reason: Reason = "",
) -> None:
    """Read stored mail again that older rules read, and say what changes. Ended early, it goes on where it was.

    What an officer decided stays, no courtesy mail goes out, and what cannot be taken back is only shown.
    """
    # For the same reason.
    from pingcheck.cli.reread import read_again

    failed = run(read_again(load_settings(), since and since.replace(tzinfo=UTC), dry_run, as_json, by, reason))
    if failed:
        fail(f"{failed} of them failed in our own code and are as they were; the lines above name them.")
