"""What programs, organisations and courtesy add to a reply: banners, disclaimers, signatures, closing formulas."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from pingcheck.mailreading.folding import folded
from pingcheck.mailreading.signs.sign import Sign

DELIMITER = re.compile(r"\s{0,3}(?:--|—|–|__|-- ?-|\*{3})\s{0,3}$")
# A longer closing line says something more.
LONGEST_CLOSING = 260


def without_boilerplate(lines: Sequence[str]) -> list[str]:
    """The lines without banners, disclaimers, device lines and signatures; postscripts and later prose stay."""
    kept: list[str] = []
    closed = False
    for line in unwrapped(lines):
        plain = folded(line)
        if DELIMITER.match(plain):
            break
        if Sign.DEVICE.match(plain):
            continue
        if len(plain) <= LONGEST_CLOSING and Sign.CLOSING.match(plain) and not _says_more(line):
            closed = True
        elif not closed or not line.strip() or Sign.POSTSCRIPT.match(plain) or _is_prose(line):
            kept.append(_without_notices(line))
    return kept


def unwrapped(lines: Iterable[str]) -> list[str]:
    """Paragraphs as one line each, where a line was long enough to have been broken by a program."""
    joined: list[str] = []
    for line in lines:
        before = joined[-1] if joined else ""
        if len(before) >= 50 and line.strip() and before.rstrip()[-1:] not in ".!?:;。！？：；؟" and len(before) < 4000:
            joined[-1] = f"{before.rstrip()} {line.strip()}"
        else:
            joined.append(line)
    return joined


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


def _without_notices(line: str) -> str:
    """The line without sentences of a banner, and without a disclaimer, which reaches to the end of the line."""
    parts = ((part, folded(part)) for part in sentences(Sign.BANNER_TAG.sub("", line)))
    said = [(part, bool(Sign.DISCLAIMER.search(plain))) for part, plain in parts if not Sign.BANNER.search(plain)]
    notices = [at for at, (_, disclaims) in enumerate(said) if disclaims]
    if len(notices) > 1:
        said = said[: notices[0]]
    return " ".join(part for part, disclaims in said if not disclaims)
