"""Excusing a contact before the closing, on a ground: it is no longer asked, and stands outside every denominator."""

from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.locks import lock_in_order
from directory.errors import N_, Refused
from pingcheck.exercises.events import Happened, record_events
from pingcheck.exercises.exercise import RUNNING, Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.ping_acts import PingActKind, last_act, named, ping_act
from pingcheck.exercises.running import require_running, share_in_phase
from pingcheck.exercises.status import ANSWERED, STILL_ASKED, EventKind, Status

# Whom officers can excuse: nobody who answered, or whose reply waits to be read.
EXCUSABLE = (STILL_ASKED - ANSWERED) | {Status.NO_ADDRESS, Status.STANDBY}
ONLY_RUNNING = N_("Contacts are excused while a check runs, before its closing.")


class ExcuseGround(StrEnum):
    """Why a contact need not answer. A closed set, so that excuses can be counted."""

    ABSENT_WITH_NOTICE = "absent_with_notice"
    POST_VACANT = "post_vacant"
    CRISIS = "crisis"
    OUR_FAULT = "our_fault"
    OTHER = "other"  # the reason says which


async def require_excusable(session: AsyncSession, exercise: Exercise, ping: Ping) -> None:
    """Raises Refused if this ping cannot be excused now."""
    await require_running(session, exercise, ONLY_RUNNING)
    if ping.status not in EXCUSABLE:
        raise await _not_excusable(session, ping)


async def excuse_contact(
    session: AsyncSession, ping: Ping, ground: ExcuseGround, now: datetime, by: str, reason: str = ""
) -> None:
    """Excuses a contact of a running check. Mails of it that wait do not go out; an answer still counts, and ends the
    excuse. Of two officers, the second is told who was first. Raises Refused."""
    if ground is ExcuseGround.OTHER and not reason.strip():
        raise Refused(N_("Say in the reason why the contact is excused, or choose another ground."))
    exercise = await _hold(session, ping)
    await require_excusable(session, exercise, ping)
    at = await _after(session, ping, PingActKind.EXCUSE_LIFTED, now)
    act = ping_act(ping, PingActKind.EXCUSED, at, by, reason)
    act.code = ground.value
    session.add(act)
    await record_events(session, [Happened(ping.id, at, EventKind.EXCUSED, ground.value)])
    await session.refresh(ping)


async def lift_excuse(session: AsyncSession, ping: Ping, now: datetime, by: str, reason: str = "") -> None:
    """Takes an excuse back while the check runs: the contact is asked again. Raises Refused."""
    await _hold(session, ping)
    if ping.status is not Status.EXCUSED:
        raise Refused(N_("{contact} is not excused any more."), contact=named(ping))
    at = await _after(session, ping, PingActKind.EXCUSED, now)
    session.add(ping_act(ping, PingActKind.EXCUSE_LIFTED, at, by, reason))
    await record_events(session, [Happened(ping.id, at, EventKind.EXCUSE_LIFTED)])
    await session.refresh(ping)


async def _hold(session: AsyncSession, ping: Ping) -> Exercise:
    exercise = await session.get_one(Exercise, ping.exercise_id)
    await share_in_phase(session, exercise, RUNNING, ONLY_RUNNING)
    await lock_in_order(session, select(Ping.id).where(Ping.id == ping.id), Ping.id)
    await session.refresh(ping)
    return exercise


async def _after(session: AsyncSession, ping: Ping, kind: PingActKind, now: datetime) -> datetime:
    """Now, or just after the last act of this kind: the clocks of two machines differ, and the last word decides."""
    act = await last_act(session, ping.id, kind)
    return now if act is None else max(now, act.at + timedelta.resolution)


async def _not_excusable(session: AsyncSession, ping: Ping) -> Refused:
    who = named(ping)
    if ping.status is Status.EXCUSED:
        act = await last_act(session, ping.id, PingActKind.EXCUSED)
        if act is not None:
            when = {"day": f"{act.at:%Y-%m-%d}", "time": f"{act.at:%H:%M}"}
            text = N_("{contact} was excused already, by {name} on {day} at {time} UTC.")
            return Refused(text, contact=who, name=act.by, **when)
    if ping.status in ANSWERED:
        return Refused(N_("{contact} has answered, which no excuse outweighs."), contact=who)
    if ping.status is Status.TO_READ:
        return Refused(N_("A reply of {contact} waits to be read. Read it first."), contact=who)
    return Refused(N_("{contact} is not asked in this check, so there is nothing to excuse."), contact=who)
