"""A State says that its result in a check is wrong: who said so, how and when, in a form that opens a case."""

from datetime import date

from aiohttp import web

from directory.errors import N_, Refused
from pingcheck.exercises.exercise import find_exercise
from pingcheck.followup.disputes import (
    LONGEST_COMPLAINT,
    LONGEST_HOW,
    LONGEST_WHO,
    Complaint,
    open_dispute,
    take_back_dispute,
)
from pingcheck.reports.evidence_sheet import result_words
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, text_of
from pingcheck.web.guards import refusal
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.pages import officer_page, page_language, spoken
from pingcheck.web.secretariat.evidence_page import EvidenceDesk, evidence_desk
from pingcheck.web.secretariat.form_state import FormState

NO_DAY = N_("Write the day like 2026-03-31.")
NEEDED = {"who": N_("Say who of the State complained."), "words": N_("Write down what the State says.")}
OPENED = N_("You opened a case: {name} disputes its result in {title}.")
TAKEN_BACK = N_("You removed the case: {name} does not dispute its result.")


def add_dispute_routes(app: web.Application) -> None:
    add_form_routes(app, "/states/{state}/dispute", "state-dispute", ask, take)
    app.router.add_post("/states/{state}/disputes/{case_id:[0-9]{1,9}}/undo", take_back, name="state-dispute-undo")


async def ask(request: web.Request) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        desk = await evidence_desk(request, session)
    return _page(request, desk, FormState({"on": desk.now.date().isoformat()}))


def _page(request: web.Request, desk: EvidenceDesk, form: FormState, status: int = 200) -> web.Response:
    open_one = next((case for case in desk.disputes if case.ended_at is None), None)
    return officer_page(
        request,
        "secretariat/dispute.html",
        status,
        state=desk.state,
        name=desk.state.name(page_language(request)),
        exercise=desk.exercise,
        result=result_words(desk.evidence),
        open_one=open_one,
        form=form,
        most={"who": LONGEST_WHO, "how": LONGEST_HOW, "words": LONGEST_COMPLAINT},
    )


async def take(request: web.Request) -> web.Response:
    """Opens the case. What is missing is said at its field, with what was typed."""
    form, now = await request.post(), request.config_dict[CLOCK]()
    most = {"who": LONGEST_WHO, "how": LONGEST_HOW, "words": LONGEST_COMPLAINT, "on": 10}
    typed = {name: text_of(form, name, length) for name, length in most.items()}
    day = day_of(typed["on"])
    problems = {name: text for name, text in NEEDED.items() if not typed[name].strip()}
    if day is None:
        problems["on"] = NO_DAY
    async with request.config_dict[DATABASE].reading() as session:
        desk = await evidence_desk(request, session)
    if problems or day is None:
        return _page(request, desk, FormState(typed, _said(request, problems)), 422)
    complaint = Complaint(who=typed["who"], how=typed["how"], on=day, words=typed["words"])
    try:
        async with request.config_dict[DATABASE].writing() as session:
            by = (now, request[OFFICER].name)
            exercise = await find_exercise(session, desk.exercise.reference)
            case = await open_dispute(session, exercise, desk.state.code, complaint, by)
            case_id = case.id
    except Refused as why:
        return refusal(request, 409, N_("Nothing was done"), why, (_evidence(desk), N_("See the evidence")))
    undo = f"/states/{desk.state.code}/disputes/{case_id}/undo"
    named = {"name": desk.state.name(page_language(request)), "title": desk.exercise.title}
    return done(request, _evidence(desk), OPENED, undo, **named)


async def take_back(request: web.Request) -> web.Response:
    """Removes a case that was opened by mistake, as long as nobody has worked on it."""
    state = request.match_info["state"]
    try:
        async with request.config_dict[DATABASE].writing() as session:
            name = await take_back_dispute(session, int(request.match_info["case_id"]), state)
    except Refused as why:
        return refusal(request, 409, N_("Nothing was done"), why, (f"/states/{state}", N_("Go to the State")))
    return done(request, f"/states/{state}", TAKEN_BACK, name=name)


def day_of(typed: str) -> date | None:
    """The day that was typed like 2026-03-31; None if it is no day."""
    try:
        return date.fromisoformat(typed.strip())
    except ValueError:
        return None


def _said(request: web.Request, problems: dict[str, str]) -> dict[str, str]:
    return {name: spoken(request, text) for name, text in problems.items()}


def _evidence(desk: EvidenceDesk) -> str:
    return f"/states/{desk.state.code}/evidence?check={desk.exercise.reference}"
