"""Answers: what contacts said, as it comes in and as it is kept."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, Text, false, func, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import BIG_ID, Base, closed_set
from pingcheck.exercises.status import Answer

MOST_WORDS = 4000
MOST_ANSWERS = 50  # kept for one ping; nobody says more, a machine might


class Channel(StrEnum):
    """How an answer reached us."""

    PAGE = "page"
    MAIL = "mail"
    BY_HAND = "by_hand"  # an officer recorded what the contact said, at a meeting for instance
    TELEPHONE = "telephone"  # the same, said in a call


class GivenAnswer(Base):
    """What a contact said, whole. The words may be emptied by retention; that it was said stays an event."""

    __tablename__ = "answers"
    __table_args__ = (
        Index(
            "ix_answers_call_me",
            "ping_id",
            "at",
            sqlite_where=text("answer = 'call_me'"),
            postgresql_where=text("answer = 'call_me'"),
        ),
        Index(
            "ix_answers_possible_incident",
            "id",
            sqlite_where=text("possible_incident = 1"),
            postgresql_where=text("possible_incident"),
        ),
    )

    id: Mapped[int] = mapped_column(BIG_ID, primary_key=True)
    ping_id: Mapped[UUID] = mapped_column(ForeignKey("pings.id"), index=True)
    at: Mapped[datetime]
    channel: Mapped[Channel] = mapped_column(closed_set(Channel))
    answer: Mapped[Answer | None] = mapped_column(closed_set(Answer))  # None: words alone, after an answer
    words: Mapped[str] = mapped_column(Text)
    late: Mapped[bool]
    by: Mapped[str] = mapped_column(String(100), default="")  # the officer who recorded it, on the contact's word
    possible_incident: Mapped[bool] = mapped_column(server_default=false())  # the words may speak of a real one
    incident_read_by: Mapped[str] = mapped_column(String(100), server_default="")  # the officer who read such words


class NewAnswer(NamedTuple):
    """What a contact sends, before anything is decided about it."""

    ping_id: UUID
    answer: Answer | None  # None: words alone
    words: str
    at: datetime
    channel: Channel = Channel.PAGE
    incident: bool = False  # the words may speak of a real incident
    by: str = ""  # the officer who records it


class Said(NamedTuple):
    """One answer that stands, as far as pages and decisions need it."""

    answer: Answer | None
    words: str
    at: datetime
    late: bool
    channel: Channel = Channel.PAGE
    incident: bool = False
    by: str = ""


async def incident_answer_id(session: AsyncSession, given: NewAnswer) -> int:
    """The id of what was just recorded of this ping and may speak of an incident."""
    mine = GivenAnswer.ping_id == given.ping_id, GivenAnswer.at == given.at, GivenAnswer.possible_incident
    found = await session.scalars(select(GivenAnswer.id).where(*mine).order_by(GivenAnswer.id.desc()).limit(1))
    return found.one()


async def recorded_answer_id(session: AsyncSession, ping_id: UUID | None, by: str) -> int | None:
    """The id of what this officer has just recorded of this ping."""
    mine = GivenAnswer.ping_id == ping_id, GivenAnswer.by == by[:100]
    found: int | None = await session.scalar(select(func.max(GivenAnswer.id)).where(*mine))
    return found


async def answers_of(session: AsyncSession, ping_id: UUID) -> list[GivenAnswer]:
    """All that was said to one ping, the earliest first."""
    mine = select(GivenAnswer).where(GivenAnswer.ping_id == ping_id)
    return list(await session.scalars(mine.order_by(GivenAnswer.at, GivenAnswer.id)))
