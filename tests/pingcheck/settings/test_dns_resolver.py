"""Who is asked about domains, as the settings name it."""

import pytest

from directory.address_checks.name_server import NameServer
from directory.address_checks.resolver import NoResolver, Resolver
from pingcheck.runtime.domain_resolver import make_resolver
from pingcheck.settings.errors import WrongSettings
from tests.pingcheck.settings.loader import load

SERVERS = {
    "192.0.2.53": NameServer("192.0.2.53"),
    "192.0.2.53:5353": NameServer("192.0.2.53", 5353),
    "2001:db8::53": NameServer("2001:db8::53"),
    "[2001:db8::53]": NameServer("2001:db8::53"),
    "[2001:db8::53]:5353": NameServer("2001:db8::53", 5353),
}
WRONG = ("on", "", "dns.example", "dns.example:53", "192.0.2.53:0", "192.0.2.53:70000", "192.0.2.53:x", "[2001:db8::53")


@pytest.mark.parametrize(("written", "server"), SERVERS.items(), ids=SERVERS)
def test_a_name_server_is_read(written: str, server: NameServer) -> None:
    made = make_resolver(load(DNS_RESOLVER=written))
    assert isinstance(made, Resolver)
    assert made._server == server


def test_the_systems_own_or_none() -> None:
    system = make_resolver(load())
    assert isinstance(system, Resolver)
    assert system._server is None
    assert isinstance(make_resolver(load(DNS_RESOLVER=" OFF ")), NoResolver)


@pytest.mark.parametrize("written", WRONG, ids=lambda written: written or "nothing")
def test_what_is_no_name_server_is_refused_with_what_would_be_right(written: str) -> None:
    with pytest.raises(WrongSettings, match=r"192\.0\.2\.53:5353"):
        load(DNS_RESOLVER=written)
