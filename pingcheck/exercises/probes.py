"""Probes: one more mail to an address that began to fail, so that one miss is no verdict (docs/decisions/probe.md)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import FromClause, Select, and_, literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from directory.database.bulk_rows import many_rows
from directory.database.statements import core_table, insert_or_update, random_uuid, rows_changed
from pingcheck.exercises.exercise import RUNNING, Exercise, Step, StepKind, StepState
from pingcheck.exercises.message import IS_TO_SEND, Delivery, Message
from pingcheck.exercises.opening import MESSAGE_COLUMNS
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.status import STILL_ASKED, Status

BEHIND_EVERY_RUNG = 1000  # the ordinal of the step that probes belong to: it is no rung of the ladder
STILL_TO_HEAR_FROM = STILL_ASKED | {Status.TO_READ}

# The first verdict's message, and when its probe is due.
Failed = tuple[UUID, datetime]


def probe_steps() -> Select[int]:
    return select(Step.id).where(Step.kind == StepKind.PROBE)


async def make_probes(session: AsyncSession, failed: Sequence[Failed]) -> None:
    """A probe to the address of each of these messages, in the text of the call, if its exercise runs and its ping is
    still to hear from; one for each address of a ping. One that was withdrawn unsent is taken up again."""
    if not failed:
        return
    table = core_table(Message)
    rows = many_rows(session, {"message_id": table.c.id.type, "due_at": table.c.due_at.type}, failed)
    exercises = _wanted(rows, Ping.exercise_id).distinct().subquery()
    step = select(
        exercises.c.exercise_id,
        literal(BEHIND_EVERY_RUNG),
        literal(StepKind.PROBE, Step.kind.type),
        literal(0),
        literal(StepState.DONE, Step.state.type),
    ).where(exercises.c.exercise_id.is_not(None))  # SQLite would take an ON CONFLICT right after FROM for a join's
    columns = ["exercise_id", "ordinal", "kind", "after_minutes", "state"]
    await session.execute(insert_or_update(session, Step).from_select(columns, step).on_conflict_do_nothing())
    new: Any = insert_or_update(session, Message).from_select(MESSAGE_COLUMNS, _probes(rows))
    await session.execute(
        new.on_conflict_do_update(
            index_elements=[Message.ping_id, Message.step_id, Message.roster_address_id],
            set_={"due_at": new.excluded.due_at, "delivery": new.excluded.delivery},
            where=Message.delivery.in_([Delivery.WAITING, Delivery.WITHDRAWN]) & ~Message.possibly_twice,
        )
    )


def _probes(rows: FromClause) -> Any:
    """The values of MESSAGE_COLUMNS."""
    call, probe = aliased(Step), aliased(Step)
    values = (
        random_uuid(),
        probe.id,
        call.id,
        literal(Delivery.WAITING, Message.delivery.type),
        rows.c.due_at,
        literal(0),
        literal(False),
        Message.ping_id,
        Message.roster_address_id,
    )
    return (
        _wanted(rows, *values)
        .join(call, and_(call.exercise_id == Ping.exercise_id, call.kind == StepKind.CALL))
        .join(probe, and_(probe.exercise_id == Ping.exercise_id, probe.kind == StepKind.PROBE))
    )


def _wanted(rows: FromClause, *columns: Any) -> Any:
    """These columns of the messages whose addresses are worth a probe."""
    return (
        select(*columns)
        .select_from(rows)
        .join(Message, Message.id == rows.c.message_id)
        .join(Ping, Ping.id == Message.ping_id)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .where(Exercise.phase.in_(RUNNING), Ping.status.in_(STILL_TO_HEAR_FROM))
    )


async def withdraw_probes(session: AsyncSession, address_id: int) -> None:
    """Takes back what was to probe this address and is not sent yet."""
    frozen = select(RosterAddress.id).where(RosterAddress.address_id == address_id)
    pings = select(RosterAddress.ping_id).where(RosterAddress.address_id == address_id)
    probes = update(Message).where(
        Message.ping_id.in_(pings),
        Message.roster_address_id.in_(frozen),
        Message.step_id.in_(probe_steps()),
        IS_TO_SEND,
    )
    await rows_changed(session, probes.values(delivery=Delivery.WITHDRAWN))
