"""Where an officer came from to a call, and goes back to once it is recorded: a closed set, never an address."""

from dataclasses import dataclass
from enum import StrEnum

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_
from pingcheck.exercises.ping import Ping
from pingcheck.followup.case_list import likeliest_case
from pingcheck.web.forms import one_of


class CallOrigin(StrEnum):
    """The values of `?from=`."""

    TODAY = "today"
    CALLS = "calls"
    CHECK = "check"  # the list of calls of the ping's own check
    PING = "ping"
    CASE = "case"


LISTS = (CallOrigin.TODAY, CallOrigin.CALLS, CallOrigin.CHECK)


@dataclass(frozen=True, slots=True)
class WayBack:
    """A path of ours, and what its link says."""

    path: str
    words: str


def call_origin(request: web.Request) -> CallOrigin:
    """The page of the ping, if the address does not say."""
    return one_of(CallOrigin, request.query.get("from")) or CallOrigin.PING


def onward_from(origin: CallOrigin) -> CallOrigin:
    """Where the next call leads back to: a case or a ping is another's then."""
    return origin if origin in LISTS else CallOrigin.CALLS


async def way_back(session: AsyncSession, origin: CallOrigin, exercise: str, ping: Ping) -> WayBack:
    """`exercise`: the reference of the ping's check. A case that the ping does not have leads to the ping."""
    if origin is CallOrigin.TODAY:
        return WayBack("/", N_("Today"))
    if origin is CallOrigin.CALLS:
        return WayBack("/calls", N_("Calls"))
    if origin is CallOrigin.CHECK:
        return WayBack(f"/calls?check={exercise}", N_("Calls"))
    case = await likeliest_case(session, ping.id) if origin is CallOrigin.CASE else None
    if case is not None:
        return WayBack(f"/cases/{case.id}", N_("Case"))
    return WayBack(f"/exercises/{exercise}/pings/{ping.id}", N_("Contact"))
