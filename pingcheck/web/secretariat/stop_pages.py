"""Stop sending, and release, for a running check: a page that says the effect in figures, and one button."""

from aiohttp import web

from directory.errors import N_, Refused
from pingcheck.exercises.exercise import Phase
from pingcheck.exercises.pause import (
    count_outgoing,
    forecast_release,
    pause_exercise,
    resume_exercise,
    stopped_sending,
)
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, see_other, text_of
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
    """The page in between. Where nothing can be stopped, the page of the check says why: who stopped it, that it is
    over, or that it sends nothing."""
    async with request.config_dict[DATABASE].reading() as session:
        exercise = await exercise_named(request, session)
        if exercise.phase is not Phase.OPEN or exercise.is_by_telephone:
            return see_other(f"/exercises/{exercise.reference}")
        counts = await count_outgoing(session, exercise)
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
    async with request.config_dict[DATABASE].reading() as session:
        exercise = await exercise_named(request, session)
        stopped = await stopped_sending(session, exercise)
        if stopped is None:
            return see_other(f"/exercises/{exercise.reference}")
        coming = await forecast_release(session, exercise, request.config_dict[CLOCK]())
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
