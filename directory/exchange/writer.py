"""Writing what an import decided: entries, addresses and history, whole batches at a time.

The rows of a batch are made ready beforehand, as one text for each table (bulk_rows). Under the lock, only a statement
for each text is left to do.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any, TypeAlias

from sqlalchemy import Dialect, FromClause, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, Standing
from directory.contacts import ContactStatus, PointOfContact
from directory.database import Base
from directory.database.bulk_rows import Columns, rows_as_text
from directory.database.compiled_statements import CompiledStatement, compiled_changes
from directory.database.procedures import BoundStatement, Procedure, run_in_session
from directory.database.statements import core_table
from directory.exchange.entry_changes import EntryChange, addresses_of, moved_addresses, new_addresses
from directory.history import LONGEST_DOCUMENT_NAME, ChangeKind, HistoryEntry, Provenance
from directory.languages import first_official
from directory.nominations import SEPARATOR, Nomination
from directory.states import State

Values: TypeAlias = Mapping[str, Any]
RowsToWrite: TypeAlias = tuple[str, ...]  # one text for each of STATEMENTS; empty where there is nothing to write

CONTENT = (
    "state_code", "role", "rank", "entity", "position", "name", "languages", "preferred_language", "time_zone", "hours",
    "note_reference", "note_date", "changed_at",
)  # fmt: skip


def _columns(model: type[Base], *names: str) -> Columns:
    return {name: core_table(model).c[name].type for name in names}


def _inserting(model: type[Base], columns: Columns) -> CompiledStatement:
    def build(given: FromClause) -> list[Any]:
        return [insert(core_table(model)).from_select(list(columns), select(*(given.c[name] for name in columns)))]

    return compiled_changes(columns, build)


def _updating(model: type[Base], columns: Columns) -> CompiledStatement:
    """Each row by its id."""
    table = core_table(model)

    def build(given: FromClause) -> list[Any]:
        return [update(table).where(table.c.id == given.c.id).values({n: given.c[n] for n in columns if n != "id"})]

    return compiled_changes(columns, build)


# A State's code has its type from the table of States, which nobody may have loaded yet.
STATE_CODE = {"state_code": core_table(State).c.code.type}
NEW_CONTACTS = {**_columns(PointOfContact, "id", "status", "added_at", *CONTENT), **STATE_CODE}
CHANGED_CONTACTS = {**_columns(PointOfContact, "id", *CONTENT), **STATE_CODE}
MOVED_ADDRESSES = _columns(Address, "id", "position", "removed_at")
NEW_ADDRESSES = _columns(Address, "contact_id", "kind", "position", "value", "standing")
HISTORY = _columns(
    HistoryEntry, "contact_id", "change", "before", "after", "at", "by", "reason", "document", "document_hash"
)

# In this order: an address and a line of history refer to their entry.
STATEMENTS: tuple[tuple[CompiledStatement, Columns], ...] = (
    (_inserting(PointOfContact, NEW_CONTACTS), NEW_CONTACTS),
    (_updating(PointOfContact, CHANGED_CONTACTS), CHANGED_CONTACTS),
    (_updating(Address, MOVED_ADDRESSES), MOVED_ADDRESSES),
    (_inserting(Address, NEW_ADDRESSES), NEW_ADDRESSES),
    (_inserting(HistoryEntry, HISTORY), HISTORY),
)


async def add_entries(session: AsyncSession, added: Sequence[tuple[int, Nomination]], provenance: Provenance) -> None:
    """Adds entries, with the ids that they were given."""
    await write_rows(session, [rows_to_write(session.get_bind().dialect, added, [], provenance)])


async def write_rows(session: AsyncSession, batches: Iterable[RowsToWrite]) -> None:
    """Writes one batch after the other, in the session's transaction."""
    await run_in_session(session, writing_rows(batches))


def rows_to_write(
    dialect: Dialect,
    added: Sequence[tuple[int, Nomination]],
    changes: Sequence[EntryChange],
    provenance: Provenance,
) -> RowsToWrite:
    """What new entries, with the ids that they were given, and changed ones write. No address is ever deleted."""
    now = provenance.at
    made = {"status": ContactStatus.NOMINATED, "added_at": now}
    new = [{"id": contact_id, **made, **_content(nomination, provenance)} for contact_id, nomination in added]
    changed = [{"id": change.entry.id, **_content(change.after, provenance)} for change in changes]
    moved = [asdict(each) for change in changes for each in moved_addresses(change, now)]
    addresses = [(contact_id, each) for contact_id, nomination in added for each in addresses_of(nomination)]
    addresses += [(change.entry.id, each) for change in changes for each in new_addresses(change)]
    unproven = [
        {"contact_id": contact_id, "standing": Standing.UNPROVEN, **asdict(each)} for contact_id, each in addresses
    ]
    tables: list[Sequence[Values]] = [new, changed, moved, unproven, _history(added, changes, provenance)]
    return tuple(_as_text(dialect, columns, rows) for (_, columns), rows in zip(STATEMENTS, tables, strict=True))


def writing_rows(batches: Iterable[RowsToWrite]) -> Procedure[None]:
    """The statements of batches, one after the other."""
    for batch in batches:
        for (statement, _), rows in zip(STATEMENTS, batch, strict=True):
            if rows:
                yield BoundStatement(statement, rows)


def _as_text(dialect: Dialect, columns: Columns, rows: Sequence[Values]) -> str:
    return rows_as_text(dialect, columns, [[row[name] for name in columns] for row in rows]) if rows else ""


def _history(
    added: Sequence[tuple[int, Nomination]], changes: Sequence[EntryChange], provenance: Provenance
) -> list[Values]:
    of_all = {**asdict(provenance), "document": provenance.document[:LONGEST_DOCUMENT_NAME]}
    return [
        *(
            {"contact_id": contact_id, "change": ChangeKind.ADDED, "before": None, "after": new.record(), **of_all}
            for contact_id, new in added
        ),
        *(
            {
                "contact_id": change.entry.id,
                "change": ChangeKind.CHANGED,
                "before": change.entry.nomination.record(change.fields),
                "after": change.after.record(change.fields),
                **of_all,
            }
            for change in changes
        ),
    ]


def _content(nomination: Nomination, provenance: Provenance) -> Values:
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
        "changed_at": provenance.at,
    }
