"""What an officer should know of the days of a check before it opens: clashes, weekends, holidays, nights. Pure."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from directory.errors import N_
from directory.hours.week import WorkingWeek
from directory.phrases import Phrase
from directory.states import RegionalGroup
from pingcheck.planning.rule_words import WEEKDAY_NAMES
from pingcheck.planning.un_holidays import un_holidays

WORTH_SAYING = 20  # one of so many contacts is off: below that, every day of the year would be named
MOST_NAMED = 3  # States
MOST_DAYS = 14  # of a long window; a check of months meets every holiday
NIGHT_BEGINS, NIGHT_ENDS = time(21), time(7)
DAY = timedelta(days=1)


class FindingKind(StrEnum):
    CLASH = "clash"
    AFTER_MEETING = "after_meeting"
    WEEKEND = "weekend"
    UN_HOLIDAY = "un_holiday"
    HOLIDAY = "holiday"
    NIGHT = "night"


@dataclass(frozen=True, slots=True)
class CalendarFinding:
    """`is_serious`: most contacts, or the check as a whole, are concerned."""

    kind: FindingKind
    said: Phrase
    is_serious: bool = False


@dataclass(frozen=True, slots=True)
class CheckWindow:
    """Aware instants; `zone`: in which its days are counted. `follows_hours`: emails wait for each contact's hours."""

    opens_at: datetime
    closes_at: datetime
    zone: ZoneInfo
    follows_hours: bool = False


@dataclass(frozen=True, slots=True)
class OtherCheck:
    title: str
    opens_at: datetime
    closes_at: datetime


@dataclass(frozen=True, slots=True)
class MeetingAhead:
    """The meeting that a check is held before."""

    title: str
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class PeopleGroup:
    """So many contacts of a State, in one zone, with one working week. `state`: its name in the language of whoever
    reads. `zone`: None if it is not known. `holidays`: national ones, by local day."""

    state: str
    region: RegionalGroup
    zone: ZoneInfo | None
    week: WorkingWeek
    contacts: int
    holidays: Mapping[date, str] = field(default_factory=dict)

    def has_weekend(self, day: date) -> bool:
        return not self.week.days[day.weekday()]

    def has_holiday(self, day: date) -> bool:
        return day in self.holidays and not self.week.never_closes and not self.has_weekend(day)


def calendar_findings(
    window: CheckWindow,
    people: Sequence[PeopleGroup],
    others: Sequence[OtherCheck] = (),
    meeting: MeetingAhead | None = None,
) -> list[CalendarFinding]:
    """What is to be said of a check's days, the serious first. `people`: who is in its scope (`calendar_people.py`).
    `others`: the checks that may be open at the same time; its own is not among them."""
    found = [*_clashes(window, others), *_after(window, meeting), *_weekend(window, people)]
    found += [*_un_holidays(window), *_holidays(window, people), *_nights(window, people)]
    return sorted(found, key=lambda finding: not finding.is_serious)


def _days_of(window: CheckWindow) -> list[date]:
    first = window.opens_at.astimezone(window.zone).date()
    last = window.closes_at.astimezone(window.zone).date()
    return [first + n * DAY for n in range(min((last - first).days + 1, MOST_DAYS))]


def named_day(day: date) -> Phrase:
    """`Friday 2027-03-05`, with the weekday in the language of whoever reads."""
    return Phrase(N_("{weekday} {day}"), weekday=Phrase(WEEKDAY_NAMES[day.weekday()]), day=str(day))


def _clashes(window: CheckWindow, others: Sequence[OtherCheck]) -> Iterator[CalendarFinding]:
    for other in others:
        if other.opens_at < window.closes_at and window.opens_at < other.closes_at:
            text = N_("{title} is open at the same time: contacts in both get emails of both.")
            yield CalendarFinding(FindingKind.CLASH, Phrase(text, title=other.title), True)


def _after(window: CheckWindow, meeting: MeetingAhead | None) -> Iterator[CalendarFinding]:
    if meeting is not None and window.closes_at > meeting.starts_at:
        text = N_("It closes only after {meeting} has begun, so the result comes too late for it.")
        yield CalendarFinding(FindingKind.AFTER_MEETING, Phrase(text, meeting=meeting.title), True)


def _weekend(window: CheckWindow, people: Sequence[PeopleGroup]) -> Iterator[CalendarFinding]:
    """By the working weeks of those who are asked: a Friday is a weekend to some, a Sunday is none to others."""
    day = _days_of(window)[0]
    off, total = _count(people, lambda group: group.has_weekend(day)), _count(people)
    if off * WORTH_SAYING >= total and off:
        text = N_("It opens on {day}: a weekend for {off} of {total} contacts.")
        said = Phrase(text, day=named_day(day), off=off, total=total)
        yield CalendarFinding(FindingKind.WEEKEND, said, off * 2 > total)


def _un_holidays(window: CheckWindow) -> Iterator[CalendarFinding]:
    days = _days_of(window)
    known = un_holidays(sorted({day.year for day in days}))
    for day in days:
        if day in known:
            text = N_("{day} is an official holiday of the United Nations: {holiday}.")
            said = Phrase(text, day=named_day(day), holiday=known[day])
            yield CalendarFinding(FindingKind.UN_HOLIDAY, said, day == days[0])


def _holidays(window: CheckWindow, people: Sequence[PeopleGroup]) -> Iterator[CalendarFinding]:
    total = _count(people)
    for day in _days_of(window):
        off = [group for group in people if group.has_holiday(day)]
        count = _count(off)
        if count and count * WORTH_SAYING >= total:
            text = N_("{day}: {off} of {total} contacts have a national holiday ({states}).")
            said = Phrase(text, day=named_day(day), off=count, total=total, states=_states(off))
            yield CalendarFinding(FindingKind.HOLIDAY, said, count * 2 > total)


def _states(groups: Sequence[PeopleGroup]) -> Phrase:
    """The States with the most contacts first; the rest as a number."""
    counted = Counter[str]()
    for group in groups:
        counted[group.state] += group.contacts
    names = [name for name, _ in counted.most_common(MOST_NAMED)]
    more = len(counted) - len(names)
    listed = Phrase("{states}", states=", ".join(names))
    return Phrase(N_("{states} and {more} more"), states=listed, more=more) if more else listed


def _nights(window: CheckWindow, people: Sequence[PeopleGroup]) -> Iterator[CalendarFinding]:
    """By regional group, if it is night for most of it: all of the window, or the hour at which the call comes."""
    for region in RegionalGroup:
        group = [one for one in people if one.region is region and one.zone is not None]
        total = _count(group)
        asleep = _count(group, lambda one: is_all_night(window, one.zone))
        at_opening = _count(group, lambda one: is_night(window.opens_at, one.zone))
        place = {"region": Phrase(REGION_WITHIN[region]), "total": total}
        if asleep * 2 > total:
            text = N_("The whole window falls into the night of {region}: for {count} of {total} contacts.")
            yield CalendarFinding(FindingKind.NIGHT, Phrase(text, count=asleep, **place), True)
        elif at_opening * 2 > total and not window.follows_hours:
            text = N_("It opens in the night of {region}: for {count} of {total} contacts.")
            yield CalendarFinding(FindingKind.NIGHT, Phrase(text, count=at_opening, **place))


def is_night(instant: datetime, zone: ZoneInfo | None) -> bool:
    here = instant.astimezone(zone).time()
    return here >= NIGHT_BEGINS or here < NIGHT_ENDS


def is_all_night(window: CheckWindow, zone: ZoneInfo | None) -> bool:
    """Whether the window has no minute of the day in it: it opens and closes in one night."""
    begins = window.opens_at.astimezone(zone)
    if not is_night(window.opens_at, zone):
        return False
    morning = begins.date() + (DAY if begins.time() >= NIGHT_BEGINS else timedelta())
    return window.closes_at <= datetime.combine(morning, NIGHT_ENDS, tzinfo=zone)


def _count(people: Sequence[PeopleGroup], is_one: Callable[[PeopleGroup], bool] = lambda _: True) -> int:
    return sum(group.contacts for group in people if is_one(group))


REGION_WITHIN = {
    RegionalGroup.AFRICAN: N_("African States"),
    RegionalGroup.ASIA_PACIFIC: N_("Asia-Pacific States"),
    RegionalGroup.EASTERN_EUROPEAN: N_("Eastern European States"),
    RegionalGroup.LATIN_AMERICAN_CARIBBEAN: N_("Latin American and Caribbean States"),
    RegionalGroup.WESTERN_EUROPEAN_OTHERS: N_("Western European and other States"),
    RegionalGroup.NONE: N_("States in no regional group"),
}
