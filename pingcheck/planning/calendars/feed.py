"""Our own calendar in the format of RFC 5545: planned checks and meetings. It tells titles, times and references, and
nothing of the directory."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Event
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.exercise import Exercise, ExerciseLog, Phase
from pingcheck.planning.meeting import Meeting

SHOWN_BACK = timedelta(days=400)
MOST_ENTRIES = 1000
IN_CALENDAR = (Phase.SCHEDULED, Phase.OPEN, Phase.PAUSED, Phase.CLOSED, Phase.CANCELLED)
NAME = "Communication checks"


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """`sequence`: how often it was changed. `changed_at`: when last, or when it was planned."""

    reference: str
    title: str
    starts_at: datetime
    ends_at: datetime | None
    changed_at: datetime
    sequence: int
    place: str = ""
    is_cancelled: bool = False


async def feed_entries(session: AsyncSession, now: datetime) -> list[FeedEntry]:
    """All checks that have a time, and all meetings, of the last year and to come."""
    return [*await _exercises(session, now), *await _meetings(session, now)]


async def announced_entries(session: AsyncSession, now: datetime) -> list[FeedEntry]:
    """The checks that are announced to everybody."""
    return await _exercises(session, now, only_announced=True)


async def _exercises(session: AsyncSession, now: datetime, *, only_announced: bool = False) -> list[FeedEntry]:
    begins = func.coalesce(Exercise.opened_at, Exercise.opens_at)
    logged = (
        select(ExerciseLog.exercise_id, func.count().label("changes"), func.max(ExerciseLog.at).label("at"))
        .group_by(ExerciseLog.exercise_id)
        .subquery()
    )
    query = (
        select(Exercise, logged.c.changes, logged.c.at)
        .join(logged, logged.c.exercise_id == Exercise.id)
        .where(begins > now - SHOWN_BACK, Exercise.phase.in_(IN_CALENDAR))
        .order_by(Exercise.id)
        .limit(MOST_ENTRIES)
    )
    if only_announced:
        query = query.where(Exercise.is_announced)
    return [_of_exercise(exercise, changes, at) for exercise, changes, at in await session.execute(query)]


def _of_exercise(exercise: Exercise, changes: int, changed_at: datetime) -> FeedEntry:
    begins = exercise.opened_at or exercise.opens_at
    assert begins is not None
    ends = exercise.closes_at or begins + timedelta(minutes=exercise.window_minutes)
    is_cancelled = exercise.phase is Phase.CANCELLED
    return FeedEntry(
        exercise.reference, exercise.title, begins, ends, changed_at, changes - 1, is_cancelled=is_cancelled
    )


async def _meetings(session: AsyncSession, now: datetime) -> list[FeedEntry]:
    query = select(Meeting).where(Meeting.starts_at > now - SHOWN_BACK).order_by(Meeting.id).limit(MOST_ENTRIES)
    return [
        FeedEntry(
            meeting.reference,
            meeting.title,
            meeting.starts_at,
            None,
            meeting.changed_at or meeting.added_at,
            meeting.changes,
            meeting.place,
            meeting.cancelled_at is not None,
        )
        for meeting in await session.scalars(query)
    ]


def as_calendar(entries: Sequence[FeedEntry], base_url: str) -> bytes:
    """The calendar as its file is. The same entries give the same bytes, so that programs can ask what changed."""
    calendar = Calendar()
    calendar.add("prodid", "-//pingcheck//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", NAME)
    for entry in entries:
        calendar.add_component(_event(entry, urlsplit(base_url).hostname or "pingcheck"))
    return bytes(calendar.to_ical())


def _event(entry: FeedEntry, host: str) -> Event:
    event = Event()
    for name, value in _facts(entry, host):
        event.add(name, value)
    return event


def _facts(entry: FeedEntry, host: str) -> Iterable[tuple[str, object]]:
    yield "uid", f"{entry.reference}@{host}"
    yield "dtstamp", _whole(entry.changed_at)
    yield "last-modified", _whole(entry.changed_at)
    yield "sequence", max(entry.sequence, 0)
    yield "summary", f"{entry.reference} {entry.title}"
    yield "dtstart", _whole(entry.starts_at)
    if entry.ends_at is not None and entry.ends_at > entry.starts_at:
        yield "dtend", _whole(entry.ends_at)
    if entry.place:
        yield "location", entry.place
    yield "status", "CANCELLED" if entry.is_cancelled else "CONFIRMED"
    yield "transp", "TRANSPARENT"


def _whole(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)
