"""What officers see on Today in a row of its own, and not once more as a case that is due: possible incidents, replies
that wait to be read, and contradictions that nobody has settled."""

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.conversation.incident_words import pings_with_unread_words
from pingcheck.exercises.exercise import RUNNING, Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.followup.cases import Case, CaseKind
from pingcheck.inbox.incoming import IncomingReading
from pingcheck.inbox.replies import pings_with_replies_to_read


def stands_alone() -> ColumnElement[bool]:
    """Of a case: that its ground has no such row."""
    contradicted = select(Ping.id).where(*_are_contradicted())
    has_own_row = or_(
        Case.ping_id.in_(pings_with_replies_to_read()),
        (Case.kind == CaseKind.CONTRADICTION) & Case.ping_id.in_(contradicted),
    )
    alone = or_(Case.ping_id.is_(None), ~has_own_row)  # one about a State has no ping
    return and_(Case.kind != CaseKind.INCIDENT, alone)


def are_read_incidents() -> list[ColumnElement[bool]]:
    """Of cases: that a possible incident is open, and somebody has read all words that speak of it."""
    to_read = pings_with_replies_to_read().where(IncomingReading.possible_incident)
    waiting = or_(Case.ping_id.in_(to_read), Case.ping_id.in_(pings_with_unread_words()))
    return [Case.kind == CaseKind.INCIDENT, Case.ended_at.is_(None), ~waiting]


async def contradictions_to_settle(session: AsyncSession, most: int) -> tuple[list[tuple[Ping, str]], int]:
    """The pings of running exercises whose answers contradict each other, and whose case nobody has ended, with the
    exercise's reference, the longest answered first; and how many there are in all."""
    listed = (
        select(Ping, Exercise.reference).join(Exercise, Exercise.id == Ping.exercise_id).where(*_are_contradicted())
    )
    total = await session.scalar(select(func.count()).select_from(Ping).where(*_are_contradicted()))
    rows = await session.execute(listed.order_by(Ping.answered_at, Ping.id).limit(most))
    return [(row[0], row[1]) for row in rows], total or 0


def _are_contradicted() -> list[ColumnElement[bool]]:
    settled = exists().where(Case.ping_id == Ping.id, Case.kind == CaseKind.CONTRADICTION, Case.ended_at.is_not(None))
    running = select(Exercise.id).where(Exercise.phase.in_(RUNNING))
    return [Ping.contradicted.is_(True), Ping.exercise_id.in_(running), ~settled.correlate(Ping)]
