"""At work or not: zones, weeks that end on Thursday, nights, holidays, and the days on which clocks change."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.hours.national_holidays import national_holidays
from directory.hours.week import AROUND_THE_CLOCK, read_week
from directory.hours.working_state import AtWork, working_state
from directory.languages import Language

NINE_TO_FIVE = "Mon-Fri 09:00-17:00"
GULF = "Sun-Thu 07:30-14:30"
NIGHTS = "Mon-Fri 22:00-06:00"
NEW_YEAR = {date(2026, 1, 1): "New Year's Day"}
LONG = {date(2026, 5, day): "Festival" for day in (4, 5, 6)}


@pytest.mark.parametrize(
    ("now", "zone", "week", "holidays", "at_work", "changes_at"),
    [
        # Nairobi, UTC+3: Thursday 10:00; 03:10 in the night; Friday after five; Saturday.
        ("2026-03-05 07:00", "Africa/Nairobi", NINE_TO_FIVE, {}, "open", "2026-03-05 14:00"),
        ("2026-03-05 00:10", "Africa/Nairobi", NINE_TO_FIVE, {}, "outside_hours", "2026-03-05 06:00"),
        ("2026-03-06 14:00", "Africa/Nairobi", NINE_TO_FIVE, {}, "outside_hours", "2026-03-09 06:00"),
        ("2026-03-07 09:00", "Africa/Nairobi", NINE_TO_FIVE, {}, "weekend", "2026-03-09 06:00"),
        # It opens at nine and is closed at five.
        ("2026-03-05 06:00", "Africa/Nairobi", NINE_TO_FIVE, {}, "open", "2026-03-05 14:00"),
        ("2026-03-05 05:59", "Africa/Nairobi", NINE_TO_FIVE, {}, "outside_hours", "2026-03-05 06:00"),
        # Riyadh, UTC+3: Friday is free, Sunday is not, Thursday ends the week.
        ("2026-03-06 07:00", "Asia/Riyadh", GULF, {}, "weekend", "2026-03-08 04:30"),
        ("2026-03-08 07:00", "Asia/Riyadh", GULF, {}, "open", "2026-03-08 11:30"),
        ("2026-03-05 11:30", "Asia/Riyadh", GULF, {}, "outside_hours", "2026-03-08 04:30"),
        # It is another day there: Sunday evening in UTC is Monday in Auckland, Monday morning still Sunday in Honolulu.
        ("2026-03-01 21:00", "Pacific/Auckland", NINE_TO_FIVE, {}, "open", "2026-03-02 04:00"),
        ("2026-03-02 03:00", "Pacific/Honolulu", NINE_TO_FIVE, {}, "weekend", "2026-03-02 19:00"),
        # Half an hour and three quarters: Kolkata, Kathmandu.
        ("2026-03-05 03:29", "Asia/Kolkata", NINE_TO_FIVE, {}, "outside_hours", "2026-03-05 03:30"),
        ("2026-03-08 04:15", "Asia/Kathmandu", "Sun-Fri 10:00-17:00", {}, "open", "2026-03-08 11:15"),
        # Holidays; one at the weekend is still a weekend.
        ("2026-01-01 10:00", "Europe/Vienna", NINE_TO_FIVE, NEW_YEAR, "holiday", "2026-01-02 08:00"),
        ("2026-05-03 10:00", "Europe/Vienna", NINE_TO_FIVE, LONG, "weekend", "2026-05-07 07:00"),
        ("2026-05-01 16:00", "Europe/Vienna", NINE_TO_FIVE, LONG, "outside_hours", "2026-05-07 07:00"),
        # Nights: Saturday at three is Friday's night; a holiday's night is free, the one before it is not.
        ("2026-03-07 03:00", "UTC", NIGHTS, {}, "open", "2026-03-07 06:00"),
        ("2026-03-07 07:00", "UTC", NIGHTS, {}, "weekend", "2026-03-09 22:00"),
        ("2026-01-01 03:00", "UTC", NIGHTS, NEW_YEAR, "open", "2026-01-01 06:00"),
        ("2026-01-01 23:00", "UTC", NIGHTS, NEW_YEAR, "holiday", "2026-01-02 22:00"),
        # Clocks change in New York on 8 March and in Vienna on 25 October: nine is an hour earlier or later in UTC.
        ("2026-03-06 23:00", "America/New_York", NINE_TO_FIVE, {}, "outside_hours", "2026-03-09 13:00"),
        ("2026-10-23 16:00", "Europe/Vienna", NINE_TO_FIVE, {}, "outside_hours", "2026-10-26 08:00"),
        # In the hour that is left out (02:30 does not exist on 29 March in Vienna), and in the one that comes twice.
        ("2026-03-29 00:00", "Europe/Vienna", "Sun 02:30-04:00", {}, "outside_hours", "2026-03-29 01:30"),
        ("2026-10-25 00:45", "Europe/Vienna", "Sun 02:30-04:00", {}, "open", "2026-10-25 03:00"),
    ],
)  # fmt: skip
def test_at_work_or_not(
    now: str, zone: str, week: str, holidays: dict[date, str], at_work: str, changes_at: str
) -> None:
    state = working_state(instant(now), ZoneInfo(zone), read_week(week), holidays)
    assert state.changes_at is not None
    assert (state.at_work, f"{state.changes_at.astimezone(UTC):%Y-%m-%d %H:%M}") == (at_work, changes_at)
    assert state.here.tzinfo == ZoneInfo(zone)


def test_a_holiday_is_named_also_where_it_falls_on_a_weekend() -> None:
    sunday = {date(2026, 3, 8): "Women's Day"}
    state = working_state(instant("2026-03-08 10:00"), ZoneInfo("UTC"), read_week(NINE_TO_FIVE), sunday)
    assert (state.at_work, state.holiday) == (AtWork.WEEKEND, "Women's Day")


def test_who_never_closes_is_there_on_holidays_too() -> None:
    state = working_state(instant("2026-01-01 03:00"), ZoneInfo("Asia/Tokyo"), AROUND_THE_CLOCK, NEW_YEAR)
    assert (state.at_work, state.changes_at) == (AtWork.OPEN, None)


def test_a_month_of_holidays_has_no_next_opening() -> None:
    free = {date.fromordinal(date(2026, 1, 1).toordinal() + day): "Strike" for day in range(60)}
    state = working_state(instant("2026-01-02 10:00"), ZoneInfo("UTC"), read_week(NINE_TO_FIVE), free)
    assert (state.at_work, state.changes_at) == (AtWork.HOLIDAY, None)


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)),
    st.sampled_from(["Africa/Nairobi", "America/St_Johns", "Pacific/Kiritimati", "Europe/London", "Asia/Tehran"]),
    st.sampled_from([NINE_TO_FIVE, GULF, NIGHTS, "Sat-Wed 08:00-16:00; Thu 08:00-13:00"]),
)
def test_what_changes_then_has_not_changed_before(now: datetime, zone: str, week: str) -> None:
    """At the time that is named the state is the other one, and that time is still to come."""
    at = now.replace(tzinfo=UTC)
    read = read_week(week)
    state = working_state(at, ZoneInfo(zone), read, {})
    assert state.changes_at is not None
    assert state.changes_at > at
    then = working_state(state.changes_at.astimezone(UTC), ZoneInfo(zone), read, {})
    assert (then.at_work is AtWork.OPEN) != (state.at_work is AtWork.OPEN)


@pytest.mark.parametrize(
    ("state", "day", "language", "name"),
    [
        ("KEN", date(2026, 6, 1), Language.ENGLISH, "Madaraka Day"),
        ("FRA", date(2026, 7, 14), Language.FRENCH, "Fête nationale"),
        ("JPN", date(2026, 2, 11), Language.ENGLISH, "Foundation Day"),
        ("MAR", date(2026, 7, 30), Language.ENGLISH, "Throne Day"),  # its three letters are March's, too
    ],
)
def test_national_holidays_are_known_by_name(state: str, day: date, language: Language, name: str) -> None:
    known = national_holidays(state, [day.year], language)
    assert known is not None
    assert known[day] == name


def test_holidays_of_an_unknown_state_are_not_known() -> None:
    assert national_holidays("ZZZ", [2026], Language.ENGLISH) is None


def test_a_year_s_end_needs_both_years() -> None:
    known = national_holidays("KEN", [2026, 2027], Language.ENGLISH)
    assert known is not None
    assert {day.year for day in known} == {2026, 2027}


def instant(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
