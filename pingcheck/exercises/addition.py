"""A late nomination added to a running check: it is frozen as the roster was, called at once, and marked."""

from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import REACHABLE, PointOfContact, contact_reference
from directory.database.statements import rows_changed
from directory.errors import N_, Refused
from directory.states import State
from pingcheck.exercises.exercise import Exercise, call_of, steps_of
from pingcheck.exercises.opening import call_and_mail
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.ping_acts import PingActKind, last_act, named, ping_act
from pingcheck.exercises.roster import freeze_one
from pingcheck.exercises.running import hold_while_running, require_running

ONLY_RUNNING = N_("Only to a running check can a contact be added.")


async def require_addable(session: AsyncSession, exercise: Exercise, contact_id: int) -> PointOfContact:
    """The contact, if it can be added to the roster now. Raises Refused, and says why not."""
    await require_running(session, exercise, ONLY_RUNNING)
    contact: PointOfContact | None = await session.get(PointOfContact, contact_id, populate_existing=True)
    entry = contact_reference(contact_id)
    if contact is None:
        raise Refused(N_("There is no entry {entry}."), entry=entry)
    ping = await session.scalar(_its_ping(exercise, contact_id))
    if ping is not None:
        raise await _there_already(session, exercise, ping)
    if contact.status not in REACHABLE:
        text = N_("The entry {entry} is suspended or withdrawn, so nobody is called there.")
        raise Refused(text, entry=entry)
    if await session.get(State, contact.state_code) is None:
        raise Refused(N_("The State of {entry} is not in the directory."), entry=entry)
    return contact


async def add_contact(
    session: AsyncSession, exercise: Exercise, contact_id: int, now: datetime, by: str, reason: str = ""
) -> Ping:
    """Adds an entry to the roster of a running check and calls it now, by email or by putting it on the calling list.
    It counts in every denominator from then on. Of two officers, the second is told who was first. Raises Refused."""
    await hold_while_running(session, exercise, ONLY_RUNNING)
    await require_addable(session, exercise, contact_id)
    await freeze_one(session, exercise, contact_id, now)
    mine = Ping.exercise_id == exercise.id, Ping.contact_id == contact_id
    await rows_changed(session, update(Ping).where(*mine).values(added_at=now))
    call = call_of(await steps_of(session, exercise))
    await call_and_mail(session, exercise, call, now, Ping.contact_id == contact_id)
    ping: Ping = (await session.scalars(_its_ping(exercise, contact_id))).one()
    await session.refresh(ping)
    session.add(ping_act(ping, PingActKind.ADDED, now, by, reason))
    return ping


def _its_ping(exercise: Exercise, contact_id: int) -> Any:
    return select(Ping).where(Ping.exercise_id == exercise.id, Ping.contact_id == contact_id)


async def _there_already(session: AsyncSession, exercise: Exercise, ping: Ping) -> Refused:
    act = await last_act(session, ping.id, PingActKind.ADDED)
    if act is None:
        text = N_("{contact} is on the roster of {reference} already.")
        return Refused(text, contact=named(ping), reference=exercise.reference)
    when = {"day": f"{act.at:%Y-%m-%d}", "time": f"{act.at:%H:%M}"}
    text = N_("{contact} was added already, by {name} on {day} at {time} UTC.")
    return Refused(text, contact=named(ping), name=act.by, **when)
