"""Points of contact: the persons and offices that States nominated to be reached."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import FOLDED_TEXT, Base, closed_set
from directory.languages import Language


class Role(StrEnum):
    DIPLOMATIC = "diplomatic"
    TECHNICAL = "technical"


class Rank(StrEnum):
    PRIMARY = "primary"
    ALTERNATE = "alternate"


class ContactStatus(StrEnum):
    NOMINATED = "nominated"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"


class ConfirmedBy(StrEnum):
    """What last showed that an entry is right."""

    ANSWER = "answer"  # to a ping; known to the exercises, not kept here
    NOTE = "note"
    MISSION = "mission"
    ADDRESS_ON_FILE = "address_on_file"
    IMPORT = "import"
    VERIFICATION = "verification"  # somebody pressed the button behind the link of a verification email


REACHABLE = (ContactStatus.NOMINATED, ContactStatus.ACTIVE)  # those that an exercise calls


class PointOfContact(Base):
    """A person or an office that a State nominated to be reached."""

    __tablename__ = "contacts"
    __table_args__ = (
        Index("ix_contacts_state_role_rank", "state_code", "role", "rank"),
        Index("ix_contacts_sort_name", "sort_name"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    state_code: Mapped[str] = mapped_column(ForeignKey("states.code"))
    role: Mapped[Role] = mapped_column(closed_set(Role))
    rank: Mapped[Rank] = mapped_column(closed_set(Rank))
    entity: Mapped[str] = mapped_column(String(300))
    position: Mapped[str] = mapped_column(String(300))
    name: Mapped[str] = mapped_column(String(300))  # in the person's own script; empty for an office
    name_latin: Mapped[str] = mapped_column(String(300), default="", server_default="")  # the same in Latin letters
    form_of_address: Mapped[str] = mapped_column(String(100), default="", server_default="")  # such as Ms or Dr
    sort_name: Mapped[str] = mapped_column(FOLDED_TEXT, default="", server_default="")  # see Nomination.sort_name
    languages: Mapped[str] = mapped_column(String(100))  # as nominated, in order of preference: "es; en"
    preferred_language: Mapped[Language | None] = mapped_column(closed_set(Language))  # the first of the six, if any
    time_zone: Mapped[str] = mapped_column(String(64))  # an IANA name; empty if unknown
    hours: Mapped[str] = mapped_column(String(100))
    note_reference: Mapped[str] = mapped_column(String(100))
    note_date: Mapped[date | None]
    status: Mapped[ContactStatus] = mapped_column(closed_set(ContactStatus), default=ContactStatus.NOMINATED)
    added_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]
    confirmed_by: Mapped[ConfirmedBy | None] = mapped_column(closed_set(ConfirmedBy))
    successor_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))  # the entry that takes over
    handover_on: Mapped[date | None] = mapped_column(index=True)  # the day (UTC) on which it does

    @property
    def reference(self) -> str:
        return contact_reference(self.id)


def contact_reference(contact_id: int) -> str:
    """The name of an entry in exports, in letters and on the telephone."""
    return f"P-{contact_id:06d}"


def contact_id_of(reference: str) -> int | None:
    """The entry that a reference names, or None if it is not one."""
    prefix, _, digits = reference.strip().upper().partition("-")
    return int(digits) if prefix == "P" and digits.isascii() and digits.isdigit() and len(digits) <= 9 else None
