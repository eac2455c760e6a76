"""The recipients that the text of a notice names, and what it says about all of them."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from pingcheck.mailreading.mime.addresses import (
    ADDRESS,
    SCHEME,
    is_role_address,
    mailbox_key,
    names,
    tidy,
)
from pingcheck.mailreading.notices.notice_text import FIRST_LINES, begins_with_reply, holds_reply
from pingcheck.mailreading.signs.sign import Sign

ALONE = r"^[\s>|*-]{0,12}[<\"'(\[]{0,2}(?:mailto:|smtp:|rfc822;\s{0,2})?\s{0,2}"
# The line is about an address that begins it: alone, or with a colon or a remark behind it.
LEADING = re.compile(ALONE + r"$", re.IGNORECASE)
LEADING_ALONE = re.compile(ALONE + r"\S{1,320}\s{0,9}$", re.IGNORECASE)
# A name that the notice does not tell.
MASKED = re.compile(r"[*.]{1,64}@")
# What sendmail makes of a dialogue: "550 5.1.1 <poc@mfa.example>... User unknown".
SUMMED_UP = re.compile(r"^[45]\d\d[ -](?:[45]\.\d{1,3}\.\d{1,3} )?<?$")
# In this order they count; a role address that is only mentioned does not.
FIRST_IN_LINE, NAMED_IN_LINE, MENTIONED = 0, 1, 2
LEAST = 3
# Addresses that are looked at; no notice tells of more in words.
MOST_ADDRESSES = 500
# No sign in front of an address begins farther away.
LOOKS_BACK = 120


def named_recipients(text: str, *, never: tuple[str, ...]) -> list[str]:
    """The addresses that a notice is about, in order: those that begin a line; if there are none, those that are named
    as recipients; else any other that is not one of `never`. Role addresses come last."""
    ours = {mailbox_key(address) for address in never}
    ranked: dict[int, list[str]] = {}
    lines = text.split("\n")
    for number, found in islice(_addresses(lines), MOST_ADDRESSES):
        address = tidy(found[0])
        before, after = lines[number][: found.start()], lines[number][found.end() :]
        helps = Sign.ANNOUNCES_HELPER.search(before[-LOOKS_BACK:]) is not None
        if mailbox_key(address) in ours or helps or _is_link(before) or MASKED.match(address):
            continue
        rank = MENTIONED if _is_told_header(lines, number) else _rank(found[0], before, after)
        ranked.setdefault(rank + 2 * is_role_address(address), []).append(address)
    best = min(ranked, default=None)
    return _each_once(ranked[best]) if best is not None and best <= LEAST else []


def _addresses(lines: Sequence[str]) -> Iterator[tuple[int, re.Match[str]]]:
    for number, line in enumerate(lines):
        for found in ADDRESS.finditer(line[:1000]):
            yield number, found


def _is_told_header(lines: Sequence[str], number: int) -> bool:
    """Whether this line is of the header of our mail, as notices tell it."""
    if not Sign.TOLD_HEADER.match(lines[number]):
        return False
    return any(map(Sign.TOLD_HEADER_REST.match, lines[max(0, number - 3) : number + 4]))


def lists_a_recipient(text: str) -> bool:
    """Whether a line begins with an address that it is about, or with a quoted reply. No line of a letter does."""
    lines = text[:FIRST_LINES].split("\n")
    return any(
        _rank(found[0], line[: found.start()], line[found.end() :]) == FIRST_IN_LINE
        for line in lines
        for found in islice(ADDRESS.finditer(line[:1000]), 1)
    ) or any(map(begins_with_reply, lines))


def names_without_host(text: str, reporter: str) -> list[str]:
    """The names that a notice lists without a host, as addresses at the host of its sender."""
    found = Sign.RECIPIENT_LIST.search(text)
    host = reporter.rpartition("@")[2]
    return [f"{name.strip()}@{host}" for name in found["names"].splitlines()] if found and host else []


def _rank(found: str, before: str, after: str) -> int:
    if SCHEME.match(found):
        return FIRST_IN_LINE
    if LEADING.match(before):
        is_about_it = Sign.BEHIND_RECIPIENT.match(after) or holds_reply(after[:300])
        return FIRST_IN_LINE if is_about_it else MENTIONED
    if SUMMED_UP.match(before) and after.lstrip(">")[:3] == "...":
        return FIRST_IN_LINE
    return NAMED_IN_LINE if Sign.ANNOUNCES_RECIPIENT.search(before[-60:]) else MENTIONED


def _is_link(before: str) -> bool:
    return re.search(r"(https?://|mid:|cid:|message-id: ?<?)\S{0,200}$", before[-220:], re.IGNORECASE) is not None


def _each_once(addresses: list[str]) -> list[str]:
    return list({mailbox_key(address): address for address in reversed(addresses)}.values())[::-1]


def said_of_all(text: str, everybody: list[str]) -> str:
    """What stands above a list of nothing but recipients, and so is about each of them; "" if there is no such list."""
    lines = text[:FIRST_LINES].split("\n")
    named = [number for number, line in enumerate(lines) if any(names(line, one) for one in everybody)]
    if not named or len(named) < len(everybody):
        return ""
    listed = lines[named[0] : named[len(everybody) - 1] + 1]
    if any(line.strip() and not LEADING_ALONE.match(line) for line in listed):
        return ""
    above = "\n".join(lines[: named[0]]).rstrip("\n")
    return above.rpartition("\n\n")[2]
