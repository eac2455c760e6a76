"""What the address of the list of calls asks for: words, why, in which check, which page."""

from dataclasses import dataclass

from aiohttp import web

from directory.folding import folded
from pingcheck.followup.call_grounds import CallReason
from pingcheck.followup.call_to_make import CallToMake
from pingcheck.web.forms import one_of
from pingcheck.web.pages import search_text

LONGEST_PAGE_NUMBER = 4
LONGEST_CHECK = 40


@dataclass(frozen=True, slots=True)
class CallQuery:
    """`check`: the reference of one, or empty."""

    q: str = ""
    why: CallReason | None = None
    check: str = ""
    page: int = 1

    def address(self) -> dict[str, str]:
        """For an address, without the page."""
        asked = {"q": self.q, "why": self.why.value if self.why else "", "check": self.check}
        return {name: value for name, value in asked.items() if value}

    def is_met_by(self, call: CallToMake) -> bool:
        """Whether the words and the reason are those of this call."""
        sought = folded(self.q)
        return self.why in {None, call.why} and (not sought or sought in _words_of(call))


def read_call_query(request: web.Request) -> CallQuery:
    page = request.query.get("page", "")
    number = int(page) if page.isdecimal() and len(page) <= LONGEST_PAGE_NUMBER else 1
    check = request.query.get("check", "")[:LONGEST_CHECK]
    return CallQuery(search_text(request), one_of(CallReason, request.query.get("why")), check, max(1, number))


def _words_of(call: CallToMake) -> str:
    ping = call.ping
    numbers = (number.written for number in call.numbers)
    names = ping.names.latin, ping.name, ping.position, ping.entity
    return folded(" ".join((ping.state_name_en, ping.state_name, ping.state_code, *names, *numbers)))
