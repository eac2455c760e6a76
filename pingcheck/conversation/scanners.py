"""Visits that look like a mail scanner's, and by which sign. A suspicion is information: it never voids an answer."""

import time
from collections import OrderedDict, deque
from functools import lru_cache
from ipaddress import ip_address
from uuid import UUID

from pingcheck.conversation.visits import VisitKind

# Parts of user agents, in lower case: mail filters, link previews, libraries that no person reads pages with.
MACHINE_SIGNS = (
    "barracuda", "bingpreview", "bot", "crawler", "curl/", "facebookexternalhit", "fireeye", "go-http-client",
    "headlesschrome", "java/", "libwww", "mimecast", "okhttp", "phantomjs", "proofpoint", "python-requests",
    "safelinks", "scanner", "skypeuripreview", "spider", "symantec", "trendmicro", "urlscan", "wget/", "whatsapp",
)  # fmt: skip
# Their user agents also name libraries that stand above.
TEXT_BROWSERS = ("lynx/", "w3m/", "links (", "elinks/")

WITHIN_S = 10.0
MANY = 5  # an office answers for two or three roles
MOST_VISITORS = 10_000
REMEMBERED = 1000  # results for visitors and user agents that are kept, so that they are not worked out again


@lru_cache(REMEMBERED)
def names_itself_a_machine(user_agent: str) -> bool:
    named = user_agent.lower()
    return not any(sign in named for sign in TEXT_BROWSERS) and any(sign in named for sign in MACHINE_SIGNS)


class Suspicions:
    """Looks at each visit, and remembers for some seconds who opened which links. Bounded, and in memory only."""

    def __init__(self) -> None:
        self._opened: OrderedDict[str, deque[tuple[float, UUID]]] = OrderedDict()

    def of_visit(self, visitor: str, method: str, user_agent: str, ping_id: UUID) -> VisitKind:
        """The kind of a visit; of several signs, the plainest."""
        opens_many = self._opens_many(visitor, ping_id)
        if method == "HEAD":
            return VisitKind.PROBED
        if names_itself_a_machine(user_agent):
            return VisitKind.KNOWN_MACHINE
        return VisitKind.MANY_LINKS if opens_many else VisitKind.LOOKED

    def of_choice(self, visitor: str, user_agent: str, ping_id: UUID) -> bool:
        """Whether a choice came from what looks like a machine."""
        return self._opens_many(visitor, ping_id) or names_itself_a_machine(user_agent)

    def _opens_many(self, visitor: str, ping_id: UUID) -> bool:
        if not visitor or _is_this_machine(visitor):
            return False  # a proxy that is not set as trusted: every visitor seems to come from it
        now = time.monotonic()
        opened = self._opened.setdefault(visitor, deque(maxlen=4 * MANY))
        self._opened.move_to_end(visitor)
        if len(self._opened) > MOST_VISITORS:
            self._opened.popitem(last=False)
        opened.append((now, ping_id))
        return len({one for at, one in opened if now - at <= WITHIN_S}) >= MANY


@lru_cache(REMEMBERED)
def _is_this_machine(visitor: str) -> bool:
    try:
        return ip_address(visitor).is_loopback
    except ValueError:
        return False  # an IPv6 network
