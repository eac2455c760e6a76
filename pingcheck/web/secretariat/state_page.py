"""One State: its Mission, contacts, results of all checks, and history; also as it stood on a day."""

from datetime import datetime
from typing import Any

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.missions import mission_changes
from directory.acts.proposal_queue import QueueFilters, waiting_proposals
from directory.contacts import ContactStatus
from directory.disclosures import Disclosed, DisclosureKind
from directory.entries.entry import load_entries
from directory.entries.past_lists import past_page
from directory.errors import N_, Refused
from directory.groups import GroupRule
from directory.history import LONGEST_REASON, history_of_state
from directory.hours.state_weeks import state_weeks, write_week
from directory.hours.week import LONGEST_HOURS
from directory.link_free import set_link_free
from directory.notes.queue import nominations_of_state
from directory.search.finder import EntryFilters, FoundPage, find_contacts
from directory.states import State, state_names
from pingcheck.exercises.exercise import steps_of
from pingcheck.followup.corrections import corrections_of_state
from pingcheck.followup.letter_list import LetterFilter, listed_letters
from pingcheck.followup.letter_making import nameable_cases
from pingcheck.reports.check_letters import letters_to_state
from pingcheck.reports.figures import GROUP_OF
from pingcheck.reports.state_record import state_record
from pingcheck.reports.state_results import results_of_state
from pingcheck.web.done_notice import done
from pingcheck.web.forms import text_of
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.as_of import as_of_day
from pingcheck.web.secretariat.case_work import cases_of_state
from pingcheck.web.secretariat.directory_page import view_of
from pingcheck.web.secretariat.directory_query import DirectoryQuery
from pingcheck.web.secretariat.entry_card import View, card_of, entry_cards, whole_cards
from pingcheck.web.secretariat.entry_story import story_of
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.local_clock import Office, local_clock
from pingcheck.web.secretariat.looks import record_look
from pingcheck.web.secretariat.shown_proposals import shown_proposals
from pingcheck.web.secretariat.states_page import show_states
from pingcheck.web.secretariat.work import teller

MOST_CHECKS = 8
MOST_NOMINATIONS = 10
MOST_MAILS = 50
MOST_LETTERS = 10
MOST_PROPOSALS = 5
MOST_CHANGES = 25
ENDED = frozenset({ContactStatus.WITHDRAWN})


def add_state_routes(app: web.Application) -> None:
    app.router.add_get("/states", show_states, name="states")
    app.router.add_get("/states/{state}", show_state, name="state")
    app.router.add_post("/states/{state}/links", take_links, name="state-links")
    app.router.add_post("/states/{state}/hours", take_hours, name="state-hours")


async def show_state(request: web.Request) -> web.Response:
    return await _state_page(request, FormState())


async def _state_page(request: web.Request, form: FormState, status: int = 200) -> web.Response:
    view, day = view_of(request), as_of_day(request)
    async with request.config_dict[DATABASE].reading() as session:
        state = await named_state(request, session)
        weeks = await state_weeks(session, [state.code])
        history = await history_of_state(session, state.code, MOST_CHANGES, day.end)
        told = await load_entries(session, {row.contact_id for row in history})
        nominations, nominations_total = await nominations_of_state(session, state.code)
        values: dict[str, Any] = {
            "nominations": nominations[:MOST_NOMINATIONS],
            "nominations_total": nominations_total,
            "corrected": await corrections_of_state(session, state.code),
            **await _checks(session, state, view.now),
            **await _contacts(session, state, view, day.end),
            **await _proposals(request, session, state),
            "cases": await cases_of_state(session, teller(request), state.code),
            **await _mission(session, state),
        }
    what = DisclosureKind.PAST_PAGE if day.day else DisclosureKind.STATE_PAGE
    await record_look(request, what, Disclosed(details=f"{state.code} {day.day or ''}".strip()))
    week = weeks[state.code]
    return officer_page(
        request,
        "secretariat/state.html",
        status,
        state=state,
        name=state.name(view.language),
        week=week,
        clock=local_clock(Office(state.code, ""), week, view.now, view.language),
        form=form if "hours" in form.values else FormState({"hours": week.hours}),
        links_form=form if "reason" in form.values else FormState(),
        most_hours=LONGEST_HOURS,
        story=story_of(history),
        names={entry.reference: entry.nomination.shown_name for entry in told.values()},
        day=day,
        group_of=GROUP_OF,
        everybody=DirectoryQuery(state=state.code).address(),
        **values,
    )


async def _checks(session: AsyncSession, state: State, now: datetime) -> dict[str, Any]:
    """The results of the latest checks, and what was sent and came back in the last of them."""
    checks = await results_of_state(session, state, MOST_CHECKS)
    if not checks:
        return {"checks": [], "record": [], "letters": [], "ladder": []}
    last = checks[0].exercise
    record = await state_record(session, state.code, last, now, MOST_MAILS)
    letters = await letters_to_state(session, state.code, last, MOST_MAILS)
    return {"checks": checks, "record": record, "letters": letters, "ladder": await steps_of(session, last)}


async def _contacts(session: AsyncSession, state: State, view: View, at: datetime | None) -> dict[str, Any]:
    """The State's entries now, the ended ones apart; or as they stood."""
    if at is not None:
        past = await past_page(session, at, state=state.code)
        names = await state_names(session, view.language)
        cards = [card_of(entry, names, entry.confirmed, view.language) for entry in past.entries]
        present = [card for card in cards if not card.is_ended]
        return {"cards": present, "ended": [card for card in cards if card.is_ended], "total": past.total}
    rule = GroupRule(states=frozenset({state.code}))
    found = await find_contacts(session, "", EntryFilters(rule), view.staleness)
    ended = await find_contacts(session, "", EntryFilters(rule, statuses=ENDED), view.staleness)
    return {
        "cards": await whole_cards(session, _ids(found), view),
        "ended": await entry_cards(session, _ids(ended), view),
        "total": found.total,
    }


async def _proposals(request: web.Request, session: AsyncSession, state: State) -> dict[str, Any]:
    queued, total = await waiting_proposals(session, 1, QueueFilters(state=state.code))
    shown = await shown_proposals(request, session, queued[:MOST_PROPOSALS])
    return {"proposals": shown, "proposals_total": total, "now": request.config_dict[CLOCK]()}


async def _mission(session: AsyncSession, state: State) -> dict[str, Any]:
    """What changed of the State's Mission, the letters to it, and whether a case waits for one."""
    letters, total = await listed_letters(session, LetterFilter(state=state.code), most=MOST_LETTERS)
    return {
        "mission_changes": await mission_changes(session, state.code),
        "mission_letters": letters,
        "mission_letters_total": total,
        "nameable": len(await nameable_cases(session, state.code)),
    }


def _ids(found: FoundPage) -> list[int]:
    return [one.id for one in found.contacts]


async def take_hours(request: web.Request) -> web.Response:
    """Writes down the working week of the State; an empty field brings the usual one back."""
    sent = await request.post()
    hours, now = text_of(sent, "hours", 2 * LONGEST_HOURS), request.config_dict[CLOCK]()
    try:
        async with request.config_dict[DATABASE].writing() as session:
            state = await named_state(request, session)
            await write_week(session, state.code, hours, request[OFFICER].name, now)
            name = state.name(view_of(request).language)
    except Refused as refused:
        problem = spoken(request, refused.text, **refused.values)
        return await _state_page(request, FormState({"hours": hours}, {"hours": problem}), 422)
    said = N_("You wrote down the working week of {name}.") if hours.strip() else N_("The usual week holds for {name}.")
    return done(request, f"/states/{state.code}", said, name=name)


async def take_links(request: web.Request) -> web.Response:
    """Says that the State's mails bear codes alone, or links again."""
    sent, now = await request.post(), request.config_dict[CLOCK]()
    is_link_free, reason = text_of(sent, "links") == "none", text_of(sent, "reason", 2 * LONGEST_REASON)
    try:
        async with request.config_dict[DATABASE].writing() as session:
            state = await named_state(request, session)
            name = state.name(view_of(request).language)
            await set_link_free(session, state.code, is_link_free, reason, (now, request[OFFICER].name))
    except Refused as refused:
        problem = spoken(request, refused.text, **refused.values)
        return await _state_page(request, FormState({"reason": reason}, {"reason": problem}), 422)
    without = N_("Emails to {name} bear a code and no link, from the next check on.")
    said = without if is_link_free else N_("Emails to {name} bear a link again, from the next check on.")
    return done(request, f"/states/{state.code}#links", said, name=name)


async def named_state(request: web.Request, session: AsyncSession) -> State:
    """Raises HTTPNotFound."""
    state = await session.get(State, request.match_info["state"].upper()[:3])
    if state is None or state.code != request.match_info["state"].upper():
        raise web.HTTPNotFound(text=N_("There is no such State."))
    return state
