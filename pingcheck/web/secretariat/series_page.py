"""Series: the rules that plan checks, listed, added, and ended with a page in between."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import available_timezones

from aiohttp import web
from aiohttp.typedefs import Handler
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, Refused
from pingcheck.exercises.exercise import Exercise
from pingcheck.planning.day_rule import WEEKDAYS
from pingcheck.planning.recurrence import ComingMeeting, Occurrence
from pingcheck.planning.rule_words import WEEKDAY_NAMES
from pingcheck.planning.series import Series
from pingcheck.planning.series_list import (
    SeriesEnd,
    add_series,
    all_series,
    coming_meetings,
    coming_of,
    end_series,
    find_series,
    planned_ahead,
    read_series,
    rule_of,
)
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, see_other, text_of
from pingcheck.web.guards import refusal
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.series_form import (
    PLACES,
    UNITS,
    WAYS,
    empty_form,
    field_of_the_rule,
    problems_in,
    typed_in,
    written_series,
)
from pingcheck.web.secretariat.stop_pages import LONGEST_REASON, NOTHING_DONE

PATH = "/series"
SHOWN_AHEAD = 3


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """`rule`: in words. `coming`: by the rule. `ahead`: what it planned and is not open yet."""

    series: Series
    rule: str
    coming: Sequence[Occurrence]
    ahead: Sequence[Exercise]


def add_series_routes(app: web.Application) -> None:
    take: Handler = take_series
    add_form_routes(app, PATH, "series", show_series, take)
    add_form_routes(app, PATH + "/{series}/end", "series-end", ask_to_end, end)


async def show_series(request: web.Request) -> web.Response:
    return await _page(request, FormState(empty_form(request.config_dict[CLOCK]())))


async def _page(request: web.Request, form: FormState, status: int = 200) -> web.Response:
    now = request.config_dict[CLOCK]()
    async with request.config_dict[DATABASE].reading() as session:
        meetings = await coming_meetings(session, now)
        rows = [await _row(session, request, one, meetings) for one in await all_series(session)]
    return officer_page(
        request,
        "secretariat/series.html",
        status,
        form=form,
        rows=rows,
        ways=WAYS,
        units=UNITS,
        places=PLACES,
        weekdays=list(zip(WEEKDAYS, WEEKDAY_NAMES, strict=True)),
        zones=sorted(available_timezones()),
    )


async def _row(
    session: AsyncSession, request: web.Request, series: Series, meetings: Sequence[ComingMeeting]
) -> SeriesRow:
    coming = coming_of(series, meetings, request.config_dict[CLOCK](), SHOWN_AHEAD)
    return SeriesRow(series, spoken(request, rule_of(series)), coming, await planned_ahead(session, series))


async def take_series(request: web.Request) -> web.Response:
    """Adds a series; shown again with what was typed, if that cannot be."""
    typed = typed_in(await request.post())
    problems = problems_in(request, typed)
    if problems:
        return await _page(request, FormState(typed, problems), 422)
    try:
        # A rule that never comes takes up to half a second to find out.
        read = await asyncio.to_thread(read_series, written_series(typed))
        async with request.config_dict[DATABASE].writing() as session:
            series = await add_series(session, read, request.config_dict[CLOCK](), request[OFFICER].name)
    except Refused as refused:
        problem = {field_of_the_rule(typed): spoken(request, refused.phrase)}
        return await _page(request, FormState(typed, problem), 422)
    text = N_("You added the series {title}. The clock plans its checks some weeks ahead.")
    return done(request, PATH, text, title=series.title)


async def _named(request: web.Request, session: AsyncSession) -> Series:
    try:
        return await find_series(session, request.match_info["series"])
    except Refused as refused:
        raise web.HTTPNotFound(text=str(refused)) from refused


async def ask_to_end(request: web.Request) -> web.Response:
    """The page in between."""
    async with request.config_dict[DATABASE].reading() as session:
        series = await _named(request, session)
        ahead = await planned_ahead(session, series)
    if series.ended_at is not None:
        return see_other(PATH)
    return officer_page(request, "secretariat/series_end.html", series=series, ahead=ahead, form=FormState())


async def end(request: web.Request) -> web.Response:
    """Of two officers, the second is told."""
    sent = await request.post()
    reason, calls_off = text_of(sent, "reason", LONGEST_REASON), text_of(sent, "calls_off", 3) == "yes"
    try:
        async with request.config_dict[DATABASE].writing() as session:
            series = await _named(request, session)
            ended = SeriesEnd(request[OFFICER].name, reason, calls_off)
            count = await end_series(session, series, ended, request.config_dict[CLOCK]())
    except Refused as refused:
        return refusal(request, 409, NOTHING_DONE, refused)
    return done(
        request, PATH, N_("You ended the series {title}. Checks called off: {count}."), title=series.title, count=count
    )
