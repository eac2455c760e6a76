"""Writing what an import decided: entries, addresses and history, whole batches at a time."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import bindparam, insert, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, Standing
from directory.contacts import ContactStatus, PointOfContact
from directory.database import Base
from directory.database.statements import core_table
from directory.exchange.entry_changes import EntryChange, NewAddress, addresses_of, moved_addresses, new_addresses
from directory.history import LONGEST_DOCUMENT_NAME, ChangeKind, HistoryEntry, Provenance
from directory.languages import first_official
from directory.nominations import SEPARATOR, Nomination


async def add_entries(session: AsyncSession, added: Sequence[tuple[int, Nomination]], provenance: Provenance) -> None:
    """Adds entries with the ids that they were given."""
    if not added:
        return
    now = provenance.at
    made = {"status": ContactStatus.NOMINATED, "added_at": now, "changed_at": now}
    contacts = [{"id": contact_id, **made, **_columns(nomination)} for contact_id, nomination in added]
    await session.execute(insert(PointOfContact), contacts)
    await _insert_addresses(session, [(contact_id, each) for contact_id, new in added for each in addresses_of(new)])
    history = [
        {"contact_id": contact_id, "change": ChangeKind.ADDED, "before": None, "after": nomination.record()}
        for contact_id, nomination in added
    ]
    await _insert_history(session, history, provenance)


async def change_entries(session: AsyncSession, changes: Sequence[EntryChange], provenance: Provenance) -> None:
    """Changes entries; no address is deleted."""
    if not changes:
        return
    now = provenance.at
    contacts = [{"of_id": change.entry.id, "changed_at": now, **_columns(change.after)} for change in changes]
    await _update_many(session, PointOfContact, contacts)
    moved = [each for change in changes for each in moved_addresses(change, now)]
    places = [{"of_id": each.id, "position": each.position, "removed_at": each.removed_at} for each in moved]
    await _update_many(session, Address, places)
    await _insert_addresses(session, [(change.entry.id, each) for change in changes for each in new_addresses(change)])
    history = [
        {
            "contact_id": change.entry.id,
            "change": ChangeKind.CHANGED,
            "before": change.entry.nomination.record(change.fields),
            "after": change.after.record(change.fields),
        }
        for change in changes
    ]
    await _insert_history(session, history, provenance)


async def _insert_addresses(session: AsyncSession, addresses: Sequence[tuple[int, NewAddress]]) -> None:
    """Each with the id of its entry."""
    rows = [
        {
            "contact_id": contact_id,
            "kind": address.kind,
            "position": address.position,
            "value": address.value,
            "standing": Standing.UNPROVEN,
        }
        for contact_id, address in addresses
    ]
    if rows:
        await session.execute(insert(Address), rows)


async def _insert_history(session: AsyncSession, rows: Sequence[dict[str, Any]], provenance: Provenance) -> None:
    of_all = {**asdict(provenance), "document": provenance.document[:LONGEST_DOCUMENT_NAME]}
    await session.execute(insert(HistoryEntry), [{**row, **of_all} for row in rows])


async def _update_many(session: AsyncSession, model: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """Updates each row by its `of_id`; all rows name the same columns."""
    if rows:
        table = core_table(model)
        values: dict[str, Any] = {name: bindparam(name) for name in rows[0] if name != "of_id"}
        connection = await session.connection()
        await connection.execute(update(table).where(table.c.id == bindparam("of_id")).values(values), list(rows))


def _columns(nomination: Nomination) -> dict[str, Any]:
    return {
        "state_code": nomination.state,
        "role": nomination.role,
        "rank": nomination.rank,
        "entity": nomination.entity,
        "position": nomination.position,
        "name": nomination.name,
        "languages": SEPARATOR.join(nomination.languages),
        "preferred_language": first_official(nomination.languages),
        "time_zone": nomination.time_zone,
        "hours": nomination.hours,
        "note_reference": nomination.note_reference,
        "note_date": nomination.note_date,
    }
