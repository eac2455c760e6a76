"""Letters to Permanent Missions, as they were made, and what came back to each."""

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import BIG_ID, Base, closed_set
from directory.history import LONGEST_BY, LONGEST_NOTE_REFERENCE
from directory.languages import Language
from pingcheck.conversation.letter_addresses import LetterMark

LONGEST_WORDS = 2000


class LetterStage(StrEnum):
    MADE = "made"
    SENT = "sent"
    WITHDRAWN = "withdrawn"  # never sent; its number is not given again


class LetterWay(StrEnum):
    """How a letter went out."""

    NOTE = "note"  # on paper
    EMAIL = "email"
    HAND = "hand"


class AnswerKind(StrEnum):
    """What came of a letter. Only an officer says of an email whose it is."""

    ANSWER = "answer"  # the Mission's, or an email that nobody has read yet
    NOT_THEIRS = "not_theirs"  # an officer read it: it is not the Mission that writes
    CAME_BACK = "came_back"  # the letter did not reach the Mission


class MissionLetter(Base):
    """`content`: all its words as they were made (`letter_content.py`), so that what was sent can be shown years later.
    `answer_address`: the one that it names."""

    __tablename__ = "mission_letters"
    __table_args__ = (
        UniqueConstraint("year", "serial"),
        Index("ix_mission_letters_state_code", "state_code"),
        Index("ix_mission_letters_stage", "stage"),
        Index("ix_mission_letters_reminds_id", "reminds_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    year: Mapped[int]
    serial: Mapped[int]
    state_code: Mapped[str] = mapped_column(ForeignKey("states.code"))
    language: Mapped[Language] = mapped_column(closed_set(Language))
    dated: Mapped[date]
    reply_by: Mapped[date]  # until when it asks for an answer
    content: Mapped[dict[str, Any]]
    answer_address: Mapped[str] = mapped_column(String(320))
    stage: Mapped[LetterStage] = mapped_column(closed_set(LetterStage))
    made_at: Mapped[datetime]
    made_by: Mapped[str] = mapped_column(String(LONGEST_BY))
    way: Mapped[LetterWay | None] = mapped_column(closed_set(LetterWay))
    settled_at: Mapped[datetime | None]  # when it was sent or withdrawn, as an officer said
    settled_by: Mapped[str] = mapped_column(String(LONGEST_BY), default="")
    settled_words: Mapped[str] = mapped_column(String(LONGEST_WORDS), default="")
    returned_at: Mapped[datetime | None]  # when it came back; None again once it was sent anew
    reminds_id: Mapped[int | None] = mapped_column(ForeignKey("mission_letters.id"))  # the letter that had no answer

    @property
    def mark(self) -> LetterMark:
        return LetterMark(self.year, self.serial)

    @property
    def number(self) -> str:
        return self.mark.number


class LetterAnswer(Base):
    """What the Mission answered, an email to the letter's own address or a note that an officer entered; or that the
    letter came back."""

    __tablename__ = "letter_answers"
    __table_args__ = (UniqueConstraint("letter_id", "incoming_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    letter_id: Mapped[int] = mapped_column(ForeignKey("mission_letters.id"), index=True)
    incoming_id: Mapped[int | None] = mapped_column(BIG_ID, ForeignKey("incoming.id"), index=True)  # None: by hand
    kind: Mapped[AnswerKind] = mapped_column(
        closed_set(AnswerKind), default=AnswerKind.ANSWER, server_default=AnswerKind.ANSWER.value
    )
    at: Mapped[datetime]  # when it came
    number: Mapped[str] = mapped_column(String(LONGEST_NOTE_REFERENCE), default="")
    dated: Mapped[date | None]
    words: Mapped[str] = mapped_column(Text, default="")
    by: Mapped[str] = mapped_column(String(LONGEST_BY), default="")  # who entered it, or read it; empty: nobody yet
    read_at: Mapped[datetime | None]  # None: it waits to be read

    @property
    def origin(self) -> str:
        """By which the one nomination that it began is found (`NoteVerbale.origin`)."""
        return f"answer {self.id}" if self.incoming_id is None else f"mail {self.incoming_id}"


async def letter_marked(session: AsyncSession, marks: Iterable[LetterMark]) -> int | None:
    """The id of the first of these letters that there is."""
    for mark in marks:
        is_it = MissionLetter.year == mark.year, MissionLetter.serial == mark.serial
        found: int | None = await session.scalar(select(MissionLetter.id).where(*is_it))
        if found is not None:
            return found
    return None


async def keep_letter_mail(session: AsyncSession, letter_id: int, incoming_id: int, at: datetime) -> bool:
    """Ties an email to the letter that it answers, once. False if that was done before."""
    return await _keep(session, LetterAnswer(letter_id=letter_id, incoming_id=incoming_id, at=at))


async def keep_returned_letter(session: AsyncSession, letter_id: int, incoming_id: int, at: datetime) -> bool:
    """The same of a notice that the letter came back. Nobody needs to read it to know what it says."""
    came = {"kind": AnswerKind.CAME_BACK, "at": at, "read_at": at}
    return await _keep(session, LetterAnswer(letter_id=letter_id, incoming_id=incoming_id, **came))


async def _keep(session: AsyncSession, answer: LetterAnswer) -> bool:
    mine = LetterAnswer.letter_id == answer.letter_id, LetterAnswer.incoming_id == answer.incoming_id
    if await session.scalar(select(LetterAnswer.id).where(*mine)) is not None:
        return False
    session.add(answer)
    await session.flush()
    return True
