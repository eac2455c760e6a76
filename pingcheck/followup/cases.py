"""Cases: the secretariat's work on one ping that was not reached."""

from collections.abc import Collection
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, ForeignKey, String, Text, case, delete, func, insert, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base, closed_set
from directory.database.bulk_rows import among
from directory.database.statements import rows_changed
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.message import IS_OF_A_STEP, Cause, Delivery, Message
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import NO_CASE, Status


class CaseCause(StrEnum):
    """Why a ping was not reached, as far as the evidence goes."""

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


class CaseOutcome(StrEnum):
    """How a case ended."""

    ANSWERED = "answered"  # in time; its answer was read only after the closing
    ANSWERED_LATE = "answered_late"


BY_STATUS = {
    Status.SILENT: CaseCause.NO_ANSWER,
    Status.BOUNCED: CaseCause.CAME_BACK,
    Status.REFUSED: CaseCause.REFUSED,
    Status.NO_ADDRESS: CaseCause.NO_ADDRESS,
    Status.NOT_SENT: CaseCause.NOT_SENT,
    Status.HANDED_OVER: CaseCause.NO_LONGER_THEM,
    Status.MISDIRECTED: CaseCause.WRONG_PERSON,
}

# If the mail bounced, the server's reason says more than the status does.
BY_MESSAGE = {
    Cause.NO_SUCH_MAILBOX: CaseCause.NO_SUCH_MAILBOX,
    Cause.NO_SUCH_HOST: CaseCause.NO_SUCH_HOST,
    Cause.MAILBOX_FULL: CaseCause.MAILBOX_FULL,
    Cause.SUSPENDED: CaseCause.SUSPENDED,
}


ENDED_BY = {Status.CONFIRMED: CaseOutcome.ANSWERED, Status.CONFIRMED_LATE: CaseOutcome.ANSWERED_LATE}


class Case(Base):
    """The work on one ping that was not reached. Owner, due date and notes are planned: nothing sets them yet."""

    __tablename__ = "cases"

    id: Mapped[int] = mapped_column(primary_key=True)
    ping_id: Mapped[UUID] = mapped_column(ForeignKey("pings.id"), unique=True)
    cause: Mapped[CaseCause] = mapped_column(closed_set(CaseCause))
    owner: Mapped[str | None] = mapped_column(String(100))
    due_at: Mapped[datetime | None]
    notes: Mapped[str] = mapped_column(Text, default="")
    outcome: Mapped[CaseOutcome | None] = mapped_column(closed_set(CaseOutcome))
    opened_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


def cases_for_unreached(exercise: Exercise, now: datetime) -> Any:
    """The statement that opens a case for each called ping that was not reached, unless it has one."""
    return _cases(now, Ping.exercise_id == exercise.id)


def _cases(now: datetime, *which: ColumnElement[bool]) -> Any:
    status_type, cause_type = Ping.status.type, Case.cause.type
    cause_of_bounce = (
        select(
            case(
                *(
                    (Message.cause == literal(c, Message.cause.type), literal(k, cause_type))
                    for c, k in BY_MESSAGE.items()
                )
            )
        )
        .where(
            Message.ping_id == Ping.id,
            IS_OF_A_STEP,
            or_(Message.delivery == Delivery.REFUSED, Message.returned_at.is_not(None)),
            Message.cause.in_(list(BY_MESSAGE)),
        )
        .order_by(Message.due_at.desc(), Message.id)
        .limit(1)
        .scalar_subquery()
    )
    by_status = case(
        *((Ping.status == literal(s, status_type), literal(c, cause_type)) for s, c in BY_STATUS.items()),
        else_=literal(CaseCause.NO_ANSWER, cause_type),
    )
    cause = case((Ping.status == Status.BOUNCED, func.coalesce(cause_of_bounce, by_status)), else_=by_status)
    unreached = select(Ping.id, cause, literal(""), literal(now, Case.opened_at.type)).where(
        *which,
        Ping.called_at.is_not(None),
        Ping.status.not_in(NO_CASE),
        ~select(Case.id).where(Case.ping_id == Ping.id).exists(),
    )
    return insert(Case).from_select(["ping_id", "cause", "notes", "opened_at"], unreached)


async def settle_after_closing(session: AsyncSession, ping_ids: Collection[UUID], now: datetime) -> None:
    """Brings cases up to date after something happened to these pings. An answer that reaches the role ends the case.
    A ping of a closed exercise that is not reached gets a case, if closing made none because a reply was to be read.

    The caller shares the exercises (`share_exercises`), so that none is closed meanwhile.
    """
    closed = Ping.exercise_id.in_(select(Exercise.id).where(Exercise.phase == Phase.CLOSED))
    mine = among(session, Ping.id, ping_ids) & closed
    if await session.scalar(select(Ping.id).where(mine).limit(1)) is None:
        return
    await rows_changed(session, _cases(now, mine))
    for status, outcome in ENDED_BY.items():
        reached = select(Ping.id).where(mine, Ping.status == status)
        over = update(Case).where(Case.ping_id.in_(reached), Case.ended_at.is_(None))
        await rows_changed(session, over.values(outcome=outcome, ended_at=now))


async def unsettle_after_closing(session: AsyncSession, ping_id: UUID, settled_at: datetime) -> None:
    """Undoes what `settle_after_closing` did to a ping at that time: a case that it ended is open again, and one that
    it opened goes, if nobody has worked on it."""
    opened = delete(Case).where(Case.ping_id == ping_id, Case.opened_at == settled_at)
    await session.execute(opened.where(Case.owner.is_(None), Case.due_at.is_(None), Case.notes == ""))
    ended = update(Case).where(Case.ping_id == ping_id, Case.ended_at == settled_at)
    await rows_changed(session, ended.values(outcome=None, ended_at=None))
