"""Export: the directory, as it is or as it stood, as a file that import reads back, and that no spreadsheet runs."""

import csv
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import datetime
from typing import IO

from sqlalchemy import Subquery, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import ContactStatus, PointOfContact, contact_reference
from directory.entries.confirmations import last_confirmed
from directory.entries.entry import Confirmation, Entry, in_batches, load_entries
from directory.entries.past import PastEntry, directory_as_of
from directory.exchange.columns import CONFIRMED_TITLES, Column
from directory.exchange.formulas import neutralised
from directory.nominations import SEPARATOR

BATCH = 2_000


async def export_csv(
    session: AsyncSession, file: IO[str], answers: Subquery | None = None, as_of: datetime | None = None
) -> int:
    """Writes every entry that the State has not withdrawn, by State, role and rank. Returns how many.

    `answers`: see `last_confirmed`. `as_of`: the directory as it stood then; left out, as it is.
    """
    writer = csv.writer(file)
    writer.writerow([*Column, *CONFIRMED_TITLES])
    written = 0
    async for batch in _present(session) if as_of is None else _past(session, as_of):
        confirmed = await last_confirmed(session, batch, answers)
        writer.writerows(_cells(entry, confirmed[entry.id]) for entry in batch)
        written += len(batch)
    return written


async def _present(session: AsyncSession) -> AsyncIterator[Sequence[Entry]]:
    contact = PointOfContact
    listed = (
        select(contact.id)
        .where(contact.status != ContactStatus.WITHDRAWN)
        .order_by(contact.state_code, contact.role, contact.rank.desc(), contact.id)
    )
    ids = list(await session.scalars(listed))
    for batch in in_batches(ids, BATCH):
        entries = await load_entries(session, batch)
        yield [entries[contact_id] for contact_id in batch]


async def _past(session: AsyncSession, as_of: datetime) -> AsyncIterator[Sequence[PastEntry]]:
    batch: list[PastEntry] = []
    async for past in directory_as_of(session, as_of):
        if past.status is not ContactStatus.WITHDRAWN:
            batch.append(past)
        if len(batch) == BATCH:
            yield batch
            batch = []
    yield batch


def _cells(entry: Entry | PastEntry, confirmed: Confirmation | None) -> Iterator[str]:
    yield contact_reference(entry.id)
    for column in Column:
        if column is not Column.REFERENCE:
            yield neutralised(_cell(getattr(entry.nomination, column)))
    yield f"{confirmed.at:%Y-%m-%d}" if confirmed else ""
    yield confirmed.by if confirmed else ""


def _cell(value: object) -> str:
    if isinstance(value, tuple):
        return SEPARATOR.join(value)
    return "" if value is None else str(value)
