"""One proposal: what was said, what it would change, and the decision about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.grounds import FOR_ADDRESSES, OFFICIAL, STATED
from directory.acts.proposal_queue import find_proposal
from directory.acts.settlement import Application, apply_proposal
from directory.acts.stand_ins import LONGEST_OFFER_DAYS, day_of_return
from directory.acts.written_fields import Written, WrongFields
from directory.errors import N_, ActedFirst, Refused
from directory.exchange.columns import Column
from directory.proposals import ProposalKind
from pingcheck.correspondence.proposal_refusals import FROM_PERSONS, proposers_of
from pingcheck.followup.entry_decisions import Changed, EntryAct, Forecast, carry_out, foresee
from pingcheck.web.done_notice import done
from pingcheck.web.forms import text_of
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.act_desk import EntryDesk, desk_of, seen_in
from pingcheck.web.secretariat.change_forecast import shown_forecast
from pingcheck.web.secretariat.entry_fields import (
    OF_A_SUCCESSOR,
    changed_fields,
    fields_of,
    shown_values,
    typed_fields,
)
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.ground_fields import (
    Acting,
    note_value,
    open_grounds,
    place_of,
    read_ground,
    typed_ground,
)
from pingcheck.web.secretariat.shown_proposals import ShownProposal, shown_proposals

OF_AN_ADDRESS = (Column.EMAILS,)
OF_A_CORRECTION = (Column.NAME, Column.POSITION, Column.EMAILS, Column.PHONES)
GROUNDS = {
    ProposalKind.SUCCESSOR: OFFICIAL,
    ProposalKind.CORRECTION: STATED,
    ProposalKind.DEAD_ADDRESS: FOR_ADDRESSES,
    ProposalKind.STAND_IN: FOR_ADDRESSES,
}


@dataclass(frozen=True, slots=True)
class ProposalCase:
    """A proposal with all that its page needs. `told`: the address that a refusal's reason would go to, if any."""

    shown: ShownProposal
    desk: EntryDesk
    told: str

    @property
    def kind(self) -> ProposalKind:
        return self.shown.proposal.kind

    @property
    def is_from_person(self) -> bool:
        """Whether somebody wrote it who could be told what became of it."""
        return self.shown.proposal.source in FROM_PERSONS

    @property
    def columns(self) -> Sequence[Column]:
        if self.kind is ProposalKind.SUCCESSOR:
            return OF_A_SUCCESSOR
        return OF_A_CORRECTION if self.kind is ProposalKind.CORRECTION else OF_AN_ADDRESS

    @property
    def stood(self) -> Mapping[str, str]:
        """What the fields say now; of a successor, nothing."""
        is_new = self.kind is ProposalKind.SUCCESSOR
        return {} if is_new else shown_values(self.desk.entry.nomination, self.columns)

    @property
    def offered(self) -> dict[str, str]:
        """The fields as the form offers them: as proposed, but for what somebody has changed since."""
        queued = self.shown.queued
        written = {column: text for column, text in queued.written.items() if column not in queued.overtaken}
        return {**self.stood, **{column.value: _lines(column, text) for column, text in written.items()}}

    def written(self, typed: Mapping[str, str], seen: int) -> Written | None:
        """What the officer wrote herself; None if it is just what was proposed."""
        as_seen = self.desk.as_seen(seen)
        stood = {} if self.kind is ProposalKind.SUCCESSOR else shown_values(as_seen, self.columns)
        wrote = changed_fields(typed, stood, self.columns)
        return None if dict(wrote) == self.shown.queued.written else wrote


def _lines(column: Column, text: str) -> str:
    return text.replace("; ", "\n") if column in {Column.EMAILS, Column.PHONES} else text


async def case_of(request: web.Request, session: AsyncSession) -> ProposalCase:
    """Raises HTTPNotFound if there is no such proposal."""
    try:
        queued = await find_proposal(session, int(request.match_info["proposal_id"]))
    except Refused as missing:
        raise web.HTTPNotFound from missing
    [shown] = await shown_proposals(request, session, [queued])
    proposer = (await proposers_of(session, [queued.proposal])).get(queued.proposal.id)
    desk = await desk_of(request, session, queued.entry.id)
    return ProposalCase(shown, desk, proposer.address.value if proposer else "")


async def case_named(request: web.Request) -> ProposalCase:
    async with request.config_dict[DATABASE].reading() as session:
        return await case_of(request, session)


async def show_proposal(request: web.Request) -> web.Response:
    case = await case_named(request)
    return proposal_page(request, case, FormState({**case.offered, "until": _until(request, case)}))


def _until(request: web.Request, case: ProposalCase) -> str:
    """The day until which a stand-in is offered unless the officer writes another: that of the return, if it is not
    past, else a week ahead."""
    today = request.config_dict[CLOCK]().date()
    known = day_of_return(case.shown.proposal)
    is_possible = known is not None and today <= known <= today + timedelta(days=LONGEST_OFFER_DAYS)
    return (known if known is not None and is_possible else today + timedelta(days=7)).isoformat()


def proposal_page(
    request: web.Request, case: ProposalCase, form: FormState, status: int = 200, notice: str = "", seen: int = 0
) -> web.Response:
    """`seen`: the version of the entry that the form goes on with; else the present one."""
    return officer_page(
        request,
        "secretariat/proposal.html",
        status,
        case=case,
        form=form,
        fields=fields_of(case.columns),
        grounds=open_grounds(GROUNDS[case.kind], case.desk.choices, four_eyes=request.config_dict[SETTINGS].four_eyes),
        note_value=note_value,
        notice=notice,
        seen=seen or case.desk.version,
        now=request.config_dict[CLOCK](),
    )


async def take_application(request: web.Request) -> web.Response:
    """The form that applies it: first what it would do is shown, then the same form does it."""
    case, form = await case_named(request), await request.post()
    values = {
        **typed_fields(form, case.columns),
        **typed_ground(form),
        "handover_on": text_of(form, "handover_on", 10),
        "until": _until(request, case),
    }
    seen, step = seen_in(form), text_of(form, "step", 10)
    if step == "change":
        return proposal_page(request, case, FormState(values), seen=seen)
    application = _application(request, case, values, seen)
    if not isinstance(application, Application):
        return proposal_page(request, case, FormState(values, application), 422, seen=seen)
    try:
        return await _looked_or_done(request, case, values, application, step)
    except WrongFields as wrong:
        problems = {problem.column: problem.problem for problem in wrong.problems}
        return proposal_page(request, case, FormState(values, problems), 422, seen=seen)
    except Refused as why:
        return _refused(request, case, values, why)


def _refused(request: web.Request, case: ProposalCase, values: Mapping[str, str], why: Refused) -> web.Response:
    said, place = spoken(request, why.text, **why.values), place_of(why)
    if isinstance(why, ActedFirst):  # the entry is another one now, so its fields are offered anew
        return proposal_page(request, case, FormState({**values, **case.offered}), 409, said)
    problems = {place: said} if place else {}
    return proposal_page(request, case, FormState(values, problems), 422, "" if place else said)


def _application(
    request: web.Request, case: ProposalCase, values: Mapping[str, str], seen: int
) -> Application | dict[str, str]:
    acting = Acting(request[OFFICER].name, request.config_dict[CLOCK](), request.config_dict[SETTINGS].four_eyes)
    ground = read_ground(values, case.desk.choices, acting)
    try:
        day = date.fromisoformat(values["handover_on"]) if values["handover_on"] else None
    except ValueError:
        text = N_("Write the day as year-month-day: 2026-03-31; or leave it empty for at once.")
        return {"handover_on": spoken(request, text)}
    if isinstance(ground, dict):
        return {place: spoken(request, problem) for place, problem in ground.items()}
    return Application(ground, seen, case.written(values, seen), day)


def act_of_proposal(proposal_id: int, application: Application) -> EntryAct:
    async def act(session: AsyncSession, _: bool) -> Changed:
        settled = await apply_proposal(session, proposal_id, application)
        return Changed(settled.notices, settled.successor_id)

    return act


async def _looked_or_done(
    request: web.Request, case: ProposalCase, values: Mapping[str, str], application: Application, step: str
) -> web.Response:
    """Raises Refused."""
    database, number = request.config_dict[DATABASE], case.shown.proposal.id
    act, entry_id = act_of_proposal(number, application), case.desk.entry.id
    if step != "do":
        return _confirm_page(request, case, values, application, await foresee(database, entry_id, act))
    finished = await carry_out(database, entry_id, act, application.provenance.at, False)
    text = N_("You applied what was proposed of {name}. Emails that tell of it: {mails}.")
    undo = "" if case.kind is ProposalKind.SUCCESSOR else f"{case.shown.path}/undo"
    return done(request, "/proposals", text, undo, name=case.shown.name, mails=finished.mails)


def _confirm_page(
    request: web.Request, case: ProposalCase, values: Mapping[str, str], application: Application, forecast: Forecast
) -> web.Response:
    return officer_page(
        request,
        "secretariat/proposal_confirm.html",
        case=case,
        seen=application.seen,
        forecast=shown_forecast(forecast),
        provenance=application.provenance,
        handover_on=application.handover_on,
        hidden={name: value for name, value in values.items() if value and name != "until"},
    )
