"""The filter of the contacts of a check, as the address of the page has it."""

from typing import Any
from uuid import UUID

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import Role
from directory.errors import N_
from directory.states import RegionalGroup
from pingcheck.exercises.ping_list import PingFilter, PingPage, states_named
from pingcheck.exercises.status import REACHED, Status
from pingcheck.reports.figures import GROUP_OF, GROUPS, Group
from pingcheck.web.pages import LONGEST_SEARCH, same_page_with, search_text

KEPT = ("status", "role", "region", "q")

# Choices of the filter that do not follow the groups.
ALL_REACHED, NOT_REACHED, CONTRADICTED, ADDED = "all_reached", "not_reached", "contradicted", "added"
UNREACHABLE = "unreachable"
BROAD = {
    ALL_REACHED: N_("Reached, in time or late"),
    NOT_REACHED: N_("Not reached"),
    CONTRADICTED: N_("Contradictory answers"),
    ADDED: N_("Added later"),
    UNREACHABLE: N_("Judged unreachable"),
}
UNDECIDED = (Group.SET_APART, Group.ENDED, Group.TO_READ)
NOT_REACHED_STATUSES = frozenset(Status) - REACHED - {status for one in UNDECIDED for status in GROUPS[one]}


async def filter_of(session: AsyncSession, request: web.Request) -> PingFilter:
    """The filter in the URL. Values that are none of ours do not narrow it."""
    query = request.query
    status, role, region = query.get("status", ""), query.get("role"), query.get("region")
    return PingFilter(
        statuses=_statuses(status),
        role=Role(role) if role in list(Role) else None,
        region=RegionalGroup(region) if region in list(RegionalGroup) else None,
        states=await states_named(session, search_text(request)),
        contradicted=status == CONTRADICTED,
        added=status == ADDED,
        unreachable=status == UNREACHABLE,
    )


def _statuses(asked: str) -> frozenset[Status]:
    if asked in {ALL_REACHED, NOT_REACHED}:
        return REACHED if asked == ALL_REACHED else NOT_REACHED_STATUSES
    if asked in list(Group):
        return frozenset(GROUPS[Group(asked)])
    return frozenset({Status(asked)}) if asked in list(Status) else frozenset()


def filter_form(request: web.Request, page: PingPage) -> dict[str, Any]:
    """The choices of the filter form, what is chosen, and the URLs of the pages before and after this one."""
    kept = {name: request.query[name][:LONGEST_SEARCH] for name in KEPT if request.query.get(name)}

    def url(**more: Any) -> str:
        return f"{same_page_with(request, {**kept, **more})}#pings"

    return {
        "asked": {name: kept.get(name, "") for name in KEPT},
        "narrowed": bool(kept),
        "earlier": url(before=page.earlier) if page.earlier else None,
        "later": url(after=page.later) if page.later else None,
        "groups": GROUPS,
        "group_of": GROUP_OF,
        "broad": BROAD,
        "roles": list(Role),
        "regions": list(RegionalGroup),
    }


def ping_id_in(request: web.Request, name: str) -> UUID | None:
    """The ping that the address names at this place."""
    try:
        return UUID(request.query[name])
    except (KeyError, ValueError):
        return None
