"""Pinging one contact again: one more mail of the same ping, in the text of the call."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, Standing
from directory.contacts import REACHABLE, PointOfContact
from directory.database.locks import lock_in_order
from directory.database.statements import insert_or_update, rows_changed
from directory.errors import N_, Refused
from pingcheck.exercises.events import Happened, record_events
from pingcheck.exercises.exercise import RUNNING, Exercise, Step, StepKind, StepState, no_rung_of, steps_of
from pingcheck.exercises.mail_spacing import MOST_MAILS, has_room, spaced_due
from pingcheck.exercises.message import IS_OF_A_STEP, IS_TO_SEND, Delivery, Message
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.ping_acts import PingActKind, named, ping_act
from pingcheck.exercises.probes import AFTER_EVERY_RUNG
from pingcheck.exercises.running import require_running, share_in_phase
from pingcheck.exercises.shared_mailboxes import number_shared_mailboxes
from pingcheck.exercises.spreading import spread_over_hours
from pingcheck.exercises.status import STILL_ASKED, EventKind, Status
from pingcheck.exercises.step_messages import MESSAGE_COLUMNS, message_values

AFTER_THE_PROBES = AFTER_EVERY_RUNG + 1  # the ordinal of the step that these mails belong to
NEVER_CALLED = frozenset({Status.STANDBY, Status.CREDITED})
MAY_BE_PINGED = STILL_ASKED | NEVER_CALLED
ONLY_RUNNING = N_("Contacts are asked again while a check runs.")


@dataclass(frozen=True, slots=True)
class AgainAddress:
    """An address of the roster that a contact can be pinged at again. `problem`: why not now; empty if it can."""

    id: int  # of the roster
    value: str
    problem: str


async def again_addresses(session: AsyncSession, exercise: Exercise, ping: Ping, now: datetime) -> list[AgainAddress]:
    """The addresses of a ping that are still in use, those known to be dead last. Raises Refused if the contact cannot
    be pinged again at all."""
    await require_running(session, exercise, ONLY_RUNNING)
    contact = await session.get_one(PointOfContact, ping.contact_id)
    if exercise.is_by_telephone:
        text = N_("{reference} is a telephone check, and sends no email. Call {contact} instead.")
        raise Refused(text, reference=exercise.reference, contact=named(ping))
    if contact.status not in REACHABLE:
        raise Refused(N_("The entry of {contact} is suspended or withdrawn."), contact=named(ping))
    if ping.status not in MAY_BE_PINGED:
        raise _not_asked(ping)
    frozen = (
        select(RosterAddress, Address.standing)
        .join(Address, Address.id == RosterAddress.address_id)
        .where(RosterAddress.ping_id == ping.id, Address.removed_at.is_(None))
        .order_by(RosterAddress.position)
    )
    rows = sorted((await session.execute(frozen)).all(), key=lambda row: row.standing is Standing.DEAD)
    if not rows:
        raise Refused(N_("{contact} has no email address on the roster of this check."), contact=named(ping))
    found = []
    for address, _ in rows:
        found.append(AgainAddress(address.id, address.value, await _problem_at(session, exercise, address, now)))
    return found


async def ping_again(
    session: AsyncSession, ping: Ping, now: datetime, by: str, reason: str = "", to: str | None = None
) -> str:
    """Sends one more mail of the ping, to its first address that may be mailed, or to the one named; returns the
    address. Who stood by, or was credited, is called by it. Raises Refused."""
    exercise = await session.get_one(Exercise, ping.exercise_id)
    await share_in_phase(session, exercise, RUNNING, ONLY_RUNNING)
    await lock_in_order(session, select(Ping.id).where(Ping.id == ping.id), Ping.id)
    await session.refresh(ping)
    chosen = chosen_address(ping, await again_addresses(session, exercise, ping, now), to)
    if ping.status in NEVER_CALLED:
        await record_events(session, [Happened(ping.id, now, EventKind.CALLED)])
        await rows_changed(session, update(Ping).where(Ping.id == ping.id).values(called_at=now))
        await number_shared_mailboxes(session, exercise)
    await _make_mail(session, exercise, chosen, now)
    session.add(ping_act(ping, PingActKind.AGAIN, now, by, reason))
    await session.refresh(ping)
    return chosen.value


def chosen_address(ping: Ping, addresses: Sequence[AgainAddress], to: str | None) -> AgainAddress:
    """The address that is named, or the first that may be mailed now. Raises Refused."""
    if to is not None:
        addresses = [address for address in addresses if address.value == to.strip()]
        if not addresses:
            raise Refused(N_("{contact} has no such address on the roster."), contact=named(ping))
    chosen = next((address for address in addresses if not address.problem), None)
    if chosen is None:
        raise Refused(addresses[0].problem)
    return chosen


async def _problem_at(session: AsyncSession, exercise: Exercise, address: RosterAddress, now: datetime) -> str:
    mine = Message.ping_id == address.ping_id, Message.roster_address_id == address.id, IS_OF_A_STEP
    pending = or_(IS_TO_SEND, Message.delivery == Delivery.CLAIMED)
    if await session.scalar(select(Message.id).where(*mine, pending).limit(1)) is not None:
        return Refused(N_("An email to {address} waits to be sent already."), address=address.value).phrase
    step = await no_rung_of(session, exercise, StepKind.AGAIN)
    used = select(Message.id).where(*mine, Message.step_id == (step.id if step else None))
    if step is not None and await session.scalar(used.where(Message.delivery != Delivery.WITHDRAWN)) is not None:
        return Refused(N_("{address} was asked again already, once in this check."), address=address.value).phrase
    room = select(RosterAddress.id).join(Ping, Ping.id == RosterAddress.ping_id).where(RosterAddress.id == address.id)
    if await session.scalar(room.where(has_room(now))) is None:
        text = N_(
            "{address} got {most} emails of this check within 24 hours. No third goes there before they are over."
        )
        return Refused(text, address=address.value, most=MOST_MAILS).phrase
    return ""


async def _make_mail(session: AsyncSession, exercise: Exercise, address: AgainAddress, now: datetime) -> None:
    made = insert_or_update(session, Step).values(
        exercise_id=exercise.id,
        ordinal=AFTER_THE_PROBES,
        kind=StepKind.AGAIN,
        after_minutes=0,
        state=StepState.DONE,
    )
    await session.execute(made.on_conflict_do_nothing())
    step = await no_rung_of(session, exercise, StepKind.AGAIN)
    assert step is not None
    call = next(rung for rung in await steps_of(session, exercise) if rung.kind is StepKind.CALL)
    values = message_values(
        step=literal(step.id),
        text_of=literal(call.id),
        due_at=spaced_due(now),
        ping=Ping.id,
        roster_address=RosterAddress.id,
    )
    chosen = select(*values).join(RosterAddress, RosterAddress.ping_id == Ping.id).where(RosterAddress.id == address.id)
    new: Any = insert_or_update(session, Message).from_select(MESSAGE_COLUMNS, chosen)
    new = new.on_conflict_do_update(
        index_elements=[Message.ping_id, Message.step_id, Message.roster_address_id],
        set_={"due_at": new.excluded.due_at, "delivery": new.excluded.delivery},
        where=(Message.delivery == Delivery.WITHDRAWN) & ~Message.possibly_twice,
    )
    if not await rows_changed(session, new):
        raise Refused(N_("{address} was asked again already, once in this check."), address=address.value)
    await spread_over_hours(session, exercise, step, now)


def _not_asked(ping: Ping) -> Refused:
    who = named(ping)
    if ping.status is Status.EXCUSED:
        return Refused(N_("{contact} is excused. Take the excuse back first."), contact=who)
    if ping.status is Status.TO_READ:
        return Refused(N_("A reply of {contact} waits to be read. Read it first."), contact=who)
    if ping.status is Status.NO_ADDRESS:
        return Refused(N_("{contact} has no email address on the roster of this check."), contact=who)
    if ping.status in {Status.REPLACED, Status.CANCELLED}:
        return Refused(N_("{contact} is not asked any more in this check."), contact=who)
    return Refused(N_("{contact} has answered; there is nothing to ask again."), contact=who)
