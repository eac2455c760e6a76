"""A letter to a State's Mission before it is made: which cases, in which words, with a preview."""

from datetime import date
from typing import Any

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, Refused
from directory.languages import NATIVE_NAMES, Language
from directory.states import State
from pingcheck.conversation.mission_letters import MissionLetter
from pingcheck.exercises.exercise import find_exercise
from pingcheck.followup.letter_content import LONGEST_BODY, PLACES, LetterContent, LetterFrame, filled, known_values
from pingcheck.followup.letter_making import (
    NameableCase,
    WrittenLetter,
    letter_frame,
    make_letter,
    nameable_cases,
    preview_letter,
    standard_body,
)
from pingcheck.followup.letter_reminders import open_case_ids
from pingcheck.web.done_notice import done
from pingcheck.web.forms import one_of, text_of
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page, page_language, spoken
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.letter_acts_pages import taking_back
from pingcheck.web.secretariat.state_page import named_state

PREVIEW = "preview"
MOST_CHOSEN = 100


async def show_new_letter(request: web.Request) -> web.Response:
    """The open cases of the State, those chosen that no letter has named yet; `exercise` narrows them to one check."""
    return await _page(request)


async def take_letter(request: web.Request) -> web.Response:
    """Makes the letter, or only shows how it would look."""
    form, now = await request.post(), request.config_dict[CLOCK]()
    settings, database = request.config_dict[SETTINGS], request.config_dict[DATABASE]
    try:
        written = _written(request, form)
        if text_of(form, "do") == PREVIEW:
            async with database.reading() as session:
                shown = await preview_letter(session, settings, written, now)
            return await _page(request, form=form, preview=shown)
        async with database.writing() as session:
            state = await named_state(request, session)
            letter = await make_letter(session, settings, written, now, request[OFFICER].name)
            name, number = state.name(page_language(request)), letter.number
    except Refused as why:
        return await _page(request, 422, form, problem=spoken(request, why.phrase))
    said = N_("You made letter {number} to the Mission of {name}. It is not sent yet.")
    return done(request, f"/letters/{letter.id}", said, taking_back([letter.id]), number=number, name=name)


async def _page(
    request: web.Request,
    status: int = 200,
    form: Any = None,
    *,
    problem: str = "",
    preview: LetterContent | None = None,
) -> web.Response:
    settings, now = request.config_dict[SETTINGS], request.config_dict[CLOCK]()
    asked = form if form is not None else request.query
    reference = request.query.get("exercise", "")[:40]
    async with request.config_dict[DATABASE].reading() as session:
        state = await named_state(request, session)
        earlier = await _reminded(session, state, _reminds(asked))
        own = earlier.language if earlier is not None else state.mission_language
        language = one_of(Language, text_of(asked, "language", 5)) or own
        blank = WrittenLetter(state_code=state.code, case_ids=(), language=language)
        _, frame = await letter_frame(session, settings, blank, now)
        cases = await nameable_cases(session, state.code, await _exercise_id(session, reference))
        body = await _offered_body(session, frame, earlier)
        again = await open_case_ids(session, earlier.id) if earlier is not None else ()
    return officer_page(
        request,
        "secretariat/letter_new.html",
        status,
        state=state,
        name=state.name(page_language(request)),
        cases=cases,
        chosen=_chosen(form) if form is not None else list(again) or _offered(cases),
        earlier=earlier,
        spoken_in=language,
        native=NATIVE_NAMES,
        languages=list(Language),
        form=_filled_in(form or {}, frame, body),
        problem=problem,
        preview=preview,
        reference=reference,
        places=PLACES,
        most=LONGEST_BODY,
    )


def _filled_in(form: Any, frame: LetterFrame, body: str) -> FormState:
    """What was typed, or what is offered."""
    reply_by = text_of(form, "reply_by", 10) or frame.reply_by.isoformat()
    written = text_of(form, "body", 2 * LONGEST_BODY) or body
    return FormState({"body": written, "reply_by": reply_by, "language": frame.language.value})


async def _offered_body(session: AsyncSession, frame: LetterFrame, earlier: MissionLetter | None) -> str:
    """The text to begin with. The day to reply by stays a place: it is another once the officer asks for another."""
    known = {name: value for name, value in known_values(frame).items() if name != "reply_by"}
    return filled(await standard_body(session, frame.language, earlier), known)


async def _reminded(session: AsyncSession, state: State, letter_id: int | None) -> MissionLetter | None:
    """The letter to this Mission that the new one reminds of, if there is such a letter."""
    found = await session.get(MissionLetter, letter_id) if letter_id is not None else None
    return found if found is not None and found.state_code == state.code else None


def _reminds(asked: Any) -> int | None:
    given = text_of(asked, "reminds", 9)
    return int(given) if given.isascii() and given.isdecimal() else None


async def _exercise_id(session: AsyncSession, reference: str) -> int | None:
    """Raises HTTPNotFound."""
    if not reference:
        return None
    try:
        return (await find_exercise(session, reference)).id
    except Refused as missing:
        raise web.HTTPNotFound(text=str(missing)) from None


def _written(request: web.Request, form: Any) -> WrittenLetter:
    """Raises Refused for a day that is none."""
    try:
        reply_by = date.fromisoformat(text_of(form, "reply_by", 10))
    except ValueError:
        raise Refused(N_("Write a day, such as 2026-03-31.")) from None
    return WrittenLetter(
        state_code=request.match_info["state"].upper()[:3],
        case_ids=tuple(_chosen(form)),
        body=text_of(form, "body", 2 * LONGEST_BODY),
        reply_by=reply_by,
        language=one_of(Language, text_of(form, "language", 5)),
        reminds=_reminds(form),
    )


def _chosen(form: Any) -> list[int]:
    given = [str(each) for each in form.getall("case", [])[:MOST_CHOSEN]]
    return [int(each) for each in given if each.isascii() and each.isdecimal() and len(each) < 10]


def _offered(cases: list[NameableCase]) -> list[int]:
    return [each.case.id for each in cases if each.is_offered]
