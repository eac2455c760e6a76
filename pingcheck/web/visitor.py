"""The visitor's address, as the last trusted proxy saw it; never what a visitor claims."""

from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from uuid import UUID

import structlog
from aiohttp import web
from aiohttp.typedefs import Handler

from pingcheck.runtime.proxy_mark import SENTENCE, set_proxy_mark
from pingcheck.settings.service_settings import Network
from pingcheck.web.keys import SETTINGS, SUSPICIONS

log = structlog.get_logger()

REMEMBERED = 1000  # addresses that need not be parsed again


class UnnamedProxy:
    """Whether this process has said that a proxy is in front which the settings do not name."""

    was_said = False


UNNAMED_PROXY = web.AppKey("unnamed_proxy", UnnamedProxy)


@web.middleware
async def say_unnamed_proxy(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Says once that requests come through a proxy and no proxy is trusted."""
    noted, settings = request.app[UNNAMED_PROXY], request.app[SETTINGS]
    if not noted.was_said and not settings.trusted_proxies and is_forwarded(request) and is_near(request.remote):
        noted.was_said = True
        log.warning("proxy", why=SENTENCE)
        set_proxy_mark(settings.state_dir)
    return await handler(request)


def is_forwarded(request: web.Request) -> bool:
    """Whether the request says that a proxy passed it on."""
    return "X-Forwarded-For" in request.headers or "Forwarded" in request.headers


def is_near(peer: str | None) -> bool:
    """Whether this is an address as a proxy of ours has. From elsewhere, such headers are anybody's invention."""
    found = _address(peer or "")
    return found is None or found.is_private


def user_agent_of(request: web.Request) -> str:
    return request.headers.get("User-Agent", "")[:500]


def is_like_a_machine(request: web.Request, ping_id: UUID) -> bool:
    """Whether a choice came from what looks like a machine. It counts all the same."""
    return request.app[SUSPICIONS].of_choice(visitor_of(request), user_agent_of(request), ping_id)


def visitor_of(request: web.Request) -> str:
    """The visitor that a request counts for, at the throttle and among suspicions."""
    return visitor_network(visitor_address(request))


def visitor_address(request: web.Request) -> str:
    """The visitor's address in its usual form; empty if the connection has none, as on a local socket."""
    forwarded = ",".join(request.headers.getall("X-Forwarded-For", []))
    return read_address(request.remote or "", forwarded, request.config_dict[SETTINGS].trusted_proxies)


@lru_cache(REMEMBERED)
def read_address(peer: str, forwarded: str, trusted: tuple[Network, ...]) -> str:
    """Goes from the peer through X-Forwarded-For, from its right end, as long as each is a proxy that we trust."""
    found = _address(peer)
    if found is None:
        return ""
    for written in reversed(forwarded.split(",")):
        if not any(found in network for network in trusted):
            break
        before = _address(written)
        if before is None:
            break
        found = before
    return str(found)


@lru_cache(REMEMBERED)
def visitor_network(address: str) -> str:
    """What the throttle counts as one visitor: an IPv4 address, or the /64 of an IPv6 address, since every subscriber
    can use a whole /64."""
    found = _address(address)
    return str(ip_network(f"{found}/64", strict=False)) if isinstance(found, IPv6Address) else address


def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        found = ip_address(text.strip().split("%")[0])
    except ValueError:
        return None
    return (found.ipv4_mapped or found) if isinstance(found, IPv6Address) else found
