"""The rehearsal of a planned check: how many mails go to whom, and one button. Its mails lead back here."""

from aiohttp import web

from directory.errors import N_, Refused
from pingcheck.correspondence.rehearsals import forecast_rehearsal, rehearse
from pingcheck.exercises.exercise import NOT_YET_OPEN
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes
from pingcheck.web.guards import refusal
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.exercise_page import exercise_named


def add_rehearsal_routes(app: web.Application) -> None:
    add_form_routes(app, "/exercises/{reference}/rehearse", "exercise-rehearse", ask_to_rehearse, take_rehearsal)


async def ask_to_rehearse(request: web.Request) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        exercise = await exercise_named(request, session)
        settings = request.config_dict[SETTINGS]
        coming = await forecast_rehearsal(session, settings, exercise, request[OFFICER].name)
    is_planned = exercise.phase in NOT_YET_OPEN
    return officer_page(request, "secretariat/rehearsal.html", exercise=exercise, coming=coming, is_planned=is_planned)


async def take_rehearsal(request: web.Request) -> web.Response:
    """Queues the mails. Pressed again within minutes, it says that one is under way."""
    now, settings = request.config_dict[CLOCK](), request.config_dict[SETTINGS]
    database = request.config_dict[DATABASE]
    async with database.reading() as session:
        exercise = await exercise_named(request, session)
    try:
        sent = await rehearse(database, settings, exercise.id, now, request[OFFICER].name)
    except Refused as why:
        return refusal(request, 409, N_("Nothing was done"), why)
    text = N_("The rehearsal of {title} goes out. Emails to {address}: {count}.")
    page = f"/exercises/{exercise.reference}"
    return done(request, page, text, title=exercise.title, address=sent.recipient, count=sent.mails)
