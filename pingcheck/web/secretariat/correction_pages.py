"""The correction of a result after the closing: asked for on one page, and decided on another, by a second officer."""

from typing import Any

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, Refused
from pingcheck.accounts.cover import present_officers
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.ping_acts import named
from pingcheck.exercises.status import Status
from pingcheck.followup.correction_acts import (
    CorrectionApprover,
    WantedCorrection,
    approve_correction,
    ask_correction,
    drop_correction,
    require_correctable,
    targets_of,
    withdraw_correction,
)
from pingcheck.followup.correction_documents import proofs_of, require_proofs_seen
from pingcheck.followup.corrections import (
    LONGEST_NUMBER,
    LONGEST_PROOF,
    LONGEST_WHO,
    LONGEST_WHY,
    CorrectionStage,
    find_correction,
)
from pingcheck.followup.disputes import open_dispute_of, who_disputes
from pingcheck.reports.correction_effect import correction_effects
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, one_of, text_of
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.case_forms import day_of_form
from pingcheck.web.secretariat.dispute_page import NO_DAY, day_of
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.ping_page import named_ping
from pingcheck.web.secretariat.running_acts import not_possible, nothing_done

PING = "/exercises/{reference}/pings/{ping_id}"
ONE = f"{PING}/corrections/{{correction_id:[0-9]{{1,9}}}}"
MOST = {"claimed_by": LONGEST_WHO, "proof": LONGEST_PROOF, "number": LONGEST_NUMBER, "dated": 10, "until": 10}
NOT_AHEAD = N_("Write a day in the future, such as 2026-03-31.")
ASKED = N_("You asked for the correction. Another officer must approve it: it stands on their page Today.")


def add_correction_routes(app: web.Application) -> None:
    add_form_routes(app, f"{PING}/correction", "correction-new", ask, take)
    add_form_routes(app, ONE, "correction", show, approve)
    app.router.add_post(f"{ONE}/drop", drop, name="correction-drop")
    app.router.add_post(f"{ONE}/withdraw", withdraw, name="correction-withdraw")


async def ask(request: web.Request) -> web.Response:
    return await _form_page(request, None)


async def _form_page(request: web.Request, typed: FormState | None, status: int = 200) -> web.Response:
    """`typed`: None at first; then whoever complained in the State’s open dispute has asked for it."""
    try:
        async with request.config_dict[DATABASE].reading() as session:
            exercise, ping = await named_ping(request, session)
            await require_correctable(session, exercise, ping)
            effects = await correction_effects(session, exercise, ping, targets_of(ping.status))
            dispute = await open_dispute_of(session, exercise, ping.state_code)
            asks = await who_disputes(session, dispute) if dispute else ""
    except Refused as why:
        return not_possible(request, why)
    values = {"exercise": exercise, "ping": ping, "contact": named(ping), "effects": effects, "most": MOST}
    form = typed or FormState({"claimed_by": asks})
    return officer_page(request, "secretariat/correction_form.html", status, **values, dispute=dispute, form=form)


async def take(request: web.Request) -> web.Response:
    """Puts the correction before the other officers. What is missing is said at its field, with what was typed."""
    form = await request.post()
    typed = {name: text_of(form, name, length) for name, length in MOST.items()}
    after, dated, problems = one_of(Status, form.get("after")), day_of(typed["dated"]), {}
    until, wrong_day = day_of_form(request, typed["until"].strip()) if after is Status.EXCUSED else (None, "")
    typed["after"] = after.value if after else ""
    if after is None:
        problems["after"] = N_("Choose the right result.")
    if not typed["claimed_by"].strip():
        problems["claimed_by"] = N_("Say who asked for the correction.")
    if not typed["proof"].strip():
        problems["proof"] = N_("Say what proves it: a document, or what was shown and by whom.")
    if typed["dated"].strip() and dated is None:
        problems["dated"] = NO_DAY
    if after is Status.EXCUSED and (until is None or until <= request.config_dict[CLOCK]()):
        problems["until"] = wrong_day or NOT_AHEAD
    if after is None or problems:
        said = {name: spoken(request, text) for name, text in problems.items()}
        return await _form_page(request, FormState(typed, said), 422)
    wanted = WantedCorrection(
        after=after, claimed_by=typed["claimed_by"], proof=typed["proof"], number=typed["number"], dated=dated,
        excused_until=until,
    )  # fmt: skip
    try:
        async with request.config_dict[DATABASE].writing() as session:
            _, ping = await named_ping(request, session)
            now, by = request.config_dict[CLOCK](), request[OFFICER].name
            correction_id = (await ask_correction(session, ping, wanted, now, by)).id
    except Refused as why:
        return nothing_done(request, why)
    path = f"{_ping_path(request)}/corrections/{correction_id}"
    return done(request, path, ASKED, f"{path}/drop")


async def show(request: web.Request) -> web.Response:
    return await correction_page(request, FormState())


async def correction_page(request: web.Request, form: FormState, status: int = 200) -> web.Response:
    """The page of one correction; after a refusal with what was wrong."""
    async with request.config_dict[DATABASE].reading() as session:
        exercise, ping = await named_ping(request, session)
        values = await _facts(request, session, exercise, ping)
    officer, correction = request[OFFICER], values["correction"]
    return officer_page(
        request,
        "secretariat/correction.html",
        status,
        exercise=exercise,
        ping=ping,
        contact=named(ping),
        is_second=officer.name != correction.asked_by,
        stage=correction.stage,
        stages=CorrectionStage,
        most=LONGEST_WHY,
        most_bytes=request.config_dict[SETTINGS].largest_document,
        form=form,
        **values,
    )


async def _facts(request: web.Request, session: AsyncSession, exercise: Exercise, ping: Ping) -> dict[str, Any]:
    try:
        correction = await find_correction(session, ping, int(request.match_info["correction_id"]))
    except Refused as missing:
        raise web.HTTPNotFound(text=str(missing)) from missing
    waits = correction.stage is CorrectionStage.WAITING and ping.status is correction.before
    effects = await correction_effects(session, exercise, ping, [correction.after]) if waits else []
    values: dict[str, Any] = {"correction": correction, "effect": effects[0] if effects else None}
    values["dispute"] = await open_dispute_of(session, exercise, ping.state_code)
    values["proofs"] = await proofs_of(session, [correction.id])
    present = await present_officers(session, request.config_dict[CLOCK]())
    values["seconds"] = [name for name in present if name != correction.asked_by]
    return values


async def approve(request: web.Request) -> web.Response:
    """Corrects the result: as the second officer, or alone with a reason."""
    form, officer = await request.post(), request[OFFICER]
    is_alone = text_of(form, "how") == "alone"
    reason = text_of(form, "reason", LONGEST_WHY) if is_alone else ""
    if is_alone and not reason.strip():
        why = spoken(request, N_("Say why no second officer approves it."))
        return await correction_page(request, FormState({}, {"reason": why}), 422)
    seen = text_of(form, "seen", 18)
    who = CorrectionApprover(request.config_dict[CLOCK](), officer.name, officer.account_id, reason)
    try:
        async with request.config_dict[DATABASE].writing() as session:
            _, ping = await named_ping(request, session)
            correction_id = int(request.match_info["correction_id"])
            await approve_correction(session, ping, correction_id, who)
            await require_proofs_seen(session, correction_id, int(seen) if seen.isdecimal() else 0)
            contact = named(ping)
    except Refused as refused:
        return nothing_done(request, refused)
    return done(request, correction_path(request), N_("You corrected the result of {contact}."), contact=contact)


async def drop(request: web.Request) -> web.Response:
    form = await request.post()
    try:
        async with request.config_dict[DATABASE].writing() as session:
            _, ping = await named_ping(request, session)
            who = (request.config_dict[CLOCK](), request[OFFICER].name)
            reason = text_of(form, "dropped", LONGEST_WHY)
            await drop_correction(session, ping, int(request.match_info["correction_id"]), reason, who)
            contact = named(ping)
    except Refused as why:
        return nothing_done(request, why)
    return done(request, correction_path(request), N_("The result of {contact} is not corrected."), contact=contact)


async def withdraw(request: web.Request) -> web.Response:
    """What was found at the closing counts again. Without a reason, the page is shown again."""
    reason = text_of(await request.post(), "withdrawn", LONGEST_WHY)
    if not reason.strip():
        why = spoken(request, N_("Say why the correction is withdrawn."))
        return await correction_page(request, FormState({}, {"withdrawn": why}), 422)
    try:
        async with request.config_dict[DATABASE].writing() as session:
            _, ping = await named_ping(request, session)
            who = (request.config_dict[CLOCK](), request[OFFICER].name)
            await withdraw_correction(session, ping, int(request.match_info["correction_id"]), reason, who)
            contact = named(ping)
    except Refused as refused:
        return nothing_done(request, refused)
    return done(request, correction_path(request), N_("You withdrew the correction of {contact}."), contact=contact)


def _ping_path(request: web.Request) -> str:
    return f"/exercises/{request.match_info['reference']}/pings/{request.match_info['ping_id']}"


def correction_path(request: web.Request) -> str:
    return f"{_ping_path(request)}/corrections/{request.match_info['correction_id']}"
