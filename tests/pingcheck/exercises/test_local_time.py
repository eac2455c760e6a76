"""Local times and the instants they mean, where clocks are changed and where they are not."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.errors import Refused
from pingcheck.exercises.local_time import local_time, to_instant, zone_meant, zone_named

VIENNA = ZoneInfo("Europe/Vienna")
zones = st.sampled_from(sorted(available_timezones() - {"localtime"})).map(ZoneInfo)
instants = st.datetimes(datetime(1990, 1, 1), datetime(2037, 12, 31)).map(
    lambda moment: moment.replace(microsecond=0, second=0, tzinfo=UTC)
)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("local", "instant"),
    [
        ("2026-01-15 09:00", "2026-01-15 08:00"),
        ("2026-07-15 09:00", "2026-07-15 07:00"),
        ("2026-03-29 02:30", "2026-03-29 01:00"),  # does not exist: the first instant after the gap
        ("2026-10-25 02:30", "2026-10-25 00:30"),  # comes twice: its first time
    ],
)
def test_an_hour_means_one_instant(local: str, instant: str) -> None:
    assert to_instant(local_time(local), VIENNA) == utc(instant)


@given(instants, zones)
def test_every_instant_comes_back_from_its_local_time_or_from_the_earlier_of_two(
    instant: datetime, zone: ZoneInfo
) -> None:
    local = instant.astimezone(zone)
    found = to_instant(local.replace(tzinfo=None, fold=0), zone)
    assert found == instant if local.fold == 0 else found < instant


@given(st.datetimes(datetime(1990, 1, 1), datetime(2037, 12, 31)), zones)
def test_a_later_local_time_is_never_an_earlier_instant(local: datetime, zone: ZoneInfo) -> None:
    # Where an hour comes twice its second time cannot be named, so the order can only stand still, not turn.
    assert to_instant(local, zone) <= to_instant(local + timedelta(hours=25), zone)


@pytest.mark.parametrize("wrong", ["tomorrow", "2026-02-30 09:00", "09:00", "", "2026-03-02T09:00+01:00"])
def test_what_is_no_local_time_is_refused_with_what_would_be_right(wrong: str) -> None:
    with pytest.raises(Refused, match=r"2026-03-02T09:00|--zone"):
        local_time(wrong)


@pytest.mark.parametrize("wrong", ["Mars/Olympus", "", "../../etc/passwd", "Europe"])
def test_an_unknown_zone_is_refused(wrong: str) -> None:
    with pytest.raises(Refused, match="IANA"):
        zone_named(wrong)


@pytest.mark.parametrize(
    ("typed", "zone"), [("New York", "America/New_York"), (" nairobi ", "Africa/Nairobi"), ("UTC", "UTC")]
)
def test_a_city_of_one_zone_is_enough(typed: str, zone: str) -> None:
    assert zone_meant(typed).key == zone
