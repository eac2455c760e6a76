"""The page of one case: whom it is about, why there is one, what to do next, and all that officers do about it."""

from functools import partial
from typing import Any

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.stand_ins import day_of_return
from directory.errors import N_
from directory.phrases import Phrase, StoredPhrase
from directory.states import State
from pingcheck.accounts.cover import absences, answers_for
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.pause import stopped_sending
from pingcheck.followup.calls import call_of
from pingcheck.followup.case_acts import OUTCOMES
from pingcheck.followup.case_corrections import disputed_results
from pingcheck.followup.case_facts import CaseRecord, case_facts, record_of_case
from pingcheck.followup.case_list import ListedCase, listed_case
from pingcheck.followup.case_neighbours import next_open_case, open_beside
from pingcheck.followup.case_reasons import reason_of
from pingcheck.followup.cases import LONGEST_WORDS, CaseAct, CaseKind, CaseOutcome
from pingcheck.followup.cause_changes import opened_for
from pingcheck.followup.incident_said import possible_incident
from pingcheck.followup.letter_progress import LetterProgress
from pingcheck.followup.other_contacts import other_contact_to_call
from pingcheck.followup.proposed_acts import ProposedAct, proposed_act
from pingcheck.reports.address_fates import address_fates
from pingcheck.reports.case_outcome import deciding_answer
from pingcheck.reports.figures import GROUP_OF
from pingcheck.web.forms import one_of
from pingcheck.web.keys import DATABASE, OFFICER
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.case_steps import CaseDesk, correction_path, other_links, step_link
from pingcheck.web.secretariat.case_story import linked_pieces, story_of
from pingcheck.web.secretariat.case_words import day_in, due_day, who_of_case
from pingcheck.web.secretariat.cases_page import owners_to_choose
from pingcheck.web.secretariat.directory_page import view_of
from pingcheck.web.secretariat.entry_card import whole_cards
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.work import Teller, teller

# Acts that an officer says were done; a wait has a form of its own.
ACTS_DONE = tuple(act for act in CaseAct if act is not CaseAct.WAIT)


async def show_case(request: web.Request) -> web.Response:
    """With `?end=` the form that ends the case is unfolded, with that outcome, if it is one of this kind."""
    outcome = one_of(CaseOutcome, request.query.get("end"))
    return await case_page(request, form=FormState({"outcome": outcome.value}) if outcome else None)


def case_number(request: web.Request) -> int:
    """The case that the address names."""
    return int(request.match_info["case_id"])


async def named_case(request: web.Request, session: AsyncSession) -> ListedCase:
    """The case that the address names, with whom it is about. Raises HTTPNotFound."""
    found = await listed_case(session, case_number(request))
    if found is None:
        raise web.HTTPNotFound(text=Phrase(N_("There is no case {number}."), number=case_number(request)))
    return found


async def case_page(
    request: web.Request, status: int = 200, form: FormState | None = None, problem: str = ""
) -> web.Response:
    """The page. A form that was refused is shown again with what was typed; `problem` says why nothing was done."""
    async with request.config_dict[DATABASE].reading() as session:
        listed = await named_case(request, session)
        record = await record_of_case(session, listed.case)
        exercise = await session.get_one(Exercise, listed.case.exercise_id)
        values = await _about(request, session, listed, exercise)
        values |= await _why(session, listed, exercise, record)
        values |= await _next(request, session, listed, record)
        values |= await _incident(session, listed)
        values |= await _others(request, session, listed)
        is_dispute = listed.case.kind is CaseKind.DISPUTE
        results = await disputed_results(session, exercise, record.case, record.corrections) if is_dispute else None
    return officer_page(
        request,
        "secretariat/case.html",
        status,
        listed=listed,
        case=listed.case,
        ping=listed.ping,
        exercise=exercise,
        results=results,
        group_of=GROUP_OF,
        stored=StoredPhrase,
        day_in=day_in,
        most=LONGEST_WORDS,
        form=form or FormState(),
        unfolds_end=bool(request.query.get("end")),
        problem=problem,
        **_story(record),
        **values,
    )


async def _about(request: web.Request, session: AsyncSession, listed: ListedCase, exercise: Exercise) -> dict[str, Any]:
    """Whom the case is about, and in which check."""
    view, case = view_of(request), listed.case
    state = await session.get_one(State, case.state_code)
    cards = await whole_cards(session, [listed.ping.contact_id], view) if listed.ping else []
    return {
        "stopped": await stopped_sending(session, exercise),
        "state": state,
        "state_name": state.name(view.language),
        "contact": next(iter(cards), None),
        "who": who_of_case(teller(request), listed),
    }


async def _why(session: AsyncSession, listed: ListedCase, exercise: Exercise, record: CaseRecord) -> dict[str, Any]:
    """Why there is a case, or was, what became of our emails, and by which answer it ended."""
    case, by_telephone = listed.case, exercise.is_by_telephone
    asks_where = listed.ping is not None and case.kind is CaseKind.UNREACHED and case.ended_at is None
    is_open, first = case.ended_at is None, opened_for(case.cause, record.entries)
    return {
        "opened_for": first,
        "why": reason_of(case.cause if is_open else first, is_open=is_open, by_telephone=by_telephone),
        "fates": await address_fates(session, listed.ping) if asks_where and listed.ping and not by_telephone else [],
        "answer": await deciding_answer(session, listed),
    }


async def _incident(session: AsyncSession, listed: ListedCase) -> dict[str, Any]:
    """What the contact wrote, and whom else one can call about it."""
    if listed.ping is None or listed.case.kind is not CaseKind.INCIDENT:
        return {"incident": None, "other": None}
    return {
        "incident": await possible_incident(session, listed.ping.id),
        "other": await other_contact_to_call(session, listed.ping.contact_id),
    }


async def _next(request: web.Request, session: AsyncSession, listed: ListedCase, record: CaseRecord) -> dict[str, Any]:
    """What is to be done next, and what can be."""
    tell, case = teller(request), listed.case
    call = await call_of(session, listed.ping, listed.exercise, tell.now) if listed.ping is not None else None
    facts = await case_facts(session, record, call, tell.now)
    letter = record.letter(tell.now)
    desk = CaseDesk(
        listed,
        facts,
        call=call,
        letter=letter,
        corrections=tuple(record.corrections),
        successor=record.successor,
        new_number=record.new_number,
    )
    proposed = proposed_act(case.cause, facts)
    step = step_link(desk, proposed)
    places = {
        "day": tell.formats.day(case.due_at) if case.due_at else "",
        "number": letter.letter.number if letter else "",
        "back": tell.formats.day(facts.away_until) if facts.away_until else "",
        "reply_by": tell.formats.day(letter.letter.reply_by) if letter else "",
    }
    return {
        "desk": desk,
        "proposals": record.proposals,
        "day_of_return": day_of_return,
        "proposed": _said(tell, proposed, places),
        "step": step,
        "links": other_links(desk, step),
        "due": due_day(case.due_at, tell.now, tell.formats),
        "now": tell.now,
        "owners": await owners_to_choose(session),
        "away": await absences(session, tell.now),
        "outcomes": OUTCOMES[case.kind],
        "acts_done": ACTS_DONE,
    }


def _said(tell: Teller, proposed: ProposedAct, places: dict[str, str]) -> str:
    return tell.say(proposed.text, **{name: value for name, value in places.items() if f"{{{name}}}" in proposed.text})


async def _others(request: web.Request, session: AsyncSession, listed: ListedCase) -> dict[str, Any]:
    """Other open cases: of the contact and the State, and the next one of the check."""
    tell = teller(request)
    beside = await open_beside(session, listed)
    mine = await answers_for(session, request[OFFICER].name, tell.now)
    following = await next_open_case(session, listed.case, mine, tell.now)
    shown = [*beside.of_contact, *beside.of_state, *([following] if following else [])]
    names = {each.case.id: who_of_case(tell, each) for each in shown}
    return {"beside": beside, "following": following, "who_of": names}


def _story(record: CaseRecord) -> dict[str, Any]:
    hrefs = {news.letter.number: f"/letters/{news.letter.id}" for news in record.letters}
    return {
        "story": story_of(record),
        "seen": record.entries[-1].id if record.entries else 0,
        "letters": record.letters,
        "letter_progress": LetterProgress,
        "linked": partial(linked_pieces, hrefs=hrefs),
        "correction_path": correction_path,
    }
