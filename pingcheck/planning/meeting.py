"""A meeting: the event ahead of which an exercise is held."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base


class Meeting(Base):
    """Planned in local time and zone, as its organisers announce it."""

    __tablename__ = "meetings"

    id: Mapped[int] = mapped_column(primary_key=True)
    reference: Mapped[str] = mapped_column(String(20), unique=True)  # such as M-2027-01
    title: Mapped[str] = mapped_column(String(200))
    place: Mapped[str] = mapped_column(String(200), default="", server_default="")
    starts_at_local: Mapped[str] = mapped_column(String(16))  # "2027-03-15 10:00", in `zone`
    zone: Mapped[str] = mapped_column(String(64))
    starts_at: Mapped[datetime]
    cancelled_at: Mapped[datetime | None]
    added_by: Mapped[str] = mapped_column(String(100))
    added_at: Mapped[datetime]
    changes: Mapped[int] = mapped_column(default=0, server_default="0")  # how often it was corrected or cancelled
    changed_at: Mapped[datetime | None]
    changed_by: Mapped[str | None] = mapped_column(String(100))
    # Of a meeting that came from a calendar
    source_id: Mapped[int | None] = mapped_column(ForeignKey("calendar_sources.id"), index=True)
    event_key: Mapped[str | None] = mapped_column(String(64), unique=True)  # of `CalendarEvent`
    calendar_says: Mapped[dict[str, Any] | None] = mapped_column(JSON)  # what an officer has decided about last
