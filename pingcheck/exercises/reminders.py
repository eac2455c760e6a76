"""Reminders: one more mail to the addresses of pings that are still asked."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, case, func, literal, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import rows_changed
from directory.phrases import N_
from pingcheck.exercises.exercise import (
    CLOCK,
    Exercise,
    Phase,
    Step,
    StepKind,
    StepState,
    Target,
    call_of,
    log_entry,
    steps_of,
)
from pingcheck.exercises.mail_spacing import has_room, spaced_due
from pingcheck.exercises.message import Delivery
from pingcheck.exercises.phases import hold_in_phase
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.shared_mailboxes import has_shared_mailboxes, one_of_each_mailbox
from pingcheck.exercises.status import STILL_ASKED, Status
from pingcheck.exercises.step_messages import insert_messages, message_values, withdraw_unsent
from pingcheck.exercises.step_targets import (
    ANSWERED_NOT_ME,
    WAS_MAILED,
    addresses_of,
    any_message,
    earlier,
    same_address,
)
from pingcheck.exercises.timetable import win_step

ARRIVED_SO_FAR = (Status.SENT, Status.AUTO_REPLIED)


async def remind(session: AsyncSession, exercise: Exercise, step: Step, now: datetime) -> int:
    """Makes the reminders of a step for those who have not answered; says how many. Safe to run twice."""
    if not await hold_in_phase(session, exercise, [Phase.OPEN]) or not await win_step(
        session, step, now, StepState.DONE
    ):
        return 0
    # The newer message replaces one that was never accepted, so that nobody gets two at once. A probe stays, since no
    # reminder goes to its address.
    await withdraw_unsent(session, exercise, Step.kind != StepKind.PROBE)
    reminders = await _reminders(session, exercise, step, now)
    made = await rows_changed(session, insert_messages(reminders))
    session.add(log_entry(exercise, now, CLOCK, "reminded", N_("{number} messages").format(number=made)))
    return made


async def forecast_reminders(session: AsyncSession, exercise: Exercise, step: Step, now: datetime) -> tuple[int, int]:
    """How many reminders the step would make now, and of how many pings."""
    made = (await _reminders(session, exercise, step, now)).subquery()
    mails, pings = (await session.execute(select(func.count(), func.count(made.c.ping.distinct())))).one()
    return mails, pings


async def _reminders(session: AsyncSession, exercise: Exercise, step: Step, now: datetime) -> Select[Any]:
    """The messages to every address of a ping that is still asked and may have one more mail.

    Where somebody said "not me", only addresses that no mail has reached yet are written to. While a later rung brings
    in further addresses, a ping whose mail arrived is reminded where it arrived. Entries that share a mailbox, and had
    their mail there, are reminded by one message, which names them.
    """
    ladder = await steps_of(session, exercise)
    # Who never got an earlier mail gets the text of the call.
    text_of = case((WAS_MAILED, literal(step.id)), else_=literal(call_of(ladder).id))
    values = message_values(
        step=literal(step.id),
        text_of=text_of,
        due_at=spaced_due(now, unsent_is_replaced=True),
        ping=Ping.id.label("ping"),
        roster_address=RosterAddress.id,
    )
    was_reached = any_message(same_address, earlier.delivery == Delivery.ACCEPTED)
    chosen = addresses_of(exercise, *values).where(
        Ping.status.in_(STILL_ASKED),
        ~(Ping.status.in_(ANSWERED_NOT_ME) & was_reached),
        or_(Ping.status.not_in(ARRIVED_SO_FAR), was_reached) if _widens_later(step, ladder) else true(),
        has_room(now, unsent_is_replaced=True),
    )
    if not await has_shared_mailboxes(session, exercise):
        return chosen
    return one_of_each_mailbox(chosen, RosterAddress.shared_mailbox.is_not(None) & was_reached)


def _widens_later(step: Step, ladder: Sequence[Step]) -> bool:
    return any(rung.target is Target.ALTERNATE and rung.ordinal > step.ordinal for rung in ladder)
