"""Cases: the secretariat's work on what does not settle itself, above all on a ping that was not reached."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import BIG_ID, Base, closed_set
from directory.phrases import N_

LONGEST_WORDS = 2000
BY_ITSELF = ""  # `Case.ended_by` and `CaseEntry.by`, where no officer did it


class CaseKind(StrEnum):
    """What a case is about. A ping has at most one of each kind; a dispute is about a State in an exercise."""

    UNREACHED = "unreached"
    CONTRADICTION = "contradiction"
    INCIDENT = "incident"
    DISPUTE = "dispute"


class CaseCause(StrEnum):
    """Why there is a case: for one of UNREACHED, why the ping was not reached, as far as the evidence goes."""

    NO_ANSWER = "no_answer"
    NO_SUCH_MAILBOX = "no_such_mailbox"
    NO_SUCH_HOST = "no_such_host"
    MAILBOX_FULL = "mailbox_full"
    SUSPENDED = "suspended"
    CAME_BACK = "came_back"  # and nothing says that the address is wrong
    REFUSED = "refused"
    NO_ADDRESS = "no_address"
    NOT_SENT = "not_sent"  # our fault, not theirs
    NO_LONGER_THEM = "no_longer_them"
    WRONG_PERSON = "wrong_person"
    CONTRADICTION = "contradiction"  # reached, then no longer the contact, or the other way round
    INCIDENT = "incident"  # words that may speak of a real incident
    DISPUTE = "dispute"  # the State says that a figure about it is wrong


class CaseOutcome(StrEnum):
    """How a case ended."""

    REACHED = "reached"
    REPLACED = "replaced"  # the State ended or replaced the entry
    EXCUSED = "excused"  # until `Case.excused_until`
    STATE_INFORMED = "state_informed"
    NO_CONTACT = "no_contact"  # closed without contact, for a reason
    SETTLED = "settled"  # of a contradiction, an incident, a dispute


class CaseEntryKind(StrEnum):
    """What an entry of a case says that was done."""

    NOTED = "noted"
    ASSIGNED = "assigned"  # the words are the new owner's name; empty: nobody's
    DUE = "due"  # the words are the day; empty: none
    ACTED = "acted"
    ENDED = "ended"
    REOPENED = "reopened"


# Why a case is open again: as if it had never ended, or due because an excuse is over.
ENDING_TAKEN_BACK = N_("What had ended the case was taken back.")
EXCUSE_OVER = N_("The contact was excused until now, and has not been reached since.")


class CaseAct(StrEnum):
    """What an officer does about a case."""

    WRITE = "write"
    PING_AGAIN = "ping_again"
    TELEPHONE = "telephone"
    LETTER = "letter"
    WAIT = "wait"


class Case(Base):
    """What officers work on. What was done is in its entries, in the order of time."""

    __tablename__ = "cases"
    __table_args__ = (
        UniqueConstraint("ping_id", "kind"),
        Index("ix_cases_ended_at_due_at", "ended_at", "due_at"),
        Index("ix_cases_state_code", "state_code"),
        Index("ix_cases_exercise_id", "exercise_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[CaseKind] = mapped_column(closed_set(CaseKind), default=CaseKind.UNREACHED)
    exercise_id: Mapped[int] = mapped_column(ForeignKey("exercises.id"))
    state_code: Mapped[str] = mapped_column(ForeignKey("states.code"))
    ping_id: Mapped[UUID | None] = mapped_column(ForeignKey("pings.id"))  # None: about the State in the exercise
    cause: Mapped[CaseCause] = mapped_column(closed_set(CaseCause))
    owner: Mapped[str | None] = mapped_column(String(100))  # the name of an account
    due_at: Mapped[datetime | None]
    outcome: Mapped[CaseOutcome | None] = mapped_column(closed_set(CaseOutcome))
    excused_until: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(String(LONGEST_WORDS), default="")  # of the outcome; a stored phrase, by itself
    opened_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[str] = mapped_column(String(100), default=BY_ITSELF)
    # How many contradictions, or words that may speak of an incident, it stands for; more of them open it again.
    grounds: Mapped[int] = mapped_column(default=0)


class CaseEntry(Base):
    """One thing that was done about a case: who, when, and in which words. `act`: what was done; of a note, the act of
    which it says that it was taken back."""

    __tablename__ = "case_entries"

    id: Mapped[int] = mapped_column(BIG_ID, primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    kind: Mapped[CaseEntryKind] = mapped_column(closed_set(CaseEntryKind))
    act: Mapped[CaseAct | None] = mapped_column(closed_set(CaseAct))
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(String(100))
    words: Mapped[str] = mapped_column(Text, default="")


IS_UNREACHED = Case.kind == CaseKind.UNREACHED


async def open_cases_about(session: AsyncSession, ping_id: UUID) -> list[Case]:
    """The open cases about a ping, of whatever kind, in the order in which they are locked."""
    mine = select(Case).where(Case.ping_id == ping_id, Case.ended_at.is_(None))
    return list(await session.scalars(mine.order_by(Case.id)))


async def entries_of(session: AsyncSession, case_id: int) -> list[CaseEntry]:
    """What was done about a case, the earliest first."""
    return list(await session.scalars(select(CaseEntry).where(CaseEntry.case_id == case_id).order_by(CaseEntry.id)))
