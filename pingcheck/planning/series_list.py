"""Series: added, found, asked when they come next, and ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import rows_changed
from directory.errors import N_, ActedFirst, Refused
from directory.phrases import Phrase, plural_phrase
from pingcheck.exercises.cancellation import cancel_exercise
from pingcheck.exercises.exercise import NOT_YET_OPEN, Exercise, ExerciseKind
from pingcheck.exercises.plan import WrittenPlan, make_plan, reference_after
from pingcheck.exercises.scope import with_group
from pingcheck.planning.day_rule import read_day_rule
from pingcheck.planning.meeting import Meeting
from pingcheck.planning.plan_data import plan_as_data
from pingcheck.planning.recurrence import (
    AT_IN,
    ComingMeeting,
    Occurrence,
    Pattern,
    WrittenPattern,
    next_occurrences,
    read_pattern,
)
from pingcheck.planning.rule_words import rule_in_words
from pingcheck.planning.series import Series

LONGEST_TITLE = 150  # a day or a meeting is added to it


@dataclass(frozen=True, slots=True)
class WrittenSeries:
    """As an officer writes it. `plan`: of its exercises; its title is that of the series, its time does not matter."""

    pattern: WrittenPattern
    plan: WrittenPlan


@dataclass(frozen=True, slots=True)
class ReadSeries:
    """A series that was read and found right; reading a rule takes up to half a second."""

    pattern: Pattern
    title: str
    plan: WrittenPlan


def read_series(written: WrittenSeries) -> ReadSeries:
    """Raises Refused, naming what is wrong. Pure."""
    pattern = read_pattern(written.pattern)
    title = make_plan(written.plan).title
    if written.plan.kind is ExerciseKind.QUESTION:
        raise Refused(N_("A series asks no question of its own; plan such a check by itself."))
    if len(title) > LONGEST_TITLE:
        raise Refused(N_("The title of a series has {most} characters at most."), most=LONGEST_TITLE)
    return ReadSeries(pattern, title, written.plan)


async def add_series(session: AsyncSession, read: ReadSeries, now: datetime, by: str) -> Series:
    """From now on the clock plans its exercises. Raises Refused if the directory lacks what its scope names."""
    pattern = read.pattern
    scope = await with_group(session, make_plan(read.plan).scope)
    taken = await session.scalars(select(Series.reference))
    series = Series(
        reference=reference_after(taken, "S-"),
        title=read.title,
        rule=pattern.rule.text if pattern.rule else None,
        days_before_meetings=pattern.days_before,
        at=f"{pattern.at:%H:%M}",
        zone=pattern.zone.key,
        from_day=pattern.from_day,
        plan=plan_as_data(read.plan, scope),
        made_by=by,
        made_at=now,
    )
    session.add(series)
    await session.flush()
    return series


async def find_series(session: AsyncSession, reference: str) -> Series:
    """Raises Refused, naming those that there are."""
    found: Series | None = await session.scalar(select(Series).where(Series.reference == reference.strip().upper()))
    if found is None:
        known = list(await session.scalars(select(Series.reference).order_by(Series.id.desc()).limit(5)))
        text = N_("There is no series {reference}. The latest are {latest}.")
        none = N_("There is no series {reference}. There is none yet.")
        raise Refused(text if known else none, reference=reference[:20], latest=", ".join(known))
    return found


async def all_series(session: AsyncSession) -> list[Series]:
    """Those that still plan exercises first, then the latest."""
    return list(await session.scalars(select(Series).order_by(Series.ended_at.is_not(None), Series.id.desc())))


async def active_series(session: AsyncSession) -> list[int]:
    """Those that still plan exercises."""
    return list(await session.scalars(select(Series.id).where(Series.ended_at.is_(None)).order_by(Series.id)))


async def coming_meetings(session: AsyncSession, now: datetime) -> list[ComingMeeting]:
    """Those that are not over and not called off, the next first."""
    coming = select(Meeting).where(Meeting.starts_at > now, Meeting.cancelled_at.is_(None))
    return [as_coming(meeting) for meeting in await session.scalars(coming.order_by(Meeting.starts_at, Meeting.id))]


def as_coming(meeting: Meeting) -> ComingMeeting:
    starts_on = datetime.fromisoformat(meeting.starts_at_local).date()
    return ComingMeeting(meeting.reference, meeting.title, starts_on, meeting.starts_at)


def pattern_of(series: Series) -> Pattern:
    """As it was read when the series was added."""
    rule = read_day_rule(series.rule) if series.rule else None
    at = time.fromisoformat(series.at)
    return Pattern(rule, series.days_before_meetings, at, ZoneInfo(series.zone), series.from_day)


def coming_of(series: Series, meetings: Sequence[ComingMeeting], now: datetime, count: int) -> list[Occurrence]:
    """The next occurrences by its rule, whether they are planned yet or not; none if it has ended. Pure."""
    return [] if series.ended_at else next_occurrences(pattern_of(series), now, count, meetings)


async def planned_ahead(session: AsyncSession, series: Series) -> list[Exercise]:
    """The exercises that it planned and that are not open yet, in order."""
    mine = select(Exercise).where(Exercise.series_id == series.id, Exercise.phase.in_(NOT_YET_OPEN))
    return list(await session.scalars(mine.order_by(Exercise.opens_at, Exercise.id)))


@dataclass(frozen=True, slots=True)
class SeriesEnd:
    """`calls_off`: the exercises that it planned and that are not open yet are called off, too."""

    by: str
    reason: str = ""
    calls_off: bool = False


async def end_series(session: AsyncSession, series: Series, end: SeriesEnd, now: datetime) -> int:
    """It plans no more; how many exercises were called off with it. Of two who end it, the second is told. Raises
    Refused."""
    mine = update(Series).where(Series.id == series.id, Series.ended_at.is_(None))
    won = await rows_changed(session, mine.values(ended_at=now))
    await session.refresh(series)
    if not won:
        day = f"{series.ended_at:%Y-%m-%d}"
        raise ActedFirst(N_("{reference} has ended already, on {day}."), reference=series.reference, day=day)
    if not end.calls_off:
        return 0
    ahead = await planned_ahead(session, series)
    for exercise in ahead:
        await cancel_exercise(session, exercise, now, end.by, end.reason)
    return len(ahead)


async def series_of(session: AsyncSession, exercise: Exercise) -> Series | None:
    """The series that planned it, if one did."""
    return await session.get(Series, exercise.series_id) if exercise.series_id is not None else None


def rule_of(series: Series) -> Phrase:
    """What it comes by, in words."""
    pattern = pattern_of(series)
    if pattern.rule is not None:
        words = rule_in_words(pattern.rule, pattern.from_day)
    else:
        days = pattern.days_before or 0
        words = plural_phrase(days, "{number} day before each meeting", "{number} days before each meeting")
    return Phrase(AT_IN, rule=words, time=series.at, zone=series.zone)
