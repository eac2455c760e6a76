"""`pingcheck doctor`: what is wrong, and the two decisions that only a person may make."""

from typing import Annotated, Any

import typer
from sqlalchemy.exc import DBAPIError

from directory.database import Database
from directory.database.integrity import check_integrity
from directory.database.rights import missing_rights
from directory.errors import Refused
from pingcheck.cli.console import console, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.options import By, Json, Reason
from pingcheck.correspondence.mail_kinds import all_mail_kinds
from pingcheck.inbox.mail_trial import mail_to_a_person, mail_to_ourselves
from pingcheck.migrations.schema import newest_version
from pingcheck.migrations.tables import metadata
from pingcheck.reports.diagnosis import KEEPS_FROM_WORK, TOO_LONG, Concern, diagnose
from pingcheck.runtime import hold
from pingcheck.runtime.clock import wall_clock
from pingcheck.runtime.proxy_mark import SENTENCE, has_proxy_mark
from pingcheck.runtime.state_folder import state_folder_troubles
from pingcheck.sending.limits import Limits
from pingcheck.sending.mail_servers import relay_of, token_troubles
from pingcheck.sending.relay_check import RelayFindings, examine_relay
from pingcheck.sending.trial_result import ResultsUnrecordable, can_record
from pingcheck.settings import Settings, load_settings
from pingcheck.settings.mail_addresses import mail_address

CHECKED_WITHIN_S = 60.0  # for damage; a million messages take a few seconds


def doctor(
    by: By,
    release: Annotated[
        bool, typer.Option("--release", help="This database is the one to go on with: send and step again.")
    ] = False,
    accept_time: Annotated[
        bool, typer.Option("--accept-time", help="The machine's clock jumped and is right now: step again.")
    ] = False,
    mail: Annotated[
        bool, typer.Option("--mail", help="Send a mail to ourselves, and say what the mail server and the inbox do.")
    ] = False,
    mail_to: Annotated[
        str, typer.Option(help="Send the mail to this address instead, where somebody looks whether it arrives.")
    ] = "",
    patience: Annotated[float, typer.Option(min=1, help="Seconds that --mail waits.")] = 120,
    reason: Reason = "",
    json: Json = False,
) -> None:
    """Say what is wrong, and what to do; exit 1 if something is."""
    settings = load_settings()

    async def work() -> dict[str, Any]:
        async with opened_database(settings) as database:
            if release:
                await _release(database, settings, by, reason)
            if accept_time:
                async with database.writing() as session:
                    await hold.accept_time(session, wall_clock(), by, reason)
            found = await _diagnosis(database, settings)
            if mail or mail_to:
                await _add_mail_trial(found, database, settings, mail_to, patience)
            return found

    found = run(work())
    if json:
        print_json(found)
    else:
        _print(found)
    raise typer.Exit(1 if found["troubles"] else 0)


def _print(found: dict[str, Any]) -> None:
    due = "" if found["due"] is None else f"; {found['due']} messages due, {found['claimed']} claimed"
    console.print(f"Database version {found['version']}{due}.")
    if found["unchecked"]:
        console.print(f"There was no time to check these tables for damage: {', '.join(found['unchecked'])}.")
    if "mail_reply" in found:
        console.print(f"The mail server took a trial mail to {found['mail_to']}: {found['mail_reply']}", markup=False)
        console.print("Look whether it has arrived there. No inbox reads it here.")
    elif "mail" in found:
        console.print(f"A mail to ourselves came back by {found['mail']}.")
    for remark in found["remarks"]:
        console.print(remark, markup=False)
    console.print("\n".join(found["troubles"]) or "Nothing is wrong.", markup=False)
    for sentence in found["advice"]:
        console.print(sentence, markup=False)


async def _add_mail_trial(
    found: dict[str, Any], database: Database, settings: Settings, to: str, patience_s: float
) -> None:
    try:
        found |= await _mail_trial(database, settings, to, patience_s)
    except Refused as refusal:
        found["troubles"].append(str(refusal))


async def _mail_trial(database: Database, settings: Settings, to: str, patience_s: float) -> dict[str, Any]:
    """What becomes of a trial mail. Without an inbox it goes to the secretariat's mailbox, where a person looks."""
    if settings.reads_mail and not to:
        return {"mail": await mail_to_ourselves(database, settings, wall_clock(), patience_s)}
    try:
        recipient = mail_address(to or settings.secretariat_mailbox)
    except ValueError as error:
        raise typer.BadParameter(f"{to!r}; {error}", param_hint="--mail-to") from error
    return {
        "mail": "accepted",
        "mail_to": recipient,
        "mail_reply": await mail_to_a_person(settings, recipient, wall_clock()),
    }


async def _release(database: Database, settings: Settings, by: str, reason: str) -> None:
    async with database.writing() as session:
        heartbeat = await hold.release(session, wall_clock(), by, reason)
        hold.write_heartbeat(settings.state_dir, heartbeat)


async def _diagnosis(database: Database, settings: Settings) -> dict[str, Any]:
    """What `--json` prints. What waits for the service is left out, because it may be stopped on purpose."""
    tables = sorted(metadata.tables)
    integrity = await check_integrity(database, tables, CHECKED_WITHIN_S)
    troubles = [*integrity.damage, *await missing_rights(database, tables)]
    troubles += state_folder_troubles(settings.state_dir, settings.key_file)
    found: dict[str, Any] = {
        "version": newest_version(),
        "due": None,
        "claimed": None,
        "unchecked": integrity.unchecked,
        "advice": [],
    }
    try:
        async with database.reading() as session:
            diagnosis = await diagnose(session, settings, wall_clock(), TOO_LONG)
        found |= {"due": diagnosis.backlog.due, "claimed": diagnosis.backlog.claimed, "advice": diagnosis.advice}
        shown = {*KEEPS_FROM_WORK, Concern.RELEASE, Concern.ALERT}
        troubles += [trouble.sentence for trouble in diagnosis.about(shown)]
        troubles += await _unrecordable(database, settings)
    except DBAPIError:
        if not troubles:  # else that is why
            raise
    without_token = await token_troubles(settings)
    relay = RelayFindings() if without_token else await examine_relay(relay_of(settings))
    troubles += [*without_token, *relay.troubles]
    if settings.links_lead_nowhere():
        troubles.append(f"Links in emails would begin with {settings.base_url}, which is this machine only.")
    if settings.needs_a_proxy_named(has_proxy_mark(settings.state_dir)):
        troubles.append(SENTENCE)
    return found | {"troubles": troubles, "remarks": list(relay.remarks)}


async def _unrecordable(database: Database, settings: Settings) -> list[str]:
    """Says if the result of a message that is due now could not be recorded. The trial leaves nothing behind."""
    limits = Limits(only_to=settings.only_mail_to)
    try:
        await can_record(database, all_mail_kinds(settings), wall_clock(), limits)
    except ResultsUnrecordable as trouble:
        return [str(trouble)]
    return []
