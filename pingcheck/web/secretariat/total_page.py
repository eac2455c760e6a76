"""The total of a check on one printed page, for the meeting, and what every figure means."""

from aiohttp import web

from pingcheck.exercises.exercise import RUNNING
from pingcheck.followup.corrections import corrections_in_force
from pingcheck.reports.closing_figures import reached_since_closing
from pingcheck.reports.definitions import DEFINITIONS
from pingcheck.reports.figures import StateResult, exercise_figures
from pingcheck.reports.group_figures import figures_by_group
from pingcheck.reports.question_results import question_results
from pingcheck.web.forms import see_other
from pingcheck.web.keys import CLOCK, DATABASE
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.exercise_page import exercise_named


def add_total_routes(app: web.Application) -> None:
    app.router.add_get("/exercises/{reference}/total", show_total, name="exercise-total")
    app.router.add_get("/definitions", show_definitions, name="definitions")


async def show_total(request: web.Request) -> web.Response:
    """A check that has not opened has no total: its own page says what is planned."""
    async with request.config_dict[DATABASE].reading() as session:
        exercise = await exercise_named(request, session)
        if exercise.opened_at is None:
            return see_other(f"/exercises/{exercise.reference}")
        figures = await exercise_figures(session, exercise)
        by_region, by_role = await figures_by_group(session, exercise)
        results = await question_results(session, exercise)
        corrected = await corrections_in_force(session, exercise)
        since_closing = await reached_since_closing(session, exercise)
    return officer_page(
        request,
        "secretariat/total.html",
        exercise=exercise,
        figures=figures,
        by_region=by_region,
        by_role=by_role,
        results=results,
        corrected=corrected,
        since_closing=since_closing,
        state_results=list(StateResult),
        runs=exercise.phase in RUNNING,
        now=request.config_dict[CLOCK](),
    )


async def show_definitions(request: web.Request) -> web.Response:
    return officer_page(request, "secretariat/definitions.html", definitions=DEFINITIONS)
