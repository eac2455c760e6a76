"""An import: a file of nominations is read whole, then applied whole, in one transaction.

It goes over the rows twice. First each row is read by itself, with the entries that it may be about. Then, when it is
known which entries the other rows are certainly about, each row is decided.
"""

import heapq
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import PointOfContact
from directory.database.locks import lock_table
from directory.database.statements import advance_id_sequence
from directory.exchange.decider import Action, Decider, RowDecision
from directory.exchange.entries import in_batches, load_entries
from directory.exchange.entry_changes import EntryChange, change_of
from directory.exchange.entry_search import find_holders, find_matches
from directory.exchange.identity import Match, RowContent
from directory.exchange.problems import Finding, Problems
from directory.exchange.rejects import Rejected, write_rejects
from directory.exchange.rows import RowReader
from directory.exchange.shared_addresses import RowAddresses, SharedAddresses
from directory.exchange.spool import Spool
from directory.exchange.state_names import StateNames
from directory.exchange.table import RawRow, Table
from directory.exchange.writer import add_entries, change_entries
from directory.history import Provenance
from directory.nominations import Nomination
from directory.states import all_states

BATCH = 2_000
MOST_CHANGES_KEPT = 200

Progress = Callable[[float], None]  # from 0 to 1


@dataclass(frozen=True, slots=True)
class ReadableRow:
    """A row that could be read, and the entries that it may be about."""

    raw: RawRow
    warnings: tuple[Finding, ...]
    content: RowContent
    match: Match


@dataclass(frozen=True, slots=True)
class DecidedRow:
    """A row, and what is done with it."""

    readable: ReadableRow
    decision: RowDecision

    @property
    def action(self) -> Action:
        return self.decision.action

    @property
    def line(self) -> int:
        return self.readable.raw.line

    @property
    def nomination(self) -> Nomination:
        return self.readable.content.nomination

    def added(self) -> tuple[int, Nomination]:
        return self.decision.contact_id, self.nomination

    def rejected(self) -> Rejected:
        return Rejected(self.readable.raw, self.decision.findings)


@dataclass(slots=True)
class Imported:
    """What an import did, or would do."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    rejected_rows: int = 0
    rejected: Problems = field(default_factory=Problems)
    warnings: Problems = field(default_factory=Problems)
    changes: list[tuple[int, EntryChange]] = field(default_factory=list)  # the first of them, each with its line

    @property
    def taken(self) -> int:
        return self.added + self.changed + self.unchanged

    def take(self, rows: Sequence[DecidedRow]) -> None:
        """Counts rows that are not rejected, and keeps their warnings."""
        for row in rows:
            self.added += row.action is Action.ADD
            self.changed += row.action is Action.CHANGE
            self.unchanged += row.action is Action.KEEP
            for finding in (*row.readable.warnings, *row.decision.findings):
                self.warnings.add(row.line, finding)

    def reject(self, rows: Sequence[Rejected]) -> None:
        self.rejected_rows += len(rows)
        for rejected in rows:
            for finding in rejected.findings:
                self.rejected.add(rejected.row.line, finding)


async def import_table(
    session: AsyncSession,
    table: Table,
    provenance: Provenance,
    *,
    apply: bool,
    rejects: Path | None = None,
    progress: Progress = lambda _: None,
) -> Imported:
    """Reads, decides and, if it is to `apply`, writes. The rejects file is on disk before the caller commits.

    Raises Refused if the file cannot be read to its end, or the rejects cannot be written.
    """
    if apply:
        await lock_table(session, PointOfContact)
    result = Imported()
    with Spool[ReadableRow]() as readable, Spool[Rejected]() as unreadable, Spool[Rejected]() as undecidable:
        seen = await _read_rows(session, table, result, readable, unreadable, progress)
        decider = await _decider(session, seen)
        shared = SharedAddresses(decider.line_of)
        decided = 0
        for batch in readable.batches():
            taken, rejected = _decide(decider, batch)
            undecidable.put(rejected)
            result.reject(rejected)
            result.take(taken)
            await _warn_of_shared_addresses(session, taken, shared, result)
            changes = await _changes(session, taken, table.layout.fields, result)
            if apply:
                await add_entries(session, [row.added() for row in taken if row.action is Action.ADD], provenance)
                await change_entries(session, changes, provenance)
            decided += len(batch)
            progress(0.5 + 0.5 * decided / seen.rows)
        if apply and result.added:
            await advance_id_sequence(session, PointOfContact)
        if rejects is not None and result.rejected_rows:
            write_rejects(rejects, table, _in_order(unreadable, undecidable))
    return result


@dataclass(slots=True)
class _Seen:
    """What is known once every row has been read by itself."""

    certain: set[int] = field(default_factory=set)  # entries that some row is certainly about
    largest_reference: int = 0
    rows: int = 0


async def _read_rows(
    session: AsyncSession,
    table: Table,
    result: Imported,
    readable: Spool[ReadableRow],
    unreadable: Spool[Rejected],
    progress: Progress,
) -> _Seen:
    """Puts aside every row that can be read, with the entries that it may be about, and every row that cannot."""
    reader = RowReader(table.layout, StateNames(await all_states(session)))
    seen = _Seen()
    for batch in in_batches(table.rows(), BATCH):
        read = [(raw, reader.read(raw)) for raw in batch]
        wrong = [Rejected(raw, row.problems) for raw, row in read if row.nomination is None]
        unreadable.put(wrong)
        result.reject(wrong)
        good = [(raw, row.warnings, RowContent(row.nomination, row.reference)) for raw, row in read if row.nomination]
        matches = await find_matches(session, [content for _, _, content in good], table.layout.fields)
        if good:
            readable.put([ReadableRow(*row, match) for row, match in zip(good, matches, strict=True)])
        seen.certain |= {match.certain.contact_id for match in matches if match.certain}
        seen.largest_reference = max(seen.largest_reference, *(content.reference or 0 for _, _, content in good), 0)
        seen.rows += len(good)
        progress(0.5 * table.bytes_read() / table.source.size)
    return seen


async def _decider(session: AsyncSession, seen: _Seen) -> Decider:
    largest = await session.scalar(select(func.max(PointOfContact.id)))
    return Decider(
        certain=seen.certain,
        next_id=(seen.largest_reference if largest is None else largest) + 1,
        directory_is_empty=largest is None,
    )


def _decide(decider: Decider, batch: Sequence[ReadableRow]) -> tuple[list[DecidedRow], list[Rejected]]:
    """The rows that are taken, and those that are not."""
    rows = [DecidedRow(row, decider.decide(row.raw.line, row.content, row.match)) for row in batch]
    taken = [row for row in rows if row.action is not Action.REJECT]
    return taken, [row.rejected() for row in rows if row.action is Action.REJECT]


async def _warn_of_shared_addresses(
    session: AsyncSession, rows: Sequence[DecidedRow], shared: SharedAddresses, result: Imported
) -> None:
    batch = [RowAddresses(row.line, row.decision.contact_id, row.nomination.emails) for row in rows]
    holders = await find_holders(session, {email for row in batch for email in row.emails})
    for line, finding in shared.warnings(batch, holders):
        result.warnings.add(line, finding)


async def _changes(
    session: AsyncSession, rows: Sequence[DecidedRow], fields: Collection[str], result: Imported
) -> list[EntryChange]:
    """What the rows change; the first are kept in the result, to be shown."""
    changing = [row for row in rows if row.action is Action.CHANGE]
    entries = await load_entries(session, [row.decision.contact_id for row in changing])
    changes = [change_of(entries[row.decision.contact_id], row.nomination, fields) for row in changing]
    shown = zip([row.line for row in changing], changes, strict=True)
    result.changes += islice(shown, MOST_CHANGES_KEPT - len(result.changes))
    return changes


def _in_order(*spools: Spool[Rejected]) -> Iterator[Rejected]:
    """Rejected rows by line, whenever they were rejected."""
    return heapq.merge(
        *(chain.from_iterable(each.batches()) for each in spools), key=lambda rejected: rejected.row.line
    )
