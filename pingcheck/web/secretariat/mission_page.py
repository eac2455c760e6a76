"""A State's Permanent Mission: its name, address and language, set or corrected on a ground, told to the old
address, with Undo."""

from typing import Any

from aiohttp import web

from directory.acts.missions import (
    ADDRESS_STAYS,
    GROUNDS,
    LONGEST_ADDRESS,
    NONE_ON_FILE,
    MissionFacts,
    facts_of,
    mission_changes,
    set_mission,
    undo_mission_change,
)
from directory.errors import N_, Refused
from directory.history import Ground
from directory.languages import Language
from directory.states import LONGEST_MISSION_NAME, State
from pingcheck.correspondence.mission_notices import tell_mission
from pingcheck.web.done_notice import done
from pingcheck.web.forms import one_of, text_of
from pingcheck.web.guards import refusal
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.pages import officer_page, page_language, spoken
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.ground_fields import Acting, Choices, read_ground, typed_ground
from pingcheck.web.secretariat.state_page import named_state

TOLD = N_("You changed the Mission’s details of {name}. The email that was on file before is told.")


async def show_mission(request: web.Request) -> web.Response:
    return await _page(request)


async def _page(
    request: web.Request, status: int = 200, form: FormState | None = None, problem: str = ""
) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        state = await named_state(request, session)
        changes = await mission_changes(session, state.code)
    facts = facts_of(state)
    known = _choices(state)
    on_file = {"address": facts.address, "language": facts.language.value, "name": facts.name}
    return officer_page(
        request,
        "secretariat/mission.html",
        status,
        state=state,
        name=state.name(page_language(request)),
        changes=changes,
        languages=list(Language),
        grounds=[each for each in GROUNDS if known.on_file or each is not Ground.ADDRESS_ON_FILE],
        on_file=known.on_file,
        form=form or FormState(on_file),
        problem=problem,
        most_name=LONGEST_MISSION_NAME,
        most_address=LONGEST_ADDRESS,
    )


async def take_mission(request: web.Request) -> web.Response:
    """Sets what was typed; what is missing or wrong is said at its field."""
    form, now, by = await request.post(), request.config_dict[CLOCK](), request[OFFICER].name
    typed = typed_ground(form) | {
        "address": text_of(form, "address", 2 * LONGEST_ADDRESS),
        "language": text_of(form, "language", 5),
        "name": text_of(form, "name", 2 * LONGEST_MISSION_NAME),
    }
    async with request.config_dict[DATABASE].reading() as session:
        known = _choices(await named_state(request, session))
    given = read_ground(typed, known, Acting(by, now, four_eyes=False))
    language = one_of(Language, typed["language"])
    problems: dict[str, Any] = dict(given) if isinstance(given, dict) else {}
    if language is None:
        problems["language"] = N_("Choose a language.")
    if problems or language is None or isinstance(given, dict):
        said = {name: spoken(request, problem) for name, problem in problems.items()}
        return await _page(request, 422, FormState(typed, said))
    try:
        async with request.config_dict[DATABASE].writing() as session:
            state = await named_state(request, session)
            name = state.name(page_language(request))
            facts = MissionFacts(typed["address"], language, typed["name"])
            change = await set_mission(session, state.code, facts, given)
            told = await tell_mission(session, change, now)
            undo = f"/states/{state.code}/mission/{change.id}/undo"
    except Refused as why:
        return await _page(request, 422, _refused(request, typed, why), spoken(request, why.phrase))
    text = TOLD if told else N_("You changed the Mission’s details of {name}.")
    return done(request, f"/states/{state.code}#mission", text, undo, name=name)


def _choices(state: State) -> Choices:
    """A change may be confirmed from the Mission's email on file."""
    return Choices((), (state.mission_address,) if state.mission_address else ())


def _refused(request: web.Request, typed: dict[str, str], why: Refused) -> FormState:
    """What was typed; at the ground, if that does not carry the change."""
    is_of_ground = why.text in (ADDRESS_STAYS, NONE_ON_FILE)
    return FormState(typed, {"ground": spoken(request, why.phrase)} if is_of_ground else {})


async def undo_mission(request: web.Request) -> web.Response:
    change_id, now = int(request.match_info["change_id"]), request.config_dict[CLOCK]()
    try:
        async with request.config_dict[DATABASE].writing() as session:
            state = await named_state(request, session)
            name = state.name(page_language(request))
            back = await undo_mission_change(session, state.code, change_id, now, request[OFFICER].name)
            await tell_mission(session, back, now)
    except Refused as why:
        return refusal(request, 409, N_("Nothing was done"), why)
    said = N_("The Mission’s details of {name} are as they were before.")
    return done(request, f"/states/{state.code}#mission", said, name=name)
