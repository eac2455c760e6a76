"""The directory: whom we have, found and filtered; what needs attention, as figures that are filters."""

from dataclasses import dataclass
from typing import Any

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Standing
from directory.contacts import ContactStatus, Rank, Role
from directory.named_groups import ContactGroup, find_group, named_groups
from directory.search.attention import Attention, AttentionCounts, count_attention
from directory.search.finder import PAGE_SIZE, FoundPage, SortedBy, find_contacts
from directory.states import RegionalGroup, state_names
from pingcheck.exercises.confirmations import staleness
from pingcheck.runtime.shared_figure import SharedFigure
from pingcheck.web.keys import CLOCK, DATABASE, SETTINGS
from pingcheck.web.pages import officer_page, page_language
from pingcheck.web.secretariat.directory_query import DirectoryQuery, read_directory_query
from pingcheck.web.secretariat.entry_card import View, entry_cards

FEW = 5_000  # entries that are counted anew for every page; of more, the counts are kept for some seconds

# The sign that stands beside each kind of attention.
SIGNS = {
    Attention.UNREACHABLE: "silent",
    Attention.DEAD_ADDRESS: "undelivered",
    Attention.NO_MAIL: "undelivered",
    Attention.STALE: "awaiting",
    Attention.NO_ALTERNATE: "set_apart",
    Attention.NO_TELEPHONE: "call",
    Attention.SHARED_MAILBOX: "proposal",
}


@dataclass
class AttentionFigure:
    """`shared`: the counts of what needs attention, worked out once for all who ask within some seconds."""

    shared: SharedFigure[AttentionCounts]
    is_large: bool = False


ATTENTION = web.AppKey("attention", AttentionFigure)


def add_directory_routes(app: web.Application) -> None:
    app[ATTENTION] = AttentionFigure(SharedFigure(lambda: _counted(app)))
    app.router.add_get("/directory", show_directory, name="directory")


def view_of(request: web.Request) -> View:
    """For whom, and when, the cards of a page are gathered."""
    now = request.config_dict[CLOCK]()
    stale = staleness(request.config_dict[SETTINGS].stale_after_months, now)
    return View(page_language(request), now, stale)


async def show_directory(request: web.Request) -> web.Response:
    asked, view = read_directory_query(request.query), view_of(request)
    counts = await _attention_counts(request)
    async with request.config_dict[DATABASE].reading() as session:
        groups = await named_groups(session)
        found = await found_by(session, asked, view)
        cards = await entry_cards(session, [one.id for one in found.contacts], view)
        names = await state_names(session, view.language)
    return officer_page(
        request,
        "secretariat/directory.html",
        asked=asked,
        counts=counts,
        signs=SIGNS,
        without_entries=len(names) - counts.states,
        found=found,
        cards=cards,
        first=(found.page - 1) * PAGE_SIZE + 1,
        earlier=asked.address(page=found.page - 1) if found.page > 1 else "",
        later=asked.address(page=found.page + 1) if found.page < found.pages else "",
        state_name=names.get(asked.state, asked.state),
        stale_months=request.config_dict[SETTINGS].stale_after_months,
        **choices(groups),
    )


async def found_by(session: AsyncSession, asked: DirectoryQuery, view: View) -> FoundPage:
    """The page of contacts that an address asks for."""
    group = await find_group(session, asked.group) if asked.group else None
    filters = asked.filters(group.group_rule if group else None)
    return await find_contacts(session, asked.q, filters, view.staleness, asked.page, asked.sort)


def choices(groups: list[ContactGroup]) -> dict[str, Any]:
    """What the filters' lists offer."""
    return {
        "roles": list(Role),
        "ranks": list(Rank),
        "regions": list(RegionalGroup),
        "standings": list(Standing),
        "statuses": list(ContactStatus),
        "kinds": list(Attention),
        "groups": groups,
        "orders": SortedBy,
    }


async def _attention_counts(request: web.Request) -> AttentionCounts:
    figure = request.config_dict[ATTENTION]
    counts = await (figure.shared() if figure.is_large else _counted(request.app))
    figure.is_large = counts.entries > FEW
    return counts


async def _counted(app: web.Application) -> AttentionCounts:
    stale = staleness(app[SETTINGS].stale_after_months, app[CLOCK]())
    async with app[DATABASE].reading() as session:
        return await count_attention(session, stale)
