"""The page of one case: whom it is about, why there is one, what to do next, and all that officers do about it."""

from collections.abc import Sequence
from typing import Any

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_
from directory.phrases import Phrase, StoredPhrase
from directory.states import State
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.pause import stopped_sending
from pingcheck.followup.case_acts import OUTCOMES
from pingcheck.followup.case_facts import case_facts
from pingcheck.followup.case_list import ListedCase, listed_case
from pingcheck.followup.cases import LONGEST_WORDS, CaseAct, CaseEntry, entries_of
from pingcheck.followup.proposed_acts import WHY, ProposedAct, ProposedStep, proposed_act
from pingcheck.reports.figures import GROUP_OF
from pingcheck.web.keys import DATABASE
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.case_words import day_in, due_day, who_of_case
from pingcheck.web.secretariat.cases_page import owners_to_choose
from pingcheck.web.secretariat.directory_page import view_of
from pingcheck.web.secretariat.entry_card import whole_cards
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.work import teller

# Acts that an officer says were done; a wait has a form of its own.
ACTS_DONE = tuple(act for act in CaseAct if act is not CaseAct.WAIT)


async def show_case(request: web.Request) -> web.Response:
    return await case_page(request)


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
        values = await _about(request, session, listed)
        work = await _work_on(request, session, listed)
    return officer_page(
        request,
        "secretariat/case.html",
        status,
        listed=listed,
        case=listed.case,
        ping=listed.ping,
        group_of=GROUP_OF,
        stored=StoredPhrase,
        day_in=day_in,
        most=LONGEST_WORDS,
        form=form or FormState(),
        problem=problem,
        **values,
        **work,
    )


async def _about(request: web.Request, session: AsyncSession, listed: ListedCase) -> dict[str, Any]:
    """Whom the case is about, and in which check."""
    view, case = view_of(request), listed.case
    exercise = await session.get_one(Exercise, case.exercise_id)
    state = await session.get_one(State, case.state_code)
    cards = await whole_cards(session, [listed.ping.contact_id], view) if listed.ping else []
    return {
        "exercise": exercise,
        "stopped": await stopped_sending(session, exercise),
        "state": state,
        "state_name": state.name(view.language),
        "contact": next(iter(cards), None),
        "who": who_of_case(teller(request), listed),
    }


async def _work_on(request: web.Request, session: AsyncSession, listed: ListedCase) -> dict[str, Any]:
    """What was done about the case, what is to be done next, and what can be."""
    case, tell = listed.case, teller(request)
    entries = await entries_of(session, case.id)
    facts = await case_facts(session, case, entries, tell.now)
    proposed = proposed_act(case.cause, facts)
    return {
        "entries": entries,
        "seen": _last_of(entries),
        "why": WHY[case.cause],
        "proposed": proposed,
        "may_ping": facts.may_ping,
        "step": _step_link(listed, proposed),
        "due": due_day(case.due_at, tell.now, tell.formats),
        "owners": await owners_to_choose(session),
        "outcomes": OUTCOMES[case.kind],
        "acts_done": ACTS_DONE,
    }


def _last_of(entries: Sequence[CaseEntry]) -> int:
    return entries[-1].id if entries else 0


def _step_link(listed: ListedCase, proposed: ProposedAct) -> tuple[str, str]:
    """Where the proposed act is done, and what its button says; empty if there is nothing to press."""
    case = listed.case
    ping = f"/exercises/{listed.exercise}/pings/{case.ping_id}"
    letter = f"/states/{case.state_code}/letter"
    evidence = f"/states/{case.state_code}/evidence?check={listed.exercise}"
    return {
        ProposedStep.WRITE: (f"{ping}#write", N_("Write")),
        ProposedStep.PING_AGAIN: (f"{ping}/again", N_("Ask again")),
        ProposedStep.TELEPHONE: (f"{ping}/call", N_("Call")),
        ProposedStep.LETTER: (letter, N_("Write a letter to the Mission")),
        ProposedStep.NOMINATION: (letter, N_("Ask for a nomination")),
        ProposedStep.READ: ("/replies", N_("Read the reply")),
        ProposedStep.EVIDENCE: (evidence, N_("What we sent and what came back")),
        ProposedStep.END: ("#end", N_("End the case")),
    }.get(proposed.step, ("", ""))
