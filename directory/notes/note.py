"""A note verbale as the secretariat handles it: its facts, its lines, its documents, and who did what with it."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base, closed_set
from directory.history import LONGEST_BY, LONGEST_DOCUMENT_NAME, LONGEST_NOTE_REFERENCE, LONGEST_REASON
from directory.notes.stages import NoteStepKind, Stage


class ReceivedBy(StrEnum):
    """The way by which a note came in."""

    EMAIL = "email"
    PAPER = "paper"
    HAND = "hand"
    PORTAL = "portal"


class LineAct(StrEnum):
    """What a line of a note does to an entry."""

    CREATE = "create"
    CORRECT = "correct"
    REPLACE = "replace"
    SUSPEND = "suspend"
    RESUME = "resume"
    WITHDRAW = "withdraw"


class DocumentKind(StrEnum):
    """What a document is by its content."""

    PDF = "pdf"
    MAIL = "mail"
    PNG = "png"
    JPEG = "jpeg"
    TABLE = "table"  # a file of nominations that waits for a second officer


class NoteVerbale(Base):
    """A State's official act on its way into the directory. A draft may lack its State, its number and its date."""

    __tablename__ = "notes"
    __table_args__ = (Index("ix_notes_stage_received_at", "stage", "received_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    state_code: Mapped[str | None] = mapped_column(ForeignKey("states.code"), index=True)
    number: Mapped[str] = mapped_column(String(LONGEST_NOTE_REFERENCE))
    dated: Mapped[date | None]
    received_by: Mapped[ReceivedBy] = mapped_column(closed_set(ReceivedBy))
    received_at: Mapped[datetime]
    stage: Mapped[Stage] = mapped_column(closed_set(Stage))
    in_force_on: Mapped[date | None]  # the day (UTC) from which it holds; None: when it is approved
    version: Mapped[int]  # grows with every step, so that nobody acts on what she has not seen
    # What it was begun from, such as `mail 17`: from one mail, one nomination.
    origin: Mapped[str | None] = mapped_column(String(100), unique=True)


class NoteLine(Base):
    """What a note does to one entry. `written`: the fields as they were typed, by the names of their columns."""

    __tablename__ = "note_lines"
    __table_args__ = (UniqueConstraint("note_id", "contact_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    note_id: Mapped[int] = mapped_column(ForeignKey("notes.id"), index=True)
    act: Mapped[LineAct] = mapped_column(closed_set(LineAct))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))  # None: a new entry
    seen: Mapped[int | None]  # the entry's version when the line was written
    written: Mapped[dict[str, Any]]
    handover_on: Mapped[date | None]
    last_in_role_acknowledged: Mapped[bool] = mapped_column(server_default=false())
    proposal_id: Mapped[int | None] = mapped_column(ForeignKey("proposals.id"))
    made_contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))  # the entry that it made


class NoteDocument(Base):
    """A document of a note. Its bytes lie in the folder of documents, under their hash."""

    __tablename__ = "note_documents"
    __table_args__ = (UniqueConstraint("note_id", "sha256"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    note_id: Mapped[int] = mapped_column(ForeignKey("notes.id"))
    name: Mapped[str] = mapped_column(String(LONGEST_DOCUMENT_NAME))
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    size: Mapped[int]
    kind: Mapped[DocumentKind] = mapped_column(closed_set(DocumentKind))
    added_at: Mapped[datetime]
    added_by: Mapped[str] = mapped_column(String(LONGEST_BY))


class NoteStep(Base):
    """Who did what with a note. `by_id`: the account, because a name can change."""

    __tablename__ = "note_steps"

    id: Mapped[int] = mapped_column(primary_key=True)
    note_id: Mapped[int] = mapped_column(ForeignKey("notes.id"), index=True)
    kind: Mapped[NoteStepKind] = mapped_column(closed_set(NoteStepKind))
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(String(LONGEST_BY))
    by_id: Mapped[int | None]
    reason: Mapped[str] = mapped_column(String(LONGEST_REASON))
