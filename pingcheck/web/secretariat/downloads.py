"""What officers take with them: just the list that is shown, the contact sheet, and the template for States."""

import asyncio
import tempfile
from dataclasses import replace
from datetime import UTC
from typing import IO

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import ContactStatus
from directory.database import Database
from directory.disclosures import Disclosed, DisclosureKind
from directory.exchange.export_rows import ExportHead, ExportScope
from directory.exchange.exporter import MEDIA_TYPES, ExportFormat, write_export
from directory.exchange.template import write_template
from directory.named_groups import find_group
from directory.search.finder import all_found
from directory.states import all_states
from pingcheck.exercises.confirmations import confirming_answers
from pingcheck.reports.contact_sheet import SheetHead, contact_sheet
from pingcheck.web.file_answer import FileFacts, file_answer, headers_alone
from pingcheck.web.forms import one_of
from pingcheck.web.keys import CLOCK, DATABASE, SETTINGS, STYLES
from pingcheck.web.pages import page_language
from pingcheck.web.secretariat.as_of import AsOf, as_of_day
from pingcheck.web.secretariat.directory_page import view_of
from pingcheck.web.secretariat.directory_query import DirectoryQuery, read_directory_query
from pingcheck.web.secretariat.looks import record_taking
from pingcheck.wording.names import names_in

SHEET = FileFacts("text/html; charset=utf-8")
TEMPLATE = FileFacts(MEDIA_TYPES[ExportFormat.XLSX], "nominations.xlsx")
# One after the other: to write a hundred thousand entries takes the processor for some seconds.
ONE_AT_A_TIME = web.AppKey("one_at_a_time", asyncio.Lock)


def add_download_routes(app: web.Application) -> None:
    app[ONE_AT_A_TIME] = asyncio.Lock()
    app.router.add_get("/directory/download", give_directory, name="directory-download")
    app.router.add_get("/directory/sheet", show_sheet, name="directory-sheet")
    app.router.add_get("/directory/template", give_template, name="directory-template")


async def give_directory(request: web.Request) -> web.StreamResponse:
    """The entries that the same address at `/directory` shows, in the format that it names; with `as_of`, as they
    stood."""
    form = one_of(ExportFormat, request.query.get("format")) or ExportFormat.CSV
    asked, day = read_directory_query(request.query), as_of_day(request)
    now = request.config_dict[CLOCK]()
    head = ExportHead(now, day.end, request.config_dict[SETTINGS].base_url)
    facts = FileFacts(MEDIA_TYPES[form], f"directory-{day.day or now.astimezone(UTC).date()}.{form}")
    if (headers := headers_alone(request, facts)) is not None:
        return headers
    with tempfile.TemporaryFile() as file:
        async with request.config_dict[ONE_AT_A_TIME], request.config_dict[DATABASE].reading() as session:
            scope = await _scope(request, session, asked, day)
            written = await write_export(session, file, form, scope, head)
        taken = Disclosed(details=_told(form, asked, day), rows=written)
        await record_taking(request, DisclosureKind.EXPORT, taken)
        return await file_answer(request, file, facts)


async def _scope(request: web.Request, session: AsyncSession, asked: DirectoryQuery, day: AsOf) -> ExportScope:
    answers = confirming_answers(day.end)
    if not asked.is_narrowed and asked.sort == DirectoryQuery().sort:
        return ExportScope(answers, day.end)
    group = await find_group(session, asked.group) if asked.group else None
    filters = asked.filters(group.group_rule if group else None)
    if day.end is not None:  # who has ended since then was there
        filters = replace(filters, statuses=frozenset(ContactStatus))
    found = await all_found(session, asked.q, filters, view_of(request).staleness, asked.sort)
    return ExportScope(answers, day.end, found)


def _told(form: ExportFormat, asked: DirectoryQuery, day: AsOf) -> str:
    """What was taken, in short; not the words of a search."""
    filters = replace(asked, q="").address("").removeprefix("?")
    parts = (form.value, day.day and f"as of {day.day}", filters or "all", asked.q and "found by a search")
    return ", ".join(part for part in parts if part)


async def show_sheet(request: web.Request) -> web.StreamResponse:
    """The contact sheet, to be printed from the browser."""
    if (headers := headers_alone(request, SHEET)) is not None:
        return headers
    language, settings = page_language(request), request.config_dict[SETTINGS]
    style = request.config_dict[STYLES]["contact_sheet.css"]
    head = SheetHead(request.config_dict[CLOCK](), names_in(settings, language), language, style)
    with tempfile.TemporaryFile() as file:
        async with request.config_dict[ONE_AT_A_TIME]:
            entries = await _write_sheet(request.config_dict[DATABASE], file, head)
        await record_taking(request, DisclosureKind.CONTACT_SHEET, Disclosed(rows=entries))
        return await file_answer(request, file, SHEET)


async def _write_sheet(database: Database, file: IO[bytes], head: SheetHead) -> int:
    entries = 0
    async with database.reading() as session:
        async for piece, rows in contact_sheet(session, head):
            file.write(piece.encode())
            entries += rows
    return entries


async def give_template(request: web.Request) -> web.StreamResponse:
    """The workbook that States fill in."""
    if (headers := headers_alone(request, TEMPLATE)) is not None:
        return headers
    async with request.config_dict[DATABASE].reading() as session:
        states = await all_states(session)
    with tempfile.TemporaryFile() as file:
        await asyncio.to_thread(write_template, file, states)
        return await file_answer(request, file, TEMPLATE)
