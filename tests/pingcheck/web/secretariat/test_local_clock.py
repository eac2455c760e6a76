"""The two clocks of a contact, in words: whether somebody is at work there, and when again."""

from datetime import UTC, datetime

import pytest

from directory.hours.state_weeks import StateWeek, usual_week
from directory.languages import Language
from pingcheck.web.secretariat.local_clock import LocalClock, Office, local_clock


def clock(now: str, state: str, zone: str = "", hours: str = "", week: StateWeek | None = None) -> LocalClock:
    at = datetime.fromisoformat(now).replace(tzinfo=UTC)
    found = local_clock(Office(state, zone, hours), week or usual_week(state), at, Language.ENGLISH)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("now", "office", "there", "said"),
    [
        (
            "2026-03-05 00:10", ("KEN", "Africa/Nairobi"), "03:10",
            "Outside working hours. Open again at 08:00 there, 05:00 UTC.",
        ),
        ("2026-03-05 09:40", ("KEN", "Africa/Nairobi"), "12:40", "Working hours there, until 17:00, 14:00 UTC."),
        (
            "2026-03-06 09:00", ("SAU", "Asia/Riyadh"), "12:00",
            "Weekend there. Open again at Sun 07:30 there, Sun 04:30 UTC.",
        ),
        (
            "2026-06-01 09:00", ("KEN", "Africa/Nairobi"), "12:00",
            "Holiday there: Madaraka Day. Open again at Tue 08:00 there, Tue 05:00 UTC.",
        ),
        # It is Friday there already, and ten in the evening of Thursday in UTC.
        ("2026-03-05 22:00", ("NZL", ""), "Fri 11:00", "Working hours there, until 17:00, Fri 04:00 UTC."),
        ("2026-03-07 03:00", ("KEN", "Africa/Nairobi", "24/7"), "06:00", "Somebody is there day and night."),
        ("2026-03-05 06:30", ("KEN", "Africa/Nairobi", "10:00-16:00"), "09:30",
         "Outside working hours. Open again at 10:00 there, 07:00 UTC."),
        # Where the clock is that of UTC, a time is said once.
        ("2026-03-05 09:40", ("SEN", "Africa/Dakar", "09:00-17:00"), "09:40",
         "Working hours there, until 17:00 UTC."),
        ("2026-03-05 06:30", ("SEN", "Africa/Dakar", "09:00-17:00"), "06:30",
         "Outside working hours. Open again at 09:00 UTC."),
    ],
)  # fmt: skip
def test_said_in_a_sentence(now: str, office: tuple[str, ...], there: str, said: str) -> None:
    state, zone, hours = (*office, "")[:3]
    found = clock(now, state, zone, hours)
    assert (found.there, found.note.format(**found.values)) == (there, said)


def test_an_officer_s_week_is_reckoned_with() -> None:
    week = StateWeek("Mon-Thu 06:00-12:00", "amina")
    assert clock("2026-03-06 07:00", "KEN", "Africa/Nairobi", week=week).note.startswith("Weekend there.")


def test_hours_that_cannot_be_read_are_shown_and_the_usual_ones_reckoned_with() -> None:
    found = clock("2026-03-05 09:40", "KEN", "Africa/Nairobi", "by arrangement")
    assert (found.hours, found.hours_unread, found.is_open) == ("Mon-Fri 08:00-17:00", "by arrangement", True)


@pytest.mark.parametrize("zone", ["", "Mars/Olympus"])
def test_without_a_zone_the_capital_s_is_shown_and_said(zone: str) -> None:
    found = clock("2026-03-05 09:40", "AUS", zone)
    assert (found.place, found.of_capital) == ("Sydney", True)


def test_nothing_is_shown_where_nothing_is_known() -> None:
    now = datetime(2026, 3, 5, tzinfo=UTC)
    assert local_clock(Office("ZZZ", ""), usual_week("ZZZ"), now, Language.ENGLISH) is None
    unknown = local_clock(Office("ZZZ", "Asia/Tokyo"), usual_week("ZZZ"), now, Language.ENGLISH)
    assert unknown is not None
    assert not unknown.holidays_known
