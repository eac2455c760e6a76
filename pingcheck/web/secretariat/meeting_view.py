"""Meetings as pages show them: when they are in words, how many days are left, and the checks ahead of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_
from directory.languages import Language
from pingcheck.exercises.exercise import NOT_YET_OPEN, Exercise
from pingcheck.exercises.status import Status
from pingcheck.planning.meeting import Meeting
from pingcheck.planning.meeting_facts import LOCAL, MeetingFacts
from pingcheck.planning.meeting_moves import MovedExercises
from pingcheck.planning.meetings import exercises_ahead_of, facts_of
from pingcheck.reports.figures import called_of, pings_by_exercise, reached_of
from pingcheck.reports.spoken_formats import formats_in
from pingcheck.web.done_notice import done

MIDNIGHT = "00:00"


@dataclass(frozen=True, slots=True)
class CheckAhead:
    """A check that is held ahead of a meeting; its figures are 0 before it opens."""

    exercise: Exercise
    called: int
    reached: int

    @property
    def is_planned(self) -> bool:
        return self.exercise.phase in NOT_YET_OPEN


@dataclass(frozen=True, slots=True)
class ShownMeeting:
    """`days_left`: by the calendar of its place; None once it has begun, or if it is cancelled."""

    meeting: Meeting
    when: str
    days_left: int | None
    checks: Sequence[CheckAhead]

    @property
    def path(self) -> str:
        return f"/meetings/{self.meeting.reference}"

    @property
    def is_coming(self) -> bool:
        return self.days_left is not None


def when_in_words(facts: MeetingFacts, language: Language) -> str:
    """`Monday, 15 March 2027, 10:00 (Vienna)`; of one that is announced for a day, the day alone."""
    formats = formats_in(language, facts.zone)
    if facts.starts_at_local.endswith(MIDNIGHT):
        return formats.day(datetime.strptime(facts.starts_at_local, LOCAL).date())  # noqa: DTZ007  (local)
    return formats.weekday(facts.starts_at)


def days_left(meeting: Meeting, now: datetime) -> int | None:
    if meeting.cancelled_at is not None or meeting.starts_at <= now:
        return None
    zone = ZoneInfo(meeting.zone)
    return (meeting.starts_at.astimezone(zone).date() - now.astimezone(zone).date()).days


async def shown_meetings(
    session: AsyncSession, meetings: list[Meeting], language: Language, now: datetime
) -> list[ShownMeeting]:
    ahead = await exercises_ahead_of(session, meetings)
    counts = await pings_by_exercise(session) if any(ahead.values()) else {}
    return [
        ShownMeeting(
            meeting,
            when_in_words(facts_of(meeting), language),
            days_left(meeting, now),
            [_check(exercise, counts.get(exercise.id, {})) for exercise in ahead[meeting.id]],
        )
        for meeting in meetings
    ]


def _check(exercise: Exercise, pings: dict[Status, int]) -> CheckAhead:
    return CheckAhead(exercise, called_of(pings), reached_of(pings))


def done_with_checks(request: web.Request, meeting: Meeting, said: str, checks: MovedExercises) -> web.Response:
    """On to the meeting's page. `said`: about its `{title}`; what became of the checks ahead of it is said, too."""
    path, left = f"/meetings/{meeting.reference}", len(checks.by_hand) + len(checks.past)
    if not checks.moved and not left:
        return done(request, path, said, title=meeting.title)
    text = N_("{title} is changed. Checks that moved with it: {moved}. Left where they are: {left}.")
    return done(request, path, text, title=meeting.title, moved=len(checks.moved), left=left)
