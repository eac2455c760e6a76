"""The history of each entry: who changed what, when, why, and on the strength of which document."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base, closed_set


class Change(StrEnum):
    ADDED = "added"
    CHANGED = "changed"


class HistoryEntry(Base):
    __tablename__ = "history"

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(String(100))
    change: Mapped[Change] = mapped_column(closed_set(Change))
    before: Mapped[dict[str, Any] | None]
    after: Mapped[dict[str, Any]]
    reason: Mapped[str] = mapped_column(String(500))
    document: Mapped[str] = mapped_column(String(255))  # the file's name
    document_hash: Mapped[str] = mapped_column(String(64))  # its SHA-256, in hexadecimal
