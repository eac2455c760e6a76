"""Opening cases: one for each called ping that was not reached, with the cause as far as the evidence goes."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, case, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import insert_or_update, rows_changed
from pingcheck.exercises.message import IS_OF_A_STEP, Cause, Delivery, Message
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import NO_CASE, Status
from pingcheck.followup.case_acts import add_entry
from pingcheck.followup.cases import BY_ITSELF, IS_UNREACHED, Case, CaseCause, CaseEntryKind, CaseKind
from pingcheck.followup.cause_changes import CauseChange

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

CAME_BACK = or_(Message.delivery == Delivery.REFUSED, Message.returned_at.is_not(None))


def are_without_case(*which: ColumnElement[bool]) -> tuple[ColumnElement[bool], ...]:
    """Called pings that were not reached, among those that meet these conditions, and have no case because of it."""
    has_one = select(Case.id).where(Case.ping_id == Ping.id, IS_UNREACHED).exists()
    return (*which, Ping.called_at.is_not(None), Ping.status.not_in(NO_CASE), ~has_one)


async def open_cases(
    session: AsyncSession, now: datetime, *which: ColumnElement[bool], cause: ColumnElement[CaseCause] | None = None
) -> int:
    """Opens a case for each called ping that was not reached, among those that meet these conditions, unless it has
    one. Returns how many. `cause`: if it is not to be read from the ping's status."""
    found = cause_of_status() if cause is None else cause
    return await insert_cases(session, now, CaseKind.UNREACHED, found, *are_without_case(*which))


async def insert_cases(
    session: AsyncSession,
    now: datetime,
    kind: CaseKind,
    cause: ColumnElement[CaseCause],
    *which: ColumnElement[bool],
) -> int:
    """Opens a case of this kind for each of these pings, but no second one, whoever else opens cases at this moment."""
    values: dict[str, Any] = {
        "ping_id": Ping.id,
        "exercise_id": Ping.exercise_id,
        "state_code": Ping.state_code,
        "kind": literal(kind, Case.kind.type),
        "cause": cause,
        "reason": literal(""),
        "ended_by": literal(BY_ITSELF),
        "opened_at": literal(now, Case.opened_at.type),
    }
    of_each = select(*values.values()).where(*which).order_by(Ping.contact_id)
    new = insert_or_update(session, Case).from_select(list(values), of_each)
    return await rows_changed(session, new.on_conflict_do_nothing())


async def update_causes(session: AsyncSession, now: datetime, *which: ColumnElement[bool]) -> None:
    """Brings the causes of open cases up to date, whose pings meet these conditions and are not reached. Each that
    changes gets an entry, so that what it was opened for stays known."""
    cause = cause_of_status()
    moved = (
        select(Case, cause)
        .join(Ping, Ping.id == Case.ping_id)
        .where(IS_UNREACHED, Case.ended_at.is_(None), *which, Ping.status.not_in(NO_CASE), Case.cause != cause)
        .order_by(Case.id)
    )
    for found, current in await session.execute(moved, execution_options={"populate_existing": True}):
        add_entry(session, found, CaseEntryKind.NOTED, CauseChange(found.cause, current).words, (now, BY_ITSELF))
        found.cause = current
    await session.flush()


def cause_of_status() -> ColumnElement[CaseCause]:
    """Why a ping was not reached: its status, and if its mail came back what the server last said of the mailbox."""
    cause_type = Case.cause.type
    by_status = case(
        *((Ping.status == literal(s, Ping.status.type), literal(c, cause_type)) for s, c in BY_STATUS.items()),
        else_=literal(CaseCause.NO_ANSWER, cause_type),
    )
    return case((Ping.status == Status.BOUNCED, func.coalesce(cause_of_bounce(), by_status)), else_=by_status)


def cause_of_bounce() -> ColumnElement[CaseCause]:
    """What a server last said of a mailbox of the ping, when it sent a mail of a step back; NULL if nothing."""
    by_message = (
        (Message.cause == literal(said, Message.cause.type), literal(cause, Case.cause.type))
        for said, cause in BY_MESSAGE.items()
    )
    said = (
        select(case(*by_message))
        .where(Message.ping_id == Ping.id, IS_OF_A_STEP, CAME_BACK, Message.cause.in_(list(BY_MESSAGE)))
        .order_by(Message.due_at.desc(), Message.id)
        .limit(1)
    )
    return said.correlate(Ping).scalar_subquery()
