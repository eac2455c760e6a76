"""Cases: of one exercise, or of all."""

from aiohttp import web

from pingcheck.exercises.pause import stopped_sending
from pingcheck.exercises.ping_list import states_named
from pingcheck.followup.case_list import CaseFilter, count_cases, page_of_cases
from pingcheck.followup.cases import CaseCause
from pingcheck.reports.figures import GROUP_OF
from pingcheck.web.keys import DATABASE
from pingcheck.web.pages import officer_page, same_page_with, search_text
from pingcheck.web.secretariat.exercise_page import exercise_named


def add_case_routes(app: web.Application) -> None:
    app.router.add_get("/cases", show_cases, name="cases")
    app.router.add_get("/exercises/{reference}/cases", show_cases, name="exercise-cases")


async def show_cases(request: web.Request) -> web.Response:
    """The cases of one exercise, or of all."""
    query = request.query
    cause = CaseCause(query["cause"]) if query.get("cause") in list(CaseCause) else None
    after = query.get("after", "")
    async with request.config_dict[DATABASE].reading() as session:
        exercise = await exercise_named(request, session) if "reference" in request.match_info else None
        stopped = await stopped_sending(session, exercise) if exercise else None
        chosen = CaseFilter(
            exercise_id=exercise.id if exercise else None,
            cause=cause,
            states=await states_named(session, search_text(request)),
            ended=query.get("which") == "ended",
        )
        causes = await count_cases(session, chosen)
        page = await page_of_cases(session, chosen, int(after) if after.isdecimal() and len(after) < 10 else None)
    kept = {name: query[name] for name in ("q", "cause", "which") if query.get(name)}
    return officer_page(
        request,
        "secretariat/cases.html",
        exercise=exercise,
        stopped=stopped,
        group_of=GROUP_OF,
        chosen=chosen,
        search=search_text(request),
        causes=causes,
        total=causes.get(cause, 0) if cause else sum(causes.values()),
        page=page,
        later=same_page_with(request, {**kept, "after": page.later}) if page.later else None,
        first=same_page_with(request, kept) if after else None,
        live=False,
    )
