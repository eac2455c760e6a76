"""A mail as it goes over the wire: its envelope, and values made safe for header lines."""

from email.header import Header
from email.utils import formataddr
from functools import lru_cache
from typing import NamedTuple

from email_validator import validate_email

LONGEST_VALUE = 300
LONGEST_LINE = 78  # RFC 5322 §2.1.1
LONGEST_ENCODED_LINE = 76  # RFC 2047 §2, so that an encoded word after its space has at most 75
LONGEST_WORD = 60  # ASCII word in a header: after the header's name it still fits into a line
JOINERS = "\u200c\u200d"  # Persian and Sinhala names, and many emoji, need them


class Composed(NamedTuple):
    """A mail as it goes over the wire, with CRLF and doubled dots, and its envelope."""

    sender: str
    recipient: str
    envelope_id: str  # the name that delivery reports use for it, if the server supports DSN (RFC 3461 §4.4)
    content: bytes


def one_line(value: str) -> str:
    """The value on one line of limited length, without control characters or the brackets of our marks."""
    if not value.isprintable():
        value = "".join(letter if letter.isprintable() or letter in JOINERS else " " for letter in value)
    return " ".join(value.replace("⟦", "").replace("⟧", "").split())[:LONGEST_VALUE]


def from_header(name: str, sender: str) -> str:
    """The From header's value. A long or non-ASCII name becomes encoded words, each as short as RFC 2047 §2 asks."""
    plain = formataddr((name, sender))
    if not name or (_goes_as_it_is(name) and len(f"From: {plain}") <= LONGEST_LINE):
        return plain
    return f"{_folded('From', name, 'utf-8')}\r\n <{sender}>"


@lru_cache(maxsize=4096)
def encoded_header(name: str, value: str) -> str:
    """A header's value, folded. It is encoded (RFC 2047) if it is not ASCII or looks like encoded text."""
    return _folded(name, value, "us-ascii" if _goes_as_it_is(value) else "utf-8")


def _folded(name: str, value: str, charset: str) -> str:
    # The library's own limit is 78, which would allow encoded words of 77.
    return Header(value, charset, header_name=name).encode(linesep="\r\n", maxlinelen=LONGEST_ENCODED_LINE)


def _goes_as_it_is(value: str) -> bool:
    return value.isascii() and "=?" not in value and all(len(word) <= LONGEST_WORD for word in value.split())


def wire_address(address: str) -> str:
    """The address as it goes over the wire: the domain in ASCII (RFC 5891), the local part unchanged.

    Raises ValueError if it contains anything that could break out of the address; then nothing is sent.
    """
    if not address.isprintable() or " " in address:
        raise ValueError("an email address has no spaces, line breaks or control characters")
    local, _, domain = address.rpartition("@")
    return address if domain.isascii() else f"{local}@{_ascii_domain(domain)}"


@lru_cache(maxsize=4096)
def _ascii_domain(domain: str) -> str:
    # Python's own "idna" codec follows IDNA 2003 and turns faß.example into fass.example, somebody else's domain.
    checked = validate_email(f"anybody@{domain}", check_deliverability=False, test_environment=True)
    return checked.ascii_domain
