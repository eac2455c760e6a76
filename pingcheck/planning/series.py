"""A series: a rule that plans exercises, at fixed times or ahead of each meeting."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base


class Series(Base):
    """It has a rule or a time before meetings, never both. What it plans is kept as `plan`."""

    __tablename__ = "series"

    id: Mapped[int] = mapped_column(primary_key=True)
    reference: Mapped[str] = mapped_column(String(20), unique=True)  # such as S-01
    title: Mapped[str] = mapped_column(String(200))
    rule: Mapped[str | None] = mapped_column(String(500))  # RRULE of RFC 5545: FREQ=MONTHLY;INTERVAL=6;BYDAY=2TU
    days_before_meetings: Mapped[int | None]
    at: Mapped[str] = mapped_column(String(5))  # "09:00", in `zone`
    zone: Mapped[str] = mapped_column(String(64))
    from_day: Mapped[date]
    plan: Mapped[dict[str, Any]] = mapped_column(JSON)  # what `plan.make_plan` takes, but for title and time
    ended_at: Mapped[datetime | None]
    made_by: Mapped[str] = mapped_column(String(100))
    made_at: Mapped[datetime]
