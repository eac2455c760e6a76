"""How many of those whom a plan asks are at work, hour by hour while the check is open, and how that is drawn. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from directory.hours.week import DayHours
from pingcheck.planning.calendar_findings import PeopleGroup

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MOST_BARS = 168


@dataclass(frozen=True, slots=True)
class HoursAtWork:
    """`shares`: of the contacts, for each bar of `bar` length from the opening on."""

    bar: timedelta
    shares: tuple[float, ...]


def hours_at_work(people: Sequence[PeopleGroup], opens_at: datetime, window: timedelta) -> HoursAtWork:
    """Who has no known zone is reckoned with in UTC."""
    bar = HOUR * max(1, -(-(window // HOUR) // MOST_BARS))
    bars = max(1, -(-window // bar))
    working = [0] * bars
    for group in people:
        zone = group.zone or ZoneInfo("UTC")
        first_day = opens_at.astimezone(zone).date()
        days = ((opens_at + window).astimezone(zone).date() - first_day).days
        at_work: set[int] = set()
        for ahead in range(-1, days + 1):  # a night's work may have begun on the day before
            day = first_day + ahead * DAY
            hours = group.week.days[day.weekday()]
            if hours is not None and not group.has_holiday(day):
                at_work |= _bars_of(day, hours, zone, opens_at, bar)
        for place in at_work & set(range(bars)):
            working[place] += group.contacts
    whole = max(1, sum(group.contacts for group in people))
    return HoursAtWork(bar, tuple(number / whole for number in working))


def _bars_of(day: date, hours: DayHours, zone: ZoneInfo, opens_at: datetime, bar: timedelta) -> set[int]:
    """The bars in whose middle somebody is at work on a day."""
    ends = day if hours.closes > hours.opens else day + DAY
    start = datetime.combine(day, hours.opens, tzinfo=zone).astimezone(UTC)
    end = datetime.combine(ends, hours.closes, tzinfo=zone).astimezone(UTC)
    middle = opens_at + bar / 2
    return set(range(-((middle - start) // bar), -((middle - end) // bar)))


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
