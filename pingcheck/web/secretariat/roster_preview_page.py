"""Whom a plan would ask, and what is missing about them: from the address alone, so that nothing need be saved."""

from aiohttp import web

from directory.errors import Refused
from directory.states import state_names
from pingcheck.exercises.plan import WrittenPlan, make_plan
from pingcheck.exercises.roster_preview import Hole, preview_roster
from pingcheck.exercises.scope import with_group
from pingcheck.web.forms import one_of
from pingcheck.web.keys import DATABASE
from pingcheck.web.pages import officer_page, page_language, same_page_with
from pingcheck.web.secretariat.plan_fields import BARE

LONGEST_SCOPE = 3000


def add_roster_preview_routes(app: web.Application) -> None:
    app.router.add_get("/exercises/new/roster", show_roster, name="exercise-roster-preview")


async def show_roster(request: web.Request) -> web.Response:
    scope = request.query.get("scope", "all")[:LONGEST_SCOPE]
    hole, page = one_of(Hole, request.query.get("hole")), request.query.get("page", "1")
    number = int(page) if page.isascii() and page.isdecimal() and len(page) < 7 else 1
    try:
        plan = make_plan(WrittenPlan(title=BARE.title, scope=scope))
        async with request.config_dict[DATABASE].reading() as session:
            chosen = await with_group(session, plan.scope)
            found = await preview_roster(session, chosen.as_data(), hole, number)
            names = await state_names(session, page_language(request))
    except Refused as refused:
        raise web.HTTPNotFound(text=str(refused)) from refused

    def address(hole: Hole | None, page: int = 1) -> str:
        query = {"scope": scope} | ({"hole": hole.value} if hole else {}) | ({"page": page} if page > 1 else {})
        return same_page_with(request, query)

    return officer_page(
        request,
        "secretariat/roster_preview.html",
        found=found,
        hole=hole,
        scope=chosen.as_data(),
        names=names,
        address=address,
        earlier=address(hole, found.page - 1) if found.page > 1 else "",
        later=address(hole, found.page + 1) if found.page < found.pages else "",
    )
