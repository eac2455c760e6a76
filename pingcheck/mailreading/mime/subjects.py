"""Prefixes of a subject: tags of gateways and help desks, and the marks of replies in many languages."""

import re

from pingcheck.mailreading.signs.sign import Sign

# What gateways and desks put before a subject: [EXTERNAL], [cert.example #48213].
TAGS = re.compile(r"^(?:\s{0,3}\[[^\[\]]{1,60}\]){1,6}\s{0,3}")


def without_tags(subject: str) -> str:
    """The subject without what gateways and desks put before it."""
    return TAGS.sub("", subject)


def is_reply_subject(subject: str) -> bool:
    """True behind "Re:" in any of many languages. "رد تلقائي:" is no such mark: its colon comes later."""
    return Sign.REPLY_MARK.match(without_tags(subject)) is not None


def is_passed_on(subject: str) -> bool:
    """True behind "Re:" or "Fwd:", which a person added."""
    return is_reply_subject(subject) or Sign.FORWARD_MARK.match(without_tags(subject)) is not None
