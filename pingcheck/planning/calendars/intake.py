"""A calendar taken in: new events become meetings; what differs from a meeting waits for an officer."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.planning.calendar_moves import overtake_moves, propose_move
from pingcheck.planning.calendar_source import CalendarSource
from pingcheck.planning.calendars.comparison import Comparison, FoundMove, compare
from pingcheck.planning.calendars.event import CalendarContents
from pingcheck.planning.meeting import Meeting
from pingcheck.planning.meetings import add_meeting


async def compare_calendar(
    session: AsyncSession, contents: CalendarContents, source: CalendarSource | None, now: datetime
) -> Comparison:
    """What `take_calendar` would do."""
    keys = [event.key for event in contents.events]
    known = await session.scalars(select(Meeting).where(Meeting.event_key.in_(keys)))
    had = select(Meeting).where(Meeting.source_id == source.id) if source is not None else None
    of_source = list(await session.scalars(had)) if had is not None else []
    by_key = {meeting.event_key or "": meeting for meeting in known}
    return compare(contents, by_key, of_source, now)


async def take_calendar(
    session: AsyncSession, contents: CalendarContents, source: CalendarSource | None, now: datetime, by: str
) -> tuple[list[Meeting], Comparison]:
    """The meetings that were added, and what was found. Raises ActedFirst if somebody else takes the same in."""
    comparison = await compare_calendar(session, contents, source, now)
    added = []
    for event in comparison.new:
        meeting = await add_meeting(session, event.facts, now, by)
        meeting.event_key, meeting.calendar_says = event.key, event.told()
        meeting.source_id = source.id if source is not None else None
        added.append(meeting)
    for meeting, told in comparison.settled:
        meeting.calendar_says = told
        if source is not None and meeting.source_id is None:
            meeting.source_id = source.id
    await overtake_moves(session, [meeting.id for meeting, _ in comparison.settled], now)
    for move in comparison.moves:
        await _propose(session, move, source, now)
    await session.flush()
    return added, comparison


async def _propose(session: AsyncSession, found: FoundMove, source: CalendarSource | None, now: datetime) -> None:
    if source is not None and found.meeting.source_id is None:
        found.meeting.source_id = source.id
    await propose_move(session, found.meeting, found.kind, found.facts, now)
