"""The directory as it stood on any day."""

from datetime import UTC, datetime

from aiohttp import web

from directory.disclosures import Disclosed, DisclosureKind
from directory.entries.confirmations import last_confirmed
from directory.entries.past_lists import PastPage, past_page
from directory.search.finder import PAGE_SIZE
from directory.states import state_names
from pingcheck.exercises.confirmations import confirming_answers
from pingcheck.web.keys import CLOCK, DATABASE
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.as_of import AsOf, as_of_day
from pingcheck.web.secretariat.directory_page import view_of
from pingcheck.web.secretariat.directory_query import read_directory_query
from pingcheck.web.secretariat.entry_card import card_of
from pingcheck.web.secretariat.looks import record_look

PATH = "/directory/as-of"


def add_past_directory_routes(app: web.Application) -> None:
    app.router.add_get(PATH, show_past_directory, name="past-directory")


async def show_past_directory(request: web.Request) -> web.Response:
    """Without a day in the address: as it stands today, and the form that asks for one."""
    asked, view, day = read_directory_query(request.query), view_of(request), as_of_day(request)
    at = day.end or request.config_dict[CLOCK]().astimezone(UTC)
    async with request.config_dict[DATABASE].reading() as session:
        found = await past_page(session, at, asked.page, asked.state)
        confirmed = await last_confirmed(session, found.entries, confirming_answers(at))
        names = await state_names(session, view.language)
    seen = f"{day.day or at.date()}{f', {asked.state}' if asked.state else ''}, page {found.page}"
    await record_look(request, DisclosureKind.PAST_PAGE, Disclosed(details=seen))
    cards = [card_of(entry, names, confirmed[entry.id], view.language) for entry in found.entries]
    return officer_page(
        request,
        "secretariat/past_directory.html",
        asked=asked,
        day=day,
        at=at,
        found=found,
        cards=cards,
        names=sorted(names.items(), key=lambda pair: pair[1]),
        first=(found.page - 1) * PAGE_SIZE + 1,
        earlier=_page(found, day, asked.state, at, -1),
        later=_page(found, day, asked.state, at, 1),
    )


def _page(found: PastPage, day: AsOf, state: str, at: datetime, step: int) -> str:
    """The address of the page before or after; empty if there is none."""
    number = found.page + step
    if not 1 <= number <= found.pages:
        return ""
    of_state = f"&state={state}" if state else ""
    return f"{PATH}?as_of={(day.day or at.date()).isoformat()}{of_state}&page={number}"
