"""One nomination: the document beside the fields, before and after, the effect in figures, and what is decided."""

from collections.abc import Awaitable, Callable

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.entries.state_entries import entries_of_state
from directory.errors import N_, Refused
from directory.notes.decisions import ApprovedNote, approve_note, discard_note, send_back, submit_note
from directory.notes.documents import documents_of
from directory.notes.imports import imported_file
from directory.notes.note import LineAct
from directory.notes.stages import (
    WRITABLE,
    NoteStepKind,
    Stage,
    require_second_officer,
)
from directory.notes.steps import Act
from directory.notes.whole_note import WholeNote, whole_note
from pingcheck.correspondence.entry_notices import queue_notices
from pingcheck.followup.letter_list import letter_of_note
from pingcheck.runtime.documents import document_store
from pingcheck.web.done_notice import done
from pingcheck.web.forms import text_of
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.nomination_acts import act_of, nomination_path, note_id_of, said, status_of
from pingcheck.web.secretariat.nomination_effect import effect_shown
from pingcheck.web.secretariat.waiting_import import fits_a_page, imported_shown

LONGEST_REASON = 2_000

Decide = Callable[[AsyncSession, Act], Awaitable[object]]


async def show_nomination(request: web.Request) -> web.Response:
    return await nomination_shown(request, note_id_of(request))


async def nomination_shown(
    request: web.Request, note_id: int, status: int = 200, problem: str = "", form: FormState | None = None
) -> web.Response:
    """The page; after a refusal with its sentence. Raises HTTPNotFound if there is no such nomination."""
    settings = request.config_dict[SETTINGS]
    async with request.config_dict[DATABASE].reading() as session:
        try:
            whole = await whole_note(session, note_id)
        except Refused as missing:
            raise web.HTTPNotFound(text=said(request, missing)) from None
        entries = await entries_of_state(session, whole.note.state_code)
        effect = await effect_shown(session, whole)
        answers_letter = await letter_of_note(session, whole.note)
        imported = await imported_shown(session, whole, document_store(settings))
    return officer_page(
        request,
        "secretariat/nomination.html",
        status,
        now=request.config_dict[CLOCK](),
        whole=whole,
        note=whole.note,
        entries=entries,
        effect=effect,
        answers_letter=answers_letter,
        imported=imported,
        file=imported_file(whole.documents),
        acts=list(LineAct),
        writable=whole.note.stage in WRITABLE,
        stages=Stage,
        kinds=NoteStepKind,
        problem=problem,
        form=form or FormState(),
        four_eyes=settings.four_eyes,
        not_by_you=_why_not_by_you(request, whole),
        scans=bool(settings.document_scanner),
        most=settings.largest_document,
    )


def _why_not_by_you(request: web.Request, whole: WholeNote) -> str:
    """Why this officer cannot approve it; empty if she can."""
    if not request.config_dict[SETTINGS].four_eyes:
        return ""
    try:
        require_second_officer(request[OFFICER].account_id, whole.steps)
    except Refused as refused:
        return said(request, refused)
    return ""


async def submit(request: web.Request) -> web.Response:
    four_eyes = request.config_dict[SETTINGS].four_eyes
    note_id = note_id_of(request)

    async def decide(session: AsyncSession, act: Act) -> object:
        return await submit_note(session, note_id, act, four_eyes=four_eyes)

    return await _decided(request, decide, N_("You submitted this nomination."))


async def approve(request: web.Request) -> web.Response:
    settings, note_id = request.config_dict[SETTINGS], note_id_of(request)

    async def decide(session: AsyncSession, act: Act) -> ApprovedNote:
        documents = await documents_of(session, note_id)
        path_of = document_store(settings).path_of if fits_a_page(documents) else None
        approved = await approve_note(session, note_id, act, four_eyes=settings.four_eyes, path_of=path_of)
        await queue_notices(session, approved.notices, act.at)
        return approved

    return await _decided(request, decide, N_("You approved this nomination."))


async def return_nomination(request: web.Request) -> web.Response:
    """Sends it back with a reason, which is asked for on the page."""
    form = await request.post()
    reason, note_id = text_of(form, "reason", LONGEST_REASON), note_id_of(request)
    try:
        async with request.config_dict[DATABASE].writing() as session:
            await send_back(session, note_id, act_of(request, form), reason)
    except Refused as refused:
        kept = FormState({"reason": reason}, {"reason": said(request, refused)})
        return await nomination_shown(request, note_id, status_of(refused), said(request, refused), kept)
    return done(request, nomination_path(note_id), N_("You sent this nomination back."))


async def discard(request: web.Request) -> web.Response:
    note_id = note_id_of(request)

    async def decide(session: AsyncSession, act: Act) -> object:
        return await discard_note(session, note_id, act)

    return await _decided(request, decide, N_("You discarded this nomination; it stays, with its documents."))


async def _decided(request: web.Request, decide: Decide, text: str) -> web.Response:
    form, note_id = await request.post(), note_id_of(request)
    try:
        async with request.config_dict[DATABASE].writing() as session:
            await decide(session, act_of(request, form))
    except Refused as refused:
        return await nomination_shown(request, note_id, status_of(refused), said(request, refused))
    return done(request, nomination_path(note_id), text)
