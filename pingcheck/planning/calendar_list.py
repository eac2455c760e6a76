"""A year of the calendar: checks that were and will be, those that series have still to plan, and meetings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.exercise import NOT_YET_OPEN, Exercise, Phase, WindowMode
from pingcheck.exercises.ladder import read_duration
from pingcheck.planning.calendar_findings import CheckWindow, MeetingAhead, OtherCheck
from pingcheck.planning.meeting import Meeting
from pingcheck.planning.plan_data import plan_from_data
from pingcheck.planning.recurrence import ComingMeeting, Occurrence, occurrences_until
from pingcheck.planning.series import Series
from pingcheck.planning.series_clock import title_of
from pingcheck.planning.series_list import pattern_of

MOST_ENTRIES = 200  # of each kind in a year


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarCheck:
    """A check in the calendar. `exercise`: None if its series has still to plan it."""

    title: str
    opens_at: datetime
    closes_at: datetime
    local: str
    zone: str
    scope: dict[str, Any]
    follows_hours: bool = False
    exercise: Exercise | None = None
    series: Series | None = None
    meeting: Meeting | None = None

    @property
    def is_ahead(self) -> bool:
        return self.exercise is None or self.exercise.phase in NOT_YET_OPEN

    @property
    def window(self) -> CheckWindow:
        return CheckWindow(self.opens_at, self.closes_at, ZoneInfo(self.zone), self.follows_hours)

    @property
    def meeting_ahead(self) -> MeetingAhead | None:
        return MeetingAhead(self.meeting.title, self.meeting.starts_at) if self.meeting else None

    def clashes_with(self, others: Sequence["CalendarCheck"]) -> list[OtherCheck]:
        """The others, as the findings take them."""
        return [OtherCheck(one.title, one.opens_at, one.closes_at) for one in others if one is not self]


async def checks_between(session: AsyncSession, begin: datetime, end: datetime) -> list[CalendarCheck]:
    """Those that opened, or should open, from `begin` until before `end`; those called off before they opened are left
    out. With their series and meetings, in order."""
    opening = func.coalesce(Exercise.opened_at, Exercise.opens_at)
    shown = (
        select(Exercise, Series, Meeting)
        .outerjoin(Series, Series.id == Exercise.series_id)
        .outerjoin(Meeting, Meeting.id == Exercise.meeting_id)
        .where(opening >= begin, opening < end)
        .where((Exercise.phase != Phase.CANCELLED) | Exercise.opened_at.is_not(None))
        .order_by(opening, Exercise.id)
        .limit(MOST_ENTRIES)
    )
    return [_planned(exercise, series, meeting) for exercise, series, meeting in (await session.execute(shown)).all()]


def _planned(exercise: Exercise, series: Series | None, meeting: Meeting | None) -> CalendarCheck:
    opens_at = exercise.opened_at or exercise.opens_at
    assert opens_at is not None
    return CalendarCheck(
        title=exercise.title,
        opens_at=opens_at,
        closes_at=exercise.closed_at or exercise.closes_at or opens_at + timedelta(minutes=exercise.window_minutes),
        local=_local(exercise, opens_at),
        zone=exercise.zone,
        scope=exercise.scope,
        follows_hours=exercise.window_mode is not WindowMode.FIXED,
        exercise=exercise,
        series=series,
        meeting=meeting,
    )


def _local(exercise: Exercise, opens_at: datetime) -> str:
    """When it opened, in its zone; of one that is still ahead, as it is planned."""
    if exercise.opened_at is None:
        return exercise.opens_at_local or ""
    return f"{opens_at.astimezone(ZoneInfo(exercise.zone)):%Y-%m-%d %H:%M}"


async def meetings_between(session: AsyncSession, begin: datetime, end: datetime) -> list[Meeting]:
    """Those that begin in this time and were not called off, in order."""
    shown = select(Meeting).where(Meeting.starts_at >= begin, Meeting.starts_at < end, Meeting.cancelled_at.is_(None))
    return list(await session.scalars(shown.order_by(Meeting.starts_at, Meeting.id).limit(MOST_ENTRIES)))


async def still_to_plan(
    session: AsyncSession, begin: datetime, end: datetime, meetings: Sequence[ComingMeeting]
) -> list[CalendarCheck]:
    """What series will plan from `begin` until before `end`, as far as their rules and the meetings say now."""
    active = list(await session.scalars(select(Series).where(Series.ended_at.is_(None)).order_by(Series.id)))
    known = select(Exercise.series_id, Exercise.occurrence).where(Exercise.series_id.is_not(None))
    planned = {(series, occurrence) for series, occurrence in (await session.execute(known)).all()}
    titles = {meeting.reference: meeting.title for meeting in meetings}
    found = [
        _coming(series, one, titles.get(one.meeting or ""))
        for series in active
        for one in occurrences_until(pattern_of(series), begin, end, meetings)[:MOST_ENTRIES]
        if (series.id, one.key) not in planned
    ]
    return sorted(found, key=lambda check: check.opens_at)[:MOST_ENTRIES]


def _coming(series: Series, found: Occurrence, meeting: str | None) -> CalendarCheck:
    local = f"{found.local:%Y-%m-%d %H:%M}"
    title = title_of(series.title, found, meeting)
    plan = plan_from_data(series.plan, title, local, found.zone)
    return CalendarCheck(
        title=title,
        opens_at=found.utc,
        closes_at=found.utc + read_duration(plan.window, "window"),
        local=local,
        zone=found.zone,
        scope=series.plan["scope"],
        follows_hours=plan.window_mode is not WindowMode.FIXED,
        series=series,
    )
