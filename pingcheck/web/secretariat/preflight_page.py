"""The look before a check opens: what stops it, what to look at, what is fine, each with where it is mended."""

from aiohttp import web

from pingcheck.exercises.exercise import NOT_YET_OPEN
from pingcheck.reports.preflight import Weight, preflight, preflight_summary
from pingcheck.reports.preflight_facts import gather_facts
from pingcheck.web.keys import CLOCK, DATABASE, DOMAINS, SETTINGS
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.exercise_page import exercise_named


def add_preflight_routes(app: web.Application) -> None:
    app.router.add_get("/exercises/{reference}/preflight", show_preflight, name="exercise-preflight")


async def show_preflight(request: web.Request) -> web.Response:
    config = request.config_dict
    database = config[DATABASE]
    async with database.reading() as session:
        exercise = await exercise_named(request, session)
    is_planned = exercise.phase in NOT_YET_OPEN
    facts = None
    if is_planned:
        facts = await gather_facts(database, config[SETTINGS], config[DOMAINS], exercise.id, config[CLOCK]())
    findings = preflight(facts) if facts else []
    return officer_page(
        request,
        "secretariat/preflight.html",
        exercise=exercise,
        is_planned=is_planned,
        by_weight={weight: [each for each in findings if each.weight is weight] for weight in Weight},
        summary=preflight_summary(findings),
    )
