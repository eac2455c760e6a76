"""The visitor's address, as the last trusted proxy saw it; never what a visitor claims."""

from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from aiohttp import web

from pingcheck.settings.service_settings import Network
from pingcheck.web.keys import SETTINGS

REMEMBERED = 1000  # addresses that need not be parsed again


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
