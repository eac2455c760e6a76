"""Importing a calendar, from a file or an address: what it would change is shown before it does."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, Refused
from pingcheck.planning.calendar_source import LONGEST_ADDRESS, CalendarSource
from pingcheck.planning.calendars.download import Downloads
from pingcheck.planning.calendars.event import CalendarContents, ReadingRules
from pingcheck.planning.calendars.intake import compare_calendar, take_calendar
from pingcheck.planning.calendars.reading import LARGEST
from pingcheck.planning.calendars.reading_process import read_apart
from pingcheck.planning.sources import NewSource, add_source
from pingcheck.web.done_notice import done
from pingcheck.web.forms import text_of
from pingcheck.web.guards import refusal
from pingcheck.web.kept_uploads import ComingFile, KeptUploads
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page, page_language, spoken
from pingcheck.web.secretariat.downloads import ONE_AT_A_TIME
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.meeting_view import when_in_words
from pingcheck.web.uploads import UPLOAD

LONGEST_ZONE = 64
MOST_SHOWN = 100


@dataclass(frozen=True, slots=True)
class FetchedFile:
    """What came from an address, kept as if it had been sent as a file."""

    raw: bytes

    async def pieces(self) -> AsyncIterator[bytes]:
        yield self.raw


def _kept(request: web.Request) -> KeptUploads:
    return KeptUploads(request.config_dict[SETTINGS].state_dir, LARGEST)


async def show_import(request: web.Request) -> web.Response:
    return _page(request, FormState({"zone": request[OFFICER].time_zone}))


def _page(request: web.Request, form: FormState, status: int = 200, **values: Any) -> web.Response:
    facts = {"found": None, "key": "", "most": LARGEST // 1_000_000, "shown": MOST_SHOWN, **values}
    return officer_page(request, "secretariat/meeting_import.html", status, form=form, **facts)


async def take_file(request: web.Request) -> web.Response:
    """Keeps the file and shows what it would change. Nothing is changed yet."""
    coming = request[UPLOAD]
    try:
        return await _shown(request, coming, lambda: coming.fields.get("zone", "")[:LONGEST_ZONE])
    except Refused as refused:
        form = FormState({"zone": coming.fields.get("zone", "")}, {"file": spoken(request, refused.phrase)})
        response = _page(request, form, 422)
        response.force_close()  # what is left of the file is not read
        return response


async def take_address(request: web.Request) -> web.Response:
    """The same with what lies at an address. No connection of ours to the database is held meanwhile."""
    posted = await request.post()
    address, zone = text_of(posted, "address", LONGEST_ADDRESS + 1).strip(), text_of(posted, "zone", LONGEST_ZONE)
    form = {"address": address, "zone": zone}
    try:
        downloaded = await Downloads(request.config_dict[SETTINGS].calendars_inside).fetch(address)
        return await _shown(request, FetchedFile(downloaded.raw or b""), lambda: zone, address)
    except Refused as refused:
        return _page(request, FormState(form, {"address": spoken(request, refused.phrase)}), 422)


async def _shown(request: web.Request, coming: ComingFile, zone_of: Any, address: str = "") -> web.Response:
    """`zone_of`: known only when the file has come. Raises Refused."""
    key = await _kept(request).keep(coming, request[OFFICER].account_id)
    zone = zone_of() or request[OFFICER].time_zone
    now = request.config_dict[CLOCK]()
    contents = await _contents(request, key, zone)
    language = page_language(request)
    async with request.config_dict[DATABASE].reading() as session:
        found = await compare_calendar(session, contents, None, now)
    return _page(
        request,
        FormState({"zone": zone, "address": address, "keep": "yes"}),
        found=found,
        key=key,
        when=lambda facts: when_in_words(facts, language),
    )


async def _contents(request: web.Request, key: str, zone: str) -> CalendarContents:
    """Raises Refused."""
    path = _kept(request).path_of(key, request[OFFICER].account_id)
    raw = await asyncio.to_thread(path.read_bytes)
    async with request.config_dict[ONE_AT_A_TIME]:
        return await read_apart(raw, ReadingRules(request.config_dict[CLOCK](), zone))


async def apply_calendar(request: web.Request) -> web.Response:
    """Adds the meetings of a calendar that the page has shown; once, since the file goes."""
    posted, officer = await request.post(), request[OFFICER]
    key, zone = text_of(posted, "key", 64), text_of(posted, "zone", LONGEST_ZONE)
    address = text_of(posted, "address", LONGEST_ADDRESS) if text_of(posted, "keep") == "yes" else ""
    now = request.config_dict[CLOCK]()
    try:
        contents = await _contents(request, key, zone)
        async with request.config_dict[DATABASE].writing() as session:
            source = await _source(request, session, address, zone)
            added, found = await take_calendar(session, contents, source, now, officer.name)
        _kept(request).forget(key, officer.account_id)
    except Refused as refused:
        return refusal(request, 409, N_("Nothing was imported"), refused, ("/meetings/import", N_("Import again")))
    text = N_("Meetings added: {added}. Changes that wait for you: {moves}.")
    return done(request, "/meetings", text, added=len(added), moves=len(found.moves))


async def _source(request: web.Request, session: AsyncSession, address: str, zone: str) -> CalendarSource | None:
    if not address:
        return None
    now, by = request.config_dict[CLOCK](), request[OFFICER].name
    return await add_source(session, NewSource(address, zone), now, by)
