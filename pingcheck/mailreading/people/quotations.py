"""Quotations in a reply: marked, announced, or our own mail repeated without any mark."""

import re
from collections.abc import Sequence
from functools import lru_cache

from pingcheck.mailreading.folding import folded
from pingcheck.mailreading.signs.sign import Sign

MARKED = re.compile(r"\s{0,8}(?:\w{0,3}[>＞]|\|\s)")

# For programs that use no verb: a year, a name, an address and a colon.
DATED = re.compile(r".{0,60}\b(?:19|20)\d\d\b.{0,160}<[^<>\s]{3,120}>\s?\)?\s?[:：]$")
LONGEST_ANNOUNCEMENT = 3
OPENINGS = (Sign.ORIGINAL_MESSAGE, Sign.FORWARDED_MESSAGE, Sign.OWN_OPENING)

HEADER_LINES = 6

# So many characters, without spaces, show that a piece of a line is ours; a shorter piece must be a whole line.
TELLING = 20
# A single line of ours is an option copied as an answer; so many lines are our mail.
FEWEST_LINES = 3


def without_quotations(lines: Sequence[str], ours: Sequence[str]) -> list[str]:
    """The lines that the writer added; `ours` are the mails that we sent."""
    known = _Ours(ours)
    lines = known.without_unmarked(lines)
    kept: list[str] = []
    at = 0
    while at < len(lines):
        announced = _announcement(lines, at)
        following = at + announced
        if announced and not _next_is_marked(lines, following):
            return kept if any(line.strip() for line in kept) else known.after(lines[following:])
        if not announced:
            following = at + 1
            if not MARKED.match(lines[at]) and not (at and MARKED.match(lines[at - 1]) and known.has(lines[at])):
                kept.append(lines[at])
        at = following
    return kept


def _announcement(lines: Sequence[str], at: int) -> int:
    """How many lines from here announce a quotation; 0 if this one does not."""
    line = folded(lines[at][:400]).strip()
    if not line or MARKED.match(line):
        return 0
    if any(sign.match(line) for sign in OPENINGS) or _is_header(lines, at, line):
        return 1
    for length in range(1, LONGEST_ANNOUNCEMENT + 1):
        if length > 1:
            if at + length > len(lines) or not Sign.ANNOUNCES.match(line) or not lines[at + length - 1].strip():
                return 0
            line = f"{line} {folded(lines[at + length - 1][:200]).strip()}"
        if len(line) < 400 and (Sign.WROTE.match(line) or DATED.match(line)):
            return length
    return 0


def _is_header(lines: Sequence[str], at: int, line: str) -> bool:
    below = (folded(other[:100]) for other in lines[at + 1 : at + 1 + HEADER_LINES])
    return bool(Sign.HEADER_SENDER.match(line)) and any(Sign.HEADER_REST.match(other) for other in below)


def _next_is_marked(lines: Sequence[str], at: int) -> bool:
    following = next((line for line in lines[at : at + 5] if line.strip()), "")
    return bool(MARKED.match(following))


class _Ours:
    """The mails that we sent, whose lines are found however they were wrapped again."""

    def __init__(self, ours: Sequence[str]) -> None:
        self.mails = [_mail(text) for text in ours]

    def has(self, line: str) -> bool:
        return any(mail.place(line) >= 0 for mail in self.mails)

    def without_unmarked(self, lines: Sequence[str]) -> Sequence[str]:
        """Without our mail where it is repeated with no marks: from its first line to its last."""
        spans = [mail.span(lines) for mail in self.mails]
        begin, end = max(spans, key=lambda span: span[1] - span[0], default=(0, 0))
        return [*lines[:begin], *lines[end:]] if end else lines

    def after(self, lines: Sequence[str]) -> list[str]:
        """What stands below an unmarked quotation: all after the last line that is ours; nothing if none is."""
        last = max((at for at, line in enumerate(lines) if self.has(line)), default=len(lines))
        return [line for line in lines[last + 1 :] if not MARKED.match(line)]


class _Mail:
    def __init__(self, text: str) -> None:
        self.text = _compact(text)
        self.lines = {_compact(line) for line in text.splitlines()}

    def place(self, line: str) -> int:
        """Where in our mail the line stands; -1 if nowhere, or if it is too short to tell and no whole line of ours."""
        bare = _compact(line[:1000].lstrip("> "))
        tells = len(bare) >= TELLING or bare in self.lines
        return self.text.find(bare) if bare and tells else -1

    def span(self, lines: Sequence[str]) -> tuple[int, int]:
        """From which line up to which these repeat our mail; (0, 0) if they do not."""
        found = [
            (at, place) for at, line in enumerate(lines) if not MARKED.match(line) if (place := self.place(line)) >= 0
        ]
        # A line that stands before what our mail says earlier, or after what it says later, is the writer's: our option
        # copied above our mail, or below.
        while len(found) > 1 and found[0][1] > found[1][1]:
            del found[0]
        while len(found) > 1 and found[-1][1] < found[-2][1]:
            del found[-1]
        return (found[0][0], found[-1][0] + 1) if len(found) >= FEWEST_LINES else (0, 0)


@lru_cache(maxsize=64)
def _mail(text: str) -> _Mail:
    """A mail of ours, kept: one exercise sends a few texts, and every reply is compared with them."""
    return _Mail(text)


def _compact(text: str) -> str:
    return "".join(folded(text).split())
