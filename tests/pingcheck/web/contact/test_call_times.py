"""The hours for a call: the secretariat's, told in the contact's time; without them, the contact's own day."""

from datetime import UTC, datetime

import pytest

from pingcheck.settings.names import parse_hours
from pingcheck.web.contact.call_times import call_times, known_call_time

WINTER, SUMMER = datetime(2026, 1, 15, 12, tzinfo=UTC), datetime(2026, 7, 15, 12, tzinfo=UTC)
VIENNA, NEW_YORK = "Mon-Fri 09:00-17:00 Europe/Vienna", "Mon-Fri 09:00-18:00 America/New_York"


@pytest.mark.parametrize(
    ("hours", "zone", "now", "values", "first"),
    [
        (VIENNA, "Africa/Nairobi", WINTER, ["08:00-10:30", "10:30-13:00", "13:00-16:00"], "11:00–13:30"),
        (VIENNA, "Africa/Nairobi", SUMMER, ["07:00-09:30", "09:30-12:00", "12:00-15:00"], "10:00–12:30"),
        (NEW_YORK, "Pacific/Fiji", WINTER, ["14:00-17:00", "17:00-20:00", "20:00-23:00"], "02:00–05:00"),
        ("Mon-Sun 22:00-04:00 UTC", "UTC", WINTER, ["22:00-00:00", "00:00-02:00", "02:00-04:00"], "22:00–00:00"),
        ("", "Africa/Cairo", WINTER, ["07:00-10:00", "10:00-13:00", "13:00-16:00"], "09:00–12:00"),
        ("", "Mars/Olympus", WINTER, ["09:00-12:00", "12:00-15:00", "15:00-18:00"], "09:00–12:00"),
    ],
)  # fmt: skip
def test_hours_are_offered_in_parts(hours: str, zone: str, now: datetime, values: list[str], first: str) -> None:
    offered = call_times(parse_hours(hours) if hours else None, zone, now)
    assert [one.value for one in offered] == values
    assert offered[0].label == first
    assert all(known_call_time(one.value) == one.value for one in offered)


@pytest.mark.parametrize("value", ["", "noon", "25:00-26:00", "09:00", "09:00-12:00 or so", "٠٩:٠٠-١٢:٠٠", "<b>"])
def test_what_no_form_of_ours_sends_is_left_out(value: str) -> None:
    assert known_call_time(value) == ""
