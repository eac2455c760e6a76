"""Replies by mail, as officers see them: those that wait to be read, and those of one ping."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.inbox.incoming import Incoming, IncomingReading, Outcome
from pingcheck.mailreading import Kind

MOST_READINGS = 200
IS_AN_ANSWER = (Outcome.ANSWERED, Outcome.ACCEPTED)


@dataclass(frozen=True, slots=True)
class WaitingReply:
    """A reply that waits for an officer. `ping` is None if we do not know whose reply it is."""

    reading: IncomingReading
    received_at: datetime
    ping: Ping | None
    exercise: str  # the exercise's reference; empty without a ping


async def replies_to_read(session: AsyncSession, most: int) -> list[WaitingReply]:
    """The replies that wait for an officer, the longest waiting first."""
    waiting = (
        select(IncomingReading, Incoming.received_at, Ping, Exercise.reference)
        .join(Incoming, Incoming.id == IncomingReading.incoming_id)
        .outerjoin(Ping, Ping.id == IncomingReading.ping_id)
        .outerjoin(Exercise, Exercise.id == Ping.exercise_id)
        .where(IncomingReading.outcome == Outcome.TO_READ)
        .order_by(IncomingReading.id)
        .limit(most)
    )
    return [WaitingReply(row[0], row[1], row[2], row[3] or "") for row in await session.execute(waiting)]


async def replies_beside_answers(session: AsyncSession, ping_id: UUID) -> list[tuple[IncomingReading, datetime]]:
    """A ping's latest replies that were not recorded as answers, each with its time of arrival."""
    found = (
        select(IncomingReading, Incoming.received_at)
        .join(Incoming, Incoming.id == IncomingReading.incoming_id)
        .where(
            IncomingReading.ping_id == ping_id,
            IncomingReading.kind == Kind.ANSWER,
            IncomingReading.outcome.not_in(IS_AN_ANSWER),
        )
        .order_by(IncomingReading.id.desc())
        .limit(MOST_READINGS)
    )
    return [(row[0], row[1]) for row in await session.execute(found)]
