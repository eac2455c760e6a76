"""Open a check by hand, and discard one that is not open: a page that says the effect in figures, and one button."""

from functools import partial

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, Refused
from pingcheck.exercises.announcements import announcement_of
from pingcheck.exercises.approval import require_approval
from pingcheck.exercises.cancellation import cancel_exercise
from pingcheck.exercises.exercise import NOT_YET_OPEN, Exercise, StepState
from pingcheck.exercises.opening import Opening, forecast_opening, open_exercise
from pingcheck.exercises.phases import require_phase
from pingcheck.exercises.plan import planned_instant
from pingcheck.sending.frames import render_frames
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, see_other, text_of
from pingcheck.web.guards import refusal
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.exercise_page import exercise_named
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.stop_pages import LONGEST_REASON, NOTHING_DONE


def add_opening_routes(app: web.Application) -> None:
    add_form_routes(app, "/exercises/{reference}/open", "exercise-open", ask_to_open, open_now)
    add_form_routes(app, "/exercises/{reference}/discard", "exercise-discard", ask_to_discard, discard)


async def ask_to_open(request: web.Request) -> web.Response:
    """The page in between. A check that is open or over leads to its own page."""
    async with request.config_dict[DATABASE].reading() as session:
        exercise = await exercise_named(request, session)
        if exercise.phase not in NOT_YET_OPEN:
            return see_other(f"/exercises/{exercise.reference}")
        return await _opening_page(request, session, exercise)


async def _opening_page(
    request: web.Request, session: AsyncSession, exercise: Exercise, *, changed: bool = False
) -> web.Response:
    now, status = request.config_dict[CLOCK](), 409 if changed else 200
    coming = await forecast_opening(session, exercise, now)
    planned, announcement = planned_instant(exercise), await announcement_of(session, exercise)
    return officer_page(
        request,
        "secretariat/exercise_open.html",
        status,
        exercise=exercise,
        coming=coming,
        seen=_seen(coming),
        changed=changed,
        planned=planned if planned and planned > now else None,
        not_announced=announcement is not None and announcement.state is StepState.PLANNED,
        form=FormState(),
    )


def _seen(coming: Opening) -> str:
    return f"{coming.pings}/{coming.messages}/{coming.states}/{coming.without_number}"


async def open_now(request: web.Request) -> web.Response:
    """Opens it, if what the page said is still so; else the page says the new figures, and asks again."""
    form, now = await request.post(), request.config_dict[CLOCK]()
    reason, seen = text_of(form, "reason", LONGEST_REASON), text_of(form, "seen", 60)
    try:
        async with request.config_dict[DATABASE].writing() as session:
            exercise = await exercise_named(request, session)
            require_phase(exercise, NOT_YET_OPEN, "opened")
            coming = await forecast_opening(session, exercise, now)
            if _seen(coming) != seen:
                return await _opening_page(request, session, exercise, changed=True)
            await require_approval(session, exercise, request.config_dict[SETTINGS])
            render = partial(render_frames, request.config_dict[SETTINGS])
            opening = await open_exercise(session, exercise, now, request[OFFICER].name, render, reason)
            title, page = exercise.title, f"/exercises/{exercise.reference}"
    except Refused as why:
        return refusal(request, 409, NOTHING_DONE, why)
    if exercise.is_by_telephone:
        text = N_("You opened {title}. Contacts on its calling list: {count}. No email goes out.")
        return done(request, page, text, title=title, count=opening.pings)
    text = N_("You opened {title}. Emails that go out now: {count}.")
    return done(request, page, text, title=title, count=opening.messages)


async def ask_to_discard(request: web.Request) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        exercise = await exercise_named(request, session)
    if exercise.phase not in NOT_YET_OPEN:
        return see_other(f"/exercises/{exercise.reference}")
    return officer_page(request, "secretariat/exercise_discard.html", exercise=exercise, form=FormState())


async def discard(request: web.Request) -> web.Response:
    reason = text_of(await request.post(), "reason", LONGEST_REASON)
    try:
        async with request.config_dict[DATABASE].writing() as session:
            exercise = await exercise_named(request, session)
            require_phase(exercise, NOT_YET_OPEN, "discarded")
            await cancel_exercise(session, exercise, request.config_dict[CLOCK](), request[OFFICER].name, reason)
            title = exercise.title
    except Refused as why:
        return refusal(request, 409, NOTHING_DONE, why)
    return done(request, "/exercises", N_("You called {title} off before it opened. Nobody was mailed."), title=title)
