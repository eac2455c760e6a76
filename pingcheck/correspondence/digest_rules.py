"""When the day's email goes to an officer: on a working day, in working hours, once. Pure."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from pingcheck.settings.names import OfficeHours

# What holds where the settings say no hours: Monday to Friday.
FIRST_DAY, LAST_DAY = 0, 4
OPENS, CLOSES = time(9), time(17)

# Whoever moves to another zone in the middle of a day begins a new day there, and need not hear again at once.
LEAST_BETWEEN = timedelta(hours=12)
# How often the clock looks again whether anything is due by now, once nothing was.
LOOKED_AGAIN_AFTER = timedelta(minutes=15)
# How long a mail that waits is still worth sending. The next day has one of its own.
NEWS_FOR = timedelta(hours=12)


def zone_of_work(chosen: str, hours: OfficeHours | None) -> ZoneInfo:
    """The zone in which an officer works: the one chosen for the pages, unless that is UTC, as it is until somebody
    chooses; then the secretariat's."""
    return hours.zone if chosen == "UTC" and hours is not None else ZoneInfo(chosen)


def working_day(hours: OfficeHours | None, zone: ZoneInfo, now: datetime) -> date | None:
    """The officer's day, if it is working time there; None otherwise. The days and hours are the secretariat's, on the
    officer's clock. Hours that run past midnight belong to the day on which they began."""
    opens, closes = (hours.opens, hours.closes) if hours is not None else (OPENS, CLOSES)
    first, last = (hours.first_day, hours.last_day) if hours is not None else (FIRST_DAY, LAST_DAY)
    here = now.astimezone(zone)
    day, at = here.date(), here.time()
    if opens >= closes and at < closes:
        day -= timedelta(days=1)
    elif at < opens or (opens < closes <= at):
        return None
    return day if (day.weekday() - first) % 7 <= (last - first) % 7 else None


def is_due(day: date, last_day: str | None, last_made: datetime | None, now: datetime) -> bool:
    """Whether a mail may go on this day. `last_day`, `last_made`: of the officer's last one."""
    if last_day is None or last_made is None:
        return True
    return last_day != day.isoformat() and now - last_made >= LEAST_BETWEEN


def is_of_this_week(last_day: str | None, day: date, hours: OfficeHours | None) -> bool:
    """Whether the last mail went in the week of this day; a week begins on the first day of work."""
    first = hours.first_day if hours is not None else FIRST_DAY
    began = day - timedelta(days=(day.weekday() - first) % 7)
    return last_day is not None and last_day >= began.isoformat()
