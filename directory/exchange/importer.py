"""An import: a file of nominations read whole, then applied whole, in one transaction.

It goes over the rows twice: first each by itself, and which entries it may be about; then, knowing which entries the
other rows are certainly about, what to do with it.
"""

import heapq
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import PointOfContact
from directory.database.statements import go_on_after_largest_id, hold_table
from directory.exchange.changes import Act, EntryChange, add_entries, change_entries, change_of
from directory.exchange.decision import Action, Decider, Decision
from directory.exchange.entries import load_entries
from directory.exchange.identity import Claim, Match, find_matches
from directory.exchange.problems import Finding, Problems
from directory.exchange.rejects import Rejected, write_rejects
from directory.exchange.rows import RowReader
from directory.exchange.shared_addresses import Holder, Sharing
from directory.exchange.spool import Spool
from directory.exchange.state_names import StateNames
from directory.exchange.table import RawRow, Table
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
    claim: Claim
    match: Match


@dataclass(frozen=True, slots=True)
class DecidedRow:
    """A row, and what is done with it."""

    readable: ReadableRow
    decision: Decision

    @property
    def action(self) -> Action:
        return self.decision.action

    @property
    def line(self) -> int:
        return self.readable.raw.line

    @property
    def nomination(self) -> Nomination:
        return self.readable.claim.nomination

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


async def import_table(
    session: AsyncSession,
    table: Table,
    act: Act,
    *,
    apply: bool,
    rejects: Path | None = None,
    progress: Progress = lambda _: None,
) -> Imported:
    """Reads, decides and, if it is to `apply`, writes. The rejects file is on disk before the caller commits.

    Raises Refused if the file cannot be read to its end, or the rejects cannot be written.
    """
    if apply:
        await hold_table(session, PointOfContact)
    result = Imported()
    with Spool[ReadableRow]() as taken, Spool[Rejected]() as unreadable, Spool[Rejected]() as undecidable:
        known = await _read_rows(session, table, result, taken, unreadable, progress)
        decider = await _decider(session, known)
        sharing = Sharing(decider.line_of)
        decided = 0
        for batch in taken.batches():
            rows = [DecidedRow(row, decider.decide(row.raw.line, row.claim, row.match)) for row in batch]
            accepted = [row for row in rows if row.action is not Action.REJECT]
            _reject([row.rejected() for row in rows if row.action is Action.REJECT], result, undecidable)
            _count(accepted, result)
            await _warn_of_sharing(session, accepted, sharing, result)
            await _write(session, accepted, table.layout.fields, act, result, apply=apply)
            decided += len(rows)
            progress(0.5 + 0.5 * decided / known.rows)
        if apply and result.added:
            await go_on_after_largest_id(session, PointOfContact)
        if rejects is not None and result.rejected_rows:
            write_rejects(rejects, table, _in_order(unreadable, undecidable))
    return result


@dataclass(slots=True)
class _Known:
    """What is known once every row has been read by itself."""

    certain: set[int] = field(default_factory=set)  # entries that some row is certainly about
    largest_reference: int = 0
    rows: int = 0


async def _read_rows(
    session: AsyncSession,
    table: Table,
    result: Imported,
    taken: Spool[ReadableRow],
    unreadable: Spool[Rejected],
    progress: Progress,
) -> _Known:
    """Puts aside every row that can be read, with the entries that it may be about, and every one that cannot."""
    reader = RowReader(table.layout, StateNames(await all_states(session)))
    known = _Known()
    for batch in _batches(table.rows()):
        read = [(raw, reader.read(raw)) for raw in batch]
        wrong = [Rejected(raw, row.problems) for raw, row in read if row.nomination is None]
        _reject(wrong, result, unreadable)
        good = [(raw, row.warnings, Claim(row.nomination, row.reference)) for raw, row in read if row.nomination]
        matches = await find_matches(session, [claim for _, _, claim in good], table.layout.fields)
        if good:
            taken.put([ReadableRow(*row, match) for row, match in zip(good, matches, strict=True)])
        known.certain |= {match.certain.contact_id for match in matches if match.certain}
        known.largest_reference = max(known.largest_reference, *(claim.reference or 0 for _, _, claim in good), 0)
        known.rows += len(good)
        progress(0.5 * table.bytes_read() / table.source.size)
    return known


async def _decider(session: AsyncSession, known: _Known) -> Decider:
    largest = await session.scalar(select(func.max(PointOfContact.id)))
    return Decider(
        certain=known.certain,
        next_id=(known.largest_reference if largest is None else largest) + 1,
        directory_is_empty=largest is None,
    )


def _count(rows: Sequence[DecidedRow], result: Imported) -> None:
    for row in rows:
        result.added += row.action is Action.ADD
        result.changed += row.action is Action.CHANGE
        result.unchanged += row.action is Action.KEEP
        for finding in (*row.readable.warnings, *row.decision.findings):
            result.warnings.add(row.line, finding)


def _reject(rows: list[Rejected], result: Imported, onto: Spool[Rejected]) -> None:
    onto.put(rows)
    result.rejected_rows += len(rows)
    for rejected in rows:
        for finding in rejected.findings:
            result.rejected.add(rejected.row.line, finding)


async def _warn_of_sharing(
    session: AsyncSession, rows: Sequence[DecidedRow], sharing: Sharing, result: Imported
) -> None:
    holders = [Holder(row.line, row.decision.contact_id, row.nomination) for row in rows]
    for line, finding in await sharing.findings(session, holders):
        result.warnings.add(line, finding)


async def _write(
    session: AsyncSession,
    rows: Sequence[DecidedRow],
    spoken_of: Collection[str],
    act: Act,
    result: Imported,
    *,
    apply: bool,
) -> None:
    added = [(row.decision.contact_id, row.nomination) for row in rows if row.action is Action.ADD]
    changing = [row for row in rows if row.action is Action.CHANGE]
    entries = await load_entries(session, [row.decision.contact_id for row in changing])
    changes = [change_of(entries[row.decision.contact_id], row.nomination, spoken_of) for row in changing]
    shown = zip([row.line for row in changing], changes, strict=True)
    result.changes += islice(shown, MOST_CHANGES_KEPT - len(result.changes))
    if apply:
        await add_entries(session, added, act)
        await change_entries(session, changes, act)


def _batches(rows: Iterator[RawRow]) -> Iterator[list[RawRow]]:
    while batch := list(islice(rows, BATCH)):
        yield batch


def _in_order(*spools: Spool[Rejected]) -> Iterator[Rejected]:
    """Rejected rows by line, whenever they were rejected."""
    return heapq.merge(
        *(chain.from_iterable(each.batches()) for each in spools), key=lambda rejected: rejected.row.line
    )
