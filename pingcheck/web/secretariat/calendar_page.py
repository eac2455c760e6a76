"""The calendar: a year of checks and meetings by month, by which rule each comes, and what speaks against its day."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import groupby

from aiohttp import web
from babel.dates import format_date

from directory.languages import Language
from pingcheck.exercises.local_time import clock_change_note, local_time, zone_named
from pingcheck.planning.calendar_findings import CalendarFinding, calendar_findings
from pingcheck.planning.calendar_list import CalendarCheck, checks_between, meetings_between, still_to_plan
from pingcheck.planning.calendar_people import StatePeople, people_in_scope, with_holidays
from pingcheck.planning.meeting import Meeting
from pingcheck.planning.series_list import coming_meetings, rule_of
from pingcheck.planning.un_holidays import un_holidays
from pingcheck.web.keys import CLOCK, DATABASE
from pingcheck.web.pages import officer_page, page_language, spoken

FIRST_YEAR, LAST_YEAR = 2000, 2199
MOST_EXAMINED = 60  # checks ahead whose days are looked at

People = Mapping[str, Sequence[StatePeople]]


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """A check, a meeting or a United Nations holiday. `rule`, `note`, `findings`: in the language of the page."""

    day: date
    check: CalendarCheck | None = None
    meeting: Meeting | None = None
    holiday: str = ""
    rule: str = ""
    note: str = ""
    findings: Sequence[tuple[CalendarFinding, str]] = ()


def add_calendar_routes(app: web.Application) -> None:
    app.router.add_get("/calendar", show_calendar, name="calendar")


async def show_calendar(request: web.Request) -> web.Response:
    now, language = request.config_dict[CLOCK](), page_language(request)
    year = _year(request.query.get("year", ""), now.year)
    begin, end = datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC)
    async with request.config_dict[DATABASE].reading() as session:
        checks = await checks_between(session, begin, end)
        meetings = await meetings_between(session, begin, end)
        if end > now:
            checks += await still_to_plan(session, max(begin, now), end, await coming_meetings(session, now))
        scopes = {str(check.scope): check.scope for check in _examined(checks)}
        people = {key: await people_in_scope(session, scope, language) for key, scope in scopes.items()}
    # Holidays of all countries take a second the first time.
    findings = await asyncio.to_thread(_findings, checks, people, language)
    rows = [_check_row(request, check, findings.get(place, [])) for place, check in enumerate(checks)]
    rows += [CalendarRow(_day(meeting.starts_at_local), meeting=meeting) for meeting in meetings]
    rows += [CalendarRow(day, holiday=name) for day, name in un_holidays([year]).items()]
    return officer_page(
        request,
        "secretariat/calendar.html",
        year=year,
        today=now.date(),
        months=_by_month(rows, language),
        has_checks=bool(checks),
        earlier=year - 1 if year > FIRST_YEAR else None,
        later=year + 1 if year < LAST_YEAR else None,
    )


def _year(text: str, present: int) -> int:
    is_year = text.isascii() and text.isdecimal() and len(text) == 4
    return int(text) if is_year and FIRST_YEAR <= int(text) <= LAST_YEAR else present


def _examined(checks: Sequence[CalendarCheck]) -> list[CalendarCheck]:
    return [check for check in checks if check.is_ahead][:MOST_EXAMINED]


def _findings(checks: Sequence[CalendarCheck], people: People, language: Language) -> dict[int, list[CalendarFinding]]:
    """What is to be said of the checks that are ahead, by their places."""
    ahead = _examined(checks)
    years = {moment.year for check in ahead for moment in (check.opens_at, check.closes_at)}
    groups = {key: with_holidays(found, years, language) for key, found in people.items()}
    return {
        place: calendar_findings(
            check.window, groups[str(check.scope)], check.clashes_with(checks), check.meeting_ahead
        )
        for place, check in enumerate(checks)
        if check in ahead
    }


def _check_row(request: web.Request, check: CalendarCheck, findings: Sequence[CalendarFinding]) -> CalendarRow:
    note = ""
    if check.local and check.is_ahead:
        note = clock_change_note(local_time(check.local), zone_named(check.zone))
    return CalendarRow(
        _day(check.local) if check.local else check.opens_at.date(),
        check=check,
        rule=spoken(request, rule_of(check.series)) if check.series else "",
        note=spoken(request, note) if note else "",
        findings=[(finding, spoken(request, finding.said)) for finding in findings],
    )


def _day(local: str) -> date:
    return datetime.fromisoformat(local).date()


def _by_month(rows: Sequence[CalendarRow], language: Language) -> list[tuple[str, list[CalendarRow]]]:
    """Each month that has something in it, with its name."""
    ordered = sorted(rows, key=lambda row: (row.day, row.check is not None))
    months = [list(found) for _, found in groupby(ordered, key=lambda row: (row.day.year, row.day.month))]
    return [(format_date(found[0].day, "LLLL", locale=language.value).capitalize(), found) for found in months]
