"""Opening cases: one for each called ping that was not reached, with the cause as far as the evidence goes."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, insert, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import IS_OF_A_STEP, Cause, Delivery, Message
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import NO_CASE, Status
from pingcheck.followup.cases import BY_ITSELF, IS_UNREACHED, Case, CaseCause, CaseKind

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


def cases_for_unreached(exercise: Exercise, now: datetime) -> Any:
    """The statement that opens a case for each called ping that was not reached, unless it has one."""
    return cases_where(now, Ping.exercise_id == exercise.id)


def cases_where(now: datetime, *which: ColumnElement[bool]) -> Any:
    """The same for the pings that meet these conditions."""
    kind = literal(CaseKind.UNREACHED, Case.kind.type)
    values = {
        "ping_id": Ping.id,
        "exercise_id": Ping.exercise_id,
        "state_code": Ping.state_code,
        "kind": kind,
        "cause": _cause(),
        "reason": literal(""),
        "ended_by": literal(BY_ITSELF),
        "opened_at": literal(now, Case.opened_at.type),
    }
    unreached = select(*values.values()).where(
        *which,
        Ping.called_at.is_not(None),
        Ping.status.not_in(NO_CASE),
        ~select(Case.id).where(Case.ping_id == Ping.id, IS_UNREACHED).exists(),
    )
    return insert(Case).from_select(list(values), unreached)


async def cause_of_ping(session: AsyncSession, ping_id: UUID) -> CaseCause | None:
    """Why this ping is not reached, as far as the evidence goes now."""
    found: CaseCause | None = await session.scalar(select(_cause()).where(Ping.id == ping_id))
    return found


def _cause() -> ColumnElement[CaseCause]:
    """Why a ping was not reached: its status, and if its mail came back what the server last said of the mailbox."""
    cause_type = Case.cause.type
    by_message = (
        (Message.cause == literal(said, Message.cause.type), literal(cause, cause_type))
        for said, cause in BY_MESSAGE.items()
    )
    of_bounce = (
        select(case(*by_message))
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
        *((Ping.status == literal(s, Ping.status.type), literal(c, cause_type)) for s, c in BY_STATUS.items()),
        else_=literal(CaseCause.NO_ANSWER, cause_type),
    )
    return case((Ping.status == Status.BOUNCED, func.coalesce(of_bounce, by_status)), else_=by_status)
