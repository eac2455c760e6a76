"""One call: number, time there, script, what was tried before, and a form for what it came to."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, Refused
from pingcheck.conversation.answer_effect import AnswerOutcome
from pingcheck.conversation.answers import GivenAnswer, answers_of
from pingcheck.conversation.call_backs import end_call_back
from pingcheck.exercises.exercise import RUNNING, Exercise
from pingcheck.exercises.pause import stopped_sending
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.ping_acts import named
from pingcheck.exercises.status import REACHES
from pingcheck.followup.call_attempts import CallOutcome, NewCall, attempts_of, may_take_back_call
from pingcheck.followup.call_history import about, past_calls
from pingcheck.followup.call_recording import CallRecord, record_call, take_back_call
from pingcheck.followup.calls import call_of, next_call
from pingcheck.followup.case_list import case_of
from pingcheck.followup.cases import CaseKind, open_cases_about
from pingcheck.followup.incident_said import possible_incident
from pingcheck.followup.other_contacts import other_contact_to_call
from pingcheck.inbox.reply_queue import languages_read
from pingcheck.reports.figures import GROUP_OF
from pingcheck.web.done_notice import DoneNotice, done, done_and_next
from pingcheck.web.forms import add_form_routes
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page, page_language
from pingcheck.web.secretariat.answer_pages import code_problem
from pingcheck.web.secretariat.call_form import SAID_IN_A_CALL, call_in, read_call_form
from pingcheck.web.secretariat.call_origin import CallOrigin, came_from, way_back
from pingcheck.web.secretariat.call_script import call_scripts
from pingcheck.web.secretariat.calls import path_of, shown_calls, zone_of
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.ping_page import named_ping
from pingcheck.web.secretariat.running_acts import nothing_done

PING = "/exercises/{reference}/pings/{ping_id}"

BUTTONS = {
    CallOutcome.REACHED_IN_PERSON: N_("Record what was said"),
    CallOutcome.REACHED_BY_CODE: N_("Record the answer by code"),
    CallOutcome.LEFT_WORD: N_("Record that you left word"),
    CallOutcome.NO_ANSWER: N_("Record that nobody answered"),
    CallOutcome.WRONG_NUMBER: N_("Record a wrong number"),
    CallOutcome.ASK_AGAIN: N_("Record when to call again"),
}
SAID = {
    CallOutcome.REACHED_IN_PERSON: N_("You recorded the call: you reached {contact}."),
    CallOutcome.REACHED_BY_CODE: N_("You recorded the call: {contact} read the code out."),
    CallOutcome.LEFT_WORD: N_("You recorded the call: you left word for {contact}."),
    CallOutcome.NO_ANSWER: N_("You recorded the call: nobody answered for {contact}."),
    CallOutcome.WRONG_NUMBER: N_("You recorded the call: a wrong number for {contact}."),
    CallOutcome.ASK_AGAIN: N_("You recorded the call: {contact} is to be called again."),
}
SAID_LATE = N_("You recorded the call: {contact} was reached. The answer is late.")
SAID_NOT_REACHED = N_("You recorded the call to {contact} and the answer, which does not count as reached.")
ADDS_NOTHING = {
    AnswerOutcome.REPEATED: N_("You recorded the call to {contact}. It adds no answer: the same was said before."),
    AnswerOutcome.OVER: N_("You recorded the call to {contact}. It adds no answer: the time for late answers is over."),
    AnswerOutcome.CALLED_OFF: N_("You recorded the call to {contact}. It adds no answer: the check was called off."),
}
NEXT = N_("Next call: {next}")
PROPOSED = N_("You recorded the call: a wrong number for {contact}. A proposal about the entry waits for a decision.")


def add_call_routes(app: web.Application) -> None:
    add_form_routes(app, f"{PING}/call", "ping-call", show_call, take_call)
    app.router.add_post(f"{PING}/calls/{{attempt_id:[0-9]{{1,18}}}}/undo", take_back, name="ping-call-undo")
    app.router.add_post(f"{PING}/called", end_wish, name="ping-called")


async def show_call(request: web.Request) -> web.Response:
    return await _page(request)


async def _page(
    request: web.Request, status: int = 200, form: FormState | None = None, opened: CallOutcome | None = None
) -> web.Response:
    now, settings = request.config_dict[CLOCK](), request.config_dict[SETTINGS]
    async with request.config_dict[DATABASE].reading() as session:
        exercise, ping = await named_ping(request, session)
        values = await _values(request, session, (exercise, ping), now)
    return officer_page(
        request,
        "secretariat/call.html",
        status,
        **values,
        scripts=call_scripts(
            settings,
            values["shown"].call,
            now,
            languages_read(request[OFFICER].reads),
            incident=bool(values["incident"]),
        ),
        form=form or FormState(),
        opened=opened,
        outcomes=tuple(CallOutcome),
        buttons=BUTTONS,
        came_from=came_from(request),
        said_in_a_call=SAID_IN_A_CALL,
        group_of=GROUP_OF,
        live=exercise.phase in RUNNING,
    )


async def _values(
    request: web.Request, session: AsyncSession, whom: tuple[Exercise, Ping], now: datetime
) -> dict[str, Any]:
    exercise, ping = whom
    call = await call_of(session, ping, exercise.reference, now)
    [shown] = await shown_calls(session, [call], now, page_language(request))
    attempts = await attempts_of(session, ping.id)
    past = about((await past_calls(session, [ping.contact_id])).get(ping.contact_id, ()), ping.id, now)
    elsewhere = [one for one in reversed(past) if one.attempt.ping_id != ping.id]
    return {
        "exercise": exercise,
        "ping": ping,
        "shown": shown,
        "zone": zone_of(call),
        "attempts": attempts,
        "elsewhere": elsewhere,
        "retractable": frozenset(each.id for each in attempts if may_take_back_call(each, now)),
        "seen": attempts[0].id if attempts else 0,
        "case": await case_of(session, ping.id),
        "incident": await possible_incident(session, ping.id),
        "contradiction": await _contradiction(session, ping),
        "other": await other_contact_to_call(session, ping.contact_id),
        "stopped": await stopped_sending(session, exercise),
        "back": await way_back(session, came_from(request), exercise.reference, ping),
    }


async def _contradiction(session: AsyncSession, ping: Ping) -> list[GivenAnswer]:
    """The answers that contradict each other, the earliest first; none if they do not, or somebody settled it."""
    is_open = any(case.kind is CaseKind.CONTRADICTION for case in await open_cases_about(session, ping.id))
    return [said for said in await answers_of(session, ping.id) if said.answer is not None] if is_open else []


async def take_call(request: web.Request) -> web.Response:
    """Records what the call came to. What is missing is said at its field, with what was typed."""
    form = read_call_form(await request.post())
    if form is None:
        return await _page(request, 422, FormState(problems={"record": N_("Choose what the call came to.")}))
    now = request.config_dict[CLOCK]()
    async with request.config_dict[DATABASE].reading() as session:
        exercise, ping = await named_ping(request, session)
        zone = zone_of(await call_of(session, ping, exercise.reference, now))
    call, problems = call_in(form, zone, now)
    if form.outcome is CallOutcome.REACHED_BY_CODE and not problems:
        problems = code_problem(request, ping, form.typed["code"])
    if call is None or problems:
        return await _page(request, 422, form.state(problems), form.outcome)
    return await _recorded(request, call, now)


async def _recorded(request: web.Request, call: NewCall, now: datetime) -> web.Response:
    try:
        async with request.config_dict[DATABASE].writing() as session:
            _, ping = await named_ping(request, session)
            record = await record_call(session, ping, call, now, request[OFFICER].name)
            attempt_id = record.attempt.id
    except Refused as why:
        return nothing_done(request, why)
    undo = f"{_ping_path(request)}/calls/{attempt_id}/undo?{came_from(request).query}"
    return await _went_on(request, ping, DoneNotice(_said(call, record), {"contact": named(ping)}, undo))


async def _went_on(request: web.Request, ping: Ping, notice: DoneNotice) -> web.Response:
    """Back to where the officer came from, which offers the next call."""
    came, now = came_from(request), request.config_dict[CLOCK]()
    async with request.config_dict[DATABASE].reading() as session:
        back = await way_back(session, came, request.match_info["reference"], ping)
        same_check = came.origin is CallOrigin.CHECK
        following = await next_call(session, ping, now, same_check=same_check, is_asked_for=came.onward.asked.is_met_by)
    if following is not None:
        path = f"{path_of(following)}/call?{came.onward.query}"
        values = notice.values | {"next": named(following.ping)}
        notice = replace(notice, values=values, next_path=path, next_text=NEXT)
    return done_and_next(request, back.path, notice)


def _said(call: NewCall, record: CallRecord) -> str:
    if record.answered in ADDS_NOTHING:
        return ADDS_NOTHING[record.answered]
    if call.answer is not None and call.answer not in REACHES:
        return SAID_NOT_REACHED
    if record.answered is AnswerOutcome.LATE:
        return SAID_LATE
    return PROPOSED if record.proposed else SAID[call.outcome]


async def take_back(request: web.Request) -> web.Response:
    try:
        async with request.config_dict[DATABASE].writing() as session:
            _, ping = await named_ping(request, session)
            attempt_id, now = int(request.match_info["attempt_id"]), request.config_dict[CLOCK]()
            await take_back_call(session, ping, attempt_id, now, request[OFFICER].name)
            contact = named(ping)
    except Refused as why:
        return nothing_done(request, why)
    text = N_("You took the record of the call to {contact} back.")
    return done(request, f"{_ping_path(request)}/call?{came_from(request).query}", text, contact=contact)


async def end_wish(request: web.Request) -> web.Response:
    """No call is needed any more: the wish, and what was promised, leaves the list."""
    async with request.config_dict[DATABASE].writing() as session:
        _, ping = await named_ping(request, session)
        await end_call_back(session, ping.id, request.config_dict[CLOCK](), request[OFFICER].name)
    notice = DoneNotice(N_("You took {contact} off the list of calls."), {"contact": named(ping)})
    return await _went_on(request, ping, notice)


def _ping_path(request: web.Request) -> str:
    return f"/exercises/{request.match_info['reference']}/pings/{request.match_info['ping_id']}"
