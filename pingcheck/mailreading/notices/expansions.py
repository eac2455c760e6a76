"""Addresses that were made of another one: "poc@new.example (expanded from <soc@cert.example>)"."""

import re
from collections.abc import Sequence
from itertools import islice

from pingcheck.mailreading.mime.addresses import ADDRESS, mailbox_key, same_mailbox, surely_differ, tidy
from pingcheck.mailreading.reading import Kind, Reading, Reason
from pingcheck.mailreading.signs.sign import Sign

MOST_ADDRESSES = 500
BREAK = re.compile(r"\n[ \t]{0,40}\n|[|]|\n[ \t]{0,40}[\"'(]?/")
LOOKS_BACK = 60  # characters, in which the words stand that say so
MOST_LINES_BETWEEN = 6  # between an address and what it was made of


def expanded_from(text: str) -> dict[str, str]:
    """The address that was written to, for each that an alias, a list or a forwarding rule made of it, by
    `mailbox_key`. Where no address stands before it, but a program or a file, it is said of itself."""
    found: dict[str, str] = {}
    last, last_end = "", 0
    for match in islice(ADDRESS.finditer(text), MOST_ADDRESSES):
        address = tidy(match[0])
        if not Sign.EXPANDED_FROM.search(text[max(last_end, match.start() - LOOKS_BACK) : match.start()]):
            last, last_end = address, match.end()
            continue
        child = last if last and _belongs(text[last_end : match.start()]) else address
        is_made = child == address or not same_mailbox(child, address)
        if is_made and not Sign.NEVER_A_PERSON.match(address):
            found.setdefault(mailbox_key(child), address)
        last, last_end = "", match.end()
    return found


def _belongs(between: str) -> bool:
    """Whether the remark is about the address above it: no blank line, program or file stands between them."""
    return between.count("\n") <= MOST_LINES_BETWEEN and not BREAK.search(between)


def without_outweighed(readings: Sequence[Reading]) -> list[Reading]:
    """Without the failures of single members of a group that another member was delivered to: the group lives."""
    arrived = {one.recipient for one in readings if one.kind is Kind.DELIVERED}
    return [
        one
        for one in readings
        if one.kind is Kind.DELIVERED
        or one.reason is not Reason.HANDED_ON
        or all(surely_differ(one.recipient, other) for other in arrived)
    ]
