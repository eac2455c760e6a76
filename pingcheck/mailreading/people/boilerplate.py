"""What programs, organisations and courtesy add to a reply: banners, disclaimers, signatures, closing formulas."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import NamedTuple

from pingcheck.mailreading.folding import folded
from pingcheck.mailreading.people.quotation_heads import DASHED
from pingcheck.mailreading.signs.sign import Sign

# The standard's mark of a signature, whose blank tells it (RFC 3676 §4.3); lines without it may divide anything.
SIGNATURE = "-- "
DIVIDER = re.compile(r"(?=\S)[-_=*~–—\s]{1,200}")
# The label of the Traffic Light Protocol (FIRST, TLP 2.0), on a line of its own.
TLP = re.compile(r"[^\w]{0,8}tlp\s?[:-]\s?[a-z]{3,6}(?:\s?\+\s?strict)?[^\w]{0,8}")
# A longer closing line says something more.
LONGEST_CLOSING = 260


class Piece(NamedTuple):
    """A line or a part of one, and whether the writer wrote it to us."""

    text: str
    is_own: bool


def without_boilerplate(lines: Iterable[Piece]) -> list[Piece]:
    """The same with banners, disclaimers, device lines, dividers and signatures set aside. Below a divider or a closing
    formula, postscripts and sentences stay the writer's; below the standard's mark of a signature nothing does."""
    judged: list[Piece] = []
    closed = ended = spoken = False
    for line, is_own in _unwrapped_pieces(lines):
        plain = folded(line)
        ended = ended or (is_own and (line == SIGNATURE or (spoken and _announces_another(line))))
        if not is_own or ended or Sign.DEVICE.match(plain):
            pieces = [Piece(line, False)]
        elif _divides(line):
            closed = closed or (spoken and not TLP.fullmatch(plain))
            pieces = [Piece(line, False)]
        elif len(plain) <= LONGEST_CLOSING and is_closing(plain) and not _says_more(line):
            closed = True
            pieces = [Piece(line, False)]
        elif not closed or not line.strip() or Sign.POSTSCRIPT.match(plain) or _is_prose(line):
            pieces = _without_notices(line)
        else:
            pieces = [Piece(line, False)]
        spoken = spoken or any(piece.is_own and piece.text for piece in pieces)
        judged += pieces
    return judged


def is_closing(plain: str) -> bool:
    """Whether this folded sentence is a closing formula: "Yours sincerely,"."""
    return Sign.CLOSING.match(plain) is not None


def without_own_mail(set_aside: str) -> str:
    """The same without the marked quotation that opens as our mails do (own_mails.toml)."""
    kept: list[str] = []
    ours = False
    for line in set_aside.splitlines():
        ours = line.startswith(">") and (ours or Sign.OWN_OPENING.match(folded(line.lstrip("> "))) is not None)
        kept += [] if ours else [line]
    return "\n".join(kept)


def unwrapped(lines: Iterable[str]) -> list[str]:
    """Paragraphs as one line each, where a line was long enough to have been broken by a program."""
    joined: list[str] = []
    for line in lines:
        if joined and _was_broken(joined[-1], line):
            joined[-1] = f"{joined[-1].rstrip()} {line.strip()}"
        else:
            joined.append(line)
    return joined


def _unwrapped_pieces(lines: Iterable[Piece]) -> Iterator[Piece]:
    for is_own, run in groupby(lines, lambda piece: piece.is_own):
        texts = [piece.text for piece in run]
        yield from (Piece(text, is_own) for text in (unwrapped(texts) if is_own else texts))


def _was_broken(before: str, line: str) -> bool:
    ends = before.rstrip()[-1:] in ".!?:;。！？：；؟"
    return 50 <= len(before) < 4000 and bool(line.strip()) and not ends and not _divides(line)


def _divides(line: str) -> bool:
    return DIVIDER.fullmatch(line) is not None or TLP.fullmatch(folded(line[:60])) is not None


def _announces_another(line: str) -> bool:
    """ "-----Original Message-----" without a header below it."""
    return DASHED.fullmatch(line.strip()) is not None


def sentences(line: str) -> list[str]:
    """The sentences of one line, each with what ends it."""
    return [part.strip() for part in _sentence_ends().split(line) if part.strip()]


@cache
def _sentence_ends() -> re.Pattern[str]:
    no_abbreviation = "".join(rf"(?<!\b{word}\.)" for word in Sign.ABBREVIATION.section.words)
    ends = r"(?<=[.!?؟…\U0001f300-\U0001faff\u2705\u2714\u2611])\s{1,40}|(?<=[。！？；])\s{0,3}"
    return re.compile(no_abbreviation + ends)


def _says_more(line: str) -> bool:
    """Whether another sentence follows the closing formula."""
    return len(sentences(line)) > 1


def _is_prose(line: str) -> bool:
    """Whether a line below the closing formula is a sentence, not a name, office or number."""
    text = line.strip()
    long_enough = len(text.split()) >= 5 or sum("\u3400" < character < "\u9fff" for character in text) >= 10
    return long_enough and text[-1:] in ".!?。！？؟" and sum(map(str.isdigit, text)) < 7


def _without_notices(line: str) -> list[Piece]:
    """The line without sentences of a banner and without a disclaimer, which reaches to the end of the line; and, as a
    second piece, these."""
    own: list[str] = []
    aside = [tag[0] for tag in Sign.BANNER_TAG.finditer(line)]
    said = [(part, folded(part)) for part in sentences(Sign.BANNER_TAG.sub("", line))]
    ends = [at for at, (_, plain) in enumerate(said) if Sign.DISCLAIMER.search(plain)]
    for at, (part, plain) in enumerate(said):
        disclaimed = at in ends or (len(ends) > 1 and at > ends[0])
        (aside if disclaimed or Sign.BANNER.search(plain) else own).append(part)
    pieces = [Piece(" ".join(own), True)]
    return [*pieces, Piece(" ".join(aside), False)] if aside else pieces
