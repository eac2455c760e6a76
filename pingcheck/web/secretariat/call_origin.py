"""Where an officer came from to a call, and goes back to once it is recorded: a closed set, never an address."""

from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import quote, urlencode

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_
from pingcheck.exercises.ping import Ping
from pingcheck.followup.case_list import likeliest_case
from pingcheck.runtime.token_guard import looks_like_a_token
from pingcheck.web.forms import one_of
from pingcheck.web.secretariat.call_query import CallQuery, read_call_query


class CallOrigin(StrEnum):
    """The values of `?from=`."""

    TODAY = "today"
    CALLS = "calls"
    CHECK = "check"  # the list of calls of the ping's own check
    PING = "ping"
    CASE = "case"


LONGEST_CARRIED = 300  # characters of a value in an address
OF_THE_LIST = (CallOrigin.CALLS, CallOrigin.CHECK)
LISTS = (CallOrigin.TODAY, *OF_THE_LIST)


@dataclass(frozen=True, slots=True)
class WayBack:
    """A path of ours, and what its link says."""

    path: str
    words: str


@dataclass(frozen=True, slots=True)
class CameFrom:
    """A page, and what a list of calls was asked for there."""

    origin: CallOrigin
    asked: CallQuery = field(default_factory=CallQuery)

    @property
    def query(self) -> str:
        """For the address of a call."""
        return urlencode({"from": self.origin.value, **self._narrowed()})

    @property
    def onward(self) -> "CameFrom":
        """Where the next call leads back to: a case or a ping is another's then."""
        return self if self.origin in LISTS else CameFrom(CallOrigin.CALLS)

    def list_path(self, exercise: str) -> str:
        """The list of calls as it was; of a check, if it was that one's."""
        asked = {"check": exercise} if self.origin is CallOrigin.CHECK else {}
        asked |= self._narrowed()
        return f"/calls?{urlencode(asked)}" if asked else "/calls"

    def _narrowed(self) -> dict[str, str]:
        """Words that look like a token, or are too long for the line after an act, are left out."""
        asked = self.asked.address() | ({"page": str(self.asked.page)} if self.asked.page > 1 else {})
        short = {name: value for name, value in asked.items() if len(quote(value)) <= LONGEST_CARRIED}
        return {name: value for name, value in short.items() if not looks_like_a_token(value)}


def came_from(request: web.Request) -> CameFrom:
    """The page of the ping, if the address does not say."""
    origin = one_of(CallOrigin, request.query.get("from")) or CallOrigin.PING
    return CameFrom(origin, read_call_query(request)) if origin in OF_THE_LIST else CameFrom(origin)


async def way_back(session: AsyncSession, came: CameFrom, exercise: str, ping: Ping) -> WayBack:
    """`exercise`: the reference of the ping's check. A case that the ping does not have leads to the ping."""
    if came.origin is CallOrigin.TODAY:
        return WayBack("/", N_("Today"))
    if came.origin in OF_THE_LIST:
        return WayBack(came.list_path(exercise), N_("Calls"))
    case = await likeliest_case(session, ping.id) if came.origin is CallOrigin.CASE else None
    if case is not None:
        return WayBack(f"/cases/{case.id}", N_("Case"))
    return WayBack(f"/exercises/{exercise}/pings/{ping.id}", N_("Contact"))
