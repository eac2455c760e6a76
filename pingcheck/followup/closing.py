"""Closing an exercise: final statuses and cases, in one transaction."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import ContactStatus, PointOfContact
from pingcheck.exercises.check_notices import withdraw_notices
from pingcheck.exercises.events import record_event_for_each
from pingcheck.exercises.exercise import RUNNING, Exercise, Phase, log_entry
from pingcheck.exercises.phases import change_phase
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import REACHED, EventKind
from pingcheck.exercises.step_messages import withdraw_unsent
from pingcheck.exercises.timetable import end_ladder
from pingcheck.followup.case_endings import follow_contacts
from pingcheck.followup.case_opening import open_cases, update_causes
from pingcheck.followup.cases import IS_UNREACHED, Case


@dataclass(frozen=True, slots=True)
class Closing:
    """What a closing came to. `cases`: those that are open because somebody was not reached."""

    pings: int
    reached: int
    cases: int


async def close_exercise(
    session: AsyncSession, exercise: Exercise, now: datetime, by: str, reason: str = ""
) -> Closing:
    """Closes a running exercise, early or at its end; of two who try, one does it. Raises Refused."""
    # Closing early ends the window: what comes from now on is late.
    at = literal(now, Exercise.closes_at.type)
    closes_at = case((Exercise.closes_at > at, at), else_=Exercise.closes_at)
    closed = {"phase": Phase.CLOSED, "closed_at": now, "closes_at": closes_at}
    await change_phase(session, exercise, RUNNING, "closed", closed)
    await end_ladder(session, exercise, now)
    await withdraw_unsent(session, exercise)
    await withdraw_notices(session, exercise)

    mine = Ping.exercise_id == exercise.id
    await _replace_ended_entries(session, exercise, now)
    await record_event_for_each(session, EventKind.CLOSED, now, mine)
    cases = await _open_cases(session, exercise, now)
    session.add(log_entry(exercise, now, by, "closed", reason))
    by_status = select(Ping.status, func.count()).where(mine).group_by(Ping.status)
    counts = dict((await session.execute(by_status)).all())
    return Closing(sum(counts.values()), sum(n for status, n in counts.items() if status in REACHED), cases)


async def _open_cases(session: AsyncSession, exercise: Exercise, now: datetime) -> int:
    """Opens a case for each who was not reached. Cases of before the closing stay, with the cause that holds now, or
    end. Returns how many are open."""
    mine = Ping.exercise_id == exercise.id
    await update_causes(session, now, mine)
    await open_cases(session, now, mine)
    await follow_contacts(session, now, mine)
    open_ones = select(func.count()).where(Case.exercise_id == exercise.id, IS_UNREACHED, Case.ended_at.is_(None))
    return await session.scalar(open_ones) or 0


async def _replace_ended_entries(session: AsyncSession, exercise: Exercise, now: datetime) -> None:
    """Contacts whose State ended their entry meanwhile, and who had not answered, are no longer asked and get no
    case."""
    withdrawn = select(PointOfContact.id).where(PointOfContact.status == ContactStatus.WITHDRAWN)
    ended = (Ping.exercise_id == exercise.id) & Ping.answered_at.is_(None) & Ping.contact_id.in_(withdrawn)
    await record_event_for_each(session, EventKind.REPLACED, now, ended)
