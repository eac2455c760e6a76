"""The approval of a planned check: what it would do, in figures; asked for by one officer, given by another."""

from datetime import datetime
from typing import Any

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, ActedFirst, Refused
from directory.phrases import StoredPhrase
from pingcheck.accounts.cover import present_officers
from pingcheck.exercises.approval import (
    LONGEST_REASON,
    Approver,
    approval_of,
    approve_alone,
    approve_exercise,
    ask_for_approval,
)
from pingcheck.exercises.exercise import NOT_YET_OPEN, Exercise, log_of, steps_of
from pingcheck.exercises.exercise_texts import texts_of
from pingcheck.exercises.opening import forecast_opening
from pingcheck.exercises.plan import planned_instant
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, text_of
from pingcheck.web.guards import refusal
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.exercise_page import exercise_named
from pingcheck.web.secretariat.form_state import FormState

ALONE = "alone"


def add_approval_routes(app: web.Application) -> None:
    add_form_routes(app, "/exercises/{reference}/approval", "exercise-approve", show_approval, take_approval)
    app.router.add_post("/exercises/{reference}/approval/ask", take_question, name="exercise-ask")


async def show_approval(request: web.Request) -> web.Response:
    return await _page(request, FormState())


async def _page(request: web.Request, form: FormState, status: int = 200) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        exercise = await exercise_named(request, session)
        values = await _facts(session, exercise, request.config_dict[CLOCK]())
    officer = request[OFFICER]
    return officer_page(
        request,
        "secretariat/approval.html",
        status,
        exercise=exercise,
        may_approve=officer.name not in values["approval"].authors,
        is_needed=request.config_dict[SETTINGS].approve_checks,
        form=form,
        most=LONGEST_REASON,
        **values,
    )


async def _facts(session: AsyncSession, exercise: Exercise, now: datetime) -> dict[str, Any]:
    is_planned = exercise.phase in NOT_YET_OPEN
    approval = await approval_of(session, exercise)
    return {
        "is_planned": is_planned,
        "planned": planned_instant(exercise),
        "approval": approval,
        "seconds": [name for name in await present_officers(session, now) if name not in approval.authors],
        "forecast": await forecast_opening(session, exercise, now) if is_planned else None,
        "ladder": await steps_of(session, exercise),
        "changed": sorted(await texts_of(session, exercise)),
        "stored": StoredPhrase,
        "log": await log_of(session, exercise),
    }


async def take_question(request: web.Request) -> web.Response:
    """Puts the plan before the other officers."""
    try:
        async with request.config_dict[DATABASE].writing() as session:
            exercise = await exercise_named(request, session)
            await ask_for_approval(session, exercise, request.config_dict[CLOCK](), request[OFFICER].name)
    except Refused as why:
        return refusal(request, 409, N_("Nothing was done"), why)
    text = N_("You put {title} before the other officers: it stands on their page Today.")
    return done(request, f"/exercises/{exercise.reference}/approval", text, title=exercise.title)


async def take_approval(request: web.Request) -> web.Response:
    """Approves the plan that stood on the page; alone, with a reason."""
    form = await request.post()
    reason = text_of(form, "reason", 2 * LONGEST_REASON)
    is_alone = text_of(form, "how") == ALONE
    officer = request[OFFICER]
    approver = Approver(request.config_dict[CLOCK](), officer.name, officer.account_id, text_of(form, "seen", 64))
    try:
        async with request.config_dict[DATABASE].writing() as session:
            exercise = await exercise_named(request, session)
            if is_alone:
                await approve_alone(session, exercise, approver, reason)
            else:
                await approve_exercise(session, exercise, approver)
            location, title = f"/exercises/{exercise.reference}", exercise.title
    except ActedFirst as first:
        return refusal(request, 409, N_("Nothing was done"), first)
    except Refused as why:
        problem = spoken(request, why.text, **why.values)
        return await _page(request, FormState({"reason": reason}, {"reason" if is_alone else "approve": problem}), 422)
    return done(request, location, N_("You approved {title} as it is planned now."), title=title)
