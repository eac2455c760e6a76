"""What officers did to single pings while a check ran: who, when, on what ground and why."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, String, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import BIG_ID, Base, closed_set
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping

LONGEST_REASON = 500
MOST_LISTED = 500


class PingActKind(StrEnum):
    ADDED = "added"  # a late nomination, to a running check
    AGAIN = "again"
    EXCUSED = "excused"
    EXCUSE_LIFTED = "excuse_lifted"
    ANSWERED = "answered"  # an answer recorded by hand
    TAKEN_BACK = "taken_back"  # such an answer
    CORRECTION_ASKED = "correction_asked"  # of the result, after the closing; the code is the status that it becomes
    CORRECTION_DROPPED = "correction_dropped"  # before it was approved
    CORRECTED = "corrected"
    CORRECTION_LIFTED = "correction_lifted"


class PingAct(Base):
    """One act. The events of the ping say what it came to; this row has the words, which retention may empty."""

    __tablename__ = "ping_acts"

    id: Mapped[int] = mapped_column(BIG_ID, primary_key=True)
    ping_id: Mapped[UUID] = mapped_column(ForeignKey("pings.id"), index=True)
    kind: Mapped[PingActKind] = mapped_column(closed_set(PingActKind))
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(String(100))
    code: Mapped[str] = mapped_column(String(40), default="")  # the ground of an excuse, or what was answered
    proof: Mapped[str] = mapped_column(String(LONGEST_REASON), default="")  # of an answer by hand
    by_code: Mapped[bool] = mapped_column(default=False)  # the contact read the code of its mail out
    reason: Mapped[str] = mapped_column(String(LONGEST_REASON), default="")
    answer_id: Mapped[int | None] = mapped_column(BIG_ID)  # the answer's row, as long as nobody takes it back


def ping_act(ping: Ping, kind: PingActKind, now: datetime, by: str, reason: str) -> PingAct:
    """An act, to be added to the session."""
    return PingAct(ping_id=ping.id, kind=kind, at=now, by=by[:100], reason=reason[:LONGEST_REASON])


async def last_act(session: AsyncSession, ping_id: UUID, kind: PingActKind) -> PingAct | None:
    """The latest act of this kind on a ping."""
    mine = select(PingAct).where(PingAct.ping_id == ping_id, PingAct.kind == kind)
    found: PingAct | None = await session.scalar(mine.order_by(PingAct.id.desc()).limit(1))
    return found


async def act_of_answer(session: AsyncSession, ping_id: UUID, answer_id: int) -> PingAct | None:
    """The act that recorded an answer by hand; None if the answer was taken back."""
    mine = PingAct.ping_id == ping_id, PingAct.kind == PingActKind.ANSWERED, PingAct.answer_id == answer_id
    found: PingAct | None = await session.scalar(select(PingAct).where(*mine))
    return found


async def acts_of_ping(session: AsyncSession, ping_id: UUID) -> list[PingAct]:
    """All acts on a ping, the earliest first."""
    return list(await session.scalars(select(PingAct).where(PingAct.ping_id == ping_id).order_by(PingAct.id)))


async def acts_of_exercise(session: AsyncSession, exercise: Exercise) -> list[tuple[PingAct, Ping]]:
    """The latest acts on pings of an exercise, at most MOST_LISTED, the earliest first."""
    mine = select(PingAct, Ping).join(Ping, Ping.id == PingAct.ping_id).where(Ping.exercise_id == exercise.id)
    rows = (await session.execute(mine.order_by(PingAct.id.desc()).limit(MOST_LISTED))).all()
    return [(row[0], row[1]) for row in reversed(rows)]


async def count_added(session: AsyncSession, exercise: Exercise) -> int:
    """How many late nominations were added to an exercise."""
    added = select(func.count()).select_from(PingAct).join(Ping, Ping.id == PingAct.ping_id)
    found = await session.scalar(added.where(Ping.exercise_id == exercise.id, PingAct.kind == PingActKind.ADDED))
    return found or 0


def named(ping: Ping) -> str:
    """A ping in a sentence for an officer."""
    return f"{ping.names.shown}, {ping.state_name_en}"
