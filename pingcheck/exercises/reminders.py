"""Reminders: one more mail to the addresses of pings that are still asked."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, case, exists, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from directory.addresses import Address, Standing
from directory.contacts import REACHABLE, PointOfContact
from directory.database.statements import rows_changed
from directory.phrases import N_
from pingcheck.exercises.exercise import CLOCK, Exercise, Phase, Step, StepKind, StepState, log_entry, steps_of
from pingcheck.exercises.message import DEAD_CAUSES, Delivery, Message, MessageKind
from pingcheck.exercises.phases import hold_in_phase
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.probes import probe_steps
from pingcheck.exercises.spreading import spread_over_hours
from pingcheck.exercises.status import STILL_ASKED, Status
from pingcheck.exercises.step_messages import insert_messages, message_values, withdraw_unsent
from pingcheck.exercises.timetable import win_step

ANSWERED_NOT_ME = (Status.HANDED_OVER, Status.MISDIRECTED)


async def remind(session: AsyncSession, exercise: Exercise, step: Step, now: datetime) -> int:
    """Makes the reminders of a step for those who have not answered; says how many. Safe to run twice."""
    if not await hold_in_phase(session, exercise, [Phase.OPEN]) or not await win_step(
        session, step, now, StepState.DONE
    ):
        return 0
    call = next(rung for rung in await steps_of(session, exercise) if rung.kind is StepKind.CALL)
    # The newer message replaces one that was never accepted, so that nobody gets two at once. A probe stays, since no
    # reminder goes to its address.
    await withdraw_unsent(session, exercise, Step.kind != StepKind.PROBE)
    made = await rows_changed(session, insert_messages(_reminders(exercise, step, call, now)))
    await spread_over_hours(session, exercise, step, now)
    session.add(log_entry(exercise, now, CLOCK, "reminded", N_("{number} messages").format(number=made)))
    return made


async def forecast_reminders(session: AsyncSession, exercise: Exercise, step: Step, now: datetime) -> tuple[int, int]:
    """How many reminders the step would make now, and of how many pings."""
    counted = _reminders(exercise, step, step, now).with_only_columns(func.count(), func.count(Ping.id.distinct()))
    mails, pings = (await session.execute(counted)).one()
    return mails, pings


def _reminders(exercise: Exercise, step: Step, call: Step, now: datetime) -> Any:
    """The messages to every address of a ping that is still asked.

    Left out are addresses that may no longer be mailed, that have a message in a courier's hands, or that are known to
    be gone, unless they were proved alive since or took a probe. Where somebody said "not me", only addresses that no
    mail has reached yet are written to.
    """
    earlier = aliased(Message)

    def any_message(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
        return exists().where(earlier.ping_id == Ping.id, earlier.kind == MessageKind.STEP, *conditions)

    same_address = earlier.roster_address_id == RosterAddress.id
    is_gone = any_message(same_address, earlier.cause.in_(DEAD_CAUSES))
    took_a_probe = earlier.step_id.in_(probe_steps()), earlier.accepted_at.is_not(None), earlier.returned_at.is_(None)
    is_alive = or_(Address.standing == Standing.GOOD, any_message(same_address, *took_a_probe))
    # Who never got an earlier mail gets the text of the call.
    text_of = case((any_message(earlier.delivery == Delivery.ACCEPTED), literal(step.id)), else_=literal(call.id))
    due_at = literal(now, Message.due_at.type)
    values = message_values(
        step=literal(step.id), text_of=text_of, due_at=due_at, ping=Ping.id, roster_address=RosterAddress.id
    )
    return (
        select(*values)
        .select_from(Ping)
        .join(RosterAddress, RosterAddress.ping_id == Ping.id)
        .join(Address, Address.id == RosterAddress.address_id)
        .join(PointOfContact, PointOfContact.id == Ping.contact_id)
        .where(
            Ping.exercise_id == exercise.id,
            Ping.status.in_(STILL_ASKED),
            Address.removed_at.is_(None),
            PointOfContact.status.in_(REACHABLE),
            ~any_message(same_address, earlier.delivery == Delivery.CLAIMED),
            or_(~is_gone, is_alive),
            ~(Ping.status.in_(ANSWERED_NOT_ME) & any_message(same_address, earlier.delivery == Delivery.ACCEPTED)),
        )
    )
