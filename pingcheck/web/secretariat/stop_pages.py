"""Stop sending, and release, for a running check: a page that says the effect in figures, and one button."""

from aiohttp import web

from directory.errors import N_, Refused
from pingcheck.exercises.pause import (
    count_outgoing,
    forecast_release,
    pause_exercise,
    require_stoppable,
    require_stopped,
    resume_exercise,
    stopped_sending,
)
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, text_of
from pingcheck.web.guards import refusal
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.exercise_page import exercise_named
from pingcheck.web.secretariat.form_state import FormState

LONGEST_REASON = 500
NOTHING_DONE = N_("Nothing was done")


def add_stop_routes(app: web.Application) -> None:
    add_form_routes(app, "/exercises/{reference}/stop", "exercise-stop", ask_to_stop, stop)
    add_form_routes(app, "/exercises/{reference}/release", "exercise-release", ask_to_release, release)


async def ask_to_stop(request: web.Request) -> web.Response:
    try:
        async with request.config_dict[DATABASE].reading() as session:
            exercise = await exercise_named(request, session)
            await require_stoppable(session, exercise)
            counts = await count_outgoing(session, exercise)
    except Refused as why:
        return refusal(request, 409, NOTHING_DONE, why)
    return officer_page(request, "secretariat/exercise_stop.html", exercise=exercise, counts=counts, form=FormState())


async def stop(request: web.Request) -> web.Response:
    """Stops what can still be stopped. Of two officers, the second is told who was first."""
    reason = text_of(await request.post(), "reason", LONGEST_REASON)
    try:
        async with request.config_dict[DATABASE].writing() as session:
            exercise = await exercise_named(request, session)
            await pause_exercise(session, exercise, request.config_dict[CLOCK](), request[OFFICER].name, reason)
            title, waiting = exercise.title, (await count_outgoing(session, exercise)).waiting
    except Refused as why:
        return refusal(request, 409, NOTHING_DONE, why)
    text = N_("You stopped sending for {title}. Emails that wait: {count}.")
    page = f"/exercises/{exercise.reference}"
    return done(request, page, text, f"{page}/release", title=title, count=waiting)


async def ask_to_release(request: web.Request) -> web.Response:
    try:
        async with request.config_dict[DATABASE].reading() as session:
            exercise = await exercise_named(request, session)
            await require_stopped(session, exercise)
            coming = await forecast_release(session, exercise, request.config_dict[CLOCK]())
            stopped = await stopped_sending(session, exercise)
    except Refused as why:
        return refusal(request, 409, NOTHING_DONE, why)
    return officer_page(
        request,
        "secretariat/exercise_release.html",
        exercise=exercise,
        coming=coming,
        stopped=stopped,
        form=FormState(),
    )


async def release(request: web.Request) -> web.Response:
    reason, now = text_of(await request.post(), "reason", LONGEST_REASON), request.config_dict[CLOCK]()
    try:
        async with request.config_dict[DATABASE].writing() as session:
            exercise = await exercise_named(request, session)
            coming = await forecast_release(session, exercise, now)
            await resume_exercise(session, exercise, now, request[OFFICER].name, reason)
            title = exercise.title
    except Refused as why:
        return refusal(request, 409, NOTHING_DONE, why)
    goes = N_("You released {title}. Emails that go out now: {count}.")
    closes = N_("You released {title}. Its time is over, and it closes in a moment.")
    return done(
        request, f"/exercises/{exercise.reference}", closes if coming.closes else goes, title=title, count=coming.mails
    )
