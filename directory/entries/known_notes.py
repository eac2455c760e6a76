"""Notes verbales that the directory knows of a State: those that its entries, or their changes, rest on."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select, union
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import PointOfContact
from directory.history import HistoryEntry

MOST_KNOWN = 30  # the latest; an older one is written again


@dataclass(frozen=True, slots=True)
class KnownNote:
    reference: str
    day: date


async def notes_of(session: AsyncSession, state: str) -> list[KnownNote]:
    """The State's notes with number and date, the latest first."""
    contact, row = PointOfContact, HistoryEntry
    of_entries = select(contact.note_reference.label("reference"), contact.note_date.label("day")).where(
        contact.state_code == state, contact.note_reference != "", contact.note_date.is_not(None)
    )
    of_changes = (
        select(row.note_reference, row.note_date)
        .join(contact, contact.id == row.contact_id)
        .where(contact.state_code == state, row.note_reference != "", row.note_date.is_not(None))
    )
    known = union(of_entries, of_changes).subquery()
    latest = select(known.c.reference, known.c.day).order_by(known.c.day.desc(), known.c.reference).limit(MOST_KNOWN)
    return [KnownNote(reference, day) for reference, day in await session.execute(latest)]
