"""One entry: its card, its addresses with their evidence, its history as a story, its checks; also as it stood."""

from datetime import date
from typing import Any

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.stand_ins import stand_ins_of
from directory.contacts import contact_id_of, contact_reference
from directory.disclosures import Disclosed, DisclosureKind
from directory.entries.confirmations import last_confirmed
from directory.entries.past import entry_as_of
from directory.errors import N_
from directory.history import HistoryEntry, history_of
from directory.proposals import open_proposals
from directory.states import state_names
from pingcheck.exercises.address_evidence import evidence_of_addresses
from pingcheck.exercises.confirmations import confirming_answers
from pingcheck.exercises.contact_checks import checks_of_contact, checks_without
from pingcheck.followup.unreachable_list import findings_of
from pingcheck.reports.figures import GROUP_OF
from pingcheck.web.forms import see_other
from pingcheck.web.keys import DATABASE
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.as_of import AsOf, as_of_day
from pingcheck.web.secretariat.directory_page import view_of
from pingcheck.web.secretariat.entry_card import EntryCard, View, card_of, whole_cards
from pingcheck.web.secretariat.entry_story import story_of
from pingcheck.web.secretariat.looks import record_look

MOST_CHECKS = 50


def add_entry_routes(app: web.Application) -> None:
    app.router.add_get("/contacts/{contact}", show_entry, name="entry")


async def show_entry(request: web.Request) -> web.Response:
    contact_id = contact_id_of(request.match_info["contact"])
    if contact_id and request.match_info["contact"] != contact_reference(contact_id):
        return see_other(f"/contacts/{contact_reference(contact_id)}")
    view, day = view_of(request), as_of_day(request)
    async with request.config_dict[DATABASE].reading() as session:
        cards = await whole_cards(session, [contact_id] if contact_id else [], view)
        if not cards:
            raise web.HTTPNotFound(text=N_("There is no such entry."))
        present = cards[0]
        history = await history_of(session, present.entry.id)
        card = await _as_it_stood(session, history, view, day) if day.day else present
        values = await _around(session, present, history, view.now.date())
    what = DisclosureKind.PAST_PAGE if day.day else DisclosureKind.CONTACT_PAGE
    await record_look(request, what, Disclosed(present.entry.id, str(day.day or "")))
    return officer_page(
        request,
        "secretariat/entry.html",
        card=card,
        present=present,
        day=day,
        group_of=GROUP_OF,
        story=[line for line in reversed(story_of(history)) if day.end is None or line.at <= day.end],
        stale_since=view.staleness.since,
        **values,
    )


async def _as_it_stood(session: AsyncSession, history: list[HistoryEntry], view: View, day: AsOf) -> EntryCard | None:
    """None if it was not there yet."""
    past = entry_as_of(history, day.end) if day.end else None
    if past is None:
        return None
    confirmed = (await last_confirmed(session, [past], confirming_answers(day.end)))[past.id]
    return card_of(past, await state_names(session, view.language), confirmed, view.language)


async def _around(
    session: AsyncSession, present: EntryCard, history: list[HistoryEntry], today: date
) -> dict[str, Any]:
    contact_id, successor = present.entry.id, present.entry.succession.successor_id
    return {
        "evidence": await evidence_of_addresses(session, [email.id for email in present.emails]),
        "checks": await checks_of_contact(session, contact_id, MOST_CHECKS),
        "proposals": await open_proposals(session, contact_id),
        "addable_to": await checks_without(session, contact_id) if present.is_reachable else [],
        "stand_ins": await stand_ins_of(session, [contact_id], today),
        "findings": await findings_of(session, contact_id),
        "successor": contact_reference(successor) if successor else "",
        "version": history[-1].id if history else 0,
    }
