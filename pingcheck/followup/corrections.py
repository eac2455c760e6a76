"""Corrections of a result after the closing, as they are kept: before, after, the proof, who asked and who approved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ColumnElement, ForeignKey, Index, String, Text, and_, func, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import BIG_ID, Base, closed_set
from directory.errors import N_, Refused
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Status

LONGEST_PROOF = 2000
LONGEST_WHO = 200
LONGEST_NUMBER = 100
LONGEST_WHY = 500
MOST_OF_A_STATE = 50


class CorrectionStage(StrEnum):
    WAITING = "waiting"  # for an approval
    IN_FORCE = "in_force"
    DROPPED = "dropped"  # not approved
    WITHDRAWN = "withdrawn"  # after it had been in force


class Correction(Base):
    """One correction of one ping's result. The events of the ping say what it came to; this row has the words."""

    __tablename__ = "corrections"
    __table_args__ = (
        Index("ix_corrections_ping_id", "ping_id"),
        Index(
            "uq_corrections_standing",
            "ping_id",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(BIG_ID, primary_key=True)
    ping_id: Mapped[UUID] = mapped_column(ForeignKey("pings.id"))
    before: Mapped[Status] = mapped_column(closed_set(Status))
    after: Mapped[Status] = mapped_column(closed_set(Status))
    claimed_by: Mapped[str] = mapped_column(
        String(LONGEST_WHO)
    )  # who of the State, or of the secretariat, asked for it
    proof: Mapped[str] = mapped_column(Text)
    proof_number: Mapped[str] = mapped_column(String(LONGEST_NUMBER), default="")  # of the document
    proof_dated: Mapped[date | None]
    excused_until: Mapped[datetime | None]  # of one to excused: when its case is due again
    asked_at: Mapped[datetime]
    asked_by: Mapped[str] = mapped_column(String(100))
    approved_at: Mapped[datetime | None]
    approved_by: Mapped[str] = mapped_column(String(100), default="")
    approved_alone: Mapped[str] = mapped_column(String(LONGEST_WHY), default="")  # why no second officer approved it
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[str] = mapped_column(String(100), default="")
    ended_reason: Mapped[str] = mapped_column(String(LONGEST_WHY), default="")

    @property
    def stage(self) -> CorrectionStage:
        if self.ended_at is None:
            return CorrectionStage.WAITING if self.approved_at is None else CorrectionStage.IN_FORCE
        return CorrectionStage.DROPPED if self.approved_at is None else CorrectionStage.WITHDRAWN


IS_STANDING: ColumnElement[bool] = Correction.ended_at.is_(None)
IS_IN_FORCE: ColumnElement[bool] = and_(IS_STANDING, Correction.approved_at.is_not(None))
IS_WAITING: ColumnElement[bool] = and_(IS_STANDING, Correction.approved_at.is_(None))


@dataclass(frozen=True, slots=True)
class CorrectedPing:
    """A correction with the ping and the reference of the exercise that it is about."""

    correction: Correction
    ping: Ping
    exercise: str


async def find_correction(session: AsyncSession, ping: Ping, correction_id: int) -> Correction:
    """Raises Refused if this ping has no such correction."""
    found = await session.get(Correction, correction_id)
    if found is None or found.ping_id != ping.id:
        raise Refused(N_("There is no such correction."))
    return found


async def corrections_of_ping(session: AsyncSession, ping_id: UUID) -> list[Correction]:
    """All corrections of a ping's result, the latest first."""
    mine = select(Correction).where(Correction.ping_id == ping_id).order_by(Correction.id.desc())
    return list(await session.scalars(mine))


async def corrections_in_force(
    session: AsyncSession, exercise: Exercise, state: str | None = None
) -> Sequence[CorrectedPing]:
    """The results of an exercise that stand corrected, of one State or of all, the first to be approved first."""
    mine = (IS_IN_FORCE, Ping.exercise_id == exercise.id, *([Ping.state_code == state] if state else []))
    found = select(Correction, Ping).join(Ping, Ping.id == Correction.ping_id).where(*mine)
    rows = await session.execute(found.order_by(Correction.approved_at, Correction.id))
    return [CorrectedPing(correction, ping, exercise.reference) for correction, ping in rows]


async def count_corrected(session: AsyncSession, exercise: Exercise) -> int:
    """How many results of an exercise stand corrected."""
    counted = select(func.count()).select_from(Correction).join(Ping, Ping.id == Correction.ping_id)
    return await session.scalar(counted.where(IS_IN_FORCE, Ping.exercise_id == exercise.id)) or 0


async def corrections_to_approve(session: AsyncSession) -> list[CorrectedPing]:
    """The corrections that wait for an approval, the first to be asked for first."""
    found = (
        select(Correction, Ping, Exercise.reference)
        .join(Ping, Ping.id == Correction.ping_id)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .where(IS_WAITING)
        .order_by(Correction.id)
    )
    return [CorrectedPing(*row) for row in await session.execute(found)]


async def corrections_of_state(session: AsyncSession, state: str) -> list[CorrectedPing]:
    """The results of a State that stand corrected, in all exercises, the latest first."""
    found = (
        select(Correction, Ping, Exercise.reference)
        .join(Ping, Ping.id == Correction.ping_id)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .where(IS_IN_FORCE, Ping.state_code == state)
        .order_by(Correction.id.desc())
        .limit(MOST_OF_A_STATE)
    )
    return [CorrectedPing(*row) for row in await session.execute(found)]
