"""A late nomination added to a running check: found by a search, then a page that says what that does."""

from typing import Any

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import contact_id_of, contact_reference
from directory.errors import N_, Refused
from directory.search.finder import EntryFilters, find_contacts
from pingcheck.exercises.addition import ONLY_RUNNING, add_contact, require_addable
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping_acts import named
from pingcheck.exercises.running import require_running
from pingcheck.reports.figures import exercise_figures
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, text_of
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.pages import officer_page, search_text
from pingcheck.web.secretariat.directory_page import view_of
from pingcheck.web.secretariat.entry_card import entry_cards, whole_cards
from pingcheck.web.secretariat.exercise_page import exercise_named
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.running_acts import LONGEST_REASON, not_possible, nothing_done

MOST_FOUND = 20
LONGEST_ENTRY = 20
NO_ENTRY = N_("There is no such entry.")


def add_addition_routes(app: web.Application) -> None:
    add_form_routes(app, "/exercises/{reference}/add", "exercise-add", ask, take)


async def ask(request: web.Request) -> web.Response:
    """Without an entry, a search for it; with one, what adding it does."""
    entry = request.query.get("entry", "")[:LONGEST_ENTRY]
    try:
        async with request.config_dict[DATABASE].reading() as session:
            exercise = await exercise_named(request, session)
            await require_running(session, exercise, ONLY_RUNNING)
            values = await (_effect(request, session, exercise, entry) if entry else _found(request, session))
    except Refused as why:
        return not_possible(request, why)
    return officer_page(request, "secretariat/exercise_add.html", exercise=exercise, **values, form=FormState())


async def _found(request: web.Request, session: AsyncSession) -> dict[str, Any]:
    sought, view = search_text(request), view_of(request)
    contacts = await find_contacts(session, sought, EntryFilters(), view.staleness) if sought.strip() else None
    found = [one.id for one in contacts.contacts][:MOST_FOUND] if contacts else []
    return {"card": None, "sought": sought, "cards": await entry_cards(session, found, view)}


async def _effect(request: web.Request, session: AsyncSession, exercise: Exercise, entry: str) -> dict[str, Any]:
    contact_id = contact_id_of(entry)
    if contact_id is None:
        raise Refused(NO_ENTRY)
    await require_addable(session, exercise, contact_id)
    [card] = await whole_cards(session, [contact_id], view_of(request))
    figures = await exercise_figures(session, exercise)
    return {"card": card, "entry": contact_reference(contact_id), "figures": figures}


async def take(request: web.Request) -> web.Response:
    form = await request.post()
    contact_id, reason = contact_id_of(text_of(form, "entry", LONGEST_ENTRY)), text_of(form, "reason", LONGEST_REASON)
    try:
        if contact_id is None:
            raise Refused(NO_ENTRY)
        async with request.config_dict[DATABASE].writing() as session:
            exercise = await exercise_named(request, session)
            now, by = request.config_dict[CLOCK](), request[OFFICER].name
            ping = await add_contact(session, exercise, contact_id, now, by, reason)
            contact, title = named(ping), exercise.title
    except Refused as why:
        return nothing_done(request, why)
    text = N_("You added {contact} to {title}.")
    return done(request, f"/exercises/{exercise.reference}/pings/{ping.id}", text, contact=contact, title=title)
