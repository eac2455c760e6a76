"""When a mail goes in contacts' working hours, or outside them: a pure rule, held against a look at every minute."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.hours.week import AROUND_THE_CLOCK, WorkingWeek, read_week
from directory.hours.working_state import AtWork, working_state
from pingcheck.exercises.exercise import WindowMode
from pingcheck.exercises.sending_hours import Workplace, next_moment

FIXED, WORKING, OFF = WindowMode.FIXED, WindowMode.WORKING_HOURS, WindowMode.OFF_HOURS
VIENNA, CAIRO, TOKYO = ZoneInfo("Europe/Vienna"), ZoneInfo("Africa/Cairo"), ZoneInfo("Asia/Tokyo")
USUAL, NOBODY = read_week("Mon-Fri 09:00-17:00"), WorkingWeek((None,) * 7)
SUN_TO_THU, NIGHTS = read_week("Sun-Thu 08:00-15:00"), read_week("Mon-Sun 22:00-06:00")


def utc(text: str) -> datetime:
    """Of March 2026, as `02 12:00`; the 2nd is a Monday."""
    return datetime.fromisoformat(f"2026-03-{text}").replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("mode", "zone", "week", "at", "expected"),
    [
        (FIXED, VIENNA, USUAL, "01 03:00", "01 03:00"),
        (WORKING, VIENNA, USUAL, "02 12:00", "02 12:00"),
        (WORKING, VIENNA, USUAL, "02 08:00", "02 08:00"),  # the minute in which they open
        (WORKING, VIENNA, USUAL, "02 16:00", "03 08:00"),  # the one in which they close
        (WORKING, VIENNA, USUAL, "06 20:00", "09 08:00"),  # Friday night
        (WORKING, TOKYO, USUAL, "02 12:00", "03 00:00"),
        (WORKING, CAIRO, SUN_TO_THU, "05 14:00", "08 06:00"),  # Thursday afternoon; Friday and Saturday are free
        (WORKING, CAIRO, NIGHTS, "02 03:00", "02 03:00"),  # a night's work that began the day before
        (WORKING, CAIRO, NIGHTS, "02 04:00", "02 20:00"),
        (WORKING, VIENNA, AROUND_THE_CLOCK, "01 03:00", "01 03:00"),
        (WORKING, VIENNA, NOBODY, "02 12:00", None),
        (OFF, VIENNA, USUAL, "01 03:00", "01 03:00"),
        (OFF, VIENNA, USUAL, "02 12:00", "02 16:00"),
        (OFF, CAIRO, SUN_TO_THU, "06 09:00", "06 09:00"),  # Friday
        (OFF, CAIRO, NIGHTS, "02 22:00", "03 04:00"),
        (OFF, VIENNA, AROUND_THE_CLOCK, "02 12:00", None),
        (OFF, VIENNA, NOBODY, "02 12:00", "02 12:00"),
        (OFF, VIENNA, read_week("Mon-Fri 08:00-08:00"), "02 12:00", "07 07:00"),  # day follows upon day
        (WORKING, None, USUAL, "01 03:00", "01 03:00"),  # the zone is not known
        (OFF, None, USUAL, "02 12:00", "02 12:00"),
    ],
)
def test_the_next_moment(
    mode: WindowMode, zone: ZoneInfo | None, week: WorkingWeek, at: str, expected: str | None
) -> None:
    found = next_moment(mode, Workplace(zone, week), utc(at), utc("28 00:00"))
    assert found == (utc(expected) if expected else None)


def test_on_a_holiday_nobody_is_at_work_but_those_who_never_close() -> None:
    holidays = {date(2026, 3, 3): "a day of rest"}
    at, before = utc("03 10:00"), utc("09 00:00")
    assert next_moment(WORKING, Workplace(VIENNA, USUAL, holidays), at, before) == utc("04 08:00")
    assert next_moment(OFF, Workplace(VIENNA, USUAL, holidays), at, before) == at
    assert next_moment(WORKING, Workplace(VIENNA, AROUND_THE_CLOCK, holidays), at, before) == at


@pytest.mark.parametrize(("before", "expected"), [("09 08:00", None), ("09 08:01", "09 08:00")])
def test_a_moment_counts_only_if_it_comes_before_the_next_step(before: str, expected: str | None) -> None:
    found = next_moment(WORKING, Workplace(VIENNA, USUAL), utc("06 20:00"), utc(before))
    assert found == (utc(expected) if expected else None)


def test_where_clocks_change_the_local_hour_stays() -> None:
    """Vienna put its clocks forward on Sunday, 29 March 2026."""
    found = next_moment(WORKING, Workplace(VIENNA, USUAL), utc("27 20:00"), utc("31 00:00"))
    assert found == utc("30 07:00")


ZONES = st.sampled_from(sorted(available_timezones() - {"localtime"})).map(ZoneInfo)
WEEKS = st.sampled_from(
    [
        USUAL,
        NOBODY,
        SUN_TO_THU,
        NIGHTS,
        AROUND_THE_CLOCK,
        read_week("Sat 00:30-02:30"),
        read_week("Mon-Thu 20:00-19:00"),
    ]
)
INSTANTS = st.datetimes(datetime(2024, 1, 1), datetime(2035, 12, 1)).map(
    lambda moment: moment.replace(tzinfo=UTC, second=0, microsecond=0)
)


@st.composite
def near_changes_of_clocks(draw: st.DrawFn) -> tuple[ZoneInfo, datetime]:
    """A zone, and an instant a few days before its clocks change, if they do that year; else any."""
    zone, at = draw(ZONES), draw(INSTANTS)
    change = next(changes(zone, at), at)
    return zone, draw(st.sampled_from([at, change - timedelta(hours=draw(st.integers(0, 60)))]))


def changes(zone: ZoneInfo, at: datetime) -> Iterator[datetime]:
    for hours in range(0, 366 * 24, 6):
        later = at + timedelta(hours=hours)
        if later.astimezone(zone).utcoffset() != (later + timedelta(hours=6)).astimezone(zone).utcoffset():
            yield later


def is_at_work(at: datetime, zone: ZoneInfo, week: WorkingWeek, holidays: Mapping[date, str]) -> bool:
    return working_state(at, zone, week, holidays).at_work is AtWork.OPEN


@given(near_changes_of_clocks(), WEEKS, st.sampled_from([WORKING, OFF]), st.sets(st.integers(0, 5)), st.integers(0, 80))
def test_it_is_the_first_minute_that_will_do_and_none_if_there_is_none(
    where: tuple[ZoneInfo, datetime], week: WorkingWeek, mode: WindowMode, free: set[int], window: int
) -> None:
    zone, at = where
    holidays = {at.date() + timedelta(days=ahead): "a day of rest" for ahead in free}
    before = at + timedelta(hours=window)
    minutes = [at + timedelta(minutes=15 * quarter) for quarter in range(4 * window)] or [at]
    will_do = (each for each in minutes if is_at_work(each, zone, week, holidays) is (mode is WORKING))
    found = next_moment(mode, Workplace(zone, week, holidays), at, before)
    first = next(will_do, None)
    assert (found is None) <= (first is None)
    if found is not None:
        assert at <= found < max(before, at + timedelta(minutes=1))
        assert is_at_work(found, zone, week, holidays) is (mode is WORKING)
        assert first is None or timedelta() <= first - found < timedelta(minutes=15)
        assert first is not None or before - found <= timedelta(minutes=15)
