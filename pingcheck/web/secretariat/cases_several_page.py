"""The page between the list and one act on several cases: which they are, how many, and what the act needs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from multidict import MultiMapping

from directory.errors import N_
from pingcheck.accounts.cover import Absence, absences
from pingcheck.followup.case_acts import OUTCOMES
from pingcheck.followup.case_list import CaseFilter, ListedCase, last_entries, page_of_cases
from pingcheck.followup.case_several import (
    MOST_AT_ONCE,
    ActedOn,
    Assigning,
    Noting,
    SettingDue,
    SharedAct,
    act_on_each,
)
from pingcheck.followup.cases import LONGEST_WORDS, CaseOutcome
from pingcheck.web.done_notice import done
from pingcheck.web.forms import see_other, text_of
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.case_forms import ENDING_FIELDS, NO_WORDS, day_of_form, read_ending
from pingcheck.web.secretariat.case_query import LONGEST_NAME, NONE_MARKED, read_case_query
from pingcheck.web.secretariat.case_words import due_day, number_in, sign_of_case, who_of_case
from pingcheck.web.secretariat.cases_page import owners_to_choose
from pingcheck.web.secretariat.cases_several_undo import ASSIGN, DUE, END, undo_address
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.work import teller

NOTE = "note"
ACTS = (ASSIGN, DUE, NOTE, END)
FIELDS = ("owner", "due", "note", *ENDING_FIELDS)
DONE = {
    ASSIGN: N_("Cases that you gave: {count}."),
    DUE: N_("Cases whose day you set: {count}."),
    NOTE: N_("Cases that have your note: {count}."),
    END: N_("Cases that you ended: {count}."),
}
NO_OWNER = N_("Choose whose they become.")
NOBODY = "-"  # an owner; an empty choice is none

Fields = dict[str, str]


@dataclass(frozen=True, slots=True)
class ChosenCases:
    """Cases that an officer has marked, as they are now. `seen`: of each, the last entry on the officer's page."""

    listed: Sequence[ListedCase]
    seen: Mapping[int, int]
    owners: Sequence[str]
    away: Mapping[str, Absence]

    @property
    def outcomes(self) -> Sequence[CaseOutcome]:
        """By which all of them can end. That somebody was reached is said of one alone, and rests on an answer."""
        kinds = {one.case.kind for one in self.listed}
        shared = [one for one in CaseOutcome if all(one in OUTCOMES[kind] for kind in kinds)]
        return [one for one in shared if one is not CaseOutcome.REACHED]


async def show_several(request: web.Request) -> web.Response:
    act = _act_in(request.query)
    marked = _marked(request.query)
    if not marked:
        asked = read_case_query(request.query)
        return see_other(asked.address(after=asked.after, mark=NONE_MARKED))
    chosen = await _chosen(request, marked, act)
    return _page(request, chosen, act, FormState()) if chosen.listed else see_other(_list(request))


def _act_in(values: MultiMapping[Any]) -> str:
    act = values.get("act")
    return act if act in ACTS else ASSIGN


def _list(request: web.Request) -> str:
    """The list from which the cases were chosen, with its filters."""
    return read_case_query(request.query).address()


def _marked(values: MultiMapping[Any]) -> dict[int, int | None]:
    """What was marked, each as `number-entry`, or as its number alone."""
    marked: dict[int, int | None] = {}
    for value in values.getall("c", [])[:MOST_AT_ONCE]:
        number, _, entry = str(value).partition("-")
        case_id = number_in(number[:9])
        if case_id is not None:
            marked[case_id] = number_in(entry)
    return marked


async def _chosen(request: web.Request, marked: Mapping[int, int | None], act: str) -> ChosenCases:
    """An act is on open cases, a note on any."""
    which = CaseFilter(ended=None if act == NOTE else False, ids=frozenset(marked))
    async with request.config_dict[DATABASE].reading() as session:
        found = (await page_of_cases(session, which, None, most=MOST_AT_ONCE)).cases if marked else ()
        last = await last_entries(session, list(marked))
        owners = await owners_to_choose(session)
        away = await absences(session, request.config_dict[CLOCK]())
    seen = {case_id: last[case_id] if entry is None else entry for case_id, entry in marked.items()}
    return ChosenCases(found, seen, owners, away)


def _page(
    request: web.Request,
    chosen: ChosenCases,
    act: str,
    form: FormState,
    status: int = 200,
    acted: Sequence[ActedOn] = (),
) -> web.Response:
    tell = teller(request)
    left = [(one.case_id, spoken(request, one.problem.phrase)) for one in acted if one.problem is not None]
    return officer_page(
        request,
        "secretariat/cases_several.html",
        status,
        chosen=chosen,
        action=read_case_query(request.query).address("/cases/several"),
        back=_list(request),
        act=act,
        form=form,
        who={one.case.id: who_of_case(tell, one) for one in chosen.listed},
        due={one.case.id: due_day(one.case.due_at, tell.now, tell.formats) for one in chosen.listed},
        sign_of=sign_of_case,
        left=left,
        undo=undo_address(act, acted, read_case_query(request.query)),
        acted=len(acted) - len(left),
        nobody=NOBODY,
        most=LONGEST_WORDS,
    )


async def act_on_several(request: web.Request) -> web.Response:
    """Does it to each by itself. What a colleague worked on meanwhile is left, and named with who was faster."""
    form = await request.post()
    typed, act = {name: text_of(form, name, LONGEST_WORDS) for name in FIELDS}, _act_in(form)
    chosen = await _chosen(request, _marked(form), act)
    if not chosen.seen:
        return see_other(_list(request))
    shared, problems = _read_act(request, act, typed)
    if shared is None:
        said = {name: spoken(request, problem) for name, problem in problems.items()}
        return _page(request, chosen, act, FormState(typed, said), 422)
    database, now, by = request.config_dict[DATABASE], request.config_dict[CLOCK](), request[OFFICER].name
    acted = await act_on_each(database, chosen.seen, shared, now, by)
    left = [one.case_id for one in acted if one.problem is not None]
    if left:
        return _page(request, await _chosen(request, dict.fromkeys(left), act), act, FormState(typed), 409, acted)
    undo = undo_address(act, acted, read_case_query(request.query))
    return done(request, _list(request), DONE[act], undo, count=len(acted))


def _read_act(request: web.Request, act: str, typed: Fields) -> tuple[SharedAct | None, Fields]:
    """The act that a form describes; or what is wrong, by field."""
    if act == END:
        return read_ending(request, typed)
    if act == NOTE:
        return (Noting(typed["note"]), {}) if typed["note"].strip() else (None, {"note": NO_WORDS})
    if act == DUE:
        day, problem = day_of_form(request, typed["due"])
        return (None, {"due": problem}) if problem else (SettingDue(day), {})
    owner = typed["owner"][:LONGEST_NAME]
    return (Assigning("" if owner == NOBODY else owner), {}) if owner else (None, {"owner": NO_OWNER})
