"""Working weeks as States, entries and officers write them."""

from datetime import time
from importlib import resources
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.errors import Refused
from directory.hours.countries import country_facts
from directory.hours.state_weeks import USUAL, usual_week
from directory.hours.week import AROUND_THE_CLOCK, LONGEST_HOURS, WorkingWeek, own_week, read_week

MONDAY_TO_FRIDAY = read_week(USUAL)
SUNDAY_TO_THURSDAY = read_week("Sun-Thu 08:00-15:00")


def shown(week: WorkingWeek) -> str:
    """`08-15 08-15 08-15 08-15 – – 08-15`, Monday first."""
    return " ".join(f"{day.opens:%H}-{day.closes:%H}" if day else "–" for day in week.days)


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("Mon-Fri 09:00-17:00", "09-17 09-17 09-17 09-17 09-17 – –"),
        ("Sun–Thu 8-15", "08-15 08-15 08-15 08-15 – – 08-15"),
        ("Mon-Thu 07:30-15:30; Fri 07:30-12:00", "07-15 07-15 07-15 07-15 07-12 – –"),
        ("saturday-wednesday 08.00-16.00, thu 08.00-13.00", "08-16 08-16 08-16 08-13 – 08-16 08-16"),
        ("lun-ven 8h-16h30", "08-16 08-16 08-16 08-16 08-16 – –"),
        ("domingo-jueves 09:00 to 17:00", "09-17 09-17 09-17 09-17 – – 09-17"),
        ("пн-пт 09:00-18:00", "09-18 09-18 09-18 09-18 09-18 – –"),
        ("Fri 22:00-06:00", "– – – – 22-06 – –"),
        ("Mon-Sun 00:00-24:00", "00-00 00-00 00-00 00-00 00-00 00-00 00-00"),
        ("24/7", "00-00 00-00 00-00 00-00 00-00 00-00 00-00"),
    ],
)
def test_a_week_is_read(text: str, week: str) -> None:
    assert shown(read_week(text)) == week


@pytest.mark.parametrize(
    "text", ["", "always", "Mon-Fri", "09:00-17:00", "Mon-Fri 25:00-26:00", "Mon-Xyz 9-17", "Mon 9-17" + " " * 200]
)
def test_what_is_no_week_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(Refused, match="write it like Sun-Thu"):
        read_week(text)


@pytest.mark.parametrize(
    ("text", "usual", "week"),
    [
        ("09:00-17:00", SUNDAY_TO_THURSDAY, "09-17 09-17 09-17 09-17 – – 09-17"),  # its hours, the country's days
        ("Sun-Wed", MONDAY_TO_FRIDAY, "09-17 09-17 09-17 – – – 09-17"),  # its days, the country's hours
        ("Sat 10:00-14:00", MONDAY_TO_FRIDAY, "– – – – – 10-14 –"),
        ("24/7", MONDAY_TO_FRIDAY, shown(AROUND_THE_CLOCK)),
        ("24 hours", MONDAY_TO_FRIDAY, shown(AROUND_THE_CLOCK)),
    ],
)
def test_an_entry_says_what_differs_from_its_country(text: str, usual: WorkingWeek, week: str) -> None:
    own = own_week(text, usual)
    assert own is not None
    assert shown(own) == week


@pytest.mark.parametrize("text", ["", "by arrangement", "call the duty officer 9", "9:00-17:00 except on holidays"])
def test_hours_that_cannot_be_read_are_not_guessed(text: str) -> None:
    assert own_week(text, MONDAY_TO_FRIDAY) is None


@given(st.text(max_size=2 * LONGEST_HOURS))
def test_any_text_is_read_or_not(text: str) -> None:
    week = own_week(text, SUNDAY_TO_THURSDAY)
    assert week is None or len(week.days) == 7


def test_every_member_state_has_its_zone_and_its_week() -> None:
    states = resources.files("directory").joinpath("data/member-states.csv").read_text(encoding="utf-8")
    codes = [line.split(",")[0] for line in states.splitlines()[1:]]
    assert len(codes) == 193
    for code in codes:
        facts = country_facts(code)
        assert facts is not None
        assert facts.source
        assert ZoneInfo(facts.zone).key == facts.zone
        assert any(read_week(facts.hours).days)
        assert facts.assumed == (facts.hours == USUAL)
    assert usual_week("ZZZ").hours == USUAL
    assert shown(usual_week("SAU").week) == "07-14 07-14 07-14 07-14 – – 07-14"
    emirates = usual_week("ARE").week.days[4]
    assert emirates is not None
    assert emirates.closes == time(12)
