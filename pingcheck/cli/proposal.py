"""`pingcheck proposal …`: what was suggested about entries, applied or refused."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Annotated, Any

import typer
from rich.table import Table
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.proposal_queue import QueuedProposal, waiting_proposals
from directory.acts.settlement import (
    Application,
    ProposalRefusal,
    SettledProposal,
    apply_proposal,
    refuse_proposal,
)
from directory.contacts import contact_reference
from directory.errors import Refused
from directory.history import Ground, Provenance
from pingcheck.cli.console import console, errors, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.options import By, Json, Reason
from pingcheck.correspondence.entry_notices import NoticeForecast, queue_notices
from pingcheck.reports.notice_words import mails_in_words
from pingcheck.runtime.clock import wall_clock

commands = typer.Typer(help="Proposals: what contacts and mails suggest about entries.", no_args_is_help=True)

Numbers = Annotated[list[int], typer.Argument(help="The numbers of the proposals, as `list` shows them.")]
Day = Annotated[
    datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day on which the note was dated, such as 2026-03-31.")
]


@commands.command("list")
def list_(page: Annotated[int, typer.Option(min=1, help="50 are on each.")] = 1, as_json: Json = False) -> None:
    """Those that wait, the earliest first: what each would change, and what has changed since."""

    async def work() -> dict[str, Any]:
        async with opened_database() as database, database.reading() as session:
            queued, total = await waiting_proposals(session, page)
            return {"total": total, "page": page, "proposals": [_described(one) for one in queued]}

    found = run(work())
    if as_json:
        print_json(found)
        return
    table = Table("Number", "Entry", "Kind", "Source", "Said", "Changed since", box=None, header_style="bold")
    for one in found["proposals"]:
        said = "; ".join(f"{name}: {value}" for name, value in one["fields"].items()) or "–"
        table.add_row(
            str(one["proposal"]), one["reference"], one["kind"], one["source"], said, ", ".join(one["changed_since"])
        )
    console.print(table if found["proposals"] else "No proposal waits.")


@commands.command("apply")
def apply_(
    numbers: Numbers,
    by: By,
    ground: Annotated[Ground, typer.Option(help="What the change rests on.")] = Ground.NOTE,
    note: Annotated[str, typer.Option(help="The note verbale's number.")] = "",
    note_date: Day = None,
    handover: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day on which a successor takes over.")
    ] = None,
    reason: Reason = "",
    as_json: Json = False,
) -> None:
    """Change the entries as proposed, each in a transaction of its own."""
    day = note_date.date() if note_date else None
    provenance = Provenance(wall_clock(), by, reason, ground=ground, note_reference=note, note_date=day)
    application = Application(provenance, handover_on=handover.date() if handover else None)

    async def applied(session: AsyncSession, number: int) -> dict[str, Any]:
        settled = await apply_proposal(session, number, application)
        return _settled(settled, await queue_notices(session, [settled.notice], provenance.at))

    _settle_all(numbers, applied, as_json)


@commands.command("refuse")
def refuse(numbers: Numbers, by: By, reason: Reason = "", as_json: Json = False) -> None:
    """Leave the entries as they are, for a reason that can be sent to who proposed it."""
    refusal = ProposalRefusal(wall_clock(), by, reason)

    async def refused(session: AsyncSession, number: int) -> dict[str, Any]:
        await refuse_proposal(session, number, refusal)
        return {"proposal": number, "outcome": "refused"}

    _settle_all(numbers, refused, as_json)


def _settle_all(
    numbers: list[int], settle: Callable[[AsyncSession, int], Awaitable[dict[str, Any]]], as_json: bool
) -> None:
    """One that cannot be settled leaves the others be; then the command ends with 1."""

    async def work() -> list[dict[str, Any]]:
        done: list[dict[str, Any]] = []
        async with opened_database() as database:
            for number in dict.fromkeys(numbers):
                try:
                    async with database.writing() as session:
                        done.append(await settle(session, number))
                except Refused as refused:
                    done.append({"proposal": number, "outcome": None, "problem": str(refused)})
        return done

    done = run(work())
    if as_json:
        print_json(done)
    for one in [] if as_json else done:
        if one["outcome"] is None:
            errors.print(f"Proposal {one['proposal']}: {one['problem']}", style="bold red", markup=False)
        else:
            said = f"Proposal {one['proposal']} is {one['outcome']}. {one.get('said', '')}"
            console.print(said.rstrip(), markup=False)
    if any(one["outcome"] is None for one in done):
        raise typer.Exit(1)


def _settled(settled: SettledProposal, mails: NoticeForecast) -> dict[str, Any]:
    notice = settled.notice
    return {
        "proposal": settled.proposal_id,
        "outcome": "applied",
        "reference": notice.reference,
        "successor": contact_reference(settled.successor_id) if settled.successor_id else None,
        "to_tell": list(mails.told),
        "to_verify": list(mails.verified),
        "emails": mails.count,
        "no_mission": list(mails.no_mission),
        "said": mails_in_words(mails),
    }


def _described(queued: QueuedProposal) -> dict[str, Any]:
    one = queued.proposal
    return {
        "proposal": one.id,
        "reference": queued.entry.reference,
        "state": queued.entry.nomination.state,
        "at": one.at.isoformat(),
        "kind": one.kind.value,
        "source": one.source.value,
        "origin": one.origin,
        "fields": one.fields,
        "before": queued.before,
        "written": {column.value: value for column, value in queued.written.items()},
        "changed_since": sorted({field for row in queued.changed_since for field in row.after}),
        "overtaken": [column.value for column in queued.overtaken],
    }
