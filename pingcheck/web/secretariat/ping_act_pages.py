"""Acts on one contact of a running check: ping again, excuse, and take an excuse back."""

from typing import Any

from aiohttp import web

from directory.errors import N_, Refused
from pingcheck.exercises.again import again_addresses, ping_again
from pingcheck.exercises.excuse import ExcuseGround, excuse_contact, lift_excuse, require_excusable
from pingcheck.exercises.ping_acts import named
from pingcheck.reports.figures import exercise_figures
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, one_of, text_of
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.ping_page import named_ping
from pingcheck.web.secretariat.running_acts import LONGEST_REASON, not_possible, nothing_done

LONGEST_ADDRESS = 320
PING = "/exercises/{reference}/pings/{ping_id}"


def add_ping_act_routes(app: web.Application) -> None:
    add_form_routes(app, f"{PING}/again", "ping-again", ask_to_ping, ping)
    add_form_routes(app, f"{PING}/excuse", "ping-excuse", ask_to_excuse, excuse)
    app.router.add_post(f"{PING}/excuse/undo", lift, name="ping-excuse-undo")


async def ask_to_ping(request: web.Request) -> web.Response:
    try:
        async with request.config_dict[DATABASE].reading() as session:
            exercise, found = await named_ping(request, session)
            addresses = await again_addresses(session, exercise, found, request.config_dict[CLOCK]())
    except Refused as why:
        return not_possible(request, why)
    first = next((address.value for address in addresses if not address.problem), "")
    values: dict[str, Any] = {"exercise": exercise, "ping": found, "contact": named(found), "addresses": addresses}
    return officer_page(request, "secretariat/ping_again.html", **values, form=FormState({"to": first}))


async def ping(request: web.Request) -> web.Response:
    form = await request.post()
    reason, to = text_of(form, "reason", LONGEST_REASON), text_of(form, "to", LONGEST_ADDRESS)
    try:
        async with request.config_dict[DATABASE].writing() as session:
            _, found = await named_ping(request, session)
            now, by = request.config_dict[CLOCK](), request[OFFICER].name
            address = await ping_again(session, found, now, by, reason, to or None)
            contact = named(found)
    except Refused as why:
        return nothing_done(request, why)
    text = N_("You asked {contact} again, at {address}.")
    return done(request, _page(request), text, contact=contact, address=address)


async def ask_to_excuse(request: web.Request) -> web.Response:
    return await _excuse_page(request)


async def _excuse_page(request: web.Request, status: int = 200, form: FormState | None = None) -> web.Response:
    try:
        async with request.config_dict[DATABASE].reading() as session:
            exercise, found = await named_ping(request, session)
            await require_excusable(session, exercise, found)
            figures = await exercise_figures(session, exercise)
    except Refused as why:
        return not_possible(request, why)
    values: dict[str, Any] = {"exercise": exercise, "ping": found, "contact": named(found), "figures": figures}
    page = "secretariat/ping_excuse.html"
    return officer_page(request, page, status, **values, grounds=list(ExcuseGround), form=form or FormState())


async def excuse(request: web.Request) -> web.Response:
    """A form without a ground, or without the reason that it needs, is shown again with what was typed."""
    form = await request.post()
    reason, ground = text_of(form, "reason", LONGEST_REASON), one_of(ExcuseGround, form.get("ground"))
    problems = {}
    if ground is None:
        problems = {"ground": N_("Choose a ground.")}
    elif ground is ExcuseGround.OTHER and not reason.strip():
        problems = {"reason": N_("Say why, or choose another ground.")}
    if ground is None or problems:
        typed = {"reason": reason, "ground": ground.value if ground else ""}
        return await _excuse_page(request, 422, FormState(typed, problems))
    try:
        async with request.config_dict[DATABASE].writing() as session:
            _, found = await named_ping(request, session)
            now, by = request.config_dict[CLOCK](), request[OFFICER].name
            await excuse_contact(session, found, ground, now, by, reason)
            contact = named(found)
    except Refused as why:
        return nothing_done(request, why)
    undo = f"{_page(request)}/excuse/undo"
    return done(request, _page(request), N_("You excused {contact}."), undo, contact=contact)


async def lift(request: web.Request) -> web.Response:
    try:
        async with request.config_dict[DATABASE].writing() as session:
            _, found = await named_ping(request, session)
            await lift_excuse(session, found, request.config_dict[CLOCK](), request[OFFICER].name)
            contact = named(found)
    except Refused as why:
        return nothing_done(request, why)
    return done(request, _page(request), N_("You took the excuse of {contact} back."), contact=contact)


def _page(request: web.Request) -> str:
    return f"/exercises/{request.match_info['reference']}/pings/{request.match_info['ping_id']}"
