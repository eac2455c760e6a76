"""What mail programs write above a mail that they quote, known by its shape, in whatever language it stands."""

import re
from collections.abc import Callable, Sequence

from pingcheck.mailreading.folding import HIDDEN, folded
from pingcheck.mailreading.people.header_blocks import (
    ADDRESSED,
    CLOCK,
    COLONS,
    IN_BRACKETS,
    block_at,
    is_dated,
    is_header,
)
from pingcheck.mailreading.signs.sign import Sign

MARKED = re.compile(r"\s{0,8}(?:\w{0,3}[>＞]|\|(?:\s|$))")
# "-----Original Message-----"
DASHED = re.compile(r"[-_=–—]{3,60}(?:\s|&nbsp;){0,3}[^\W_][^\n]{1,160}?\s{0,3}[-_=–—]{3,60}")
DIGIT = re.compile(r"\d")
SENTENCE_END = re.compile(r"[.!?。！？؟]$")
NAME_AND_VERB = re.compile(r"[^\W\d_]{1,40}\W{1,9}[^\W\d_]{2}")
LONGEST_LINE = 400
LONGEST_INTRODUCTION = 3
LONGEST_FORWARD_NOTE = 60
NEAR = 5  # blank lines among them


class QuotationHeads:
    """The lines of a text, and where in them a quotation is announced. `begins(at)`: whether, from this line on, a
    quotation follows that is marked or known to be ours."""

    def __init__(self, lines: Sequence[str], begins: Callable[[int], bool]) -> None:
        self.lines = [_plain(line) for line in lines]
        self.indented = [line[:1] in {" ", "\t"} for line in lines]
        self.begins = begins
        self.no_header_before = 0

    def length(self, at: int) -> int:
        """How many lines from here on announce a quotation; 0 if this one does not."""
        line = self.lines[at]
        if not line or MARKED.match(line):
            return 0
        if Sign.OWN_OPENING.match(folded(line)):
            return 1
        below = self.next_line(at + 1)
        if DASHED.fullmatch(line):
            header = self.header(below, announced=True)
            return below + header - at if header else int(self.begins(at + 1) or _introduces(line, quoted=True))
        if _is_forward_note(line) and (header := self.header(below)):
            return below + header - at
        return self.header(at) or self.introduction(at)

    def next_line(self, at: int) -> int:
        """The next line, from this on, that is not blank."""
        return next((here for here in range(at, min(at + NEAR, len(self.lines))) if self.lines[here]), len(self.lines))

    def introduction(self, at: int) -> int:
        """The length of "On DATE, NAME <ADDRESS> wrote:", also if it is broken into two or three lines."""
        text = ""
        for here in range(at, min(at + LONGEST_INTRODUCTION, len(self.lines))):
            piece = self.lines[here]
            if not piece or MARKED.match(piece) or (text and not _goes_on(text, piece)):
                return 0
            text = f"{text} {piece}".strip()
            if len(text) < LONGEST_LINE and _introduces(text, quoted=self.begins(here + 1)):
                return here + 1 - at
        return 0

    def header(self, at: int, *, announced: bool = False) -> int:
        """The length of the header of a quoted mail; 0 if none begins here, or nothing stands below it."""
        if at < self.no_header_before or at >= len(self.lines):
            return 0
        values, end = block_at(self.lines, self.indented, at)
        if self.next_line(end) >= len(self.lines):
            return 0
        if is_header(values, quoted=announced or self.begins(end)):
            return end - at
        self.no_header_before = end if values else at  # nor is a part of it one
        return 0


def _plain(line: str) -> str:
    """The line without marks of writing direction and bold type, its digits 0 to 9."""
    plain = HIDDEN.sub("", line[:LONGEST_LINE]).replace("*", "").strip()
    return plain if plain.isascii() else DIGIT.sub(lambda digit: str(int(digit[0])), plain)


def _is_forward_note(line: str) -> bool:
    """ "Begin forwarded message:" """
    return line[-1] in COLONS and len(line) <= LONGEST_FORWARD_NOTE and line.count(" ") < 5 and "," not in line


def _introduces(text: str, *, quoted: bool) -> bool:
    dated, addressed = is_dated(text), ADDRESSED.search(text)
    if text[-1] not in COLONS:
        return bool(quoted and dated and addressed and CLOCK.search(text))
    if quoted:
        return bool(dated or addressed)
    clock = CLOCK.search(text)
    named = IN_BRACKETS.search(text) or (clock and NAME_AND_VERB.search(text, clock.end()))
    return bool(dated and named)


def _goes_on(text: str, piece: str) -> bool:
    """Whether the two are one line that was broken: together they have one date and one address."""
    if SENTENCE_END.search(text):
        return False
    dated, addressed = is_dated(text), ADDRESSED.search(text) is not None
    return (dated or addressed) and not (dated and is_dated(piece)) and not (addressed and ADDRESSED.search(piece))
