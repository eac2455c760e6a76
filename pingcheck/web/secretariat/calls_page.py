"""The list of calls to make, and the same on paper and as a file."""

import asyncio
import tempfile
from collections.abc import Sequence
from datetime import UTC

from aiohttp import web

from directory.disclosures import Disclosed, DisclosureKind
from directory.errors import Refused
from directory.exchange.exporter import MEDIA_TYPES, ExportFormat
from pingcheck.exercises.exercise import find_exercise
from pingcheck.followup.call_grounds import CallReason
from pingcheck.followup.call_to_make import CallToMake, counts_of, once_each
from pingcheck.followup.calls import calls_in_all_checks
from pingcheck.reports.call_table import write_call_table
from pingcheck.reports.table_rows import TableFormat
from pingcheck.web.file_answer import FileFacts, file_answer, headers_alone
from pingcheck.web.forms import one_of
from pingcheck.web.keys import CLOCK, DATABASE, SETTINGS
from pingcheck.web.pages import officer_page, page_language, same_page_with
from pingcheck.web.secretariat.call_origin import CallOrigin, CameFrom
from pingcheck.web.secretariat.call_query import CallQuery, read_call_query
from pingcheck.web.secretariat.call_script import script_on_paper
from pingcheck.web.secretariat.calls import ShownCall, shown_calls
from pingcheck.web.secretariat.downloads import ONE_AT_A_TIME
from pingcheck.web.secretariat.looks import record_taking

ROWS_A_PAGE = 50
MOST_ON_PAPER = 200


def add_call_list_routes(app: web.Application) -> None:
    app.router.add_get("/calls", show_calls, name="calls")
    app.router.add_get("/calls/sheet", show_sheet, name="calls-sheet")
    app.router.add_get("/calls/download", give_calls, name="calls-download")


async def show_calls(request: web.Request) -> web.Response:
    asked = read_call_query(request)
    found, checks = await found_calls(request, asked)
    calls, waiting = without_waiting(found), [call for call in found if call.waits]
    last = max(1, -(-len(calls) // ROWS_A_PAGE))
    page = min(asked.page, last)
    first = (page - 1) * ROWS_A_PAGE
    return officer_page(
        request,
        "secretariat/calls.html",
        asked=asked,
        checks=checks,
        reasons=tuple(CallReason),
        total=len(calls),
        first=first + 1,
        shown=await _shown(request, calls[first : first + ROWS_A_PAGE]),
        waiting=await _shown(request, waiting[:ROWS_A_PAGE]),
        more_waiting=max(0, len(waiting) - ROWS_A_PAGE),
        counts=counts_of(calls),
        wished=same_page_with(request, asked.address() | {"why": CallReason.WISHED.value}),
        came_from=CameFrom(CallOrigin.CHECK if asked.check else CallOrigin.CALLS, asked),
        earlier=same_page_with(request, asked.address() | {"page": page - 1}) if page > 1 else "",
        later=same_page_with(request, asked.address() | {"page": page + 1}) if page < last else "",
        query=same_page_with(request, asked.address()).partition("?")[2],
    )


async def show_sheet(request: web.Request) -> web.Response:
    """The same calls with room to write, to be printed from the browser. That numbers are taken out is recorded."""
    asked = read_call_query(request)
    calls = [call for call in without_waiting((await found_calls(request, asked))[0]) if call.has_number]
    rows = await _shown(request, calls[:MOST_ON_PAPER])
    if request.method != "HEAD":
        await record_taking(request, DisclosureKind.CONTACT_SHEET, Disclosed(details="calls", rows=len(rows)))
    now = request.config_dict[CLOCK]()
    incident = any(one.call.incident for one in rows)
    script = script_on_paper(request.config_dict[SETTINGS], now, incident=incident)
    return officer_page(request, "secretariat/calls_sheet.html", shown=rows, total=len(calls), now=now, script=script)


async def give_calls(request: web.Request) -> web.StreamResponse:
    """All that the list shows, as a file. That numbers are taken out is recorded."""
    form = one_of(TableFormat, request.query.get("format")) or TableFormat.CSV
    now = request.config_dict[CLOCK]()
    facts = FileFacts(MEDIA_TYPES[ExportFormat(form)], f"calls-{now.astimezone(UTC).date()}.{form}")
    if (headers := headers_alone(request, facts)) is not None:
        return headers
    calls = without_waiting((await found_calls(request, read_call_query(request)))[0])
    with tempfile.TemporaryFile() as file:
        async with request.config_dict[ONE_AT_A_TIME]:
            await asyncio.to_thread(write_call_table, file, form, calls, page_language(request))
        await record_taking(request, DisclosureKind.EXPORT, Disclosed(details=f"calls, {form}", rows=len(calls)))
        return await file_answer(request, file, facts)


def without_waiting(calls: Sequence[CallToMake]) -> list[CallToMake]:
    return [call for call in calls if call.waits is None]


async def found_calls(request: web.Request, asked: CallQuery) -> tuple[list[CallToMake], list[str]]:
    """What is asked for, and the references of the checks in which there are calls to make."""
    now = request.config_dict[CLOCK]()
    async with request.config_dict[DATABASE].reading() as session:
        try:
            one = await find_exercise(session, asked.check) if asked.check else None
        except Refused as unknown:
            raise web.HTTPNotFound(text=unknown.phrase) from unknown
        in_all = await calls_in_all_checks(session, now)
    checks = sorted({call.exercise for call in in_all}, reverse=True)
    return [call for call in once_each(in_all, one.id if one else None) if asked.is_met_by(call)], checks


async def _shown(request: web.Request, calls: Sequence[CallToMake]) -> list[ShownCall]:
    async with request.config_dict[DATABASE].reading() as session:
        return await shown_calls(session, calls, request.config_dict[CLOCK](), page_language(request))
