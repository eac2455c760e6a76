"""The clock plans the exercises of series some weeks ahead, so that officers see, move and approve them in time.

An occurrence is planned once: its exercise keeps the occurrence when it is moved or called off. What has passed is
never planned, so that a service that was down does not plan in a burst what it missed.
"""

from datetime import datetime, timedelta

from babel.dates import format_date
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.locks import lock_row
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.plan import make_plan, plan_exercise
from pingcheck.planning.meeting import Meeting
from pingcheck.planning.plan_data import plan_from_data
from pingcheck.planning.recurrence import Occurrence, occurrences_until
from pingcheck.planning.series import Series
from pingcheck.planning.series_list import coming_meetings, pattern_of

PLANNED_AHEAD = timedelta(days=60)
LONGEST_TITLE = 200


async def is_to_plan(session: AsyncSession, series_id: int, now: datetime) -> bool:
    """Whether `plan_ahead` has something to do."""
    series = await session.get_one(Series, series_id)
    return bool(await _missing(session, series, now))


async def plan_ahead(session: AsyncSession, series_id: int, now: datetime) -> list[Exercise]:
    """Plans what is missing of a series in the weeks ahead, once however many clocks there are."""
    await lock_row(session, select(Series).where(Series.id == series_id))
    series = await session.get_one(Series, series_id, populate_existing=True)
    return [await _plan(session, series, found, now) for found in await _missing(session, series, now)]


async def _missing(session: AsyncSession, series: Series, now: datetime) -> list[Occurrence]:
    if series.ended_at is not None:
        return []
    known = set(await session.scalars(select(Exercise.occurrence).where(Exercise.series_id == series.id)))
    due = occurrences_until(pattern_of(series), now, now + PLANNED_AHEAD, await coming_meetings(session, now))
    return [found for found in due if found.key not in known]


async def _plan(session: AsyncSession, series: Series, found: Occurrence, now: datetime) -> Exercise:
    meeting: Meeting | None = None
    if found.meeting is not None:
        meeting = await session.scalar(select(Meeting).where(Meeting.reference == found.meeting))
    title = title_of(series.title, found, meeting.title if meeting else None)
    written = plan_from_data(series.plan, title, f"{found.local:%Y-%m-%d %H:%M}", found.zone)
    # It stands as planned by whoever made the series: nobody approves a plan of one's own.
    exercise = await plan_exercise(session, make_plan(written), now, series.made_by)
    exercise.series_id, exercise.occurrence = series.id, found.key
    exercise.meeting_id = meeting.id if meeting else None
    await session.flush()
    return exercise


def title_of(series: str, found: Occurrence, meeting: str | None) -> str:
    """`Spring check · 9 March 2027`, or with the meeting's name."""
    which = meeting or format_date(found.local.date(), "d MMMM y", locale="en")
    return f"{series} · {which}"[:LONGEST_TITLE].rstrip()
