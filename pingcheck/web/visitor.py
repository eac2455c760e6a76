"""Who is visiting: the address that the last trusted proxy saw, never what a visitor claims about itself."""

from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from aiohttp import web

from pingcheck.settings.service_settings import Network
from pingcheck.web.keys import SETTINGS

REMEMBERED = 1000  # visitors whose addresses need not be read anew


def visitor_address(request: web.Request) -> str:
    """The visitor's address in its usual writing; empty if the connection has none, as on a local socket."""
    forwarded = ",".join(request.headers.getall("X-Forwarded-For", []))
    return read_address(request.remote or "", forwarded, request.config_dict[SETTINGS].trusted_proxies)


@lru_cache(REMEMBERED)
def read_address(peer: str, forwarded: str, trusted: tuple[Network, ...]) -> str:
    """Walks from the peer through X-Forwarded-For, read from the right, as long as each is a proxy that we trust."""
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
    """Whom to slow: an IPv4 address by itself, of IPv6 the /64, for every subscriber has that many to try from."""
    found = _address(address)
    return str(ip_network(f"{found}/64", strict=False)) if isinstance(found, IPv6Address) else address


def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        found = ip_address(text.strip().split("%")[0])
    except ValueError:
        return None
    return (found.ipv4_mapped or found) if isinstance(found, IPv6Address) else found
