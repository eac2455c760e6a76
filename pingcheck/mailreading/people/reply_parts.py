"""The parts of a reply: the writer's own words, and what is set aside. A "yes" in what they quote is not theirs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pingcheck.mailreading.people.boilerplate import SIGNATURE, Piece, without_boilerplate
from pingcheck.mailreading.people.quotation_heads import MARKED
from pingcheck.mailreading.people.quotations import Whose, authors

# Beyond this there are only quotations of quotations: it is set aside unseen.
MOST_CHARACTERS = 200_000
MOST_LINES = 5_000
LONGEST_LINE = 4_000
# A trace field (RFC 5321 §4.4) of a header in the text: this "Received" is no answer.
TRACE = re.compile(
    r"[>\s]{0,10}received:\s{0,3}(?:from|by)\s{1,3}\S{1,255}(?:\s{0,3}$|\s{1,3}(?:\(|(?:by|with|via|id|for)\b))",
    re.IGNORECASE,
)
BLANKS = re.compile(r"\n{3,9999}")


@dataclass(frozen=True, slots=True)
class ReplyParts:
    """`own`: what the writer added, as it seems. `set_aside`: all else that is not provably ours, in its order: what is
    quoted, banners, disclaimers, signatures, closing formulas, what stands below dividers."""

    own: str
    set_aside: str


def reply_parts(text: str, ours: Sequence[str] = ()) -> ReplyParts:
    """Judges each line of a plain text. No word is lost, but for what repeats `ours`, the whole texts of our mails.

    With them a repetition without quotation marks is known, and words written below it are found; without them all
    below its opening is set aside. Never raises; the work is linear.
    """
    lines, beyond = _lines(text)
    judged = without_boilerplate(_pieces(lines, ours))
    own = "\n".join(piece.text for piece in judged if piece.is_own)
    aside = "\n".join([*_set_aside(judged), beyond])
    return ReplyParts(own.strip(), BLANKS.sub("\n\n", aside).strip())


def unquoted(text: str) -> str:
    """The text without what it quotes, signature and all: enough to tell a machine from a person."""
    lines, _ = _lines(text)
    return "\n".join(piece.text for piece in _pieces(lines, ()) if piece.is_own).strip()


def _lines(text: str) -> tuple[list[str], str]:
    """The lines that are judged, and what stands beyond them."""
    whole = text[:MOST_CHARACTERS].replace("\xa0", " ").splitlines()
    lines = [piece if piece == SIGNATURE else piece.rstrip() for line in whole for piece in _cut(line)]
    return lines[:MOST_LINES], "\n".join([*lines[MOST_LINES:], text[MOST_CHARACTERS:]])


def _cut(line: str) -> list[str]:
    """The line in pieces that are judged, each quoted if it is."""
    if len(line) <= LONGEST_LINE:
        return [line]
    mark = "> " if MARKED.match(line) else ""
    pieces = [line[at : at + LONGEST_LINE] for at in range(0, len(line), LONGEST_LINE)]
    return [pieces[0], *(mark + piece for piece in pieces[1:])]


def _pieces(lines: Sequence[str], ours: Sequence[str]) -> list[Piece]:
    """The lines that are not ours, those that the writer wrote among them."""
    by = zip(lines, authors(lines, ours), strict=True)
    return [Piece(line, who is Whose.WRITER and not TRACE.match(line)) for line, who in by if who is not Whose.OURS]


def _set_aside(pieces: Sequence[Piece]) -> list[str]:
    """What is not the writer's; where a line of theirs stood between, a blank one."""
    return ["" if piece.is_own else piece.text for piece in pieces]
