"""What is said of a check's days: a table of windows and of those who are asked."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from directory.hours.week import AROUND_THE_CLOCK, read_week
from directory.states import RegionalGroup
from pingcheck.planning.calendar_findings import (
    CheckWindow,
    FindingKind,
    MeetingAhead,
    OtherCheck,
    PeopleGroup,
    calendar_findings,
)

UTC_ZONE = ZoneInfo("UTC")
WORKWEEK, SUNDAYS = read_week("Mon-Fri 09:00-17:00"), read_week("Sun-Thu 08:00-15:00")
AFRICA, ASIA = RegionalGroup.AFRICAN, RegionalGroup.ASIA_PACIFIC
KENYA = PeopleGroup("Kenya", AFRICA, ZoneInfo("Africa/Nairobi"), WORKWEEK, 20, {date(2027, 6, 1): "Madaraka Day"})
EGYPT = PeopleGroup("Egypt", AFRICA, ZoneInfo("Africa/Cairo"), SUNDAYS, 4, {date(2027, 6, 1): "A day"})
JAPAN = PeopleGroup("Japan", ASIA, ZoneInfo("Asia/Tokyo"), WORKWEEK, 6)
ROUND_THE_CLOCK = PeopleGroup("Fiji", ASIA, None, AROUND_THE_CLOCK, 4, {date(2027, 6, 1): "A day"})
EVERYBODY = (KENYA, EGYPT, JAPAN, ROUND_THE_CLOCK)


def window(opens: str, hours: float = 72, follows_hours: bool = False, zone: ZoneInfo = UTC_ZONE) -> CheckWindow:
    opens_at = datetime.fromisoformat(opens).replace(tzinfo=UTC)
    return CheckWindow(opens_at, opens_at + timedelta(hours=hours), zone, follows_hours)


WEEKEND, UN_HOLIDAY, HOLIDAY, NIGHT = (
    FindingKind.WEEKEND,
    FindingKind.UN_HOLIDAY,
    FindingKind.HOLIDAY,
    FindingKind.NIGHT,
)
QUIET = window("2027-06-08 07:00", 24)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (QUIET, []),
        (window("2027-06-12 07:00", 24), [(WEEKEND, True, "Saturday 2027-06-12: a weekend for 30 of 34 contacts")]),
        (window("2027-06-11 07:00", 4), [(WEEKEND, False, "Friday 2027-06-11: a weekend for 4 of 34 contacts")]),
        (
            window("2027-05-31 07:00", 30),
            [
                (UN_HOLIDAY, True, "Monday 2027-05-31 is an official holiday of the United Nations: Memorial Day"),
                (HOLIDAY, True, "Tuesday 2027-06-01: 24 of 34 contacts have a national holiday (Kenya, Egypt)"),
            ],
        ),
        (window("2027-06-08 15:00", 24), [(NIGHT, False, "night of Asia-Pacific States: for 6 of 6 contacts")]),
        (window("2027-06-08 15:00", 24, follows_hours=True), []),
        (window("2027-06-08 15:00", 2), [(NIGHT, True, "whole window falls into the night of Asia-Pacific States")]),
        (
            window("2027-06-08 19:00", 3),
            [
                (NIGHT, True, "whole window falls into the night of African States: for 24 of 24"),
                (NIGHT, True, "whole window falls into the night of Asia-Pacific States: for 6 of 6"),
            ],
        ),
        (window("2027-06-08 19:00", 9.5), [(NIGHT, False, "African States"), (NIGHT, False, "Asia-Pacific States")]),
        # The day is that of the check's own zone: still Monday in New York.
        (
            window("2027-06-01 02:00", 1, follows_hours=True, zone=ZoneInfo("America/New_York")),
            [(UN_HOLIDAY, True, "2027-05-31"), (NIGHT, True, "African States")],
        ),
    ],
)
def test_days_and_hours_that_do_not_suit(asked: CheckWindow, found: list[tuple[FindingKind, bool, str]]) -> None:
    people = (KENYA, EGYPT, JAPAN, PeopleGroup("Fiji", ASIA, None, AROUND_THE_CLOCK, 4, ROUND_THE_CLOCK.holidays))
    said = calendar_findings(asked, people)
    assert [(one.kind, one.is_serious) for one in said] == [(kind, serious) for kind, serious, _ in found]
    for one, (_, _, part) in zip(said, found, strict=True):
        assert part in one.said


def test_what_concerns_few_is_not_said() -> None:
    small = PeopleGroup("Malta", AFRICA, None, WORKWEEK, 1, {date(2027, 6, 8): "A day"})
    many = PeopleGroup("Kenya", AFRICA, KENYA.zone, WORKWEEK, 20)
    assert calendar_findings(QUIET, [small, many]) == []
    assert [
        one.kind for one in calendar_findings(QUIET, [small, PeopleGroup("Kenya", AFRICA, None, WORKWEEK, 19)])
    ] == [HOLIDAY]


def test_the_states_with_the_most_contacts_are_named() -> None:
    day = {date(2027, 6, 8): "A day"}
    people = [
        PeopleGroup(name, AFRICA, None, WORKWEEK, count, day) for name, count in zip("ABCDE", range(1, 6), strict=True)
    ]
    [found] = calendar_findings(QUIET, people)
    assert found.said.endswith("15 of 15 contacts have a national holiday (E, D, C and 2 more).")


@pytest.mark.parametrize(
    ("opens", "hours", "clashes"),
    [
        ("2027-06-07 07:00", 24, False),
        ("2027-06-07 07:01", 24, True),
        ("2027-06-09 07:00", 24, False),
        ("2027-06-08 08:00", 1, True),
    ],
)
def test_two_checks_that_are_open_at_once(opens: str, hours: float, clashes: bool) -> None:
    other = window(opens, hours)
    found = calendar_findings(QUIET, [], [OtherCheck("Another", other.opens_at, other.closes_at)])
    assert [one.kind for one in found] == ([FindingKind.CLASH] if clashes else [])


def test_a_check_that_closes_after_its_meeting_began_is_too_late_for_it() -> None:
    meeting = MeetingAhead("Working group", QUIET.closes_at)
    assert calendar_findings(QUIET, [], meeting=meeting) == []
    later = CheckWindow(QUIET.opens_at, QUIET.closes_at + timedelta(minutes=1), UTC_ZONE)
    assert [one.kind for one in calendar_findings(later, [], meeting=meeting)] == [FindingKind.AFTER_MEETING]


def test_a_check_of_nobody_has_no_findings_of_people() -> None:
    assert calendar_findings(window("2027-06-12 07:00"), []) == []
