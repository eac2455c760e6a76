"""The facts of a nomination: begun by hand, from an email or a proposal, and changed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from aiohttp import web

from directory.acts.proposal_queue import find_proposal
from directory.errors import N_, Refused
from directory.notes.intake import NoteFacts, WrongFacts, begin_from_proposal, begin_note, change_facts
from directory.notes.note import NoteVerbale, ReceivedBy
from directory.notes.steps import find_note
from directory.states import state_names
from pingcheck.followup.letter_nominations import answer_by_note, begin_from_answer
from pingcheck.inbox.forwarded_notes import begin_from_mail
from pingcheck.runtime.documents import document_store
from pingcheck.web.done_notice import done
from pingcheck.web.forms import one_of, text_of
from pingcheck.web.guards import refusal
from pingcheck.web.keys import CLOCK, DATABASE, SETTINGS
from pingcheck.web.pages import officer_page, page_language, spoken
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.nomination_acts import WRONG, act_of, nomination_path, note_id_of, said, status_of
from pingcheck.web.secretariat.shown_proposals import number_in

FIELDS = ("state", "number", "dated", "received_by", "received_at", "in_force_on", "proposal", "answer")
LONGEST_VALUE = 200
NO_DAY = N_("Write a day, such as 2026-03-31.")
NO_WAY = N_("Say how it was received.")
NO_MOMENT = N_("Write a day and a time in UTC, such as 2026-03-31T09:00.")


async def show_new(request: web.Request) -> web.Response:
    """Empty, or for the State, the proposal, or the answer to a letter that the address names."""
    if answer := text_of(request.query, "answer", 10):
        return await _shown(request, await _of_answer(request, answer))
    proposal, state = text_of(request.query, "proposal", 10), text_of(request.query, "state", 3).upper()
    if proposal:
        async with request.config_dict[DATABASE].reading() as session:
            try:
                state = (await find_proposal(session, number_in(proposal))).entry.nomination.state
            except Refused as missing:
                raise web.HTTPNotFound(text=said(request, missing)) from None
    now = request.config_dict[CLOCK]()
    values = {"received_at": _moment(now), "state": state, "proposal": proposal}
    return await _shown(request, FormState(values))


async def begin(request: web.Request) -> web.Response:
    form = await request.post()
    facts, state = _read(request, form)
    if facts is not None and not state.problems:
        try:
            act, proposal = replace(act_of(request, form), seen=None), state.value("proposal")
            async with request.config_dict[DATABASE].writing() as session:
                if answer := state.value("answer"):
                    note = await begin_from_answer(session, number_in(answer), facts, act)
                elif proposal:
                    note = await begin_from_proposal(session, number_in(proposal), facts, act)
                else:
                    note = await begin_note(session, facts, act)
            return done(
                request, nomination_path(note.id), N_("You began this nomination. Add its document and its lines.")
            )
        except WrongFacts as wrong:
            state = _with(request, state, wrong)
        except Refused as refused:
            return await _shown(request, state, status=status_of(refused), problem=said(request, refused))
    return await _shown(request, state, status=WRONG)


async def _of_answer(request: web.Request, answer: str) -> FormState:
    """What is known of a note that answers a letter. Raises HTTPNotFound."""
    async with request.config_dict[DATABASE].reading() as session:
        try:
            letter, found = await answer_by_note(session, number_in(answer))
        except Refused as missing:
            raise web.HTTPNotFound(text=said(request, missing)) from None
    dated = found.dated.isoformat() if found.dated else ""
    of_note = {"state": letter.state_code, "number": found.number, "dated": dated, "answer": answer}
    return FormState({**of_note, "received_at": _moment(found.at)})


async def begin_from(request: web.Request) -> web.Response:
    """From an email or a proposal, by the button beside it."""
    form = await request.post()
    act, database = replace(act_of(request, form), seen=None), request.config_dict[DATABASE]
    mail, proposal = (number_in(text_of(form, name)) for name in ("mail", "proposal"))
    try:
        if mail:
            store = document_store(request.config_dict[SETTINGS])
            note = await begin_from_mail(database, store, mail, act)
        elif proposal:
            async with database.writing() as session:
                note = await begin_from_proposal(session, proposal, NoteFacts(act.at), act)
        else:
            raise Refused(N_("Say what the nomination is begun from."))
    except Refused as refused:
        return refusal(request, status_of(refused), N_("This was not done"), refused)
    return done(
        request, nomination_path(note.id), N_("You began this nomination. Write the number and date of the note.")
    )


async def show_facts(request: web.Request) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        try:
            note = await find_note(session, note_id_of(request))
        except Refused as missing:
            raise web.HTTPNotFound(text=said(request, missing)) from None
    return await _shown(request, FormState(_values(note)), note)


async def change(request: web.Request) -> web.Response:
    form, note_id = await request.post(), note_id_of(request)
    facts, state = _read(request, form)
    async with request.config_dict[DATABASE].reading() as session:
        try:
            note = await find_note(session, note_id)
        except Refused as missing:
            raise web.HTTPNotFound(text=said(request, missing)) from None
    if facts is None or state.problems:
        return await _shown(request, state, note, WRONG)
    try:
        async with request.config_dict[DATABASE].writing() as session:
            await change_facts(session, note_id, facts, act_of(request, form))
    except WrongFacts as wrong:
        return await _shown(request, _with(request, state, wrong), note, WRONG)
    except Refused as refused:
        return await _shown(request, state, note, status_of(refused), said(request, refused))
    return done(request, nomination_path(note_id), N_("You changed what is known of the note."))


async def _shown(
    request: web.Request, form: FormState, note: NoteVerbale | None = None, status: int = 200, problem: str = ""
) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        names = await state_names(session, page_language(request))
    return officer_page(
        request,
        "secretariat/nomination_facts.html",
        status,
        form=form,
        note=note,
        states=sorted(names.items(), key=lambda each: each[1]),
        ways=list(ReceivedBy),
        problem=problem,
    )


def _read(request: web.Request, form: Mapping[str, Any]) -> tuple[NoteFacts | None, FormState]:
    """The facts as far as they can be read, and the form with what cannot."""
    values = {name: text_of(form, name, LONGEST_VALUE).strip() for name in FIELDS}
    problems: dict[str, str] = {}
    days = {name: _day(values[name]) for name in ("dated", "in_force_on")}
    problems |= {name: spoken(request, NO_DAY) for name, day in days.items() if values[name] and day is None}
    received_at, received_by = _moment_in(values["received_at"]), one_of(ReceivedBy, values["received_by"])
    if received_at is None:
        problems["received_at"] = spoken(request, NO_MOMENT)
    if received_by is None:
        problems["received_by"] = spoken(request, NO_WAY)
    if received_at is None or received_by is None:
        return None, FormState(values, problems)
    facts = NoteFacts(
        received_at,
        received_by,
        values["state"].upper() or None,
        values["number"],
        days["dated"],
        days["in_force_on"],
    )
    return facts, FormState(values, problems)


def _with(request: web.Request, form: FormState, wrong: WrongFacts) -> FormState:
    return FormState(form.values, {name: said(request, problem) for name, problem in wrong.problems.items()})


def _values(note: NoteVerbale) -> dict[str, str]:
    return {
        "state": note.state_code or "",
        "number": note.number,
        "dated": note.dated.isoformat() if note.dated else "",
        "received_by": note.received_by.value,
        "received_at": _moment(note.received_at),
        "in_force_on": note.in_force_on.isoformat() if note.in_force_on else "",
    }


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M")


def _moment_in(written: str) -> datetime | None:
    try:
        return datetime.strptime(written[:16], "%Y-%m-%dT%H:%M").replace(tzinfo=UTC)
    except ValueError:
        return None


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
