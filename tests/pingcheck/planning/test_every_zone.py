"""The instants of local times in every zone, around each change of clocks 2024 to 2035, against a walk by minutes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingcheck.exercises.local_time import clock_change_note, to_instant
from pingcheck.planning.recurrence import WrittenPattern, next_occurrences, read_pattern

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
ZONES = sorted(available_timezones() - {"localtime"})
BEGIN, END = datetime(2024, 1, 1, tzinfo=UTC), datetime(2036, 1, 1, tzinfo=UTC)
AROUND = 10 * MINUTE
STEP = 5 * DAY  # two changes of a zone lie weeks apart

# Years in which whole days were left out.
FAR = [("Pacific/Apia", 2011, 2012), ("Pacific/Kwajalein", 1993, 1994), ("Pacific/Kiritimati", 1994, 1996)]


@dataclass(frozen=True)
class Change:
    """From `at` on, another offset holds."""

    at: datetime
    before: timedelta
    after: timedelta


def changes(zone: ZoneInfo, begin: datetime = BEGIN, end: datetime = END) -> Iterator[Change]:
    early, offset = begin, offset_at(begin, zone)
    while early < end:
        late = early + STEP
        later_offset = offset_at(late, zone)
        if offset != later_offset:
            yield Change(change_between(early, late, zone), offset, later_offset)
        early, offset = late, later_offset


def change_between(early: datetime, late: datetime, zone: ZoneInfo) -> datetime:
    offset = offset_at(early, zone)
    while late - early > MINUTE:
        middle = early + (late - early) // MINUTE // 2 * MINUTE
        early, late = (middle, late) if offset_at(middle, zone) == offset else (early, middle)
    return late


def offset_at(instant: datetime, zone: ZoneInfo) -> timedelta:
    return instant.astimezone(zone).utcoffset() or timedelta()


def local_of(instant: datetime, zone: ZoneInfo) -> datetime:
    return instant.astimezone(zone).replace(tzinfo=None, fold=0)


def wrong_around(change: Change, zone: ZoneInfo) -> list[tuple[str, datetime]]:
    """Walks through the UTC minutes around a change. A local time means the first instant at which clocks show it, or
    else the first at which they show a later one."""
    span = abs(change.after - change.before) + AROUND
    walked = [change.at + ahead * MINUTE for ahead in range(-(span // MINUTE), span // MINUTE)]
    meant: dict[datetime, datetime] = {}
    for instant in walked:
        meant.setdefault(local_of(instant, zone), instant)
    first, local, later = local_of(walked[0], zone), max(meant), walked[-1]
    while local >= first:  # what clocks show only before the walk is not known to it
        later = meant.setdefault(local, later)
        local -= MINUTE
    return [(zone.key, local) for local in meant if local >= first and to_instant(local, zone) != meant[local]]


def wrong_at_the_edges(change: Change, zone: ZoneInfo) -> list[tuple[str, datetime]]:
    """The same of the last minute before a change, the first after it, and those that it leaves out or repeats."""
    last, begins = local_of(change.at - MINUTE, zone), local_of(change.at, zone)
    meant = {last: change.at - MINUTE, begins: change.at}
    if begins > last + MINUTE:
        meant |= {last + MINUTE: change.at, begins - MINUTE: change.at}
    else:
        meant[begins] = change.at - (change.before - change.after)
    return [(zone.key, local) for local, instant in meant.items() if to_instant(local, zone) != instant]


def test_each_minute_around_each_change_means_what_clocks_show() -> None:
    walked: dict[Change, ZoneInfo] = {}
    found = [(ZoneInfo(name), change) for name in ZONES for change in changes(ZoneInfo(name))]
    assert len(found) > 3000
    wrong = [each for zone, change in found for each in wrong_at_the_edges(change, zone)]
    for zone, change in found:
        if (
            walked.setdefault(change, zone) is zone
        ):  # other zones change their clocks at the same instant in the same way
            wrong += wrong_around(change, zone)
    assert wrong == []


@pytest.mark.parametrize(("name", "first", "last"), FAR)
def test_a_day_that_is_left_out_means_the_instant_after_it(name: str, first: int, last: int) -> None:
    zone = ZoneInfo(name)
    found = list(changes(zone, datetime(first, 6, 1, tzinfo=UTC), datetime(last, 6, 1, tzinfo=UTC)))
    assert found
    assert [wrong for change in found for wrong in wrong_around(change, zone)] == []


@given(st.sampled_from(ZONES), st.datetimes(datetime(2024, 1, 1), datetime(2035, 12, 31)), st.integers(1, 40))
def test_a_series_comes_at_its_hour_and_says_so_where_it_cannot(name: str, begin: datetime, interval: int) -> None:
    rule = f"FREQ=DAILY;INTERVAL={interval}"
    pattern = read_pattern(WrittenPattern(rule, "", f"{begin:%H:%M}", name, f"{begin:%Y-%m-%d}"))
    zone, before = ZoneInfo(name), datetime(2000, 1, 1, tzinfo=UTC)
    for place, found in enumerate(next_occurrences(pattern, before, 20)):
        assert found.local == begin.replace(second=0, microsecond=0) + place * interval * DAY
        assert found.utc > before
        assert (found.utc.astimezone(zone).replace(tzinfo=None, fold=0) == found.local) or "does not exist" in found.why
        assert clock_change_note(found.local, zone) in found.why
        before = found.utc
