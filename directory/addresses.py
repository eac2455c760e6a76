"""Addresses: the ordered ways to reach a point of contact, and how well each is believed to work."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base, closed_set


class AddressKind(StrEnum):
    EMAIL = "email"
    PHONE = "phone"


class Standing(StrEnum):
    """How an address is believed to work; only evidence moves it."""

    UNPROVEN = "unproven"
    GOOD = "good"
    FAILING = "failing"
    DEAD = "dead"


class Address(Base):
    """One way to reach a point of contact. A removed one is kept, because what was sent to it must stay explained."""

    __tablename__ = "addresses"
    __table_args__ = (UniqueConstraint("contact_id", "kind", "value"), Index("ix_addresses_value", "value"))

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"))
    kind: Mapped[AddressKind] = mapped_column(closed_set(AddressKind))
    position: Mapped[int]  # 1 is tried first
    value: Mapped[str] = mapped_column(String(320))
    standing: Mapped[Standing] = mapped_column(closed_set(Standing), default=Standing.UNPROVEN)
    removed_at: Mapped[datetime | None]
