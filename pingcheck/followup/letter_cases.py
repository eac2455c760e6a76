"""Which cases a letter to a Mission is about, and the texts of letters that officers changed."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base, closed_set
from directory.history import LONGEST_BY
from directory.languages import Language


class LetterCase(Base):
    """A case that a letter names."""

    __tablename__ = "letter_cases"

    letter_id: Mapped[int] = mapped_column(ForeignKey("mission_letters.id"), primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True, index=True)


class LetterTemplate(Base):
    """The text of letters in a language, where it is not the standard one."""

    __tablename__ = "letter_templates"

    language: Mapped[Language] = mapped_column(closed_set(Language), primary_key=True)
    body: Mapped[str] = mapped_column(Text)
    changed_at: Mapped[datetime]
    changed_by: Mapped[str] = mapped_column(String(LONGEST_BY))
