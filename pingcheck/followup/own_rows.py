"""What officers see on Today in a row of its own, and not once more as a case that is due: replies and words that wait
to be read, and contradictions that nobody has settled."""

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.conversation.incident_words import pings_with_unread_words
from pingcheck.exercises.exercise import RUNNING, Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.followup.cases import Case, CaseKind
from pingcheck.inbox.replies import pings_with_replies_to_read


def stands_alone() -> ColumnElement[bool]:
    """Of a case: that its ground has no such row."""
    contradicted = select(Ping.id).where(*_are_contradicted())
    has_own_row = or_(
        Case.ping_id.in_(pings_with_replies_to_read()),
        (Case.kind == CaseKind.INCIDENT) & Case.ping_id.in_(pings_with_unread_words()),
        (Case.kind == CaseKind.CONTRADICTION) & Case.ping_id.in_(contradicted),
    )
    return or_(Case.ping_id.is_(None), ~has_own_row)  # one about a State has no ping


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
