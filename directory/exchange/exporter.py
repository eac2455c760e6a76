"""Export: the directory as a file that import reads back, and that no spreadsheet runs."""

import csv
from collections.abc import Iterator
from typing import IO

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import ContactStatus, PointOfContact, contact_reference
from directory.entries.entry import Entry, in_batches, load_entries
from directory.exchange.columns import Column
from directory.exchange.formulas import neutralised
from directory.nominations import SEPARATOR

BATCH = 2_000


async def export_csv(session: AsyncSession, file: IO[str]) -> int:
    """Writes every entry that the State has not withdrawn, by State, role and rank. Returns how many."""
    contact = PointOfContact
    listed = (
        select(contact.id)
        .where(contact.status != ContactStatus.WITHDRAWN)
        .order_by(contact.state_code, contact.role, contact.rank.desc(), contact.id)
    )
    ids = list(await session.scalars(listed))
    writer = csv.writer(file)
    writer.writerow(list(Column))
    for batch in in_batches(ids, BATCH):
        entries = await load_entries(session, batch)
        writer.writerows(_cells(entries[contact_id]) for contact_id in batch)
    return len(ids)


def _cells(entry: Entry) -> Iterator[str]:
    yield contact_reference(entry.id)
    for column in Column:
        if column is not Column.REFERENCE:
            yield neutralised(_cell(getattr(entry.nomination, column)))


def _cell(value: object) -> str:
    if isinstance(value, tuple):
        return SEPARATOR.join(value)
    return "" if value is None else str(value)
