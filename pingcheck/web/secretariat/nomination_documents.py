"""The documents of a nomination: taken in piece by piece, and given out as downloads that no browser opens."""

import asyncio
from urllib.parse import quote

from aiohttp import web

from directory.errors import N_, Refused
from directory.notes.documents import detach, find_document
from directory.notes.note import DocumentKind
from directory.notes.stages import WRITABLE, acted_first
from directory.notes.steps import find_note, steps_of
from pingcheck.runtime.documents import document_store, take_in
from pingcheck.web.done_notice import done
from pingcheck.web.keys import DATABASE, SETTINGS
from pingcheck.web.secretariat.nomination_acts import act_of, nomination_path, note_id_of, said, status_of
from pingcheck.web.secretariat.nomination_page import nomination_shown
from pingcheck.web.uploads import UPLOAD

TYPES = {
    DocumentKind.PDF: "application/pdf",
    DocumentKind.PNG: "image/png",
    DocumentKind.JPEG: "image/jpeg",
    # An email may hold a web page: it is only bytes to a browser.
    DocumentKind.MAIL: "application/octet-stream",
    DocumentKind.TABLE: "application/octet-stream",
}
SANDBOX = "default-src 'none'; sandbox"


async def upload(request: web.Request) -> web.Response:
    note_id, coming = note_id_of(request), request[UPLOAD]
    await coming.read_field()  # version
    act = act_of(request, coming.fields)
    database, store = request.config_dict[DATABASE], document_store(request.config_dict[SETTINGS])
    try:
        # Before megabytes are read for a nomination that takes none.
        async with database.reading() as session:
            note = await find_note(session, note_id)
            if note.stage not in WRITABLE:
                raise acted_first(await steps_of(session, note_id))
        document = await take_in(database, store, note_id, coming, act)
    except Refused as refused:
        response = await nomination_shown(request, note_id, status_of(refused), said(request, refused))
        response.force_close()  # what is left of the file is not read
        return response
    return done(request, nomination_path(note_id), N_("You added {name}."), name=document.name)


async def download(request: web.Request) -> web.StreamResponse:
    """As an attachment that may do nothing. The file is compared with its hash before it goes out."""
    note_id, document_id = note_id_of(request), int(request.match_info["document_id"])
    store = document_store(request.config_dict[SETTINGS])
    try:
        async with request.config_dict[DATABASE].reading() as session:
            document = await find_document(session, note_id, document_id)
        path = await asyncio.to_thread(store.path_of, document.sha256)
    except Refused as missing:
        raise web.HTTPNotFound(text=said(request, missing)) from None
    return web.FileResponse(path, headers=attachment_headers(document.kind, document.name))


def attachment_headers(kind: DocumentKind, name: str) -> dict[str, str]:
    """Of a document that a browser saves under this name and does nothing else with."""
    return {
        "Content-Type": TYPES[kind],
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}",
        "Cache-Control": "no-store",
        "Content-Security-Policy": SANDBOX,
    }


async def remove_document(request: web.Request) -> web.Response:
    posted, note_id = await request.post(), note_id_of(request)
    try:
        async with request.config_dict[DATABASE].writing() as session:
            await detach(session, note_id, int(request.match_info["document_id"]), act_of(request, posted))
    except Refused as refused:
        return await nomination_shown(request, note_id, status_of(refused), said(request, refused))
    return done(request, nomination_path(note_id), N_("The document is taken off."))
