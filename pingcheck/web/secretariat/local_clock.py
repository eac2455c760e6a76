"""The time where a contact is, beside UTC, and whether people are at work there, in words for officers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.dates import format_date

from directory.errors import N_
from directory.hours.countries import country_facts
from directory.hours.national_holidays import national_holidays
from directory.hours.state_weeks import StateWeek
from directory.hours.week import own_week
from directory.hours.working_state import DAYS_AHEAD, AtWork, WorkingState, working_state
from directory.languages import Language
from pingcheck.wording.brief_moments import city_in
from pingcheck.wording.moments import locale_of

AGAIN = {
    AtWork.OUTSIDE_HOURS: N_("Outside working hours. Open again at {there} there, {utc} UTC."),
    AtWork.WEEKEND: N_("Weekend there. Open again at {there} there, {utc} UTC."),
    AtWork.HOLIDAY: N_("Holiday there: {holiday}. Open again at {there} there, {utc} UTC."),
}
AGAIN_AT_UTC = {
    AtWork.OUTSIDE_HOURS: N_("Outside working hours. Open again at {utc} UTC."),
    AtWork.WEEKEND: N_("Weekend there. Open again at {utc} UTC."),
    AtWork.HOLIDAY: N_("Holiday there: {holiday}. Open again at {utc} UTC."),
}
UNTIL_UTC = N_("Working hours there, until {utc} UTC.")
UNTIL = N_("Working hours there, until {there}, {utc} UTC.")
ALWAYS = N_("Somebody is there day and night.")
CLOSED = N_("Nobody is at work there for the next month.")


@dataclass(frozen=True, slots=True)
class LocalClock:
    """`note`: a text of the catalogues with the `values` of its places. `hours`: the week that was reckoned with.

    `hours_unread`: what the entry says of its hours, where that could not be understood. `of_capital`: the entry has no
    time zone, and the capital's is shown.
    """

    place: str
    there: str
    utc: str
    note: str
    is_open: bool
    values: Mapping[str, str] = field(default_factory=dict)
    hours: str = ""
    hours_unread: str = ""
    of_capital: bool = False
    holidays_known: bool = True
    at_work: AtWork = AtWork.OPEN


@dataclass(frozen=True, slots=True)
class Office:
    """Whose clock it is. `hours`: the entry's own, as written; empty for the State itself."""

    state: str
    time_zone: str
    hours: str = ""


def local_clock(office: Office, week: StateWeek, now: datetime, language: Language) -> LocalClock | None:
    """None if no time zone is known."""
    capital = country_facts(office.state)
    zone = _zone(office.time_zone) or (_zone(capital.zone) if capital else None)
    if zone is None:
        return None
    own = own_week(office.hours, week.week)
    here = now.astimezone(zone)
    known = national_holidays(office.state, sorted({here.year, (here + timedelta(days=DAYS_AHEAD)).year}), language)
    state = working_state(now, zone, own or week.week, known or {})
    note, values = _said(state, language)
    return LocalClock(
        place=city_in(zone.key, language).rpartition("/")[2],  # not Argentina/Buenos Aires
        there=day_and_time(here, now.astimezone(UTC).date(), language),
        utc=f"{now.astimezone(UTC):%H:%M}",
        note=note,
        is_open=state.at_work is AtWork.OPEN,
        values=values,
        hours=office.hours if own else week.hours,
        hours_unread="" if own else office.hours,
        of_capital=not _zone(office.time_zone),
        holidays_known=known is not None,
        at_work=state.at_work,
    )


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _said(state: WorkingState, language: Language) -> tuple[str, dict[str, str]]:
    is_open = state.at_work is AtWork.OPEN
    if state.changes_at is None:
        return (ALWAYS if is_open else CLOSED), {}
    in_utc, today = state.changes_at.astimezone(UTC), state.here
    values = {
        "there": day_and_time(state.changes_at, today.date(), language),
        "utc": day_and_time(in_utc, today.astimezone(UTC).date(), language),
        "holiday": state.holiday,
    }
    if not state.changes_at.utcoffset():
        return (UNTIL_UTC if is_open else AGAIN_AT_UTC[state.at_work]), values
    return (UNTIL if is_open else AGAIN[state.at_work]), values


def day_and_time(at: datetime, today: date, language: Language) -> str:
    """`09:00`, or `Mon 09:00` where it is another day than the one in view."""
    clock = f"{at:%H:%M}"
    return clock if at.date() == today else f"{format_date(at, 'EEE', locale=locale_of(language))} {clock}"
