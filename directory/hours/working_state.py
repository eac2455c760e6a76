"""Whether people are at work at an instant, by their zone, week and holidays; and when they are again. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from directory.hours.week import DayHours, WorkingWeek

DAYS_AHEAD = 31  # how far the next opening is looked for


class AtWork(StrEnum):
    OPEN = "open"
    OUTSIDE_HOURS = "outside_hours"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"


@dataclass(frozen=True, slots=True)
class WorkingState:
    """Times are aware, in the zone of the people. `changes_at`: when they close, or else open again; None if they never
    close, or do not open within a month. `holiday`: its name, if today is one."""

    at_work: AtWork
    here: datetime
    changes_at: datetime | None = None
    holiday: str = ""


def working_state(now: datetime, zone: ZoneInfo, week: WorkingWeek, holidays: Mapping[date, str]) -> WorkingState:
    """`now`: aware. `holidays`: local days on which nobody is at work, with their names; none are known if it is empty.

    An hour that a change of clocks leaves out is read as Python does (PEP 495), by the difference to UTC before it.
    """
    here = now.astimezone(zone)
    if week.never_closes:
        return WorkingState(AtWork.OPEN, here)
    instant = now.astimezone(UTC)
    # A night's work may have begun on the day before.
    first = here.date() - timedelta(days=1)
    spans = list(working_spans((first, first + timedelta(days=DAYS_AHEAD + 1)), zone, week, holidays))
    for opens, closes in spans:
        if opens <= instant < closes:
            return WorkingState(AtWork.OPEN, here, closes.astimezone(zone))
    next_opening = next((opens for opens, _ in spans if opens > instant), None)
    again = next_opening.astimezone(zone) if next_opening else None
    holiday = holidays.get(here.date(), "")
    if not week.days[here.weekday()]:
        return WorkingState(AtWork.WEEKEND, here, again, holiday)
    return WorkingState(AtWork.HOLIDAY if holiday else AtWork.OUTSIDE_HOURS, here, again, holiday)


def working_spans(
    days: tuple[date, date], zone: ZoneInfo, week: WorkingWeek, holidays: Mapping[date, str]
) -> Iterator[tuple[datetime, datetime]]:
    """Opening and closing, in UTC, of each working day from the first day to the last, by their order."""
    first, last = days
    for ahead in range((last - first).days + 1):
        day = first + timedelta(days=ahead)
        hours = week.days[day.weekday()]
        if hours and day not in holidays:
            yield _span(day, zone, hours)


def _span(day: date, zone: ZoneInfo, hours: DayHours) -> tuple[datetime, datetime]:
    last = day if hours.closes > hours.opens else day + timedelta(days=1)
    opens = datetime.combine(day, hours.opens, tzinfo=zone)
    closes = datetime.combine(last, hours.closes, tzinfo=zone)
    return opens.astimezone(UTC), closes.astimezone(UTC)
