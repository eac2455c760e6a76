"""The texts of letters to Missions: which languages have words of their own; one text with places and a preview."""

from datetime import timedelta
from typing import Any

from aiohttp import web

from directory.contacts import Rank, Role
from directory.errors import N_, Refused
from directory.languages import NATIVE_NAMES, Language
from directory.states import State, all_states
from pingcheck.followup.cases import CaseCause
from pingcheck.followup.letter_content import (
    LONGEST_BODY,
    PLACES,
    REQUIRED,
    LetterContent,
    LetterFrame,
    MissionAddressee,
    NamedContact,
    letter_content,
    tidied,
)
from pingcheck.followup.letter_making import SAMPLE, TIME_TO_REPLY
from pingcheck.followup.letter_templates import letter_body, letter_templates, set_letter_body
from pingcheck.followup.letter_words import letter_words
from pingcheck.web.done_notice import done
from pingcheck.web.forms import text_of
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.wording.names import names_in

PREVIEW = "preview"
DAY = timedelta(days=1)


async def show_templates(request: web.Request) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        changed = await letter_templates(session)
        states = await all_states(session)
    counts = {language: sum(state.mission_language is language for state in states) for language in Language}
    return officer_page(
        request,
        "secretariat/letter_templates.html",
        languages=sorted(Language, key=lambda language: (-counts[language], language)),
        counts=counts,
        changed=changed,
        native=NATIVE_NAMES,
    )


async def show_template(request: web.Request) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        body = await letter_body(session, _language(request))
    return await _page(request, body)


async def take_template(request: web.Request) -> web.Response:
    """Keeps the text, or only shows how a letter would look."""
    form, language = await request.post(), _language(request)
    body = tidied(text_of(form, "body", 2 * LONGEST_BODY))
    try:
        if text_of(form, "do") == PREVIEW:
            return await _page(request, body)
        async with request.config_dict[DATABASE].writing() as session:
            await set_letter_body(session, language, body, request.config_dict[CLOCK](), request[OFFICER].name)
    except Refused as why:
        return await _page(request, body, spoken(request, why.phrase))
    return done(request, "/letters/templates", N_("You changed the text of letters in this language: {name}."),
                name=NATIVE_NAMES[language])  # fmt: skip


async def back_to_standard(request: web.Request) -> web.Response:
    language = _language(request)
    async with request.config_dict[DATABASE].writing() as session:
        await set_letter_body(session, language, "", request.config_dict[CLOCK](), request[OFFICER].name)
    return done(request, f"/letters/templates/{language.value}",
                N_("Letters in this language have the standard text again: {name}."),
                name=NATIVE_NAMES[language])  # fmt: skip


async def _page(request: web.Request, body: str, problem: str = "") -> web.Response:
    language = _language(request)
    async with request.config_dict[DATABASE].reading() as session:
        state = (await all_states(session))[0]
        changed = (await letter_templates(session)).get(language)
    preview, refused = None, problem
    if not problem:
        try:
            preview = _sample(request, language, state, body)
        except Refused as why:
            refused = spoken(request, why.phrase)
    return officer_page(
        request,
        "secretariat/letter_template.html",
        422 if refused else 200,
        spoken_in=language,
        native=NATIVE_NAMES[language],
        form=FormState({"body": body}, {"body": refused} if refused else {}),
        preview=preview,
        changed=changed,
        standard=letter_words(language).body,
        places=PLACES,
        required=REQUIRED,
        most=LONGEST_BODY,
    )


def _sample(request: web.Request, language: Language, state: State, body: str) -> LetterContent:
    """A letter to the first State of the list, about two contacts that there are not. Raises Refused."""
    today = request.config_dict[CLOCK]().date()
    names = names_in(request.config_dict[SETTINGS], language)
    frame = LetterFrame(
        language, names, MissionAddressee(state.code, state.name(language), ""), today, today + TIME_TO_REPLY
    )
    causes: dict[Role, Any] = {Role.DIPLOMATIC: CaseCause.NO_ANSWER, Role.TECHNICAL: CaseCause.NO_SUCH_MAILBOX}
    contacts = [
        NamedContact(role, Rank.PRIMARY, "…", "", "", cause, "CC-0000-00", today - DAY)
        for role, cause in causes.items()
    ]
    number = SAMPLE._replace(year=today.year).number
    return letter_content(frame, body, contacts, number, f"l-{today.year}-0000-…")


def _language(request: web.Request) -> Language:
    """Raises HTTPNotFound."""
    named = request.match_info["language"]
    if named not in list(Language):
        raise web.HTTPNotFound(text=N_("Letters are written in the six official languages only."))
    return Language(named)
