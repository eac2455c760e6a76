"""Escalation: the silent are written to at their further addresses, and alternates that stood by are called."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, case, exists, func, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from directory.contacts import REACHABLE, PointOfContact, Rank
from directory.database.statements import rows_changed
from directory.phrases import N_
from pingcheck.exercises.exercise import CLOCK, Exercise, Phase, Step, StepState, call_of, log_entry, steps_of
from pingcheck.exercises.message import IN_THE_MAKING, Delivery, Message
from pingcheck.exercises.phases import hold_in_phase
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.roster import record_calls
from pingcheck.exercises.shared_mailboxes import number_shared_mailboxes
from pingcheck.exercises.status import REACHED, STILL_ASKED, Status
from pingcheck.exercises.step_messages import first_addresses, insert_messages, message_values
from pingcheck.exercises.step_targets import WAS_MAILED, addresses_of, any_message, earlier, same_address
from pingcheck.exercises.timetable import win_step
from pingcheck.runtime.fault_points import fault_point


@dataclass(frozen=True, slots=True)
class Escalation:
    """How many alternates were called, and how many messages were made in all."""

    called: int
    messages: int


async def call_alternates(session: AsyncSession, exercise: Exercise, step: Step, now: datetime) -> Escalation:
    """Runs the rung `alternate`: messages to the further addresses of pings that are still asked, and to alternates
    that are called now. What waits of earlier steps stays. Safe to run twice."""
    if not await hold_in_phase(session, exercise, [Phase.OPEN]) or not await win_step(
        session, step, now, StepState.DONE
    ):
        return Escalation(0, 0)
    call = call_of(await steps_of(session, exercise))
    further = await rows_changed(session, insert_messages(_to_further_addresses(exercise, step, call, now)))
    called = await rows_changed(session, update(Ping).where(*_called_now(exercise)).values(called_at=now))
    just_called = Ping.exercise_id == exercise.id, Ping.rank == Rank.ALTERNATE, Ping.called_at == now
    await record_calls(session, exercise, now, *just_called)
    fault_point("escalation.called")
    if called:
        await number_shared_mailboxes(session, exercise)
    first = await rows_changed(session, insert_messages(_to_alternates(step, call, now, just_called)))
    fault_point("escalation.messages")
    said = N_("{number} alternates called, {messages} messages").format(number=called, messages=further + first)
    session.add(log_entry(exercise, now, CLOCK, "escalated", said))
    return Escalation(called, further + first)


async def forecast_escalation(session: AsyncSession, exercise: Exercise, step: Step, now: datetime) -> tuple[int, int]:
    """How many messages the step would make now, and of how many pings."""
    call = call_of(await steps_of(session, exercise))
    mails = pings = 0
    for made in (
        _to_further_addresses(exercise, step, call, now),
        _to_alternates(step, call, now, _called_now(exercise)),
    ):
        found = made.subquery()
        counts = (await session.execute(select(func.count(), func.count(found.c.ping.distinct())))).one()
        mails, pings = mails + counts[0], pings + counts[1]
    return mails, pings


def _to_further_addresses(exercise: Exercise, step: Step, call: Step, now: datetime) -> Any:
    """The messages to every address of a ping that is still asked which no mail reached and none is on its way to. As
    such a mail would be the first there, no spacing needs to be asked for."""
    has_had_one = any_message(
        same_address, or_(earlier.delivery.in_((Delivery.ACCEPTED, *IN_THE_MAKING)), earlier.possibly_twice)
    )
    values = _values(step, case((WAS_MAILED, literal(step.id)), else_=literal(call.id)), now, Ping.id, RosterAddress.id)
    return addresses_of(exercise, *values).where(Ping.status.in_(STILL_ASKED), ~has_had_one)


def _called_now(exercise: Exercise) -> Sequence[ColumnElement[bool]]:
    """The alternates that stand by, and whose State's role nobody answers for: somebody was called for it who did not
    reach it, and whom no officer excused."""
    may_be_mailed = select(PointOfContact.id).where(PointOfContact.status.in_(REACHABLE))
    return (
        Ping.exercise_id == exercise.id,
        Ping.status == Status.STANDBY,
        Ping.contact_id.in_(may_be_mailed),
        ~_of_its_role(_Other.status.in_(REACHED)),
        _of_its_role(_Other.status != Status.EXCUSED),
    )


_Other = aliased(Ping)


def _of_its_role(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether somebody was called for the same State and role who meets the conditions."""
    same_role = (
        _Other.exercise_id == Ping.exercise_id,
        _Other.state_code == Ping.state_code,
        _Other.role == Ping.role,
        _Other.called_at.is_not(None),
    )
    return exists().where(*same_role, *conditions)


def _to_alternates(step: Step, call: Step, now: datetime, which: Sequence[ColumnElement[bool]]) -> Any:
    """The messages to the first address of each alternate. They speak of an earlier mail only if there was one."""
    ranked = first_addresses(*which)
    was_written_to = exists().where(Message.ping_id == _Other.id, Message.delivery == Delivery.ACCEPTED)
    text_of = case((_of_its_role(was_written_to), literal(step.id)), else_=literal(call.id))
    values = _values(step, text_of, now, ranked.c.ping_id, ranked.c.id)
    return select(*values).join_from(ranked, Ping, Ping.id == ranked.c.ping_id).where(ranked.c.place == 1)


def _values(step: Step, text_of: Any, now: datetime, ping: Any, roster_address: Any) -> list[Any]:
    due_at = literal(now, Message.due_at.type)
    return message_values(
        step=literal(step.id), text_of=text_of, due_at=due_at, ping=ping.label("ping"), roster_address=roster_address
    )
