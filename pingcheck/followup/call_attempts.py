"""Attempts to call contacts: by which number, what each came to, and when to ask again."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, String, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import BIG_ID, Base, closed_set
from pingcheck.conversation.answers_by_hand import TAKEN_BACK_WITHIN
from pingcheck.conversation.call_backs import LONGEST_NUMBER
from pingcheck.exercises.status import Answer

LONGEST_WORDS_OF_A_CALL = 500


class CallOutcome(StrEnum):
    """What a call came to."""

    REACHED_IN_PERSON = "reached_in_person"
    REACHED_BY_CODE = "reached_by_code"  # and the contact read out the code of our email
    LEFT_WORD = "left_word"
    NO_ANSWER = "no_answer"
    WRONG_NUMBER = "wrong_number"
    ASK_AGAIN = "ask_again"  # at the time that was agreed


SPOKE_TO_THEM = frozenset({CallOutcome.REACHED_IN_PERSON, CallOutcome.REACHED_BY_CODE})
MAY_COME_AGAIN = frozenset({CallOutcome.LEFT_WORD, CallOutcome.NO_ANSWER, CallOutcome.ASK_AGAIN})


class CallAttempt(Base):
    """One call to the contact of a ping. The words may be emptied by retention; what it came to stays an event."""

    __tablename__ = "call_attempts"

    id: Mapped[int] = mapped_column(BIG_ID, primary_key=True)
    ping_id: Mapped[UUID] = mapped_column(ForeignKey("pings.id"), index=True)
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(String(100))
    number: Mapped[str] = mapped_column(String(LONGEST_NUMBER))
    on_file: Mapped[bool]  # whether the number stood in the directory then
    outcome: Mapped[CallOutcome] = mapped_column(closed_set(CallOutcome))
    words: Mapped[str] = mapped_column(String(LONGEST_WORDS_OF_A_CALL), default="")  # with whom, and what was said
    again_at: Mapped[datetime | None] = mapped_column(index=True)  # when to call again
    answer_id: Mapped[int | None] = mapped_column(BIG_ID)  # the answer that it brought, as long as that stands
    taken_back_at: Mapped[datetime | None]  # the record was a mistake
    taken_back_by: Mapped[str] = mapped_column(String(100), default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCall:
    """What an officer records of a call. By code: the code was checked (`answers_by_hand.is_code_of`).

    `answer`: what the contact said, if it was reached. `ends_wish`: it need not be called any more. `right_number`: the
    one that somebody named instead of a wrong one; `proposes`: that the entry is wrong goes before the officers.
    `seen`: the id of the last attempt that the officer saw, 0 for none; None: whatever came between.
    """

    outcome: CallOutcome
    number: str
    words: str = ""
    answer: Answer | None = None
    again_at: datetime | None = None
    ends_wish: bool = False
    proposes: bool = False
    right_number: str = ""
    seen: int | None = None


def may_take_back_call(attempt: CallAttempt, now: datetime) -> bool:
    """Whether the record of a call can still be taken back."""
    return attempt.taken_back_at is None and now - attempt.at <= TAKEN_BACK_WITHIN


async def attempts_of(session: AsyncSession, ping_id: UUID) -> list[CallAttempt]:
    """All calls to the contact of a ping, those taken back among them, the latest first."""
    mine = select(CallAttempt).where(CallAttempt.ping_id == ping_id)
    return list(await session.scalars(mine.order_by(CallAttempt.id.desc())))
