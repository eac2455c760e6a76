"""The history of each entry: who changed what, when, why, and which document it rests on."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base, closed_set

LONGEST_DOCUMENT_NAME = 255


@dataclass(frozen=True, slots=True)
class Provenance:
    """Who changes the directory, when and why, and the document that the change rests on."""

    at: datetime
    by: str
    reason: str
    document: str  # the file's name
    document_hash: str  # its SHA-256, in hexadecimal


class ChangeKind(StrEnum):
    ADDED = "added"
    CHANGED = "changed"


class HistoryEntry(Base):
    __tablename__ = "history"

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(String(100))
    change: Mapped[ChangeKind] = mapped_column(closed_set(ChangeKind))
    before: Mapped[dict[str, Any] | None]
    after: Mapped[dict[str, Any]]
    reason: Mapped[str] = mapped_column(String(500))
    document: Mapped[str] = mapped_column(String(LONGEST_DOCUMENT_NAME))
    document_hash: Mapped[str] = mapped_column(String(64))
