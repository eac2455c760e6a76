"""When a series comes next: patterns of days, days before meetings, and what is refused."""

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.errors import Refused
from pingcheck.planning.recurrence import (
    ComingMeeting,
    WrittenPattern,
    merged,
    next_occurrences,
    occurrences_until,
    read_pattern,
)

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
SPRING = ComingMeeting("M-2027-01", "Working group", date(2027, 3, 15), datetime(2027, 3, 15, 14, tzinfo=UTC))


def written(
    rule: str = "", before: str = "", at: str = "09:00", zone: str = "UTC", first: str = "2027-01-01"
) -> WrittenPattern:
    return WrittenPattern(rule, before, at, zone, first)


def days(rule: str, count: int = 3, first: str = "2027-01-01") -> list[str]:
    pattern = read_pattern(written(rule, first=first))
    return [str(found.local.date()) for found in next_occurrences(pattern, LONG_AGO, count)]


@pytest.mark.parametrize(
    ("rule", "first", "found"),
    [
        ("FREQ=MONTHLY;INTERVAL=6;BYDAY=2TU", "2027-01-01", ["2027-01-12", "2027-07-13", "2028-01-11"]),
        ("FREQ=MONTHLY;INTERVAL=6;BYDAY=2TU", "2027-01-12", ["2027-01-12", "2027-07-13", "2028-01-11"]),
        ("FREQ=MONTHLY;INTERVAL=6;BYDAY=2TU", "2027-01-13", ["2027-07-13", "2028-01-11", "2028-07-11"]),
        ("FREQ=YEARLY;BYMONTH=3,9;BYDAY=-1MO", "2027-01-01", ["2027-03-29", "2027-09-27", "2028-03-27"]),
        ("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "2027-01-01", ["2027-01-13", "2027-01-27", "2027-02-10"]),
        ("freq=monthly; bymonthday=-1;", "2027-01-31", ["2027-01-31", "2027-02-28", "2027-03-31"]),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2027-01-01", ["2028-02-29", "2032-02-29", "2036-02-29"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1", "2027-01-01", ["2027-01-01", "2027-02-01", "2027-03-01"]),
        ("FREQ=DAILY;COUNT=2", "2027-01-01", ["2027-01-01", "2027-01-02"]),
        ("FREQ=DAILY;UNTIL=20270102", "2027-01-01", ["2027-01-01", "2027-01-02"]),
        ("FREQ=DAILY;UNTIL=20270102T085959Z", "2027-01-01", ["2027-01-01"]),
        ("FREQ=DAILY;UNTIL=20270102T090000", "2027-01-01", ["2027-01-01", "2027-01-02"]),
    ],
)
def test_a_rule_names_days(rule: str, first: str, found: list[str]) -> None:
    assert days(rule, 3, first) == found


@given(st.dates(date(2024, 1, 1), date(2035, 12, 31)), st.integers(1, 12), st.integers(0, 6), st.integers(1, 4))
def test_the_nth_weekday_of_every_so_many_months_is_where_a_calendar_shows_it(
    first: date, interval: int, weekday: int, place: int
) -> None:
    months = (
        (first.year + (first.month - 1 + ahead) // 12, (first.month - 1 + ahead) % 12 + 1)
        for ahead in range(0, 99, interval)
    )
    shown = []
    for year, month in months:
        of_month = [date(year, month, day + 1) for day in range(monthrange(year, month)[1])]
        shown.append([day for day in of_month if day.weekday() == weekday][place - 1])
    name = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")[weekday]
    found = days(f"FREQ=MONTHLY;INTERVAL={interval};BYDAY={place}{name}", 5, str(first))
    assert found == [str(day) for day in shown if day >= first][:5]


def test_days_before_a_meeting_are_counted_from_the_day_that_its_organisers_announce() -> None:
    pattern = read_pattern(written(before="14d", zone="America/New_York"))
    late = ComingMeeting("M-2027-02", "Late", date(2027, 3, 20), datetime(2027, 3, 20, tzinfo=UTC))
    past = ComingMeeting("M-2026-01", "Past", date(2027, 1, 10), datetime(2027, 1, 10, tzinfo=UTC))
    found = next_occurrences(pattern, LONG_AGO, 5, [late, SPRING, past])
    assert [(one.key, str(one.local), str(one.utc)) for one in found] == [
        ("M-2027-01", "2027-03-01 09:00:00", "2027-03-01 14:00:00+00:00"),
        ("M-2027-02", "2027-03-06 09:00:00", "2027-03-06 14:00:00+00:00"),
    ]
    assert found[0].why == "14 days before Working group, at 09:00 in America/New_York."


def test_what_would_open_after_the_meeting_began_is_none_before_it() -> None:
    early = ComingMeeting("M-2027-03", "Early", date(2027, 3, 15), datetime(2027, 3, 14, 10, 30, tzinfo=UTC))
    pattern = read_pattern(written(before="1", at="23:59", zone="Pacific/Pago_Pago"))
    assert next_occurrences(pattern, LONG_AGO, 5, [early]) == []


def test_why_is_said_in_words_and_with_what_a_change_of_clocks_does() -> None:
    pattern = read_pattern(written("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", at="02:30", zone="Europe/Vienna"))
    [first] = next_occurrences(pattern, LONG_AGO, 1)
    assert str(first.utc) == "2027-03-28 01:00:00+00:00"
    assert first.why.startswith("Every year on the last Sunday in March, at 02:30 in Europe/Vienna.")
    assert "02:30 on 2027-03-28 does not exist in Europe/Vienna" in first.why


def test_a_day_that_a_zone_leaves_out_makes_no_second_check_at_one_instant() -> None:
    pattern = read_pattern(written("FREQ=DAILY;COUNT=4", at="00:00", zone="Pacific/Apia", first="2011-12-29"))
    found = next_occurrences(pattern, LONG_AGO, 9)
    assert [one.key for one in found] == ["2011-12-29", "2011-12-30", "2012-01-01"]
    assert str(found[1].utc) == "2011-12-30 10:00:00+00:00"


def test_only_what_comes_later_is_given_in_the_order_of_all_series() -> None:
    daily = read_pattern(written("FREQ=DAILY"))
    monthly = read_pattern(written("FREQ=MONTHLY", at="08:00"))
    after = datetime(2027, 1, 31, 9, tzinfo=UTC)
    two = [next_occurrences(pattern, after, 3) for pattern in (daily, monthly)]
    assert [str(one.local) for one in merged(two, 3)] == [
        "2027-02-01 08:00:00",
        "2027-02-01 09:00:00",
        "2027-02-02 09:00:00",
    ]
    assert [one.key for one in occurrences_until(daily, after, after + timedelta(days=2))] == [
        "2027-02-01",
        "2027-02-02",
    ]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (written("FREQ=HOURLY"), "too often"),
        (written("FREQ=SECONDLY;INTERVAL=90000"), "too often"),
        (written("FREQ=DAILY;BYHOUR=3"), "BYHOUR"),
        (written("FREQ=DAILY;BYEASTER=1"), "no part BYEASTER"),
        (written("FREQ=FORTNIGHTLY"), "FREQ=DAILY"),
        (written("every six months"), "no part EVERY"),
        (written("BYDAY=2TU"), "begins with FREQ"),
        (written("FREQ=DAILY;FREQ=WEEKLY"), "twice"),
        (written("FREQ=DAILY;COUNT=2;UNTIL=20280101"), "not by both"),
        (written("FREQ=DAILY;COUNT=0"), "COUNT=0"),
        (written("FREQ=DAILY;COUNT=99999999999999999999"), "1 to 1,000"),
        (written("FREQ=DAILY;INTERVAL=٣"), "INTERVAL"),
        (written("FREQ=YEARLY;INTERVAL=11"), "too long"),
        (written("FREQ=DAILY;UNTIL=20271332"), "UNTIL"),
        (written("FREQ=WEEKLY;BYDAY=2TU"), "months or years"),
        (written("FREQ=MONTHLY;BYDAY=6TU"), "five of each"),
        (written("FREQ=MONTHLY;BYDAY=TUE"), "weekday"),
        (written("FREQ=MONTHLY;BYDAY=0TU"), "BYDAY=0"),
        (written("FREQ=MONTHLY;BYSETPOS=1"), "BYSETPOS"),
        (written("FREQ=WEEKLY;BYMONTHDAY=1"), "does not go with"),
        (written("FREQ=DAILY;BYMONTH=13"), "1 to 12"),
        (written("FREQ=DAILY;" + "BYMONTH=1," * 40), "characters"),
        (written("FREQ=DAILY;UNTIL=20261231"), "never comes"),
        (written("FREQ=DAILY", before="14d"), "one of the two"),
        (written(), "one of the two"),
        (written("FREQ=DAILY", zone="Mars/Olympus"), "IANA"),
        (written("FREQ=DAILY", at="25:00"), "time of day"),
        (written("FREQ=DAILY", first="2027-02-30"), "not a day"),
        (written("FREQ=DAILY", first="0001-01-01"), "between the years 2000"),
        (written(before="0d"), "1 to 365 days"),
        (written(before="9999d"), "1 to 365 days"),
        (written(before="two weeks"), "1 to 365 days"),
    ],
    ids=str,
)
def test_what_makes_no_series_is_refused_with_what_would_be_right(wrong: WrittenPattern, said: str) -> None:
    with pytest.raises(Refused, match=said):
        read_pattern(wrong)


@pytest.mark.parametrize(
    "never",
    [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=4,6,9;BYMONTHDAY=31",
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2",
        "FREQ=DAILY;INTERVAL=3660;BYSETPOS=366;BYDAY=SU",
    ],
)
def test_a_rule_that_never_comes_is_found_out_in_bounded_time(never: str) -> None:
    began = process_time()
    with pytest.raises(Refused, match="never comes from 2027-01-01 on"):
        read_pattern(written(never))
    assert process_time() - began < 10  # of this process alone; without a bound it goes on to the year 9999
