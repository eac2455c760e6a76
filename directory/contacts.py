"""Points of contact and the ordered addresses by which each can be reached."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base, closed_set
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


REACHABLE = (ContactStatus.NOMINATED, ContactStatus.ACTIVE)


class AddressKind(StrEnum):
    EMAIL = "email"
    PHONE = "phone"


class Standing(StrEnum):
    """How an address is believed to work; only evidence moves it."""

    UNPROVEN = "unproven"
    GOOD = "good"
    FAILING = "failing"
    DEAD = "dead"


class PointOfContact(Base):
    """A person or an office that a State nominated to be reached."""

    __tablename__ = "contacts"
    __table_args__ = (Index("ix_contacts_state_role_rank", "state_code", "role", "rank"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    state_code: Mapped[str] = mapped_column(ForeignKey("states.code"))
    role: Mapped[Role] = mapped_column(closed_set(Role))
    rank: Mapped[Rank] = mapped_column(closed_set(Rank))
    entity: Mapped[str] = mapped_column(String(300))
    position: Mapped[str] = mapped_column(String(300))
    name: Mapped[str] = mapped_column(String(300))  # empty for an office
    languages: Mapped[str] = mapped_column(String(100))  # as nominated, in order of preference: "es; en"
    preferred_language: Mapped[Language | None] = mapped_column(closed_set(Language))  # the first of the six, if any
    time_zone: Mapped[str] = mapped_column(String(64))  # an IANA name; empty if unknown
    hours: Mapped[str] = mapped_column(String(100))
    note_reference: Mapped[str] = mapped_column(String(100))
    note_date: Mapped[date | None]
    status: Mapped[ContactStatus] = mapped_column(closed_set(ContactStatus), default=ContactStatus.NOMINATED)
    added_at: Mapped[datetime]
    changed_at: Mapped[datetime]

    @property
    def reference(self) -> str:
        return contact_reference(self.id)


class Address(Base):
    """One way to reach a point of contact. A removed one is kept, for what was sent to it must stay explained."""

    __tablename__ = "addresses"
    __table_args__ = (UniqueConstraint("contact_id", "kind", "value"), Index("ix_addresses_value", "value"))

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"))
    kind: Mapped[AddressKind] = mapped_column(closed_set(AddressKind))
    position: Mapped[int]  # 1 is tried first
    value: Mapped[str] = mapped_column(String(320))
    standing: Mapped[Standing] = mapped_column(closed_set(Standing), default=Standing.UNPROVEN)
    removed_at: Mapped[datetime | None]


def contact_reference(contact_id: int) -> str:
    """How an entry is named in exports, letters and on the telephone."""
    return f"P-{contact_id:06d}"


def contact_id_of(reference: str) -> int | None:
    """The entry that a reference names, or None if it is not one."""
    prefix, _, digits = reference.strip().upper().partition("-")
    return int(digits) if prefix == "P" and digits.isascii() and digits.isdigit() and len(digits) <= 9 else None
