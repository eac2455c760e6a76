"""Mails to a State's Permanent Mission about its own details: what was told, to which address."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base, closed_set
from directory.languages import Language


class MissionMail(Base):
    """The content of one mail to a Mission. Its delivery is in the message with the same id."""

    __tablename__ = "mission_mails"

    id: Mapped[UUID] = mapped_column(ForeignKey("messages.id"), primary_key=True)
    state_code: Mapped[str] = mapped_column(ForeignKey("states.code"), index=True)
    language: Mapped[Language] = mapped_column(closed_set(Language))
    made_at: Mapped[datetime]
    changes: Mapped[list[dict[str, Any]]] = mapped_column(JSON)  # what is told, as `mission_notices` writes it
