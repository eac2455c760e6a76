"""The visitor's address: what the last trusted proxy saw, never what a visitor claims."""

from ipaddress import ip_network

import pytest

from pingcheck.web.visitor import read_address, visitor_network

PROXIES = (ip_network("10.0.0.0/8"),)


@pytest.mark.parametrize(
    ("peer", "forwarded", "address"),
    [
        ("203.0.113.9", "198.51.100.7", "203.0.113.9"),  # who is no proxy of ours says what it likes
        ("10.0.0.1", "198.51.100.7", "198.51.100.7"),
        ("10.0.0.1", "192.0.2.1, 198.51.100.7, 10.0.0.2", "198.51.100.7"),
        ("10.0.0.1", "nonsense", "10.0.0.1"),
        ("10.0.0.1", "", "10.0.0.1"),
        ("::ffff:10.0.0.1", "2001:db8::1", "2001:db8::1"),
        ("", "198.51.100.7", ""),
    ],
)
def test_the_visitor_is_whom_the_last_trusted_proxy_saw(peer: str, forwarded: str, address: str) -> None:
    assert read_address(peer, forwarded, PROXIES) == address


def test_of_ipv6_a_whole_subscriber_is_slowed() -> None:
    assert visitor_network("2001:db8::1") == visitor_network("2001:db8::ffff")
    assert visitor_network("203.0.113.9") == "203.0.113.9"
