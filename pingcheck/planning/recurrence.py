"""When a series comes next: by a rule of days, or so many days before each meeting, at a local time in a zone. Pure.

The plan is local time and zone; each occurrence has the instant that it means. Where clocks are put forward or back,
the rule of `exercises/local_time.py` holds, and `why` says so.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, UTC, date, datetime, time, timedelta
from itertools import chain, islice, takewhile
from typing import Literal
from zoneinfo import ZoneInfo

from dateutil import rrule

from directory.errors import N_, Refused
from directory.phrases import Phrase, in_a_row
from pingcheck.exercises.local_time import clock_change_note, to_instant, zone_named
from pingcheck.planning.day_rule import DayRule, Frequency, read_day_rule
from pingcheck.planning.rule_words import rule_in_words

MOST_DAYS_BEFORE = 365
FIRST_YEAR, LAST_YEAR = 2000, 2200  # of the day from which a series comes
MOST_OCCURRENCES = 500  # asked for at once

CYCLE = 400  # years, after which days of the month fall on the same weekdays again
HORIZON = 100  # years in which a rule must come, at least

AT_IN = N_("{rule}, at {time} in {zone}.")
FREQUENCIES: dict[Frequency, Literal[0, 1, 2, 3]] = {
    Frequency.DAILY: rrule.DAILY,
    Frequency.WEEKLY: rrule.WEEKLY,
    Frequency.MONTHLY: rrule.MONTHLY,
    Frequency.YEARLY: rrule.YEARLY,
}


@dataclass(frozen=True, slots=True)
class ComingMeeting:
    """A meeting as the planner takes it. `starts_on`: the day in its own zone, as its organisers announce it."""

    reference: str
    title: str
    starts_on: date
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a series comes by. Either `rule` or `days_before`; `at`: in the zone; it never comes before `from_day`."""

    rule: DayRule | None
    days_before: int | None
    at: time
    zone: ZoneInfo
    from_day: date


@dataclass(frozen=True, slots=True)
class WrittenPattern:
    """The same as an officer writes it. `before`: `14d`, or empty. `from_day`: `2027-01-01`."""

    rule: str
    before: str
    at: str
    zone: str
    from_day: str


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time of a series. `key`: names it among all of the series, also after it was moved. `utc`: aware. `why`: the
    rule in words and, if it applies, what a change of clocks does to it. `meeting`: the reference of the one that it
    comes before."""

    key: str
    local: datetime
    zone: str
    utc: datetime
    why: Phrase
    meeting: str | None = None


def read_pattern(written: WrittenPattern) -> Pattern:
    """Raises Refused, naming what is wrong: also of a rule that never comes, after at most half a second."""
    if bool(written.rule.strip()) == bool(written.before.strip()):
        raise Refused(N_("A series has a rule, or a number of days before each meeting: one of the two."))
    days_before = read_days_before(written.before) if written.before.strip() else None
    rule = read_day_rule(written.rule) if days_before is None else None
    pattern = Pattern(
        rule, days_before, read_clock(written.at), zone_named(written.zone), read_from_day(written.from_day)
    )
    if rule is not None and next(_by_rule(pattern, rule), None) is None:
        raise Refused(N_("The rule {rule} never comes from {day} on."), rule=rule.text, day=str(pattern.from_day))
    return pattern


def read_clock(text: str) -> time:
    """Reads `09:00`. Raises Refused."""
    try:
        return datetime.strptime(text.strip(), "%H:%M").time()  # noqa: DTZ007  # a time of day; its zone stands apart
    except ValueError as error:
        raise Refused(N_("“{written}” is not a time of day; write it like 09:00."), written=text[:20]) from error


def read_from_day(text: str) -> date:
    """Reads `2027-01-01`. Raises Refused."""
    try:
        day = date.fromisoformat(text.strip())
    except ValueError as error:
        raise Refused(N_("“{written}” is not a day; write it like 2027-01-01."), written=text[:20]) from error
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        years = {"first": str(FIRST_YEAR), "last": str(LAST_YEAR)}
        raise Refused(N_("A series begins between the years {first} and {last}."), **years)
    return day


def read_days_before(text: str) -> int:
    """Reads `14d` or `14`. Raises Refused."""
    digits = text.strip().lower().removesuffix("d").strip()
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= 4 and 1 <= int(digits) <= MOST_DAYS_BEFORE):
        problem = N_("“{written}” is not 1 to {most} days before a meeting; write it like 14d.")
        raise Refused(problem, written=text[:20], most=MOST_DAYS_BEFORE)
    return int(digits)


def next_occurrences(
    pattern: Pattern, after: datetime, count: int, meetings: Sequence[ComingMeeting] = ()
) -> list[Occurrence]:
    """The next so many occurrences later than `after` (aware), in order; fewer if the series ends before."""
    return list(islice(_later(pattern, after, meetings), max(0, min(count, MOST_OCCURRENCES))))


def occurrences_until(
    pattern: Pattern, after: datetime, until: datetime, meetings: Sequence[ComingMeeting] = ()
) -> list[Occurrence]:
    """Those later than `after`, and not later than `until`."""
    return list(takewhile(lambda found: found.utc <= until, _later(pattern, after, meetings)))


def _later(pattern: Pattern, after: datetime, meetings: Sequence[ComingMeeting]) -> Iterator[Occurrence]:
    return (found for found in _all_of(pattern, meetings) if found.utc > after)


def _all_of(pattern: Pattern, meetings: Sequence[ComingMeeting]) -> Iterator[Occurrence]:
    if pattern.rule is not None:
        return _by_rule(pattern, pattern.rule)
    return _before_meetings(pattern, pattern.days_before or 0, meetings)


def _by_rule(pattern: Pattern, rule: DayRule) -> Iterator[Occurrence]:
    words = rule_in_words(rule, pattern.from_day)
    before = datetime.min.replace(tzinfo=UTC)
    for day in _days(rule, pattern.from_day):
        found = _occurrence(pattern, day, str(day), words)
        if rule.is_over(found.local, found.utc):
            return
        # Where a zone leaves out a whole day, two local times mean one instant.
        if found.utc > before:
            yield found
        before = found.utc


def _days(rule: DayRule, first: date) -> Iterator[date]:
    """The days of a rule. For a rule that never comes the library would look as far as the year 9999; so it is asked in
    the last cycles of the calendar before that year, which have the same days."""
    shift = (MAXYEAR - HORIZON - first.year) // CYCLE * CYCLE
    found = rrule.rrule(
        FREQUENCIES[rule.frequency],
        dtstart=datetime.combine(first.replace(year=first.year + shift), time()),
        interval=rule.interval,
        count=rule.count,
        bysetpos=rule.positions or None,
        bymonth=rule.months or None,
        bymonthday=rule.month_days or None,
        byyearday=rule.year_days or None,
        byweekno=rule.weeks or None,
        byweekday=[rrule.weekday(day.weekday, day.ordinal or None) for day in rule.days] or None,
        wkst=rule.week_start,
    )
    return (day.date().replace(year=day.year - shift) for day in found)


def _before_meetings(pattern: Pattern, days: int, meetings: Iterable[ComingMeeting]) -> Iterator[Occurrence]:
    found = []
    for meeting in meetings:
        day = meeting.starts_on - timedelta(days=days)
        words = Phrase(N_("{days} days before {meeting}"), days=days, meeting=meeting.title)
        one = _occurrence(pattern, day, meeting.reference, words, meeting.reference)
        if day >= pattern.from_day and one.utc < meeting.starts_at:
            found.append(one)
    return iter(sorted(found, key=lambda one: one.utc))


def _occurrence(pattern: Pattern, day: date, key: str, words: Phrase, meeting: str | None = None) -> Occurrence:
    local = datetime.combine(day, pattern.at)
    at = Phrase(AT_IN, rule=words, time=f"{pattern.at:%H:%M}", zone=pattern.zone.key)
    note = clock_change_note(local, pattern.zone)
    why = in_a_row([at, note]) if note else at
    return Occurrence(key, local, pattern.zone.key, to_instant(local, pattern.zone), why, meeting)


def merged(several: Iterable[Sequence[Occurrence]], count: int) -> list[Occurrence]:
    """The first so many of several series together."""
    return sorted(chain.from_iterable(several), key=lambda one: one.utc)[:count]
