"""Disclosures: who saw or took out personal data, and when. Rows are only added."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.contacts import PointOfContact, contact_reference
from directory.database import BIG_ID, Base, closed_set
from directory.database.statements import insert_or_update

LONGEST_DETAILS = 500
LONGEST_BY = 100
MOST_LISTED = 1_000


class DisclosureKind(StrEnum):
    """How personal data was shown or given out."""

    CONTACT_PAGE = "contact_page"
    STATE_PAGE = "state_page"
    PAST_PAGE = "past_page"  # an entry, a State or the directory as it stood on a day
    EXPORT = "export"
    CONTACT_SHEET = "contact_sheet"
    BACKUP = "backup"


@dataclass(frozen=True, slots=True)
class Disclosed:
    """What was disclosed. `details` says it in short, such as `csv, region=african`; never what an officer searched for
    in own words, which may be personal data itself."""

    contact_id: int | None = None
    details: str = ""
    rows: int | None = None  # how many entries, where that is known


class Disclosure(Base):
    """One disclosure. The same page of one contact stands here once for each officer and day (UTC)."""

    __tablename__ = "disclosures"
    __table_args__ = (
        # Rows without a contact are never alike: both engines take each NULL for another value.
        Index("ix_disclosures_once_a_day", "contact_id", "by", "day", "kind", "details", unique=True),
        Index("ix_disclosures_at", "at"),
    )

    id: Mapped[int] = mapped_column(BIG_ID, primary_key=True)
    at: Mapped[datetime]
    day: Mapped[date]
    by: Mapped[str] = mapped_column(String(LONGEST_BY))
    kind: Mapped[DisclosureKind] = mapped_column(closed_set(DisclosureKind))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    details: Mapped[str] = mapped_column(String(LONGEST_DETAILS))
    rows: Mapped[int | None]

    @property
    def reference(self) -> str:
        """The entry's reference; empty where it is about more than one."""
        return contact_reference(self.contact_id) if self.contact_id is not None else ""


async def record_disclosure(
    session: AsyncSession, by: str, what: DisclosureKind, subject: Disclosed, at: datetime
) -> None:
    """Records that `by` saw or took this. One statement; a second look at one contact on one day adds nothing."""
    row = {
        "at": at,
        "day": at.astimezone(UTC).date(),
        "by": by[:LONGEST_BY],
        "kind": what,
        "contact_id": subject.contact_id,
        "details": subject.details[:LONGEST_DETAILS],
        "rows": subject.rows,
    }
    await session.execute(insert_or_update(session, Disclosure).values(row).on_conflict_do_nothing())


async def is_recorded(session: AsyncSession, by: str, what: DisclosureKind, subject: Disclosed, at: datetime) -> bool:
    """True if this look at one contact stands there already: a page asks it while it reads, and then writes nothing."""
    mine = select(Disclosure.id).where(
        Disclosure.contact_id == subject.contact_id,
        Disclosure.by == by[:LONGEST_BY],
        Disclosure.day == at.astimezone(UTC).date(),
        Disclosure.kind == what,
        Disclosure.details == subject.details[:LONGEST_DETAILS],
    )
    return await session.scalar(mine) is not None


@dataclass(frozen=True, slots=True)
class DisclosureFilter:
    """Which disclosures are listed; what is None leaves all. A contact's list has the exports too, that may hold it."""

    by: str | None = None
    contact_id: int | None = None
    since: datetime | None = None


async def find_disclosures(
    session: AsyncSession, wanted: DisclosureFilter, most: int = MOST_LISTED
) -> Sequence[Disclosure]:
    """The last ones first, at most so many."""
    listed = select(Disclosure).order_by(Disclosure.at.desc(), Disclosure.id.desc()).limit(most)
    if wanted.by is not None:
        listed = listed.where(Disclosure.by == wanted.by)
    if wanted.since is not None:
        listed = listed.where(Disclosure.at >= wanted.since)
    if wanted.contact_id is not None:
        there = select(PointOfContact.added_at).where(PointOfContact.id == wanted.contact_id).scalar_subquery()
        of_many = Disclosure.contact_id.is_(None) & (Disclosure.at >= there)
        listed = listed.where((Disclosure.contact_id == wanted.contact_id) | of_many)
    return list(await session.scalars(listed))
