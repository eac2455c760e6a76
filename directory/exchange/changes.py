"""Writing what an import decided: entries, addresses and history, whole batches at a time."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import Address, AddressKind, ContactStatus, PointOfContact, Standing
from directory.database import Base
from directory.database.statements import core_table
from directory.exchange.entries import Entry
from directory.history import Change, HistoryEntry
from directory.languages import first_official
from directory.nominations import SEPARATOR, Nomination


@dataclass(frozen=True, slots=True)
class Act:
    """On whose word an import changes the directory, and when."""

    at: datetime
    by: str
    reason: str
    document: str
    document_hash: str  # SHA-256, in hexadecimal


@dataclass(frozen=True, slots=True)
class EntryChange:
    """One entry as it was and as it will be; only the fields named differ."""

    entry: Entry
    after: Nomination
    fields: tuple[str, ...]


def change_of(entry: Entry, row: Nomination, spoken_of: Collection[str]) -> EntryChange:
    """What a row changes; the fields that its file does not speak of stay."""
    after = replace(entry.nomination, **{field: getattr(row, field) for field in spoken_of})
    return EntryChange(entry, after, tuple(entry.nomination.differences(after, spoken_of)))


async def add_entries(session: AsyncSession, added: Sequence[tuple[int, Nomination]], act: Act) -> None:
    """New entries with the ids that they were given."""
    if not added:
        return
    contacts = [
        {
            "id": contact_id,
            "status": ContactStatus.NOMINATED,
            "added_at": act.at,
            "changed_at": act.at,
            **_columns(nomination),
        }
        for contact_id, nomination in added
    ]
    await session.execute(insert(PointOfContact), contacts)
    addresses = [row for contact_id, nomination in added for row in _new_addresses(contact_id, nomination)]
    if addresses:
        await session.execute(insert(Address), addresses)
    history = [_history(contact_id, Change.ADDED, None, nomination.record(), act) for contact_id, nomination in added]
    await session.execute(insert(HistoryEntry), history)


async def change_entries(session: AsyncSession, changes: Sequence[EntryChange], act: Act) -> None:
    """Changed entries. An address that is named no more is kept, marked as removed; one named again comes back with
    the standing that it had."""
    if not changes:
        return
    contacts = [
        {"of_id": change.entry.id, "changed_at": act.at, **_columns(change.after)} for change in changes
    ]  # fmt: skip
    await _update_many(session, PointOfContact, contacts)
    moved, new = [], []
    for change in changes:
        known = {(address.kind, address.value): address for address in change.entry.addresses}
        wanted = {(row["kind"], row["value"]): row for row in _new_addresses(change.entry.id, change.after)}
        new += [row for key, row in wanted.items() if key not in known]
        for key, address in known.items():
            if key in wanted and (address.removed or address.position != wanted[key]["position"]):
                moved.append({"of_id": address.id, "position": wanted[key]["position"], "removed_at": None})
            elif key not in wanted and not address.removed:
                moved.append({"of_id": address.id, "position": address.position, "removed_at": act.at})
    await _update_many(session, Address, moved)
    if new:
        await session.execute(insert(Address), new)
    history = [
        _history(
            change.entry.id,
            Change.CHANGED,
            change.entry.nomination.record(change.fields),
            change.after.record(change.fields),
            act,
        )
        for change in changes
    ]
    await session.execute(insert(HistoryEntry), history)


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


def _new_addresses(contact_id: int, nomination: Nomination) -> Iterable[dict[str, Any]]:
    for kind, values in ((AddressKind.EMAIL, nomination.emails), (AddressKind.PHONE, nomination.phones)):
        for position, value in enumerate(values, start=1):
            yield {
                "contact_id": contact_id,
                "kind": kind,
                "position": position,
                "value": value,
                "standing": Standing.UNPROVEN,
            }


def _history(
    contact_id: int, change: Change, before: dict[str, Any] | None, after: dict[str, Any], act: Act
) -> dict[str, Any]:
    return {
        "contact_id": contact_id,
        "at": act.at,
        "by": act.by,
        "change": change,
        "before": before,
        "after": after,
        "reason": act.reason,
        "document": act.document[:255],
        "document_hash": act.document_hash,
    }
