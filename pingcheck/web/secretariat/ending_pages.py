"""Extend a running check, close it early, or call it off: each a page that says the effect in figures, and one
button."""

from datetime import datetime, timedelta
from typing import Any

from aiohttp import web

from directory.errors import N_, Refused
from pingcheck.correspondence.check_notices import (
    count_promised,
    forecast_extension_notice,
    forecast_stop_notice,
    queue_extension_notice,
    queue_stop_notice,
)
from pingcheck.exercises.cancellation import CANCELLABLE, cancel_exercise
from pingcheck.exercises.exercise import RUNNING
from pingcheck.exercises.extension import extend_exercise, forecast_extension, read_extension, require_deadline
from pingcheck.exercises.pause import count_outgoing
from pingcheck.exercises.running import require_phase_for
from pingcheck.followup.closing import close_exercise
from pingcheck.reports.ending_forecast import forecast_closing
from pingcheck.reports.figures import exercise_figures
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, text_of
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.exercise_page import exercise_named
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.running_acts import LONGEST_REASON, not_possible, nothing_done

LONGEST_LENGTH = 40
USUAL = ("12h", "24h", "2d", "7d")
NOT_CLOSED, NOT_CANCELLED = N_("It cannot be closed."), N_("It cannot be called off.")


def add_ending_routes(app: web.Application) -> None:
    add_form_routes(app, "/exercises/{reference}/extend", "exercise-extend", ask_to_extend, extend)
    add_form_routes(app, "/exercises/{reference}/close", "exercise-close", ask_to_close, close)
    add_form_routes(app, "/exercises/{reference}/cancel", "exercise-cancel", ask_to_cancel, cancel)


async def ask_to_extend(request: web.Request) -> web.Response:
    """By how much, and what that does. Another length asks for the page anew."""
    typed = request.query.get("by", USUAL[1])[:LONGEST_LENGTH]
    now, problems = request.config_dict[CLOCK](), {}
    try:
        async with request.config_dict[DATABASE].reading() as session:
            exercise = await exercise_named(request, session)
            await require_phase_for(session, exercise, RUNNING, N_("Only a running check can be extended."))
            figures = await exercise_figures(session, exercise)
            told = await forecast_extension_notice(session, exercise)
            try:
                coming = await forecast_extension(session, exercise, read_extension(typed), now)
            except Refused as wrong:
                coming, problems = None, {"by": wrong.phrase}
    except Refused as why:
        return not_possible(request, why)
    return officer_page(
        request,
        "secretariat/exercise_extend.html",
        422 if problems else 200,
        exercise=exercise,
        figures=figures,
        told=told,
        coming=coming,
        usual=USUAL,
        form=FormState({"by": typed}, problems),
    )


async def extend(request: web.Request) -> web.Response:
    """Moves the deadline, if it is still the one that the officer saw."""
    form = await request.post()
    tells = text_of(form, "tell") == "yes"
    reason, seen = text_of(form, "reason", LONGEST_REASON), _instant(text_of(form, "seen", LONGEST_LENGTH))
    try:
        by = read_extension(text_of(form, "by", LONGEST_LENGTH))
        async with request.config_dict[DATABASE].writing() as session:
            exercise = await exercise_named(request, session)
            await require_deadline(session, exercise, seen)
            now, who = request.config_dict[CLOCK](), request[OFFICER].name
            extension = await extend_exercise(session, exercise, by, now, who, reason)
            told = await queue_extension_notice(session, exercise, now) if tells else 0
            title = exercise.title
    except Refused as why:
        return nothing_done(request, why)
    text = N_("You extended {title}. It closes on {when} UTC. Emails that tell of it: {count}.")
    when = f"{extension.after:%Y-%m-%d %H:%M}"
    return done(request, f"/exercises/{exercise.reference}", text, title=title, when=when, count=told)


async def ask_to_close(request: web.Request) -> web.Response:
    try:
        async with request.config_dict[DATABASE].reading() as session:
            exercise = await exercise_named(request, session)
            await require_phase_for(session, exercise, RUNNING, NOT_CLOSED)
            coming = forecast_closing((await exercise_figures(session, exercise)).pings)
            counts, promised = await count_outgoing(session, exercise), await count_promised(session, exercise)
    except Refused as why:
        return not_possible(request, why)
    values: dict[str, Any] = {"exercise": exercise, "coming": coming, "counts": counts, "form": FormState()}
    values |= {"promised": promised, "now": request.config_dict[CLOCK]()}
    return officer_page(request, "secretariat/exercise_close.html", **values)


async def close(request: web.Request) -> web.Response:
    reason = text_of(await request.post(), "reason", LONGEST_REASON)
    try:
        async with request.config_dict[DATABASE].writing() as session:
            exercise = await exercise_named(request, session)
            now, by = request.config_dict[CLOCK](), request[OFFICER].name
            closing = await close_exercise(session, exercise, now, by, reason)
            title = exercise.title
    except Refused as why:
        return nothing_done(request, why)
    text = N_("You closed {title}. Cases that were opened: {count}.")
    return done(request, f"/exercises/{exercise.reference}", text, title=title, count=closing.cases)


async def ask_to_cancel(request: web.Request) -> web.Response:
    """Also of a check that is not open yet."""
    try:
        async with request.config_dict[DATABASE].reading() as session:
            exercise = await exercise_named(request, session)
            await require_phase_for(session, exercise, CANCELLABLE, NOT_CANCELLED)
            figures = await exercise_figures(session, exercise)
            counts, told = await count_outgoing(session, exercise), await forecast_stop_notice(session, exercise)
    except Refused as why:
        return not_possible(request, why)
    values: dict[str, Any] = {"exercise": exercise, "figures": figures, "counts": counts, "form": FormState()}
    return officer_page(request, "secretariat/exercise_cancel.html", told=told, **values)


async def cancel(request: web.Request) -> web.Response:
    form, now = await request.post(), request.config_dict[CLOCK]()
    reason, tells = text_of(form, "reason", LONGEST_REASON), text_of(form, "tell") == "yes"
    try:
        async with request.config_dict[DATABASE].writing() as session:
            exercise = await exercise_named(request, session)
            await cancel_exercise(session, exercise, now, request[OFFICER].name, reason)
            told = await queue_stop_notice(session, exercise, now) if tells else 0
            title = exercise.title
    except Refused as why:
        return nothing_done(request, why)
    text = N_("You called {title} off. Emails that tell of it: {count}.")
    return done(request, f"/exercises/{exercise.reference}", text, title=title, count=told)


def _instant(text: str) -> datetime | None:
    """The deadline that the form was made for; None if it is none."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.utcoffset() == timedelta() else None
