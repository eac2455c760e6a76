"""Writing what was decided: entries, addresses, terms and history, whole batches at a time.

The rows of a batch are made ready beforehand, as one text for each table (bulk_rows). Under the lock, only a statement
for each text is left to do.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any, TypeAlias

from sqlalchemy import Dialect, FromClause, Text, delete, insert, select, true, tuple_, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, Standing
from directory.contacts import ContactStatus, PointOfContact
from directory.database import Base
from directory.database.bulk_rows import Columns, rows_as_text
from directory.database.compiled_statements import CompiledStatement, compiled_changes
from directory.database.procedures import BoundStatement, Procedure, run_in_session
from directory.database.statements import core_table
from directory.entries.change_rows import (
    Values,
    begun_life_row,
    changed_life_row,
    content_row,
    history_rows,
    term_rows,
)
from directory.entries.entry_changes import EntryChange, addresses_of, moved_addresses, new_addresses
from directory.history import HistoryEntry, Provenance
from directory.nominations import Nomination
from directory.proposals import settle_for_ended
from directory.search.terms import DirectoryTerm
from directory.states import State

RowsToWrite: TypeAlias = tuple[str, ...]  # one text for each of STATEMENTS; empty where there is nothing to write

CONTENT = (
    "state_code", "role", "rank", "entity", "position", "name", "name_latin", "form_of_address", "sort_name",
    "languages", "preferred_language", "time_zone", "hours", "note_reference", "note_date", "changed_at", "status",
    "confirmed_at", "confirmed_by", "successor_id", "handover_on",
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


def _new_terms(columns: Columns) -> CompiledStatement:
    """Terms that an entry has already, by earlier rules, stay."""

    def build(given: FromClause) -> list[Any]:
        # Without a condition SQLite would take ON CONFLICT for a join's ON.
        rows = select(*(given.c[name] for name in columns)).where(true())
        return [postgresql.insert(core_table(DirectoryTerm)).from_select(list(columns), rows).on_conflict_do_nothing()]

    return compiled_changes(columns, build)


def _lost_terms(columns: Columns) -> CompiledStatement:
    table = core_table(DirectoryTerm)

    def build(given: FromClause) -> list[Any]:
        lost = select(*(given.c[name] for name in columns))
        return [delete(table).where(tuple_(*(table.c[name] for name in columns)).in_(lost))]

    return compiled_changes(columns, build)


# A State's code has its type from the table of States, which nobody may have loaded yet.
STATE_CODE = {"state_code": core_table(State).c.code.type}
NEW_CONTACTS = {**_columns(PointOfContact, "id", "added_at", *CONTENT), **STATE_CODE}
CHANGED_CONTACTS = {**_columns(PointOfContact, "id", *CONTENT), **STATE_CODE}
MOVED_ADDRESSES = _columns(Address, "id", "position", "removed_at")
NEW_ADDRESSES = _columns(Address, "contact_id", "kind", "position", "value", "standing")
TERMS: Columns = {"term": Text(), "contact_id": core_table(PointOfContact).c.id.type}
HISTORY = _columns(
    HistoryEntry, "contact_id", "change", "before", "after", "at", "by", "reason", "document", "document_hash",
    "ground", "note_reference", "note_date",
)  # fmt: skip

NEW_TERMS = (_new_terms(TERMS), TERMS)

# In this order: an address, a term and a line of history refer to their entry.
STATEMENTS: tuple[tuple[CompiledStatement, Columns], ...] = (
    (_inserting(PointOfContact, NEW_CONTACTS), NEW_CONTACTS),
    (_updating(PointOfContact, CHANGED_CONTACTS), CHANGED_CONTACTS),
    (_updating(Address, MOVED_ADDRESSES), MOVED_ADDRESSES),
    (_inserting(Address, NEW_ADDRESSES), NEW_ADDRESSES),
    (_lost_terms(TERMS), TERMS),
    NEW_TERMS,
    (_inserting(HistoryEntry, HISTORY), HISTORY),
)


async def add_entries(
    session: AsyncSession,
    added: Sequence[tuple[int, Nomination]],
    provenance: Provenance,
    status: ContactStatus = ContactStatus.NOMINATED,
) -> None:
    """Adds entries, with the ids that they were given."""
    await write_rows(session, [rows_to_write(session.get_bind().dialect, added, [], provenance, status)])


async def change_entries(session: AsyncSession, changes: Sequence[EntryChange], provenance: Provenance) -> None:
    """Changes entries that the caller has locked. What is proposed about one that ends is settled by it."""
    await write_rows(session, [rows_to_write(session.get_bind().dialect, [], changes, provenance)])
    ended = [change.entry.id for change in changes if change.status is ContactStatus.WITHDRAWN]
    if ended:
        await settle_for_ended(session, ended, provenance.at, provenance.by)


async def write_terms(session: AsyncSession, rows: Sequence[Values]) -> None:
    """Adds terms; those that an entry has already stay."""
    statement, columns = NEW_TERMS
    if rows:
        await run_in_session(session, _one(statement, _as_text(session.get_bind().dialect, columns, rows)))


def _one(statement: CompiledStatement, rows: str) -> Procedure[None]:
    yield BoundStatement(statement, rows)


async def write_rows(session: AsyncSession, batches: Iterable[RowsToWrite]) -> None:
    """Writes one batch after the other, in the session's transaction."""
    await run_in_session(session, writing_rows(batches))


def rows_to_write(
    dialect: Dialect,
    added: Sequence[tuple[int, Nomination]],
    changes: Sequence[EntryChange],
    provenance: Provenance,
    status: ContactStatus = ContactStatus.NOMINATED,
) -> RowsToWrite:
    """What new entries, with the ids that they were given, and changed ones write. No address is ever deleted.

    `status`: what the new ones begin with.
    """
    now = provenance.at
    begun = begun_life_row(status, provenance)
    new = [
        {"id": contact_id, "added_at": now, **content_row(nomination, provenance), **begun}
        for contact_id, nomination in added
    ]
    changed = [
        {"id": change.entry.id, **content_row(change.after, provenance), **changed_life_row(change, provenance)}
        for change in changes
    ]
    moved = [asdict(each) for change in changes for each in moved_addresses(change, now)]
    addresses = [(contact_id, each) for contact_id, nomination in added for each in addresses_of(nomination)]
    addresses += [(change.entry.id, each) for change in changes for each in new_addresses(change)]
    unproven = [
        {"contact_id": contact_id, "standing": Standing.UNPROVEN, **asdict(each)} for contact_id, each in addresses
    ]
    lost, found = term_rows(added, changes)
    history = history_rows(added, changes, provenance, status)
    tables: list[Sequence[Values]] = [new, changed, moved, unproven, lost, found, history]
    return tuple(_as_text(dialect, columns, rows) for (_, columns), rows in zip(STATEMENTS, tables, strict=True))


def writing_rows(batches: Iterable[RowsToWrite]) -> Procedure[None]:
    """The statements of batches, one after the other."""
    for batch in batches:
        for (statement, _), rows in zip(STATEMENTS, batch, strict=True):
            if rows:
                yield BoundStatement(statement, rows)


def _as_text(dialect: Dialect, columns: Columns, rows: Sequence[Values]) -> str:
    return rows_as_text(dialect, columns, [[row[name] for name in columns] for row in rows]) if rows else ""
