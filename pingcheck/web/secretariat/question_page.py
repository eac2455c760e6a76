"""The question of a check's own: written in six languages before the opening, its results read afterwards."""

from aiohttp import web

from directory.errors import N_, Refused
from directory.languages import Language
from pingcheck.exercises.exercise import NOT_YET_OPEN, Exercise
from pingcheck.exercises.question import (
    LONGEST_OPTION,
    LONGEST_QUESTION,
    MOST_OPTIONS,
    QuestionForm,
    make_question,
    question_from_data,
    set_question,
)
from pingcheck.reports.question_results import QuestionResults, question_results
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, one_of, text_of
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.exercise_page import exercise_named
from pingcheck.web.secretariat.form_state import FormState

LONGEST_OPTIONS = (LONGEST_OPTION + 2) * MOST_OPTIONS * 2  # as typed


def add_question_routes(app: web.Application) -> None:
    add_form_routes(app, "/exercises/{reference}/question", "exercise-question", show_question, take_question)


async def show_question(request: web.Request) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        exercise = await exercise_named(request, session)
        results = await question_results(session, exercise)
    return _page(request, exercise, _as_written(exercise), results)


def _page(
    request: web.Request,
    exercise: Exercise,
    form: FormState,
    results: QuestionResults | None = None,
    status: int = 200,
) -> web.Response:
    return officer_page(
        request,
        "secretariat/question.html",
        status,
        exercise=exercise,
        form=form,
        results=results,
        languages=list(Language),
        forms=list(QuestionForm),
        longest=LONGEST_QUESTION,
        longest_options=LONGEST_OPTIONS,
        may_change=exercise.phase in NOT_YET_OPEN,
    )


def _as_written(exercise: Exercise) -> FormState:
    if not exercise.question:
        return FormState({"form": QuestionForm.CHOICES.value})
    question = question_from_data(exercise.question)
    values = {"form": question.form.value}
    for language, text in question.texts.items():
        values |= {f"asks_{language}": text.asks, f"options_{language}": "\n".join(text.options)}
    return FormState(values)


async def take_question(request: web.Request) -> web.Response:
    """Keeps the question; shown again with what was typed, if that is none."""
    sent = await request.post()
    typed = {"form": text_of(sent, "form", 20)}
    for language in Language:
        typed[f"asks_{language}"] = text_of(sent, f"asks_{language}", 2 * LONGEST_QUESTION)
        typed[f"options_{language}"] = text_of(sent, f"options_{language}", LONGEST_OPTIONS)
    form = one_of(QuestionForm, typed["form"]) or QuestionForm.CHOICES
    written = {
        language: (typed[f"asks_{language}"], typed[f"options_{language}"].splitlines()) for language in Language
    }
    try:
        question = make_question(form, written)
        async with request.config_dict[DATABASE].writing() as session:
            exercise = await exercise_named(request, session)
            await set_question(session, exercise, question, request.config_dict[CLOCK](), request[OFFICER].name)
    except Refused as refused:
        async with request.config_dict[DATABASE].reading() as session:
            exercise = await exercise_named(request, session)
        problem = FormState(typed, {"form": spoken(request, refused.text, **refused.values)})
        return _page(request, exercise, problem, status=422)
    text = N_("You wrote the question of {title}.")
    return done(request, f"/exercises/{exercise.reference}", text, title=exercise.title)
