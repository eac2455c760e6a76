"""`pingcheck directory find|show|check`: the entries, looked up."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any

import typer
from rich.table import Table
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import contact_id_of
from directory.disclosures import Disclosed, DisclosureKind
from directory.entries.confirmations import last_confirmed
from directory.entries.entry import Confirmation, Entry, find_entry
from directory.entries.past import PastEntry, entry_as_of
from directory.errors import Refused
from directory.groups import read_rule
from directory.history import HistoryEntry, history_of
from directory.search.attention import Attention, Staleness
from directory.search.finder import EntryFilters, FoundContact, FoundPage, find_contacts
from pingcheck.cli.console import console, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.disclosures import record_by_command
from pingcheck.cli.options import AsOf, Json
from pingcheck.exercises.confirmations import confirming_answers, staleness
from pingcheck.runtime.clock import wall_clock
from pingcheck.settings import load_settings

MOST_LISTED = 20  # of each kind; --json lists the first page


def find(
    text: Annotated[str, typer.Argument(help="A name, office, address, number, reference or State; or parts of them.")],
    group: Annotated[str, typer.Option(help="Only these: role=technical, rank=primary, region=african, …")] = "all",
    needs: Annotated[list[Attention] | None, typer.Option(help="Only entries that need this attention.")] = None,
    page: Annotated[int, typer.Option(min=1, help="50 entries are on each.")] = 1,
    as_json: Json = False,
) -> None:
    """Find entries by whatever you have at hand; accents, case and the writing of a number do not matter."""
    filters = EntryFilters(read_rule(group), attention=frozenset(needs or ()))

    async def work() -> dict[str, Any]:
        async with opened_database() as database, database.reading() as session:
            found = await find_contacts(session, text, filters, stale(), page)
            return {"page": page, **_listed(found)}

    found = run(work())
    if as_json:
        print_json(found)
        return
    _print_contacts(found["contacts"])
    console.print(f"{_total(found)} found, page {page}." if found["total"] else "Nobody was found.")


def check(as_json: Json = False) -> None:
    """What needs attention: dead addresses, stale entries, roles without an alternate, and so on."""

    async def work() -> dict[str, Any]:
        async with opened_database() as database, database.reading() as session:
            return {kind.value: await _needing(session, kind) for kind in Attention}

    found = run(work())
    if as_json:
        print_json(found)
        return
    for kind, needing in found.items():
        console.print(f"{kind.replace('_', ' ')}: {_total(needing)}", style="bold")
        _print_contacts(needing["contacts"][:MOST_LISTED])


async def _needing(session: AsyncSession, kind: Attention) -> dict[str, Any]:
    return _listed(await find_contacts(session, "", EntryFilters(attention=frozenset({kind})), stale()))


def _listed(found: FoundPage) -> dict[str, Any]:
    contacts = [_in_short(each) for each in found.contacts]
    return {"total": found.total, "more_than_total": found.is_more, "contacts": contacts}


def _total(listed: dict[str, Any]) -> str:
    return f"{'more than ' if listed['more_than_total'] else ''}{listed['total']}"


def show(
    reference: Annotated[str, typer.Argument(help="The entry's reference, such as P-000001.")],
    as_of: AsOf = None,
    as_json: Json = False,
) -> None:
    """One entry with its history; or as it stood on a day."""
    contact_id = contact_id_of(reference)
    if not contact_id:
        raise typer.BadParameter(f"{reference!r}; write it as P-000123.", param_hint="REFERENCE")

    async def work() -> dict[str, Any]:
        what = DisclosureKind.CONTACT_PAGE if as_of is None else DisclosureKind.PAST_PAGE
        shown = Disclosed(contact_id, "" if as_of is None else f"{as_of:%Y-%m-%d}")
        async with opened_database() as database:
            async with database.reading() as session:
                described = await _described(session, contact_id, as_of)
            await record_by_command(database, what, shown)
            return described

    entry = run(work())
    if as_json:
        print_json(entry)
        return
    for name, value in entry.items():
        if name != "history":
            console.print(f"{name}: {_shown(value)}", markup=False)
    for row in entry["history"]:
        console.print(f"{row['at'][:16]} {row['change']} by {row['by']}: {_told(row)}", markup=False)


async def _described(session: AsyncSession, contact_id: int, as_of: datetime | None) -> dict[str, Any]:
    present = await find_entry(session, contact_id)
    history = await history_of(session, contact_id)
    entry: Entry | PastEntry | None = present if as_of is None else entry_as_of(history, as_of)
    if entry is None:
        raise Refused(f"{present.reference} was not there yet on {as_of:%Y-%m-%d}.")
    confirmed = (await last_confirmed(session, [entry], confirming_answers(as_of)))[contact_id]
    standings = {each.value: each.standing.value for each in present.addresses if not each.removed}
    return {
        "reference": entry.reference,
        "status": entry.status.value,
        **entry.nomination.record(),
        "standings": standings if as_of is None else {},
        "last_confirmed": _confirmation(confirmed),
        "history": [_line(row) for row in history if as_of is None or row.at <= as_of],
    }


def stale() -> Staleness:
    """What counts as stale today, by the setting."""
    return staleness(load_settings().stale_after_months, wall_clock())


def _in_short(contact: FoundContact) -> dict[str, Any]:
    names = ("reference", "state_code", "state_name", "role", "rank", "name", "entity", "position", "status")
    return {name: str(getattr(contact, name)) for name in names}


def _confirmation(confirmed: Confirmation | None) -> dict[str, str] | None:
    return {"at": confirmed.at.isoformat(), "by": confirmed.by.value} if confirmed else None


def _line(row: HistoryEntry) -> dict[str, Any]:
    return {
        "at": row.at.isoformat(),
        "by": row.by,
        "change": row.change.value,
        "before": row.before,
        "after": row.after,
        "ground": row.ground.value if row.ground else None,
        "note_reference": row.note_reference,
        "note_date": row.note_date,
        "reason": row.reason,
        "document": row.document,
    }


def _told(row: dict[str, Any]) -> str:
    before = row["before"] or {}
    changes = [f"{name}: {_shown(before.get(name))} → {_shown(value)}" for name, value in row["after"].items()]
    note = f" ({row['note_reference']} of {row['note_date']})" if row["note_reference"] else ""
    return f"{'; '.join(changes) if row['before'] is not None else 'nominated'}; {row['ground'] or '–'}{note}"


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{name} {_shown(each)}" for name, each in value.items()) or "–"
    return (", ".join(value) if isinstance(value, list) else str(value or "")) or "–"


def _print_contacts(contacts: Sequence[dict[str, Any]]) -> None:
    table = Table("Reference", "State", "Role", "Rank", "Name", "Entity", "Status", box=None, header_style="bold")
    for each in contacts:
        table.add_row(*(each[name] for name in ("reference", "state_name", "role", "rank", "name", "entity", "status")))
    if contacts:
        console.print(table)
