"""Working hours of the day's email, at every change of the clocks."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingcheck.correspondence.digest_rules import is_due, is_of_this_week, working_day, zone_of_work
from pingcheck.settings.names import parse_hours

VIENNA, NAIROBI = ZoneInfo("Europe/Vienna"), ZoneInfo("Africa/Nairobi")
MONDAY, SATURDAY = date(2026, 3, 2), date(2026, 3, 7)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("hours", "zone", "now", "day"),
    [
        ("", "UTC", "2026-03-02T08:59:59", None),
        ("", "UTC", "2026-03-02T09:00", MONDAY),
        ("", "UTC", "2026-03-02T16:59:59", MONDAY),
        ("", "UTC", "2026-03-02T17:00", None),
        ("", "UTC", "2026-03-07T12:00", None),
        ("", "Africa/Nairobi", "2026-03-02T06:00", MONDAY),
        ("", "Africa/Nairobi", "2026-03-02T14:00", None),
        ("", "Pacific/Auckland", "2026-03-01T20:30", MONDAY),  # it is Monday there
        ("Mon-Fri 08:30-16:00 Europe/Vienna", "Europe/Vienna", "2026-03-02T07:30", MONDAY),
        ("Mon-Fri 08:30-16:00 Europe/Vienna", "Africa/Nairobi", "2026-03-02T05:30", MONDAY),  # on the officer's clock
        ("Sun-Thu 08:00-16:00 Africa/Cairo", "Africa/Cairo", "2026-03-01T08:00", date(2026, 3, 1)),
        ("Sun-Thu 08:00-16:00 Africa/Cairo", "Africa/Cairo", "2026-03-06T08:00", None),
        ("Sat-Mon 08:00-16:00 UTC", "UTC", "2026-03-07T08:00", SATURDAY),
        ("Mon-Mon 22:00-06:00 UTC", "UTC", "2026-03-02T23:00", MONDAY),  # the hours of a night's watch
        ("Mon-Mon 22:00-06:00 UTC", "UTC", "2026-03-03T05:59", MONDAY),
        ("Mon-Mon 22:00-06:00 UTC", "UTC", "2026-03-03T06:00", None),
        ("Mon-Mon 22:00-06:00 UTC", "UTC", "2026-03-02T05:00", None),
        # Spring in Vienna, 29 March 2026: 02:30 does not exist. Autumn, 25 October: 02:30 comes twice.
        ("Sun-Sun 02:30-05:00 UTC", "Europe/Vienna", "2026-03-29T00:59", None),
        ("Sun-Sun 02:30-05:00 UTC", "Europe/Vienna", "2026-03-29T01:00", date(2026, 3, 29)),
        ("Sun-Sun 02:30-05:00 UTC", "Europe/Vienna", "2026-10-25T00:30", date(2026, 10, 25)),
        ("Sun-Sun 02:30-05:00 UTC", "Europe/Vienna", "2026-10-25T01:30", date(2026, 10, 25)),
        ("", "Europe/Vienna", "2026-03-27T08:00", date(2026, 3, 27)),  # nine in winter time
        ("", "Europe/Vienna", "2026-03-30T07:00", date(2026, 3, 30)),  # nine in summer time
        ("", "Europe/Vienna", "2026-10-26T07:30", None),  # eight thirty in winter time
    ],
)
def test_the_day_on_which_somebody_works(hours: str, zone: str, now: str, day: date | None) -> None:
    assert working_day(parse_hours(hours) if hours else None, ZoneInfo(zone), at(now)) == day


@pytest.mark.parametrize(
    ("chosen", "hours", "zone"),
    [
        ("UTC", "", "UTC"),
        ("UTC", "Mon-Fri 09:00-17:00 Europe/Vienna", "Europe/Vienna"),
        ("Africa/Nairobi", "Mon-Fri 09:00-17:00 Europe/Vienna", "Africa/Nairobi"),
        ("Africa/Nairobi", "", "Africa/Nairobi"),
    ],
)
def test_the_zone_in_which_somebody_works(chosen: str, hours: str, zone: str) -> None:
    assert zone_of_work(chosen, parse_hours(hours) if hours else None).key == zone


@given(
    st.sampled_from(["Europe/Vienna", "Africa/Cairo", "America/New_York", "Pacific/Apia", "Asia/Kathmandu"]),
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)),
    st.lists(st.integers(1, 3000), max_size=40),
)
def test_however_often_the_clock_looks_a_day_has_one(zone: str, start: datetime, minutes: list[int]) -> None:
    """And on no day of rest any."""
    made: list[tuple[date, datetime]] = []
    now = start
    for more in minutes:
        now += timedelta(minutes=more)
        worked = working_day(None, ZoneInfo(zone), now)
        last_day, last_made = (made[-1][0].isoformat(), made[-1][1]) if made else (None, None)
        if worked is not None and is_due(worked, last_day, last_made, now):
            made.append((worked, now))
    assert len({day for day, _ in made}) == len(made)
    for day, then in made:
        here = then.astimezone(ZoneInfo(zone))
        assert here.date() == day
        assert 9 <= here.hour < 17
        assert here.weekday() < 5


def test_who_moves_to_another_zone_hears_again_the_next_day() -> None:
    told = at("2026-03-02T20:00")  # Monday afternoon in New York; in Auckland Tuesday began already
    assert not is_due(date(2026, 3, 3), "2026-03-02", told, at("2026-03-02T20:05"))
    assert not is_due(MONDAY, "2026-03-02", told, at("2026-03-03T20:00"))
    assert is_due(date(2026, 3, 4), "2026-03-02", told, at("2026-03-03T20:00"))


@pytest.mark.parametrize(
    ("last_day", "day", "hours", "is_told"),
    [
        (None, MONDAY, "", False),
        ("2026-02-27", MONDAY, "", False),  # on Friday
        ("2026-03-02", MONDAY, "", True),
        ("2026-03-02", date(2026, 3, 6), "", True),
        ("2026-03-02", date(2026, 3, 9), "", False),
        ("2026-02-27", date(2026, 3, 4), "", False),  # back on Wednesday
        ("2026-03-02", date(2026, 3, 8), "Sun-Thu 08:00-16:00 Africa/Cairo", False),  # their week begins on Sunday
        ("2026-03-01", date(2026, 3, 5), "Sun-Thu 08:00-16:00 Africa/Cairo", True),
    ],
)
def test_a_week_begins_on_the_first_day_of_work(last_day: str | None, day: date, hours: str, is_told: bool) -> None:
    assert is_of_this_week(last_day, day, parse_hours(hours) if hours else None) is is_told
