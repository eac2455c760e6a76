"""The documents that prove a correction: taken in while it waits, and given out as downloads that no browser opens."""

import asyncio

from aiohttp import web

from directory.disclosures import Disclosed, DisclosureKind
from directory.errors import N_, Refused
from directory.notes.document_kinds import WrongDocument
from pingcheck.exercises.ping import Ping
from pingcheck.followup.correction_documents import CorrectionDocument, attach_proof, detach_proof, find_proof
from pingcheck.followup.corrections import CorrectionStage, find_correction
from pingcheck.runtime.documents import document_store, keep_document
from pingcheck.web.done_notice import done
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import spoken
from pingcheck.web.secretariat.correction_pages import ONE, correction_page, correction_path
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.looks import record_taking
from pingcheck.web.secretariat.nomination_documents import attachment_headers
from pingcheck.web.secretariat.ping_page import named_ping
from pingcheck.web.secretariat.running_acts import nothing_done
from pingcheck.web.uploads import UPLOAD

DOCUMENT = f"{ONE}/documents/{{document_id:[0-9]{{1,9}}}}"
OVER = N_("Documents are added while a correction waits for its approval.")


def add_correction_document_routes(app: web.Application) -> None:
    app.router.add_post(f"{ONE}/documents", upload, name="correction-documents")
    app.router.add_get(DOCUMENT, download, name="correction-document")
    app.router.add_post(f"{DOCUMENT}/remove", remove, name="correction-document-remove")


async def upload(request: web.Request) -> web.Response:
    correction_id, store = int(request.match_info["correction_id"]), document_store(request.config_dict[SETTINGS])
    database, coming = request.config_dict[DATABASE], request[UPLOAD]
    try:
        # Before megabytes are read for a correction that takes none.
        async with database.reading() as session:
            _, ping = await named_ping(request, session)
            if (await find_correction(session, ping, correction_id)).stage is not CorrectionStage.WAITING:
                raise Refused(OVER)
        stored = await keep_document(store, coming)
        async with database.writing() as session:
            _, ping = await named_ping(request, session)
            who = (request.config_dict[CLOCK](), request[OFFICER].name)
            document = await attach_proof(session, ping, correction_id, (stored, coming.file_name), who)
    except WrongDocument as wrong:
        form = FormState({}, {"document": spoken(request, wrong.phrase)})
        return _unread(await correction_page(request, form, 422))
    except Refused as refused:
        return _unread(nothing_done(request, refused))
    path = correction_path(request)
    return done(request, path, N_("You added {name}."), f"{path}/documents/{document.id}/remove", name=document.name)


def _unread(response: web.Response) -> web.Response:
    """What is left of the file is not read."""
    response.force_close()
    return response


async def download(request: web.Request) -> web.StreamResponse:
    """As an attachment that may do nothing. That it was given out is on record; the file is compared with its hash."""
    store = document_store(request.config_dict[SETTINGS])
    try:
        ping, document = await _named(request)
        path = await asyncio.to_thread(store.path_of, document.sha256)
    except Refused as missing:
        raise web.HTTPNotFound(text=spoken(request, missing.phrase)) from None
    if request.method != "HEAD":
        details = f"correction {document.correction_id} document {document.id}"
        await record_taking(request, DisclosureKind.EXPORT, Disclosed(contact_id=ping.contact_id, details=details))
    return web.FileResponse(path, headers=attachment_headers(document.kind, document.name))


async def _named(request: web.Request) -> tuple[Ping, CorrectionDocument]:
    async with request.config_dict[DATABASE].reading() as session:
        _, ping = await named_ping(request, session)
        wanted = (int(request.match_info[name]) for name in ("correction_id", "document_id"))
        return ping, await find_proof(session, ping, *wanted)


async def remove(request: web.Request) -> web.Response:
    try:
        async with request.config_dict[DATABASE].writing() as session:
            _, ping = await named_ping(request, session)
            wanted = (int(request.match_info[name]) for name in ("correction_id", "document_id"))
            name = await detach_proof(session, ping, *wanted)
    except Refused as refused:
        return nothing_done(request, refused)
    return done(request, correction_path(request), N_("You took {name} off."), name=name)
