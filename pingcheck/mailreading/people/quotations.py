"""Quotations in a reply: marked, announced, or our own mail repeated without any mark."""

from collections.abc import Sequence
from enum import Enum

from pingcheck.mailreading.people.our_mails import OurMails
from pingcheck.mailreading.people.quotation_heads import MARKED, QuotationHeads

# A quotation begins at most so many lines, blank ones among them, below what announces it.
NEAR = 5


class Whose(Enum):
    """Who wrote a line, as it seems."""

    WRITER = "writer"
    OURS = "ours"  # provably: it repeats a mail of ours
    OTHERS = "others"  # what is quoted, and what announces it


def authors(lines: Sequence[str], ours: Sequence[str]) -> list[Whose]:
    """Who wrote each of the lines; `ours` are the mails that we sent."""
    return _Reply(lines, ours).authors()


class _Reply:
    def __init__(self, lines: Sequence[str], ours: Sequence[str]) -> None:
        self.lines = lines
        self.known = OurMails(lines, ours)
        self.heads = QuotationHeads(lines, self.is_quoted)
        self.found: list[Whose] = []

    def authors(self) -> list[Whose]:
        while (at := len(self.found)) < len(self.lines):
            if self.known.begin <= at < self.known.end:
                self.quote(1)
            elif announced := self.heads.length(at):
                self.quote(announced)
                if not self.is_marked(at + announced):
                    self.quote_unmarked()
            elif MARKED.match(self.lines[at]) or (at and MARKED.match(self.lines[at - 1]) and self.known.alone[at]):
                self.quote(1)
            else:
                self.found.append(Whose.WRITER)
        return self.found

    def quote(self, lines: int) -> None:
        at = len(self.found)
        self.found += [Whose.OURS if ours else Whose.OTHERS for ours in self.known.in_place[at : at + lines]]

    def quote_unmarked(self) -> None:
        """What stands below an unmarked quotation cannot be told from it, unless the quotation is ours and the writer
        has said nothing above it."""
        at = len(self.found)
        above = zip(self.lines, self.found, strict=False)
        has_spoken = any(who is Whose.WRITER and line.strip() for line, who in above)
        last = max((here for here in range(at, len(self.lines)) if self.known.alone[here]), default=-1)
        self.quote(len(self.lines) - at if has_spoken or last < 0 else last + 1 - at)

    def next_lines(self, at: int) -> list[int]:
        return [here for here in range(at, min(at + NEAR, len(self.lines))) if self.lines[here].strip()][:1]

    def is_marked(self, at: int) -> bool:
        return any(MARKED.match(self.lines[here]) for here in self.next_lines(at))

    def is_quoted(self, at: int) -> bool:
        """Whether a quotation begins here: it is marked, or it is our mail."""
        return any(MARKED.match(self.lines[here]) or self.known.alone[here] for here in self.next_lines(at))
