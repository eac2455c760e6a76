"""How many of those whom a plan asks are at work, hour by hour while the check is open, and on which days few are."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import PointOfContact
from directory.hours.countries import country_facts
from directory.hours.national_holidays import national_holidays
from directory.hours.state_weeks import StateWeek, state_weeks
from directory.hours.week import DayHours, WorkingWeek, own_week
from directory.languages import Language
from directory.states import State
from pingcheck.exercises.scope import in_scope

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MOST_BARS = 168
MOST_TEAMS = 2000  # contacts with the same hours; of more kinds, the most frequent stand for all
MANY_OFF = 0.1  # of the contacts; days on which fewer are off are not worth a word


@dataclass(frozen=True, slots=True)
class Team:
    """Contacts with the same hours. `hours`: as their entries say, or empty."""

    state: str
    time_zone: str
    hours: str
    contacts: int


@dataclass(frozen=True, slots=True)
class HoursAtWork:
    """`shares`: of the contacts, for each bar of `bar` length from the opening on. `off`: on which days of the window,
    by the contacts' own calendars, how many do not work, where those are many."""

    bar: timedelta
    shares: tuple[float, ...]
    off: Mapping[date, int]


async def teams_in_scope(session: AsyncSession, scope: Mapping[str, Any]) -> tuple[list[Team], dict[str, StateWeek]]:
    """Who would be asked, by their hours, and the weeks of their States."""
    columns = PointOfContact.state_code, PointOfContact.time_zone, PointOfContact.hours
    number = func.count()
    found = select(*columns, number).join(State).where(*in_scope(scope)).group_by(*columns)
    rows = await session.execute(found.order_by(number.desc(), *columns).limit(MOST_TEAMS))
    teams = [Team(*row) for row in rows]
    return teams, await state_weeks(session, {team.state for team in teams})


def hours_at_work(
    teams: Sequence[Team], weeks: Mapping[str, StateWeek], opens_at: datetime, window: timedelta
) -> HoursAtWork:
    """Pure; it takes a moment for many teams, and reads the tables of holidays."""
    bar = HOUR * max(1, -(-(window // HOUR) // MOST_BARS))
    bars = max(1, -(-window // bar))
    working: list[int] = [0] * bars
    off: Counter[date] = Counter()
    last = opens_at + window
    for team in teams:
        zone = _zone(team)
        week = own_week(team.hours, weeks[team.state].week) or weeks[team.state].week
        first_day, last_day = opens_at.astimezone(zone).date(), last.astimezone(zone).date()
        holidays = national_holidays(team.state, {first_day.year, last_day.year}, Language.ENGLISH) or {}
        at_work: set[int] = set()
        for ahead in range(-1, (last_day - first_day).days + 1):
            day = first_day + ahead * DAY
            hours = _hours_of(week, day, holidays)
            if hours is None and ahead >= 0:
                off[day] += team.contacts
            if hours is not None:
                at_work |= _bars_of(day, hours, zone, opens_at, bar)
        for place in at_work & set(range(bars)):
            working[place] += team.contacts
    whole = max(1, sum(team.contacts for team in teams))
    shares = tuple(number / whole for number in working)
    return HoursAtWork(bar, shares, {day: off[day] for day in sorted(off) if off[day] >= MANY_OFF * whole})


def _hours_of(week: WorkingWeek, day: date, holidays: Mapping[date, str]) -> DayHours | None:
    if week.never_closes:
        return week.days[0]
    return None if day in holidays else week.days[day.weekday()]


def _bars_of(day: date, hours: DayHours, zone: ZoneInfo, opens_at: datetime, bar: timedelta) -> set[int]:
    """The bars in whose middle somebody is at work on a day."""
    ends = day if hours.closes > hours.opens else day + DAY
    start = datetime.combine(day, hours.opens, tzinfo=zone).astimezone(UTC)
    end = datetime.combine(ends, hours.closes, tzinfo=zone).astimezone(UTC)
    middle = opens_at + bar / 2
    return set(range(-((middle - start) // bar), -((middle - end) // bar)))


def _zone(team: Team) -> ZoneInfo:
    """The entry's own, or its capital's."""
    capital = country_facts(team.state)
    for name in (team.time_zone, capital.zone if capital else "", "UTC"):
        try:
            return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return ZoneInfo("UTC")


PICTURE_WIDTH, PICTURE_HEIGHT = 720, 60


@dataclass(frozen=True, slots=True)
class HourBar:
    """In units of the picture."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class HoursPicture:
    """`marks`: where the steps stand. `most`, `fewest`: when most and fewest are at work. `at_opening`: the share
    then."""

    bars: tuple[HourBar, ...]
    marks: tuple[float, ...]
    most: datetime
    fewest: datetime
    at_opening: float


def hours_picture(
    found: HoursAtWork, steps: Sequence[timedelta], opens_at: datetime, window: timedelta
) -> HoursPicture:
    """The bars, from the opening on. `steps`: when each step comes after it; those before it are left out. Pure."""
    width = PICTURE_WIDTH / len(found.shares)
    bars = tuple(
        HourBar(
            round(place * width, 2),
            round(PICTURE_HEIGHT * (1 - share), 2),
            round(max(width - 1, width / 2), 2),
            round(PICTURE_HEIGHT * share, 2),
        )
        for place, share in enumerate(found.shares)
    )
    marks = tuple(
        round(1 + (PICTURE_WIDTH - 2) * (after / window), 1) for after in steps if timedelta() <= after <= window
    )
    places = range(len(found.shares))
    most, fewest = max(places, key=found.shares.__getitem__), min(places, key=found.shares.__getitem__)
    return HoursPicture(bars, marks, opens_at + most * found.bar, opens_at + fewest * found.bar, found.shares[0])
