"""The history of each entry: who changed what, when, why, and what the change rests on."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, String, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.contacts import ConfirmedBy, PointOfContact
from directory.database import Base, closed_set

LONGEST_DOCUMENT_NAME = 255
LONGEST_NOTE_REFERENCE = 100
LONGEST_REASON = 500
LONGEST_BY = 100


class Ground(StrEnum):
    """What a change of an entry rests on."""

    NOTE = "note"  # a note verbale of the State, with its number and date
    MISSION = "mission"  # the State's Permanent Mission said so in writing
    ADDRESS_ON_FILE = "address_on_file"  # confirmed from an address that the entry had before
    CALL = "call"  # somebody called
    CLERICAL = "clerical"  # an officer corrects a clerical error
    PRECAUTION = "precaution"  # an officer keeps harm away until the State has spoken
    IMPORT = "import"  # a file of nominations


# The grounds that show that the entry is right as it stands.
CONFIRMS = {
    Ground.NOTE: ConfirmedBy.NOTE,
    Ground.MISSION: ConfirmedBy.MISSION,
    Ground.ADDRESS_ON_FILE: ConfirmedBy.ADDRESS_ON_FILE,
    Ground.IMPORT: ConfirmedBy.IMPORT,
}


@dataclass(frozen=True, slots=True)
class Provenance:
    """Who changes the directory, when and why, and the document that the change rests on."""

    at: datetime
    by: str
    reason: str
    document: str = ""  # the file's name
    document_hash: str = ""  # its SHA-256, in hexadecimal
    ground: Ground = Ground.IMPORT
    note_reference: str = ""  # the note's number, where the ground is a note
    note_date: date | None = None


class ChangeKind(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    CORRECTED = "corrected"
    SUSPENDED = "suspended"
    RESUMED = "resumed"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"  # a successor is named; the entry ends at the handover
    VERIFIED = "verified"  # an address was proved; the entry stays as it is


class HistoryEntry(Base):
    """One change of one entry. `before` and `after` hold what it changed; the first row of an entry has no `before`."""

    __tablename__ = "history"

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(String(LONGEST_BY))
    change: Mapped[ChangeKind] = mapped_column(closed_set(ChangeKind))
    before: Mapped[dict[str, Any] | None]
    after: Mapped[dict[str, Any]]
    reason: Mapped[str] = mapped_column(String(LONGEST_REASON))
    document: Mapped[str] = mapped_column(String(LONGEST_DOCUMENT_NAME))
    document_hash: Mapped[str] = mapped_column(String(64))
    ground: Mapped[Ground | None] = mapped_column(closed_set(Ground))
    note_reference: Mapped[str] = mapped_column(String(LONGEST_NOTE_REFERENCE), default="", server_default="")
    note_date: Mapped[date | None]


async def history_of(session: AsyncSession, contact_id: int) -> list[HistoryEntry]:
    """All changes of an entry, the first first. Ids grow with every change; times may be equal."""
    mine = select(HistoryEntry).where(HistoryEntry.contact_id == contact_id)
    return list(await session.scalars(mine.order_by(HistoryEntry.id)))


async def history_of_state(
    session: AsyncSession, state: str, most: int, until: datetime | None = None
) -> list[HistoryEntry]:
    """The latest changes of all entries of a State, the last first; with `until`, of those up to then."""
    mine = select(PointOfContact.id).where(PointOfContact.state_code == state)
    latest = select(HistoryEntry).where(HistoryEntry.contact_id.in_(mine)).order_by(HistoryEntry.id.desc())
    if until is not None:
        latest = latest.where(HistoryEntry.at <= until)
    return list(await session.scalars(latest.limit(most)))


async def entry_version(session: AsyncSession, contact_id: int) -> int:
    """The number of an entry's last change: while it stays the same, nobody has changed the entry. 0 without any. A
    proved address changes nothing that an officer could have overlooked."""
    changed = HistoryEntry.contact_id == contact_id, HistoryEntry.change != ChangeKind.VERIFIED
    last = select(func.max(HistoryEntry.id)).where(*changed)
    return await session.scalar(last) or 0
