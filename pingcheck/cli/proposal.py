"""`pingcheck proposal …`: what was suggested about entries, applied or refused."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any

import typer
from rich.table import Table

from directory.acts.grounds import require_one_officer
from directory.acts.proposal_queue import QueuedProposal, QueueFilters, waiting_proposals
from directory.acts.settlement import Application, ProposalRefusal, SettledProposal
from directory.acts.stand_ins import offer_stand_in
from directory.contacts import contact_reference
from directory.errors import Refused
from directory.history import Ground, Provenance
from directory.proposals import ProposalKind, ProposalOutcome, ProposalSource
from pingcheck.cli.console import console, errors, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.options import By, Json, Reason
from pingcheck.correspondence.entry_notices import forecast
from pingcheck.followup.proposal_decisions import Decided, apply_each, refuse_each
from pingcheck.reports.notice_words import mails_in_words
from pingcheck.runtime.clock import wall_clock
from pingcheck.settings import load_settings

commands = typer.Typer(help="Proposals: what contacts and mails suggest about entries.", no_args_is_help=True)

Numbers = Annotated[list[int], typer.Argument(help="The numbers of the proposals, as `list` shows them.")]
Day = Annotated[
    datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day on which the note was dated, such as 2026-03-31.")
]


@commands.command("list")
def list_(
    kind: Annotated[ProposalKind | None, typer.Option(help="Only these.")] = None,
    source: Annotated[ProposalSource | None, typer.Option(help="Only those that came so.")] = None,
    state: Annotated[str | None, typer.Option(help="Only about this State's entries, such as KEN.")] = None,
    page: Annotated[int, typer.Option(min=1, help="50 are on each.")] = 1,
    as_json: Json = False,
) -> None:
    """Those that wait, the earliest first: what each would change, and what has changed since."""
    filters = QueueFilters(kind, source, state.upper() if state else None)

    async def work() -> dict[str, Any]:
        async with opened_database() as database, database.reading() as session:
            queued, total = await waiting_proposals(session, page, filters)
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

    require_one_officer(ground, four_eyes=load_settings().four_eyes)

    async def work() -> Sequence[Decided]:
        async with opened_database() as database:
            return await apply_each(database, dict.fromkeys(numbers), application)

    _say(run(work()), ProposalOutcome.APPLIED, as_json)


@commands.command("refuse")
def refuse(
    numbers: Numbers,
    by: By,
    reason: Reason = "",
    send: Annotated[bool, typer.Option("--send", help="Also write the reason to each person who proposed.")] = False,
    as_json: Json = False,
) -> None:
    """Leave the entries as they are, for a reason that can be sent to who proposed it."""
    refusal = ProposalRefusal(wall_clock(), by, reason)

    async def work() -> Sequence[Decided]:
        settings = load_settings()
        async with opened_database(settings) as database:
            return await refuse_each(database, settings, numbers, refusal, send=send)

    _say(run(work()), ProposalOutcome.REFUSED, as_json)


@commands.command("offer")
def offer(
    number: Annotated[int, typer.Argument(help="The number of the proposal, as `list` shows it.")],
    until: Annotated[datetime, typer.Option(formats=["%Y-%m-%d"], help="The last day on which it is offered.")],
    by: By,
    as_json: Json = False,
) -> None:
    """Offer a stand-in beside its entry until a day; the entry stays as it is."""

    async def work() -> Decided:
        try:
            async with opened_database() as database, database.writing() as session:
                await offer_stand_in(session, number, until.date(), wall_clock(), by)
        except Refused as problem:
            return Decided(number, problem=problem)
        return Decided(number)

    _say([run(work())], ProposalOutcome.OFFERED, as_json)


def _say(decided: Sequence[Decided], outcome: ProposalOutcome, as_json: bool) -> None:
    """One that cannot be settled leaves the others be; then the command ends with 1."""
    if as_json:
        print_json([_result(one, outcome) for one in decided])
    for one in [] if as_json else decided:
        if one.problem is not None:
            errors.print(f"Proposal {one.proposal_id}: {one.problem}", style="bold red", markup=False)
        else:
            console.print(f"Proposal {one.proposal_id} is {outcome}.{_told(one)}", markup=False)
    if any(one.problem is not None for one in decided):
        raise typer.Exit(1)


def _result(one: Decided, outcome: ProposalOutcome) -> dict[str, Any]:
    if one.problem is not None:
        return {"proposal": one.proposal_id, "outcome": None, "problem": str(one.problem)}
    of_refusal = {"told": one.told} if outcome is ProposalOutcome.REFUSED else {}
    return {"proposal": one.proposal_id, "outcome": outcome.value, **of_refusal, **_changed(one.settled)}


def _changed(settled: SettledProposal | None) -> dict[str, Any]:
    if settled is None:
        return {}
    mails = forecast(settled.notices)
    return {
        "reference": settled.notice.reference,
        "successor": contact_reference(settled.successor_id) if settled.successor_id else None,
        "to_tell": list(mails.told),
        "to_verify": list(mails.verified),
        "emails": mails.count,
        "no_mission": list(mails.no_mission),
        "said": mails_in_words(mails),
    }


def _told(one: Decided) -> str:
    if one.told:
        return f" The reason goes to {one.told}."
    return f" {mails_in_words(forecast(one.settled.notices))}" if one.settled else ""


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
