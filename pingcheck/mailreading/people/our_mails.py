"""The mails that we sent, whose lines are found in a reply however they were wrapped again."""

import re
from collections.abc import Sequence
from functools import lru_cache

from pingcheck.mailreading.folding import folded
from pingcheck.mailreading.people.quotation_heads import MARKED

MARKS = re.compile(r"(?:\s{0,8}(?:\w{0,3}[>＞]|\|(?:\s|$))){0,20}")
# So many characters, without spaces, show that a piece of a line is ours; a shorter piece must be a whole line.
TELLING = 20
# A single line of ours is an option copied as an answer; so many lines are our mail.
FEWEST_LINES = 3


class OurMails:
    """What of the lines of a reply is ours. `alone[n]`: the line by itself is known to be ours; `in_place[n]`: it is
    ours if it is part of a quotation, since it goes on where the line above it ends."""

    def __init__(self, lines: Sequence[str], ours: Sequence[str]) -> None:
        bare = [_compact(MARKS.sub("", line[:1000], count=1)) for line in lines]
        mails = [_mail(text) for text in ours]
        places = [mail.places(bare) for mail in mails]
        self.alone = [any(place[at] >= 0 for place in places) for at in range(len(lines))]
        self.in_place = list(self.alone)
        for mail, place in zip(mails, places, strict=True):
            mail.follow(bare, place, self.in_place)
        for at in (at for at, line in enumerate(bare) if not line):
            self.in_place[at] = self.in_place[at - 1] or (at + 1 < len(bare) and self.in_place[at + 1])
        short = [len(line) < TELLING and self._is_alone(bare, at) for at, line in enumerate(bare)]
        tells = [not (MARKED.match(line) or short[at]) for at, line in enumerate(lines)]
        spans = [_span(place, tells) for place in places]
        # Where our mail is repeated with no marks: from its first line to its last.
        self.begin, self.end = max(spans, key=lambda span: span[1] - span[0], default=(0, 0))

    def _is_alone(self, bare: Sequence[str], at: int) -> bool:
        """Whether words that are not ours stand right above or below a line: a greeting that we use, too."""
        above = next((here for here in range(at - 1, -1, -1) if bare[here]), at)
        below = next((here for here in range(at + 1, len(bare)) if bare[here]), at)
        return not (self.in_place[above] and self.in_place[below])


class _Mail:
    def __init__(self, text: str) -> None:
        self.text = _compact(text)
        self.lines = {_compact(line) for line in text.splitlines()}

    def places(self, bare: Sequence[str]) -> list[int]:
        """Where in our mail each line stands, if it can below the line before it; -1 if nowhere, or if it is too short
        to tell and no whole line of ours."""
        found: list[int] = []
        end = 0
        for line in bare:
            tells = bool(line) and (len(line) >= TELLING or line in self.lines)
            place = self.text.find(line, end) if tells else -1
            found.append(self.text.find(line) if tells and place < 0 else place)
            end = found[-1] + len(line) if found[-1] >= 0 else end
        return found

    def follow(self, bare: Sequence[str], places: Sequence[int], is_ours: list[bool]) -> None:
        """Marks the short ends of lines that were broken again, which alone would tell nothing."""
        end = -1
        for at, (line, place) in enumerate(zip(bare, places, strict=True)):
            if line and place < 0 <= end and self.text.startswith(line, end):
                place, is_ours[at] = end, True
            if line:
                end = place + len(line) if place >= 0 else -1


def _span(places: Sequence[int], tells: Sequence[bool]) -> tuple[int, int]:
    """From which line up to which these repeat our mail; (0, 0) if they do not."""
    found = [(at, place) for at, place in enumerate(places) if place >= 0 and tells[at]]
    # A line that stands before what our mail says earlier, or after what it says later, is the writer's: our option
    # copied above our mail, or below.
    first, last = 0, len(found)
    while last - first > 1 and found[first][1] > found[first + 1][1]:
        first += 1
    while last - first > 1 and found[last - 1][1] < found[last - 2][1]:
        last -= 1
    return (found[first][0], found[last - 1][0] + 1) if last - first >= FEWEST_LINES else (0, 0)


@lru_cache(maxsize=64)
def _mail(text: str) -> _Mail:
    """A mail of ours, kept: one exercise sends a few texts, and every reply is compared with them."""
    return _Mail(text)


def _compact(text: str) -> str:
    return "".join(folded(text).split())
