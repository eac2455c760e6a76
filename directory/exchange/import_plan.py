"""The plan of an import: every row read and decided, and what is to be written made ready, before anything is locked.

It goes over the rows twice. First each row is read by itself, with the entries that it may be about. Then, when it is
known which entries the other rows are certainly about, each row is decided.
"""

import heapq
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import PointOfContact
from directory.database.statements import advance_id_sequence
from directory.entries.entry import in_batches, load_entries
from directory.entries.entry_changes import EntryChange, change_of
from directory.entries.writer import RowsToWrite, rows_to_write, write_rows
from directory.exchange.decider import Action, Decider
from directory.exchange.entry_search import find_holders, find_matches
from directory.exchange.identity import RowContent
from directory.exchange.import_result import DecidedRow, Imported, ReadableRow
from directory.exchange.rejects import Rejected, write_rejects
from directory.exchange.rows import RowReader
from directory.exchange.shared_addresses import RowAddresses, SharedAddresses
from directory.exchange.source_table import SourceTable
from directory.exchange.spool import Spool
from directory.exchange.state_names import StateNames
from directory.history import Provenance
from directory.states import all_states

BATCH = 2_000
MOST_CHANGES_KEPT = 200

Progress = Callable[[float], None]  # from 0 to 1


@dataclass(slots=True)
class _Seen:
    """What is known once every row has been read by itself."""

    certain: set[int] = field(default_factory=set)  # entries that some row is certainly about
    largest_reference: int = 0
    rows: int = 0


class ImportPlan:
    """What an import of this table does to the directory as it is now. Its rows wait on disk until the plan is left."""

    def __init__(self, table: SourceTable, provenance: Provenance, rejects: Path | None, progress: Progress) -> None:
        """`rejects`: the file for the rows that are not taken; without it they are only named in the result."""
        self.result = Imported()
        self._table = table
        self._provenance = provenance
        self._rejects = rejects
        self._progress = progress
        self._readable = Spool[ReadableRow]()
        self._unreadable = Spool[Rejected]()
        self._undecidable = Spool[Rejected]()
        self._to_write = Spool[RowsToWrite]()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        for spool in (self._readable, self._unreadable, self._undecidable, self._to_write):
            spool.close()

    async def decide(self, session: AsyncSession) -> None:
        """Reads and decides every row, and writes only the rejects file.

        Raises Refused if the table cannot be read to its end, or the rejects cannot be written.
        """
        seen = await self._read_rows(session)
        decider = await _decider(session, seen)
        shared = SharedAddresses(decider.line_of)
        decided = 0
        for batch in self._readable.batches():
            taken, rejected = _decide(decider, batch)
            self._undecidable.put(rejected)
            self.result.reject(rejected)
            self.result.take(taken)
            await self._warn_of_shared_addresses(session, taken, shared)
            added = [row.added() for row in taken if row.action is Action.ADD]
            changes = await self._changes(session, taken)
            if added or changes:
                dialect = session.get_bind().dialect
                self._to_write.put([rows_to_write(dialect, added, changes, self._provenance)])
            decided += len(batch)
            self._progress(0.5 + 0.5 * decided / seen.rows)
        if self._rejects is not None and self.result.rejected_rows:
            write_rejects(self._rejects, self._table, _in_order(self._unreadable, self._undecidable))

    def discard(self) -> None:
        """Removes the rejects file: it is to be decided anew."""
        if self._rejects is not None and self.result.rejected_rows:
            self._rejects.unlink(missing_ok=True)

    async def write(self, session: AsyncSession) -> None:
        """Writes what was decided: a few statements for each batch, and nothing is read or worked out any more."""
        await write_rows(session, chain.from_iterable(self._to_write.batches()))
        if self.result.added:
            await advance_id_sequence(session, PointOfContact)

    async def _read_rows(self, session: AsyncSession) -> _Seen:
        """Puts aside every row that can be read, with the entries that it may be about, and every row that cannot."""
        reader = RowReader(self._table.layout, StateNames(await all_states(session)))
        seen = _Seen()
        for batch in in_batches(self._table.rows(), BATCH):
            read = [(raw, reader.read(raw)) for raw in batch]
            wrong = [Rejected(raw, row.problems) for raw, row in read if row.nomination is None]
            self._unreadable.put(wrong)
            self.result.reject(wrong)
            good = [
                (raw, row.warnings, RowContent(row.nomination, row.reference)) for raw, row in read if row.nomination
            ]
            matches = await find_matches(session, [content for _, _, content in good], self._fields)
            if good:
                self._readable.put([ReadableRow(*row, match) for row, match in zip(good, matches, strict=True)])
            seen.certain |= {match.certain.contact_id for match in matches if match.certain}
            seen.largest_reference = max(seen.largest_reference, *(row.reference or 0 for _, _, row in good), 0)
            seen.rows += len(good)
            self._progress(0.5 * self._table.share_read())
        return seen

    @property
    def _fields(self) -> Collection[str]:
        """Those that the file has columns for."""
        return self._table.layout.fields

    async def _warn_of_shared_addresses(
        self, session: AsyncSession, rows: Sequence[DecidedRow], shared: SharedAddresses
    ) -> None:
        batch = [RowAddresses(row.line, row.decision.contact_id, row.nomination.emails) for row in rows]
        holders = await find_holders(session, {email for row in batch for email in row.emails})
        for line, finding in shared.warnings(batch, holders):
            self.result.warnings.add(line, finding)

    async def _changes(self, session: AsyncSession, rows: Sequence[DecidedRow]) -> list[EntryChange]:
        """What the rows change; the first are kept in the result, to be shown."""
        changing = [row for row in rows if row.action is Action.CHANGE]
        entries = await load_entries(session, [row.decision.contact_id for row in changing])
        changes = [change_of(entries[row.decision.contact_id], row.nomination, self._fields) for row in changing]
        shown = zip([row.line for row in changing], changes, strict=True)
        self.result.changes += islice(shown, MOST_CHANGES_KEPT - len(self.result.changes))
        return changes


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


def _in_order(*spools: Spool[Rejected]) -> Iterator[Rejected]:
    """Rejected rows by line, whenever they were rejected."""
    return heapq.merge(
        *(chain.from_iterable(each.batches()) for each in spools), key=lambda rejected: rejected.row.line
    )
