"""Which addresses calendars may be read from."""

import pytest

from directory.errors import Refused
from pingcheck.planning.calendars.address import calendar_address, is_inside

INSIDE = [
    "127.0.0.1",
    "127.1.2.3",
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "100.127.255.255",
    "168.63.129.16",
    "192.0.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.255.255.255",
    "240.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "fc00::1",
    "fd00:ec2::254",
    "ff02::1",
    "ff0e::1",
    "2001:db8::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:169.254.169.254",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a00:1",
    "64:ff9b:1::8.8.8.8",
    "2002:7f00:1::",
    "2002:a00:1::",
    "2001:0:1::1",
    "not-an-address",
]
OUTSIDE = [
    "8.8.8.8",
    "1.1.1.1",
    "172.15.0.1",
    "172.32.0.1",
    "100.63.0.1",
    "192.167.0.1",
    "2606:4700::1111",
    "::ffff:8.8.8.8",
]


@pytest.mark.parametrize("address", INSIDE)
def test_what_leads_inside(address: str) -> None:
    assert is_inside(address)


@pytest.mark.parametrize("address", [*OUTSIDE, "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_what_does_not(address: str) -> None:
    assert not is_inside(address)


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("http://indico.example/1.ics", "must begin with https"),
        ("https://user:word@indico.example/1.ics", "no user name and no password"),
        ("https://user@indico.example/1.ics", "no user name and no password"),
        ("file:///etc/passwd", "no address of a calendar"),
        ("gopher://indico.example/", "no address of a calendar"),
        ("https://", "no address of a calendar"),
        ("https://[::1/", "no address of a calendar"),
        ("https://indico.example:99999/", "no address of a calendar"),
        ("indico.example", "no address of a calendar"),
        ("", "no address of a calendar"),
        ("https://indico.example/a\r\nb", "one line"),
        ("https://indico.example/" + "x" * 3000, "one line"),
    ],
)
def test_what_is_no_address(written: str, problem: str) -> None:
    with pytest.raises(Refused, match=problem):
        calendar_address(written, inside_allowed=False)


def test_the_ways_to_write_one() -> None:
    for written in ("https://indico.example/1.ics", " webcal://indico.example/1.ics#top "):
        assert str(calendar_address(written, inside_allowed=False)) == "https://indico.example/1.ics"
    assert calendar_address("http://indico.example/", inside_allowed=True).scheme == "http"
