"""The rows of an export: one source for every format, read from the database a batch at a time."""

from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from sqlalchemy import Subquery, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import ContactStatus, PointOfContact, contact_reference
from directory.entries.confirmations import last_confirmed
from directory.entries.entry import Confirmation, Entry, in_batches, load_entries
from directory.entries.past import PastEntry, directory_as_of, entry_as_of, histories_of
from directory.exchange.columns import CONFIRMED_TITLES, Column
from directory.history import HistoryEntry
from directory.nominations import SEPARATOR
from directory.states import State

BATCH = 2_000
TITLES_OUT = (*(column.value for column in Column), *CONFIRMED_TITLES)


@dataclass(frozen=True, slots=True)
class ExportRow:
    """One entry, with what every export says of it."""

    entry: Entry | PastEntry
    state_name: str  # in English
    confirmed: Confirmation | None
    changed_at: datetime | None  # when it last changed, up to the time for which the export is made

    def cells(self) -> list[str]:
        """The cells under TITLES_OUT, not yet made harmless for a spreadsheet."""
        content = (column for column in Column if column is not Column.REFERENCE)
        at, by = (f"{self.confirmed.at:%Y-%m-%d}", self.confirmed.by.value) if self.confirmed else ("", "")
        values = (_cell(getattr(self.entry.nomination, column)) for column in content)
        return [contact_reference(self.entry.id), *values, at, by]


@dataclass(frozen=True, slots=True)
class ExportScope:
    """Which entries go out. `answers`: see `last_confirmed`. `as_of`: as they stood then; left out, as they are.

    `ids`: these entries in this order, as a search found them; left out, all that the State has not withdrawn, by
    State, role and rank.
    """

    answers: Subquery | None = None
    as_of: datetime | None = None
    ids: Sequence[int] | None = None


@dataclass(frozen=True, slots=True)
class ExportHead:
    """What a file says of itself. `origin`: the service's address, which tells its entries from those of others."""

    made_at: datetime
    as_of: datetime | None = None
    origin: str = ""
    byte_order_mark: bool = True  # by which spreadsheets recognise UTF-8; programs want none


class ExportFile(Protocol):
    """A file in some format that is being written."""

    def write(self, rows: Sequence[ExportRow]) -> None: ...

    def finish(self) -> None:
        """Writes what stands after the last row."""

    def close(self) -> None:
        """Lets go of all that writing needed, whether it was finished or not. The file beneath stays open."""


async def export_rows(session: AsyncSession, scope: ExportScope) -> AsyncIterator[list[ExportRow]]:
    """The rows, a batch at a time: no more than one is in memory."""
    names = dict((await session.execute(select(State.code, State.name_en))).all())
    async for batch in _entries(session, scope):
        confirmed = await last_confirmed(session, batch, scope.answers)
        changed = await _last_changed(session, [entry.id for entry in batch], scope.as_of)
        yield [
            ExportRow(entry, names[entry.nomination.state], confirmed[entry.id], changed.get(entry.id))
            for entry in batch
        ]


def _entries(session: AsyncSession, scope: ExportScope) -> AsyncIterator[Sequence[Entry | PastEntry]]:
    if scope.as_of is None:
        return _present(session, scope.ids)
    if scope.ids is None:
        return _past(session, scope.as_of)
    return _past_of(session, scope.ids, scope.as_of)


async def _present(session: AsyncSession, ids: Sequence[int] | None) -> AsyncIterator[Sequence[Entry]]:
    for batch in in_batches(await _listed(session) if ids is None else ids, BATCH):
        entries = await load_entries(session, batch)
        yield [entries[contact_id] for contact_id in batch if contact_id in entries]


async def _listed(session: AsyncSession) -> list[int]:
    contact = PointOfContact
    listed = select(contact.id).where(contact.status != ContactStatus.WITHDRAWN)
    return list(
        await session.scalars(listed.order_by(contact.state_code, contact.role, contact.rank.desc(), contact.id))
    )


async def _past(session: AsyncSession, as_of: datetime) -> AsyncIterator[Sequence[PastEntry]]:
    batch: list[PastEntry] = []
    async for past in directory_as_of(session, as_of):
        if past.status is not ContactStatus.WITHDRAWN:
            batch.append(past)
        if len(batch) == BATCH:
            yield batch
            batch = []
    yield batch


async def _past_of(session: AsyncSession, ids: Iterable[int], as_of: datetime) -> AsyncIterator[Sequence[PastEntry]]:
    for batch in in_batches(ids, BATCH):
        histories = await histories_of(session, batch)
        pasts = (entry_as_of(histories[contact_id], as_of) for contact_id in batch)
        yield [past for past in pasts if past is not None]


async def _last_changed(session: AsyncSession, ids: Sequence[int], until: datetime | None) -> dict[int, datetime]:
    changed = select(HistoryEntry.contact_id, func.max(HistoryEntry.at)).where(HistoryEntry.contact_id.in_(ids))
    if until is not None:
        changed = changed.where(HistoryEntry.at <= until)
    return dict((await session.execute(changed.group_by(HistoryEntry.contact_id))).all())


def _cell(value: object) -> str:
    if isinstance(value, tuple):
        return SEPARATOR.join(value)
    return "" if value is None else str(value)
