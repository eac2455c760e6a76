"""Whether it was our own relay that turned our mail away, and not a server of the contact.

A relay that we may not use denies the relaying, and one without SMTPUTF8 (RFC 6531) hands nothing on. Both are set
right on our side, whomever the mail was for.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from pingcheck.mailreading.mime.addresses import mailbox_key
from pingcheck.mailreading.reading import Reason

LONGEST = 700
LACKS_SMTPUTF8 = re.compile(r"\bsmtputf8\b", re.IGNORECASE)
HOST = re.compile(r"(?<![\w.@-])(?:[\w-]{1,63}\.){1,10}[\w-]{2,63}")


class Door(NamedTuple):
    """Where a report says it happened (RFC 3464): who wrote it, and whose reply it quotes; "" if not said."""

    reporting: str = ""
    remote: str = ""


UNKNOWN = Door()


def is_of_our_relay(reason: Reason, words: str, door: Door, recipient: str, ours: Sequence[str]) -> bool:
    """Whether these words of a notice are a refusal by our own relay. `ours` are our addresses.

    It is ours if it, or the server in its words, has a name of our domain. A report that quotes nobody's reply, and was
    not written at the recipient's domain, tells of the first server that the mail came to.
    """
    denied = reason is Reason.RELAYING
    if not denied and not (reason is Reason.EXPIRED and LACKS_SMTPUTF8.search(words[:LONGEST])):
        return False
    there = _domain(recipient)
    domains = {_domain(address) for address in ours} - {there, ""}
    if door.remote:
        return _is_within(door.remote, domains)
    named = HOST.findall(mailbox_key(words[:LONGEST]))
    if any(_is_within(host, {there}) for host in named):
        return False
    own = any(_is_within(host, domains) for host in named)
    return own or (denied and bool(door.reporting) and not _is_within(door.reporting, {there}))


def _domain(address: str) -> str:
    return address.rpartition("@")[2].lower()


def _is_within(host: str, domains: set[str]) -> bool:
    return any(domain and (host == domain or host.endswith(f".{domain}")) for domain in domains)
