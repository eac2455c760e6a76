"""Calendars read into events: what their times mean, and what is refused."""

from contextlib import suppress

import pytest

from directory.errors import Refused
from pingcheck.planning.calendars.event import CalendarContents, ReadingRules
from pingcheck.planning.calendars.reading import LARGEST, MOST_EVENTS, read_calendar
from pingcheck.planning.calendars.reading_process import read_apart
from tests.calendars import calendar, event, exchange_zone, spring
from tests.cast import NOON

RULES = ReadingRules(NOON, "Europe/Vienna")
HEADING = "(UTC+01:00) Amsterdam\\, Berlin"


def read(raw: bytes) -> CalendarContents:
    return read_calendar(raw, RULES)


def times(raw: bytes) -> list[tuple[str, str]]:
    return [(found.facts.starts_at_local, found.facts.zone) for found in read(raw).events]


@pytest.mark.parametrize(
    ("start", "means"),
    [
        ("DTSTART;TZID=America/New_York:20260415T100000", ("2026-04-15 10:00", "America/New_York")),
        ("DTSTART;TZID=W. Europe Standard Time:20260415T100000", ("2026-04-15 10:00", "Europe/Berlin")),
        ("DTSTART;TZID=/citadel.org/20260101_1/Asia/Tokyo:20260415T100000", ("2026-04-15 10:00", "Asia/Tokyo")),
        (f'DTSTART;TZID="{HEADING}":20260415T100000', ("2026-04-15 10:00", "Europe/Vienna")),
        ("DTSTART:20260415T100000Z", ("2026-04-15 12:00", "Europe/Vienna")),
        ("DTSTART:20260415T100000", ("2026-04-15 10:00", "Europe/Vienna")),
        ("DTSTART;VALUE=DATE:20260415", ("2026-04-15 00:00", "Europe/Vienna")),
    ],
)
@pytest.mark.filterwarnings("ignore::icalendar.error.GloballyUniqueTZIDGuessed")
def test_a_time_as_calendars_write_it(start: str, means: tuple[str, str]) -> None:
    zones = exchange_zone("W. Europe Standard Time"), exchange_zone(HEADING)
    assert times(calendar(*zones, event(start))) == [means]


def test_a_calendar_that_names_its_zone_is_believed() -> None:
    raw = calendar(("X-WR-TIMEZONE:America/New_York",), event("DTSTART:20260415T140000Z"))
    assert times(raw) == [("2026-04-15 10:00", "America/New_York")]


def test_words_of_strangers_are_one_line_within_bounds() -> None:
    title = "Spring\\n session\u202e " + "x" * 500
    [found] = read(calendar(event("DTSTART:20260415T100000", "LOCATION:Room\\n1", title=title))).events
    assert found.facts.title.startswith("Spring session xxx")
    assert len(found.facts.title) <= 200
    assert found.facts.place == "Room 1"


@pytest.mark.parametrize("line", ["STATUS:CANCELLED", "STATUS:cancelled"])
def test_what_is_cancelled(line: str) -> None:
    assert [found.is_cancelled for found in read(spring("20260415T100000", line)).events] == [True]


def test_a_series_with_one_occurrence_moved_and_one_left_out() -> None:
    zone = "TZID=America/New_York"
    rule = ("RRULE:FREQ=WEEKLY;COUNT=4", f"EXDATE;{zone}:20260422T100000")
    moved = event(f"RECURRENCE-ID;{zone}:20260429T100000", f"DTSTART;{zone}:20260430T110000", title="Moved")
    raw = calendar(event(f"DTSTART;{zone}:20260415T100000", *rule), moved)
    assert [local for local, _ in times(raw)] == ["2026-04-15 10:00", "2026-04-30 11:00", "2026-05-06 10:00"]
    unmoved = calendar(event(f"DTSTART;{zone}:20260415T100000", *rule))
    assert {found.key for found in read(raw).events} == {found.key for found in read(unmoved).events}


def test_the_newer_of_two_events_with_one_uid_counts() -> None:
    newer = event("DTSTART:20260420T100000", "SEQUENCE:2")
    older = event("DTSTART:20260415T100000", "SEQUENCE:1")
    assert times(calendar(newer, older)) == [("2026-04-20 10:00", "Europe/Vienna")]


def test_what_is_past_is_counted_and_left_out() -> None:
    found = read(calendar(event("DTSTART:20200415T100000Z"), event("DTSTART:20260415T100000Z", uid="2")))
    assert (len(found.events), found.past) == (1, 1)


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        (("DTSTART:soon",), "no time"),
        ((), "no time"),
        (("DTSTART;TZID=Middle-earth/Shire:20260415T100000",), "time zone is not known: Middle-earth/Shire"),
        (("DTSTART:20260415T100000Z", "RRULE:FREQ=SECONDLY;COUNT=5"), "several times a day"),
        (("DTSTART:99990415T100000Z",), "year 9999"),
    ],
)
def test_one_event_that_is_wrong_holds_up_no_other(lines: tuple[str, ...], problem: str) -> None:
    found = read(calendar(event(*lines, uid="wrong", title="Wrong"), event("DTSTART:20260415T100000Z")))
    assert len(found.events) == 1
    [rejected] = found.rejected
    assert rejected.title == "Wrong"
    assert problem in rejected.problem


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"", "not a calendar"),
        (b"<html><body>Sign in</body></html>", "not a calendar"),
        (b"\x00\xff" * 1000, "not a calendar"),
        (b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:x\r\nEND:VCARD\r\n", "not a calendar"),
        (b"x" * (LARGEST + 1), "larger than 2 MB"),
        (calendar(*(event("DTSTART:20260415T100000Z", uid=str(n)) for n in range(MOST_EVENTS + 1))), "more than 500"),
        (calendar(event("DTSTART:20260415T100000Z", "RRULE:FREQ=DAILY;COUNT=1000")), "Spring session: It comes more"),
        (calendar(event("DTSTART:20260415T100000Z", "RRULE:FREQ=WEEKLY;COUNT=1000")), "more than 200 times"),
        (calendar(event("DTSTART:20260415T100000Z", "RRULE:FREQ=DAILY")), "more than 200 times"),
    ],
    ids=["empty", "page", "bytes", "card", "large", "many", "thousand", "thousand weeks", "endless"],
)
def test_what_is_refused_whole(raw: bytes, problem: str) -> None:
    with pytest.raises(Refused, match=problem):
        read(raw)


async def test_the_process_says_the_same_and_passes_refusals_on() -> None:
    raw = calendar(event("DTSTART:soon", uid="wrong"), event("DTSTART:20260415T100000Z"))
    assert await read_apart(raw, RULES) == read(raw)
    with pytest.raises(Refused, match=r"^Spring session: It comes more than 200 times"):
        await read_apart(calendar(event("DTSTART:20260415T100000Z", "RRULE:FREQ=DAILY")), RULES)


async def test_a_line_folded_a_million_times_is_read_or_refused_and_no_more() -> None:
    folded = b"\n ".join([b"x"] * 600_000)
    raw = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:" + folded + b"\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    with suppress(Refused):  # it takes too long on a slow machine
        assert (await read_apart(raw, RULES)).events == ()
