"""The list of cases as a file: just what the page of the same address shows, all its pages."""

import asyncio
import tempfile
from datetime import UTC

from aiohttp import web

from directory.disclosures import Disclosed, DisclosureKind
from directory.exchange.exporter import MEDIA_TYPES, ExportFormat
from pingcheck.followup.case_list import ROWS_A_LIST, page_of_cases
from pingcheck.reports.case_table import write_case_table
from pingcheck.reports.table_rows import TableFormat
from pingcheck.web.file_answer import FileFacts, file_answer, headers_alone
from pingcheck.web.forms import one_of
from pingcheck.web.keys import CLOCK, DATABASE
from pingcheck.web.pages import page_language
from pingcheck.web.secretariat.case_query import read_case_query
from pingcheck.web.secretariat.cases_page import filter_of_cases
from pingcheck.web.secretariat.downloads import ONE_AT_A_TIME
from pingcheck.web.secretariat.looks import record_taking


async def give_cases(request: web.Request) -> web.StreamResponse:
    """At most 10,000 cases. That they were taken is on record."""
    form = one_of(TableFormat, request.query.get("format")) or TableFormat.CSV
    asked, now = read_case_query(request.query), request.config_dict[CLOCK]()
    facts = FileFacts(MEDIA_TYPES[ExportFormat(form)], f"cases-{now.astimezone(UTC).date()}.{form}")
    if (headers := headers_alone(request, facts)) is not None:
        return headers
    async with request.config_dict[DATABASE].reading() as session:
        chosen = await filter_of_cases(request, session, asked)
        found = (await page_of_cases(session, chosen, None, asked.order, ROWS_A_LIST, now)).cases
    with tempfile.TemporaryFile() as file:
        async with request.config_dict[ONE_AT_A_TIME]:
            await asyncio.to_thread(write_case_table, file, form, found, page_language(request))
        await record_taking(request, DisclosureKind.EXPORT, Disclosed(details=f"cases, {form}", rows=len(found)))
        return await file_answer(request, file, facts)
