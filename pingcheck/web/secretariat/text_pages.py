"""The texts of a planned check: which languages have which words, and the words of one language with a preview."""

import difflib
from typing import Any

from aiohttp import web

from directory.errors import N_, Refused
from directory.languages import NATIVE_NAMES, Language
from pingcheck.exercises.exercise import NOT_YET_OPEN, Exercise, StepKind
from pingcheck.exercises.exercise_texts import (
    CHANGEABLE,
    STANDARD,
    OwnWords,
    contacts_by_language,
    reader_in,
    set_words,
    text_rows,
    texts_of,
)
from pingcheck.exercises.plan import coming_opening
from pingcheck.exercises.text_rules import LONGEST_BODY, LONGEST_SUBJECT, OF_BODIES, OF_SUBJECTS, tidied
from pingcheck.sending.frames import standard_words
from pingcheck.sending.text_preview import call_subject, invented_reader, previews
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, text_of
from pingcheck.web.guards import refusal
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.exercise_page import exercise_named
from pingcheck.web.secretariat.form_state import FormState

PREVIEW = "preview"


def add_text_routes(app: web.Application) -> None:
    app.router.add_get("/exercises/{reference}/texts", show_texts, name="exercise-texts")
    add_form_routes(app, "/exercises/{reference}/texts/{language}", "exercise-text", show_text, take_text)
    app.router.add_post("/exercises/{reference}/texts/{language}/standard", back_to_standard, name="exercise-standard")


async def show_texts(request: web.Request) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        exercise = await exercise_named(request, session)
        counts = await contacts_by_language(session, exercise)
        rows = await text_rows(session, exercise)
    changed: dict[Language, Any] = {row.language: row for row in rows}
    return officer_page(
        request,
        "secretariat/texts.html",
        exercise=exercise,
        languages=sorted(Language, key=lambda language: (-counts.get(language, 0), language)),
        counts=counts,
        changed=changed,
        native=NATIVE_NAMES,
        is_planned=exercise.phase in NOT_YET_OPEN,
    )


async def show_text(request: web.Request) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        exercise = await exercise_named(request, session)
        words = (await texts_of(session, exercise)).get(_language(request), STANDARD)
    return await _page(request, words, {})


async def take_text(request: web.Request) -> web.Response:
    """Keeps the words, or only shows how they would look."""
    form, language = await request.post(), _language(request)
    async with request.config_dict[DATABASE].reading() as session:
        exercise = await exercise_named(request, session)
    words = _words(form, _standard(request, exercise, language))
    problems = {name: spoken(request, problem) for name, problem in words.problems().items()}
    if problems or text_of(form, "do") == PREVIEW:
        return await _page(request, words, problems, 422 if problems else 200)
    try:
        async with request.config_dict[DATABASE].writing() as session:
            exercise = await exercise_named(request, session)
            act = request.config_dict[CLOCK](), request[OFFICER].name
            await set_words(session, exercise, language, words, act)
    except Refused as why:
        return refusal(request, 409, N_("Nothing was done"), why)
    location = f"/exercises/{exercise.reference}/texts"
    return done(request, location, N_("You changed the text in this language: {name}."), name=NATIVE_NAMES[language])


async def back_to_standard(request: web.Request) -> web.Response:
    language = _language(request)
    try:
        async with request.config_dict[DATABASE].writing() as session:
            exercise = await exercise_named(request, session)
            act = request.config_dict[CLOCK](), request[OFFICER].name
            await set_words(session, exercise, language, STANDARD, act)
    except Refused as why:
        return refusal(request, 409, N_("Nothing was done"), why)
    location = f"/exercises/{exercise.reference}/texts/{language.value}"
    return done(request, location, N_("The standard text in this language will be sent: {name}."),
                name=NATIVE_NAMES[language])  # fmt: skip


async def _page(request: web.Request, words: OwnWords, problems: dict[str, str], status: int = 200) -> web.Response:
    language = _language(request)
    async with request.config_dict[DATABASE].reading() as session:
        exercise = await exercise_named(request, session)
        reader = await reader_in(session, exercise, language) or invented_reader(language)
        count = (await contacts_by_language(session, exercise)).get(language, 0)
        kept = (await texts_of(session, exercise)).get(language, STANDARD)
    standard = _standard(request, exercise, language)
    typed = {"subject": words.subject} | {kind.value: words.body(kind) or standard[kind] for kind in CHANGEABLE}
    settings, opens_at = request.config_dict[SETTINGS], coming_opening(exercise, request.config_dict[CLOCK]())
    return officer_page(
        request,
        "secretariat/text.html",
        status,
        exercise=exercise,
        spoken_in=language,
        native=NATIVE_NAMES[language],
        count=count,
        reader=reader,
        form=FormState(typed, problems),
        is_changed=kept.changes_anything,
        differences={kind: _difference(standard[kind], words.body(kind)) for kind in CHANGEABLE if words.body(kind)},
        previews=[] if problems else previews(settings, exercise, opens_at, words, reader),
        standard_subject=call_subject(settings, exercise, opens_at, STANDARD, reader),
        most_subject=LONGEST_SUBJECT,
        most_body=LONGEST_BODY,
        of_bodies=OF_BODIES,
        of_subjects=OF_SUBJECTS,
        is_planned=exercise.phase in NOT_YET_OPEN,
    )


def _language(request: web.Request) -> Language:
    """Raises HTTPNotFound."""
    named = request.match_info["language"]
    if named not in list(Language):
        raise web.HTTPNotFound(text=N_("Texts are written in the six official languages only."))
    return Language(named)


def _standard(request: web.Request, exercise: Exercise, language: Language) -> dict[StepKind, str]:
    settings = request.config_dict[SETTINGS]
    return {kind: standard_words(settings, exercise, kind, language) for kind in CHANGEABLE}


def _words(form: Any, standard: dict[StepKind, str]) -> OwnWords:
    """What was typed. What is the standard stays the standard."""
    bodies = {kind: tidied(text_of(form, kind.value, 2 * LONGEST_BODY)) for kind in CHANGEABLE}
    own = {kind: "" if body == tidied(standard[kind]) else body for kind, body in bodies.items()}
    return OwnWords(text_of(form, "subject", 2 * LONGEST_SUBJECT).strip(), own)


def _difference(standard: str, own: str) -> list[tuple[str, str]]:
    """The lines that only one of them has: "-" the standard, "+" the own words."""
    lines = difflib.ndiff(standard.splitlines(), own.splitlines())
    return [(line[0], line[2:]) for line in lines if line[0] in "-+" and line[2:].strip()]
