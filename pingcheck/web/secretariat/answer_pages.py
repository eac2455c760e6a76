"""An answer recorded by hand at a contact's page: what was said, and how it is proved."""

from aiohttp import web

from directory.errors import N_, Refused
from pingcheck.conversation.answer_effect import AnswerOutcome
from pingcheck.conversation.answers_by_hand import (
    HandAnswer,
    is_code_of,
    record_by_hand,
    require_answerable,
    take_back_by_hand,
)
from pingcheck.conversation.codes import LONGEST_TYPED
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.ping_acts import PingActKind, last_act, named
from pingcheck.exercises.status import Answer
from pingcheck.followup.settling import settle_after_closing
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, one_of, text_of
from pingcheck.web.keys import CLOCK, CODE_LIMITS, DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.ping_page import named_ping
from pingcheck.web.secretariat.running_acts import LONGEST_REASON, not_possible, nothing_done

PING = "/exercises/{reference}/pings/{ping_id}"
WRONG_CODE = N_("This is not the code of this contact. Ask for the one in the latest email of this check.")
TOO_MANY = N_("Too many wrong codes. Wait a minute, then try again.")


def add_answer_routes(app: web.Application) -> None:
    add_form_routes(app, f"{PING}/answer", "ping-answer", ask, take)
    app.router.add_post(f"{PING}/answers/{{answer_id:[0-9]{{1,9}}}}/undo", take_back, name="ping-answer-undo")


async def ask(request: web.Request) -> web.Response:
    return await _page(request)


async def _page(request: web.Request, status: int = 200, form: FormState | None = None) -> web.Response:
    try:
        async with request.config_dict[DATABASE].reading() as session:
            exercise, ping = await named_ping(request, session)
            await require_answerable(session, exercise)
    except Refused as why:
        return not_possible(request, why)
    values = {"exercise": exercise, "ping": ping, "contact": named(ping), "choices_of_answers": list(Answer)}
    return officer_page(request, "secretariat/ping_answer.html", status, **values, form=form or FormState())


async def take(request: web.Request) -> web.Response:
    """Records the answer. What is missing or wrong is said at its field, with what was typed."""
    form = await request.post()
    typed = {name: text_of(form, name, LONGEST_REASON) for name in ("answer", "proof", "reason")}
    typed["code"] = text_of(form, "code", LONGEST_TYPED)
    answer, problems = one_of(Answer, typed["answer"]), {}
    async with request.config_dict[DATABASE].reading() as session:
        _, ping = await named_ping(request, session)
    if answer is None:
        problems["answer"] = N_("Choose what the contact said.")
    if typed["code"].strip():
        problems |= code_problem(request, ping, typed["code"])
    elif not typed["proof"].strip():
        problems["proof"] = N_("Say how the answer is proved, or enter the code that the contact reads out.")
    if answer is None or problems:
        return await _page(request, 422, FormState(typed, problems))
    hand = HandAnswer(answer=answer, proof=typed["proof"], by_code=bool(typed["code"].strip()), reason=typed["reason"])
    return await _recorded(request, hand)


async def _recorded(request: web.Request, hand: HandAnswer) -> web.Response:
    try:
        async with request.config_dict[DATABASE].writing() as session:
            _, ping = await named_ping(request, session)
            now, by = request.config_dict[CLOCK](), request[OFFICER].name
            outcome = await record_by_hand(session, ping, hand, now, by)
            await settle_after_closing(session, [ping.id], now)
            act = await last_act(session, ping.id, PingActKind.ANSWERED)
            contact = named(ping)
    except Refused as why:
        return nothing_done(request, why)
    in_time, late = N_("You recorded the answer of {contact}."), N_("You recorded the answer of {contact}. It is late.")
    text = late if outcome is AnswerOutcome.LATE else in_time
    undo = f"{_ping_path(request)}/answers/{act.id}/undo" if act else ""
    return done(request, _ping_path(request), text, undo, contact=contact)


def code_problem(request: web.Request, ping: Ping, typed: str) -> dict[str, str]:
    """What is wrong with a code. An officer who types wrong ones is slowed; one that is mistyped is no guess."""
    guesser = f"officer {request[OFFICER].account_id}"
    limits = request.config_dict[CODE_LIMITS]
    if limits.wait_for_guess(guesser):
        return {"code": TOO_MANY}
    try:
        if is_code_of(ping, typed, request.config_dict[SETTINGS].secrets()):
            return {}
    except Refused as mistyped:
        return {"code": mistyped.phrase}
    limits.wait_after_wrong(guesser)
    return {"code": WRONG_CODE}


async def take_back(request: web.Request) -> web.Response:
    try:
        async with request.config_dict[DATABASE].writing() as session:
            _, ping = await named_ping(request, session)
            act_id, now = int(request.match_info["answer_id"]), request.config_dict[CLOCK]()
            await take_back_by_hand(session, ping, act_id, now, request[OFFICER].name)
            await settle_after_closing(session, [ping.id], now)
            contact = named(ping)
    except Refused as why:
        return nothing_done(request, why)
    return done(request, _ping_path(request), N_("You took the answer of {contact} back."), contact=contact)


def _ping_path(request: web.Request) -> str:
    return f"/exercises/{request.match_info['reference']}/pings/{request.match_info['ping_id']}"
