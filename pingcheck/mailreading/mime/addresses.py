"""Mail addresses as they stand in headers, reports and running text."""

import re
from contextlib import suppress

from pingcheck.mailreading.signs.sign import Sign

# Unquoted as RFC 5321 allows and as other scripts write it; a local part in quotes; a domain or an address literal.
ADDRESS = re.compile(
    r"(?<![\w.+=@-])(\"[^\"\s@]{1,64}\"|[\w!#$%&'*+/=?^`{|}~.-]{1,64})@([\w-]{1,63}(?:\.[\w-]{1,63}){0,8}"
    r"|\[[0-9a-fA-F.:]{3,45}\])"
)
WRAPPED = re.compile(r"<\s{0,3}([^<>\s]{1,320})\s{0,3}>")
# "SMTP=someone@host", "rfc822:someone@host" and "dest=someone@host", as gateways write them.
SCHEME = re.compile(
    r"^(?:dda:)?(?:smtp|rfc-?822|internet|mailto|to|dest(?:ination)?|rcpt|recipient)[=:;]", re.IGNORECASE
)
# In scripts without spaces, words run into the address between them; no name is written in both scripts.
UNSPACED = r"\u0e00-\u0e7f\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef"
RUN_OUT = re.compile(rf"(?<=[A-Za-z])[{UNSPACED}]{{1,64}}$")
RUN_IN = re.compile(rf"^[{UNSPACED}]{{1,64}}(?=[A-Za-z0-9][!-~]{{0,320}}$)")
HEX = re.compile(r"\+([0-9A-F]{2})")
# How xtext writes what is not ASCII (RFC 6533 §3).
BEYOND_ASCII = re.compile(r"\\x\{([0-9A-Fa-f]{2,6})\}")
ROUTE = re.compile(r"^@[^:\s]{1,255}:(?=.)")


def addresses_in(text: str) -> list[str]:
    """Every address in the text, in order, each once."""
    return list(dict.fromkeys(tidy(found[0]) for found in ADDRESS.finditer(text)))


def without_addresses(text: str) -> str:
    """The text with a blank for every character of an address in it: a place stays the same place."""
    return ADDRESS.sub(lambda found: " " * len(found[0]), text)


def first_address(text: str) -> str:
    """The address that a header names: the one in brackets, else the first; "" if there is none."""
    bare = re.sub(r"\"[^\"@]{0,200}\"(?!@)|\([^()]{0,200}\)", " ", text)
    wrapped = WRAPPED.search(bare)
    if wrapped and "@" in wrapped[1].strip("@"):
        return tidy(wrapped[1])
    found = ADDRESS.search(bare)
    return tidy(found[0]) if found else ""


def typed_address(value: str) -> str:
    """The mailbox in a report's "rfc822; someone@host", with the xtext of RFC 3461 undone; "" if there is none."""
    kind, mark, name = value.partition(";")
    name = (name if mark else kind).strip()
    if "@" not in name and "+40" in name:
        name = HEX.sub(lambda found: chr(int(found[1], 16)), name)
    name = name.strip("<>\"' ") if not name.startswith('"') else name.strip("<> ")
    local, at, host = name.rpartition("@")
    if not (local and at and host) or len(name) > 320 or "<" in name:
        return first_address(name)
    return tidy(name) if " " not in local or local.startswith('"') else first_address(name)


def tidy(address: str) -> str:
    """The address without brackets and punctuation around it, its domain in lower case."""
    address = RUN_IN.sub("", RUN_OUT.sub("", SCHEME.sub("", address.strip("<>(),;:' \t")))).rstrip(".")
    local, _, host = address.rpartition("@")
    return f"{local}@{host.lower().rstrip('.>')}" if local else address


def mailbox_key(address: str) -> str:
    """By which addresses are compared: in practice capitals make no other mailbox (RFC 5321 §2.4 allows it)."""
    return address.lower()


def same_mailbox(one: str, other: str) -> bool:
    return mailbox_key(one) == mailbox_key(other)


def surely_differ(one: str, other: str) -> bool:
    """Whether two fields of a report name two mailboxes. They may be written in quotes, with a route, in xtext or in
    either form of an international domain; what names no mailbox differs from none."""
    ways, other_ways = _ways_to_write(one), _ways_to_write(other)
    return bool(ways and other_ways) and ways.isdisjoint(other_ways)


def _ways_to_write(value: str) -> set[str]:
    plain = typed_address(value)
    decoded = BEYOND_ASCII.sub(lambda found: _character(found[1]), HEX.sub(lambda found: _character(found[1]), plain))
    return {_bare(address) for address in (plain, decoded) if address}


def _character(digits: str) -> str:
    return chr(int(digits, 16)) if int(digits, 16) <= 0x10FFFF else ""


def _bare(address: str) -> str:
    """The mailbox alone, to be compared: no route, quotes or capitals, its domain in ASCII where that can be."""
    local, _, host = ROUTE.sub("", address).rpartition("@")
    local = local.strip('"').replace("\\", "")
    with suppress(UnicodeError):
        host = host.encode("idna").decode()
    return mailbox_key(f"{local}@{host.rstrip('.')}")


def names(text: str, address: str) -> bool:
    """True if the text has this address in it."""
    return mailbox_key(address) in mailbox_key(text)


def is_role_address(address: str) -> bool:
    """True for the addresses of mail systems and their keepers, such as postmaster@ (RFC 2142) and no-reply@."""
    return Sign.ROLE_ADDRESS.match(address) is not None
