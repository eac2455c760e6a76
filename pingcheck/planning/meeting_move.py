"""A move: what a calendar says of a meeting, other than we have it. An officer accepts it or keeps ours."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base, closed_set

VANISHED = {"is_vanished": True}  # what a calendar says of an event that it has no more


class MoveKind(StrEnum):
    MOVED = "moved"  # another time
    RENAMED = "renamed"  # another title or place
    CANCELLED = "cancelled"
    VANISHED = "vanished"  # it stands in its calendar no more


class MoveDecision(StrEnum):
    ACCEPTED = "accepted"
    KEPT = "kept"
    OVERTAKEN = "overtaken"  # the calendar says something else by now, or what we have


class MeetingMove(Base):
    """`title` to `starts_at`: what the calendar says; of one that vanished, what we had."""

    __tablename__ = "meeting_moves"

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id"))
    kind: Mapped[MoveKind] = mapped_column(closed_set(MoveKind))
    title: Mapped[str] = mapped_column(String(200))
    place: Mapped[str] = mapped_column(String(200))
    starts_at_local: Mapped[str] = mapped_column(String(16))
    zone: Mapped[str] = mapped_column(String(64))
    starts_at: Mapped[datetime]
    found_at: Mapped[datetime]
    decision: Mapped[MoveDecision | None] = mapped_column(closed_set(MoveDecision))
    decided_by: Mapped[str | None] = mapped_column(String(100))
    decided_at: Mapped[datetime | None]


# At most one waits for each meeting.
Index(
    "ix_meeting_moves_waiting",
    MeetingMove.meeting_id,
    unique=True,
    sqlite_where=MeetingMove.decided_at.is_(None),
    postgresql_where=MeetingMove.decided_at.is_(None),
)
