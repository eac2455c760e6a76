"""When a mail goes to a contact whose working hours matter: its next moment at work, or away from work. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from directory.hours.week import WorkingWeek
from directory.hours.working_state import working_spans
from pingcheck.exercises.exercise import WindowMode

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Workplace:
    """Where and when a contact is at work. `zone`: None if it is not known. `holidays`: local days on which nobody is
    at work, with their names."""

    zone: ZoneInfo | None
    week: WorkingWeek
    holidays: Mapping[date, str] = field(default_factory=dict)


def next_moment(mode: WindowMode, workplace: Workplace, at: datetime, before: datetime) -> datetime | None:
    """The first moment from `at` on, and before `before`, at which the mode lets a mail go. None if there is none: then
    the mail goes at `at` all the same. Where the contact's zone is not known, every moment will do.

    Aware times; what is returned is in UTC.
    """
    at = at.astimezone(UTC)
    if mode is WindowMode.FIXED or workplace.zone is None:
        return at
    if workplace.week.never_closes:  # on holidays too
        return at if mode is WindowMode.WORKING_HOURS else None
    found = (_at_work if mode is WindowMode.WORKING_HOURS else _away)(workplace, workplace.zone, at, before)
    return found if found is not None and (found == at or found < before) else None


def _at_work(workplace: Workplace, zone: ZoneInfo, at: datetime, before: datetime) -> datetime | None:
    open_later = (
        max(opens, at)
        for opens, closes in working_spans(_days(zone, at, before), zone, workplace.week, workplace.holidays)
        if closes > at
    )
    return min(open_later, default=None)


def _away(workplace: Workplace, zone: ZoneInfo, at: datetime, before: datetime) -> datetime:
    """Days of work may follow upon each other without a gap, or overlap where clocks are put back."""
    moment = at
    for opens, closes in working_spans(_days(zone, at, before), zone, workplace.week, workplace.holidays):
        if opens <= moment < closes:
            moment = closes
    return moment


def _days(zone: ZoneInfo, at: datetime, before: datetime) -> tuple[date, date]:
    """The local days whose hours matter: a night's work may have begun on the day before."""
    return at.astimezone(zone).date() - ONE_DAY, max(at, before).astimezone(zone).date() + ONE_DAY
