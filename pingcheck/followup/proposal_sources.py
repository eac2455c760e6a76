"""Where proposals were said: the ping of each, whose conversation holds the mail or the answer."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from directory.proposals import Proposal
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping


async def pages_of_sources(session: AsyncSession, proposals: Sequence[Proposal]) -> Mapping[int, str]:
    """The path of the ping's page, by the proposal's number; none of what was not said in a check."""
    said = {(one.origin, one.contact_id) for one in proposals if one.origin}
    pings = await _pings(session, said) if said else {}
    return {
        one.id: f"/exercises/{one.origin}/pings/{pings[one.origin, one.contact_id]}#thread"
        for one in proposals
        if (one.origin, one.contact_id) in pings
    }


async def _pings(session: AsyncSession, said: set[tuple[str, int]]) -> dict[tuple[str, int], UUID]:
    found = (
        select(Exercise.reference, Ping.contact_id, Ping.id)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .where(tuple_(Exercise.reference, Ping.contact_id).in_(sorted(said)))
    )
    return {(reference, contact_id): ping_id for reference, contact_id, ping_id in await session.execute(found)}
