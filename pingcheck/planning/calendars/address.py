"""Addresses of calendars, and which hosts they may lead to."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from yarl import URL

from directory.errors import N_, Refused
from pingcheck.planning.calendar_source import LONGEST_ADDRESS

# Beyond what `is_global` knows. A machine of a cloud finds its credentials at some of them.
INSIDE = tuple(
    map(
        ip_network,
        (
            "100.64.0.0/10",  # shared by the customers of a provider (RFC 6598)
            "168.63.129.16/32",  # Azure
            "192.0.0.0/24",
            "192.88.99.0/24",
            "::/96",  # IPv4-compatible
            "64:ff9b:1::/48",  # a network's own NAT64 (RFC 8215)
            "2001::/32",  # Teredo
            "fec0::/10",
            "3fff::/20",
            "5f00::/16",
        ),
    )
)
NAT64 = ip_network("64:ff9b::/96")
SIX_TO_FOUR = ip_network("2002::/16")


def calendar_address(text: str, *, inside_allowed: bool) -> URL:
    """The address of a calendar: https, or, where inside is allowed, also http. webcal means https. Raises Refused."""
    written = text.strip()
    if len(written) > LONGEST_ADDRESS or not written.isprintable():
        raise Refused(N_("The address must be one line of at most {most} characters."), most=LONGEST_ADDRESS)
    try:
        url = URL(written).with_fragment(None)
        host, port = url.host, url.port
    except ValueError:
        raise Refused(N_("This is no address of a calendar; write it like https://example.org/meetings.ics.")) from None
    if url.scheme == "webcal":
        url = url.with_scheme("https")
    if not host or url.scheme not in {"https", "http"} or port == 0:
        raise Refused(N_("This is no address of a calendar; write it like https://example.org/meetings.ics."))
    if url.scheme == "http" and not inside_allowed:
        raise Refused(N_("The address of a calendar must begin with https://."))
    if url.user is not None or url.password is not None:
        raise Refused(N_("The address of a calendar must hold no user name and no password."))
    return url


def is_inside(address: str) -> bool:
    """Whether an IP address leads to this machine, its network or its cloud, or to nowhere: whatever is not a single
    host on the public Internet. One that carries an IPv4 address is judged by that, too."""
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return True
    if not ip.is_global or ip.is_multicast or (ip.is_reserved and ip not in NAT64):
        return _carried(ip) is None or is_inside(str(_carried(ip)))
    if any(ip.version == network.version and ip in network for network in INSIDE):
        return True
    carried = _carried(ip)
    return carried is not None and is_inside(str(carried))


def _carried(ip: IPv4Address | IPv6Address) -> IPv4Address | None:
    if isinstance(ip, IPv4Address):
        return None
    if ip.ipv4_mapped is not None:
        return ip.ipv4_mapped
    if ip in NAT64:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.sixtofour if ip in SIX_TO_FOUR else None
