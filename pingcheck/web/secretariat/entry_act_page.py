"""The pages on which an officer changes an entry: a form, what it would do, and the last press."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from aiohttp import web

from directory.acts.entry_acts import LastInRole
from directory.acts.written_fields import WrongFields
from directory.errors import N_, ActedFirst, Refused
from pingcheck.followup.entry_decisions import Done, Forecast, carry_out, foresee, undo_act
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, text_of
from pingcheck.web.guards import refusal
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.act_desk import EntryDesk, desk_named, seen_in
from pingcheck.web.secretariat.change_forecast import shown_forecast
from pingcheck.web.secretariat.entry_acts import PAGES, ActName, ChosenAct, act_of
from pingcheck.web.secretariat.entry_fields import changed_fields, fields_of, shown_values, typed_fields
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.ground_fields import (
    Acting,
    note_value,
    open_grounds,
    place_of,
    read_ground,
    typed_ground,
)

HANDOVER, LAST, STEP = "handover_on", "last", "step"
LOOK, DO, CHANGE = "look", "do", "change"
DAY_WRONG = N_("Write the day as year-month-day: 2026-03-31; or leave it empty for at once.")


def add_entry_act_routes(app: web.Application) -> None:
    acts = "|".join(ActName)
    add_form_routes(app, f"/contacts/{{contact}}/{{act:{acts}}}", "contact-act", show, take)
    app.router.add_post("/contacts/{contact}/undo/{version:[0-9]{1,9}}", undo, name="contact-undo")


@dataclass(frozen=True, slots=True)
class SentForm:
    """A form as it was sent. `seen`: the version of the entry that it was shown with."""

    values: Mapping[str, str]
    seen: int
    step: str = LOOK

    @property
    def acknowledged(self) -> bool:
        return self.values.get(LAST) == "yes"


async def show(request: web.Request) -> web.Response:
    desk, name = await desk_named(request), ActName(request.match_info["act"])
    if desk.has_ended:
        return _has_ended(request, desk)
    values = shown_values(desk.entry.nomination, PAGES[name].columns) if name is ActName.CORRECT else {}
    if name is ActName.REPLACE:
        values = {"languages": "; ".join(desk.entry.nomination.languages)}
    return _form_page(request, desk, SentForm(values, desk.version))


def _has_ended(request: web.Request, desk: EntryDesk) -> web.Response:
    text = N_("{entry} has ended. A State nominates anew by a new entry.")
    return refusal(request, 409, N_("Nothing was changed"), Refused(text, entry=desk.entry.reference))


async def take(request: web.Request) -> web.Response:
    """The form: first what it would do is shown, then the same form does it."""
    desk, name = await desk_named(request), ActName(request.match_info["act"])
    form = await request.post()
    values = {
        **typed_fields(form, PAGES[name].columns),
        **typed_ground(form),
        **{each: text_of(form, each, 10).strip() for each in (HANDOVER, LAST)},
    }
    typed = SentForm(values, seen_in(form), text_of(form, STEP, 10))
    if typed.step == CHANGE:
        return _form_page(request, desk, typed)
    chosen = _chosen(request, desk, name, typed)
    if not isinstance(chosen, ChosenAct):
        return _form_page(request, desk, typed, 422, chosen)
    try:
        return await _looked_or_done(request, desk, typed, chosen)
    except WrongFields as wrong:
        problems = {problem.column: problem.problem for problem in wrong.problems}
        return _form_page(request, desk, typed, 422, problems)
    except ActedFirst as first:
        return _overtaken_page(request, desk, typed, first)
    except Refused as why:
        said = spoken(request, why.text, **why.values)
        place = place_of(why)
        return _form_page(request, desk, typed, 422, {place: said} if place else {}, "" if place else said)


def _chosen(request: web.Request, desk: EntryDesk, name: ActName, typed: SentForm) -> ChosenAct | dict[str, str]:
    """The act that was filled in; or a sentence for each field that is wrong."""
    page, values = PAGES[name], typed.values
    acting = Acting(request[OFFICER].name, request.config_dict[CLOCK](), request.config_dict[SETTINGS].four_eyes)
    ground = read_ground(values, desk.choices, acting)
    day = _day(values[HANDOVER]) if name is ActName.REPLACE and values[HANDOVER] else None
    problems = ground if isinstance(ground, dict) else {}
    if name is ActName.REPLACE and values[HANDOVER] and day is None:
        problems = {**problems, HANDOVER: DAY_WRONG}
    if problems or isinstance(ground, dict):
        return {place: spoken(request, problem) for place, problem in problems.items()}
    stood = shown_values(desk.as_seen(typed.seen), page.columns) if name is ActName.CORRECT else {}
    written = changed_fields(values, stood, page.columns)
    return ChosenAct(name, desk.entry.id, ground, typed.seen, written, day)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


async def _looked_or_done(request: web.Request, desk: EntryDesk, typed: SentForm, chosen: ChosenAct) -> web.Response:
    """Raises Refused."""
    database, act = request.config_dict[DATABASE], act_of(chosen)
    if typed.step != DO:
        return _confirm_page(request, desk, typed, chosen, await foresee(database, desk.entry.id, act))
    try:
        finished = await carry_out(database, desk.entry.id, act, chosen.provenance.at, typed.acknowledged)
    except LastInRole:
        return _confirm_page(request, desk, typed, chosen, await foresee(database, desk.entry.id, act), 422)
    return _after(request, desk, chosen.name, finished)


def _after(request: web.Request, desk: EntryDesk, name: ActName, finished: Done) -> web.Response:
    page = PAGES[name]
    undo_path = f"{desk.path}/undo/{finished.version}" if page.can_be_undone else ""
    return done(request, desk.path, page.done, undo_path, name=desk.name, mails=finished.mails)


def _form_page(
    request: web.Request,
    desk: EntryDesk,
    typed: SentForm,
    status: int = 200,
    problems: Mapping[str, str] | None = None,
    notice: str = "",
) -> web.Response:
    name = ActName(request.match_info["act"])
    page = PAGES[name]
    return officer_page(
        request,
        "secretariat/entry_act.html",
        status,
        **_about(desk, name, typed),
        form=FormState(typed.values, problems or {}),
        fields=fields_of(page.columns),
        grounds=open_grounds(page.grounds, desk.choices, four_eyes=request.config_dict[SETTINGS].four_eyes),
        note_value=note_value,
        notice=notice,
    )


def _about(desk: EntryDesk, name: ActName, typed: SentForm) -> dict[str, Any]:
    return {"desk": desk, "name": name, "page": PAGES[name], "seen": typed.seen}


def _overtaken_page(request: web.Request, desk: EntryDesk, typed: SentForm, first: ActedFirst) -> web.Response:
    """Somebody was faster: the form again with the entry as it is now, and with what this officer had typed herself."""
    columns = PAGES[ActName(request.match_info["act"])].columns
    stood, now = (shown_values(nomination, columns) for nomination in (desk.as_seen(typed.seen), desk.entry.nomination))
    mine = {place: value for place, value in typed.values.items() if value != stood.get(place)}
    again = SentForm({**now, **mine}, desk.version)
    return _form_page(request, desk, again, 409, {}, spoken(request, first.text, **first.values))


def _confirm_page(
    request: web.Request, desk: EntryDesk, typed: SentForm, chosen: ChosenAct, forecast: Forecast, status: int = 200
) -> web.Response:
    last = forecast.last_in_role
    sentence = spoken(request, last.text, **last.values) if last is not None else ""
    missing = {LAST: spoken(request, N_("Tick this first, if you know it."))} if status != 200 else {}
    return officer_page(
        request,
        "secretariat/entry_act_confirm.html",
        status,
        **_about(desk, chosen.name, typed),
        form=FormState(typed.values, missing),
        forecast=shown_forecast(forecast),
        provenance=chosen.provenance,
        handover_on=chosen.handover_on,
        last_in_role=sentence,
        hidden={each: value for each, value in typed.values.items() if value and each != LAST},
    )


async def undo(request: web.Request) -> web.Response:
    """Sets an officer's own last act back, within the hour."""
    desk, now = await desk_named(request), request.config_dict[CLOCK]()
    version = int(request.match_info["version"])
    try:
        await undo_act(request.config_dict[DATABASE], desk.entry.id, version, now, request[OFFICER].name)
    except Refused as why:
        return refusal(request, 409, N_("Nothing was undone"), why)
    return done(request, desk.path, N_("You undid your last change of {name}."), name=desk.name)
