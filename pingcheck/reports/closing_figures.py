"""Of those reached in a check that has closed: how many were so by its closing, and how many have become so since."""

from typing import NamedTuple

from sqlalchemy import exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.events import Event
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import REACHED, REACHES, EventKind


class ReachedSince(NamedTuple):
    """Both together are those reached now. `since`: who answered late, whose answer in time was read or recorded after
    the closing, and who is reached by a correction."""

    by_closing: int
    since: int


async def reached_since_closing(session: AsyncSession, exercise: Exercise) -> ReachedSince | None:
    """None while the check runs, or if it was called off."""
    if exercise.phase is not Phase.CLOSED:
        return None
    of_it = Ping.exercise_id == exercise.id
    closing = (
        select(func.min(Event.id))
        .join(Ping, Ping.id == Event.ping_id)
        .where(of_it, Event.kind == EventKind.CLOSED)
        .scalar_subquery()
    )
    # What was written down first has the lower number, whenever it happened.
    was_known = exists().where(
        Event.ping_id == Ping.id,
        Event.kind == EventKind.ANSWERED,
        Event.code.in_(sorted(REACHES)),
        Event.id < closing,
    )
    counted = select(func.count(), func.count().filter(was_known)).select_from(Ping)
    reached, known = (await session.execute(counted.where(of_it, Ping.status.in_(REACHED)))).one()
    return ReachedSince(known, reached - known)
