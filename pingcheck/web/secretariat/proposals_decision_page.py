"""The page on which an officer decides about several proposals at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from multidict import MultiMapping
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.proposal_queue import QueuedProposal, find_proposal
from directory.acts.settlement import Application, ProposalRefusal
from directory.entries.known_notes import KnownNote, notes_of
from directory.errors import N_, Refused
from directory.history import LONGEST_REASON, Ground
from directory.states import all_states
from pingcheck.correspondence.proposal_refusals import proposers_of
from pingcheck.followup.proposal_decisions import MOST_AT_ONCE, Decided, apply_each, refuse_each
from pingcheck.followup.proposal_forecast import mails_if_applied
from pingcheck.web.done_notice import done
from pingcheck.web.forms import see_other, text_of
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.ground_fields import (
    REASON,
    Acting,
    Choices,
    note_value,
    open_grounds,
    read_ground,
    typed_ground,
)
from pingcheck.web.secretariat.shown_proposals import ShownProposal, number_in, shown_proposals

APPLY, REFUSE = "apply", "refuse"

APPLIED = N_("Proposals that you applied: {count}.")
REFUSED = N_("Proposals that you refused: {count}. People who are told why: {told}.")
WHY_MISSING = N_("Say why, in words that can be sent to who proposed it.")
WHY_TOO_LONG = N_("The reason has {count} characters; shorten it to at most {most}.")


@dataclass(frozen=True, slots=True)
class Chosen:
    """Proposals that an officer has marked and that wait, as they are now."""

    shown: Sequence[ShownProposal]
    seen: dict[int, int | None]  # of all that were marked, the version of the entry on her page
    notes: Sequence[KnownNote]  # of the State, if the entries are of one
    told: dict[int, str]  # the addresses that a refusal's reason would go to
    mails: int  # that would tell of the changes if all are applied

    @property
    def grounds(self) -> frozenset[Ground]:
        """On which one of them at least can be applied together with others; an address on file is one entry's own."""
        carrying = frozenset(ground for one in self.shown for ground in one.queued.grounds)
        return carrying - {Ground.ADDRESS_ON_FILE}


async def show_chosen(request: web.Request) -> web.Response:
    chosen = await _chosen(request, request.query)
    if not chosen.shown:
        return see_other("/proposals")
    return _decision_page(request, chosen, _act(request.query), FormState())


def _act(values: MultiMapping[Any]) -> str:
    return REFUSE if values.get("act") == REFUSE else APPLY


async def _chosen(request: web.Request, values: MultiMapping[Any]) -> Chosen:
    """What was marked, each as `number-version`, or as its number alone."""
    seen: dict[int, int | None] = {}
    for value in values.getall("p", [])[:MOST_AT_ONCE]:
        number, _, version = str(value).partition("-")
        if number_in(number):
            seen[number_in(number)] = number_in(version) or None
    async with request.config_dict[DATABASE].reading() as session:
        waiting = await _waiting(session, seen)
        shown = await shown_proposals(request, session, waiting)
        states = {one.entry.nomination.state for one in waiting}
        notes = await notes_of(session, min(states)) if len(states) == 1 else []
        proposers = await proposers_of(session, [one.proposal for one in waiting])
        missions = {state.code: state.mission_address for state in await all_states(session)}
    told = {number: proposer.address.value for number, proposer in proposers.items()}
    return Chosen(shown, seen, notes, told, mails_if_applied(waiting, missions))


async def _waiting(session: AsyncSession, numbers: dict[int, int | None]) -> list[QueuedProposal]:
    found = []
    for number in numbers:
        try:
            found.append(await find_proposal(session, number))
        except Refused:
            continue
    return [one for one in found if one.proposal.settled_at is None]


def _decision_page(
    request: web.Request, chosen: Chosen, act: str, form: FormState, status: int = 200, decided: Sequence[Decided] = ()
) -> web.Response:
    choices = Choices(chosen.notes, ())
    left = [(one.proposal_id, one.problem) for one in decided if one.problem is not None]
    return officer_page(
        request,
        f"secretariat/proposals_{act}.html",
        status,
        chosen=chosen,
        form=form,
        grounds=open_grounds(chosen.grounds, choices, four_eyes=request.config_dict[SETTINGS].four_eyes),
        choices=choices,
        note_value=note_value,
        left=[(number, spoken(request, problem.text, **problem.values)) for number, problem in left],
        settled=len(decided) - len(left),
    )


async def decide(request: web.Request) -> web.Response:
    """Applies or refuses what was marked, each by itself. What could not be settled stays, and is named."""
    form = await request.post()
    chosen, act = await _chosen(request, form), _act(form)
    typed = {**typed_ground(form), "send": text_of(form, "send", 3)}
    if not chosen.seen:
        return see_other("/proposals")
    decided = await (_refuse if act == REFUSE else _apply)(request, chosen, typed)
    if isinstance(decided, dict):
        return _decision_page(request, chosen, act, FormState(typed, decided), 422)
    if any(one.problem is not None for one in decided):
        return _decision_page(request, await _chosen(request, form), act, FormState(typed), 409, decided)
    told = sum(bool(one.told) for one in decided)
    return done(request, "/proposals", REFUSED if act == REFUSE else APPLIED, count=len(decided), told=told)


async def _apply(request: web.Request, chosen: Chosen, typed: dict[str, str]) -> Sequence[Decided] | dict[str, str]:
    acting = Acting(request[OFFICER].name, request.config_dict[CLOCK](), request.config_dict[SETTINGS].four_eyes)
    ground = read_ground(typed, Choices(chosen.notes, ()), acting)
    if isinstance(ground, dict):
        return {place: spoken(request, problem) for place, problem in ground.items()}
    return await apply_each(request.config_dict[DATABASE], chosen.seen, Application(ground))


async def _refuse(request: web.Request, chosen: Chosen, typed: dict[str, str]) -> Sequence[Decided] | dict[str, str]:
    problem = reason_problem(request, typed[REASON])
    if problem:
        return {REASON: problem}
    refusal = ProposalRefusal(request.config_dict[CLOCK](), request[OFFICER].name, typed[REASON])
    database, settings = request.config_dict[DATABASE], request.config_dict[SETTINGS]
    return await refuse_each(database, settings, list(chosen.seen), refusal, send=typed["send"] == "yes")


def reason_problem(request: web.Request, reason: str) -> str:
    """What is wrong with the reason of a refusal, for its field; empty if nothing is."""
    if not reason:
        return spoken(request, WHY_MISSING)
    if len(reason) > LONGEST_REASON:
        return spoken(request, WHY_TOO_LONG, count=len(reason), most=LONGEST_REASON)
    return ""
