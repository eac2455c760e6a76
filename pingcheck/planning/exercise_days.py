"""What is to be said of the days of a check that is planned already: gathered from the database, then reckoned."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.languages import Language
from pingcheck.exercises.exercise import RUNNING, Exercise, Phase, WindowMode
from pingcheck.planning.calendar_findings import (
    CalendarFinding,
    CheckWindow,
    FindingKind,
    MeetingAhead,
    OtherCheck,
    calendar_findings,
)
from pingcheck.planning.calendar_people import StatePeople, people_in_scope, with_holidays
from pingcheck.planning.meeting import Meeting


@dataclass(frozen=True, slots=True)
class ExerciseDays:
    """`has_time`: False if an officer opens it by hand; then it is looked at as if it were opened now."""

    window: CheckWindow
    has_time: bool
    people: list[StatePeople]
    others: list[OtherCheck]
    meeting: MeetingAhead | None


async def exercise_days(session: AsyncSession, exercise: Exercise, now: datetime) -> ExerciseDays:
    opens_at = exercise.opens_at or now
    closes_at = opens_at + timedelta(minutes=exercise.window_minutes)
    follows = exercise.window_mode is not WindowMode.FIXED
    meeting = await session.get(Meeting, exercise.meeting_id) if exercise.meeting_id is not None else None
    return ExerciseDays(
        window=CheckWindow(opens_at, closes_at, ZoneInfo(exercise.zone), follows),
        has_time=exercise.opens_at is not None,
        people=await people_in_scope(session, exercise.scope, Language.ENGLISH),
        others=await other_checks(session, exercise),
        meeting=MeetingAhead(meeting.title, meeting.starts_at) if meeting is not None else None,
    )


async def other_checks(session: AsyncSession, mine: Exercise | None) -> list[OtherCheck]:
    """The checks that are open or scheduled, but for this one."""
    ahead = select(Exercise).where(Exercise.phase.in_([*RUNNING, Phase.SCHEDULED])).order_by(Exercise.id)
    return [
        OtherCheck(other.title, begins, other.closes_at or begins + timedelta(minutes=other.window_minutes))
        for other in await session.scalars(ahead)
        if (mine is None or other.id != mine.id) and (begins := other.opened_at or other.opens_at) is not None
    ]


def findings_of_days(days: ExerciseDays) -> list[CalendarFinding]:
    """Without a time of its own there is nothing to say of a check's days but what is open beside it now. The first
    time, holidays take a second: call it in a thread."""
    window = days.window
    years = range(window.opens_at.year, window.closes_at.year + 1)
    people = with_holidays(days.people, years, Language.ENGLISH)
    found = calendar_findings(window, people, days.others, days.meeting)
    return [finding for finding in found if days.has_time or finding.kind is FindingKind.CLASH]
