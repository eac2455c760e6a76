"""A calendar whose address is kept, and read again each night."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base

LONGEST_ADDRESS = 2000  # characters


class CalendarSource(Base):
    """Its address may hold a secret of the calendar's owner: it is shown to officers only, and never logged."""

    __tablename__ = "calendar_sources"

    id: Mapped[int] = mapped_column(primary_key=True)
    address: Mapped[str] = mapped_column(String(LONGEST_ADDRESS))
    zone: Mapped[str] = mapped_column(String(64))  # of times that name none
    added_by: Mapped[str] = mapped_column(String(100))
    added_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]
    next_read_at: Mapped[datetime] = mapped_column(index=True)
    read_at: Mapped[datetime | None]  # when it could be read last
    failed_nights: Mapped[int] = mapped_column(default=0, server_default="0")  # in a row
    problem: Mapped[str] = mapped_column(String(500), default="", server_default="")  # of the last time; a StoredPhrase
    etag: Mapped[str] = mapped_column(String(200), default="", server_default="")
    last_modified: Mapped[str] = mapped_column(String(100), default="", server_default="")
