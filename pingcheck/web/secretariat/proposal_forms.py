"""The shorter decisions about one proposal: refused, offered as a stand-in, and both undone."""

from datetime import date

from aiohttp import web

from directory.acts.settlement import ProposalRefusal
from directory.acts.stand_ins import offer_stand_in
from directory.errors import N_, ActedFirst, Refused
from pingcheck.followup.proposal_decisions import refuse_one, undo_decision
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, text_of
from pingcheck.web.guards import refusal
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import spoken
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.ground_fields import LONGEST_TYPED_REASON
from pingcheck.web.secretariat.proposal_page import (
    ProposalCase,
    case_named,
    proposal_page,
    show_proposal,
    take_application,
)
from pingcheck.web.secretariat.proposals_decision_page import decide, reason_problem, show_chosen
from pingcheck.web.secretariat.proposals_page import show_queue

NUMBER = "{proposal_id:[0-9]{1,9}}"


def add_proposal_routes(app: web.Application) -> None:
    app.router.add_get("/proposals", show_queue, name="proposals")
    add_form_routes(app, "/proposals/decide", "proposals-decision", show_chosen, decide)
    app.router.add_get(f"/proposals/{NUMBER}", show_proposal, name="proposal")
    app.router.add_post(f"/proposals/{NUMBER}/apply", take_application, name="proposal-apply")
    app.router.add_post(f"/proposals/{NUMBER}/refuse", refuse, name="proposal-refuse")
    app.router.add_post(f"/proposals/{NUMBER}/offer", offer, name="proposal-offer")
    app.router.add_post(f"/proposals/{NUMBER}/undo", undo, name="proposal-undo")


async def refuse(request: web.Request) -> web.Response:
    """Refuses it for a reason, which is sent to who proposed it if that was ticked."""
    case, form = await case_named(request), await request.post()
    why, send = text_of(form, "why", LONGEST_TYPED_REASON).strip(), text_of(form, "send", 3)
    problem = reason_problem(request, why)
    values = {**case.offered, "why": why, "send": send}
    if problem:
        return proposal_page(request, case, FormState(values, {"why": problem}), 422)
    now, by = request.config_dict[CLOCK](), request[OFFICER].name
    try:
        async with request.config_dict[DATABASE].writing() as session:
            given = ProposalRefusal(now, by, why)
            settings, is_sent = request.config_dict[SETTINGS], send == "yes"
            told = await refuse_one(session, settings, case.shown.proposal.id, given, send=is_sent)
    except Refused as first:
        return _not_done(request, case, values, first)
    if told:
        text = N_("You refused what was proposed of {name}. The reason goes to {told}.")
        return done(request, "/proposals", text, name=case.shown.name, told=told)
    text = N_("You refused what was proposed of {name}. Nobody is told.")
    return done(request, "/proposals", text, f"{case.shown.path}/undo", name=case.shown.name)


async def offer(request: web.Request) -> web.Response:
    """Offers a stand-in beside the entry until a day."""
    case, form = await case_named(request), await request.post()
    until, now = text_of(form, "until", 10), request.config_dict[CLOCK]()
    values = {**case.offered, "until": until}
    try:
        day = date.fromisoformat(until)
    except ValueError:
        problem = spoken(request, N_("Write the day as year-month-day: 2026-03-31."))
        return proposal_page(request, case, FormState(values, {"until": problem}), 422)
    try:
        async with request.config_dict[DATABASE].writing() as session:
            await offer_stand_in(session, case.shown.proposal.id, day, now, request[OFFICER].name)
    except Refused as why:
        return _not_done(request, case, values, why, "until")
    text = N_("You offer a stand-in for {name} until {day}. The entry stays as it is.")
    return done(request, "/proposals", text, f"{case.shown.path}/undo", name=case.shown.name, day=day)


def _not_done(
    request: web.Request, case: ProposalCase, values: dict[str, str], why: Refused, place: str = ""
) -> web.Response:
    said = spoken(request, why.text, **why.values)
    if isinstance(why, ActedFirst) or not place:
        return proposal_page(request, case, FormState(values), 409, said)
    return proposal_page(request, case, FormState(values, {place: said}), 422)


async def undo(request: web.Request) -> web.Response:
    """Puts a proposal back into the queue; what it changed is set back."""
    case, now = await case_named(request), request.config_dict[CLOCK]()
    try:
        async with request.config_dict[DATABASE].writing() as session:
            await undo_decision(session, case.shown.proposal.id, now, request[OFFICER].name)
    except Refused as why:
        return refusal(request, 409, N_("Nothing was undone"), why)
    return done(request, case.shown.path, N_("What was proposed of {name} waits again."), name=case.shown.name)
