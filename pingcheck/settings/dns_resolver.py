"""Who is asked about domains: the system's name servers, one that the settings name, or nobody."""

from ipaddress import ip_address

from directory.address_checks.name_server import NameServer

SYSTEM, OFF = "system", "off"
RIGHT = "write system, off, or the address of a name server such as 192.0.2.53, 192.0.2.53:5353 or [2001:db8::53]:53"
PORT = 53


def resolver_address(value: str) -> str:
    """Raises ValueError unless a resolver can be made of it."""
    if value not in {SYSTEM, OFF}:
        named_server(value)
    return value


def named_server(value: str) -> NameServer:
    """Raises ValueError."""
    host, port = _parts(value)
    try:
        address, number = ip_address(host), int(port)
    except ValueError:
        raise ValueError(RIGHT) from None
    if not 0 < number <= 65_535:
        raise ValueError(RIGHT)
    return NameServer(str(address), number)


def _parts(value: str) -> tuple[str, str]:
    """Host and port. Only in brackets an IPv6 address may have a port."""
    if value.startswith("["):
        host, bracket, rest = value[1:].partition("]")
        return host, rest.removeprefix(":") or (str(PORT) if bracket else "")
    if value.count(":") > 1:
        return value, str(PORT)
    host, _, given = value.partition(":")
    return host, given or str(PORT)
