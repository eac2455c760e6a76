"""The templates of all mails, and what they need beyond those of pages: text in lines that every mail program shows."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from jinja2 import Environment

from directory.languages import Language
from pingcheck.wording.templates import environment

COLUMNS = 72
RULE = "-" * 40
PAGES = {"code": "code", "verify": "verify", "privacy": "privacy"}  # pages that contacts can open without their link
NO_LINE_BEGINS_WITH = "，。、；：！？）》」』”’%,.;:!?)"
AFTER_A_SPACE = re.compile(rf"(?<= )(?=[^{re.escape(NO_LINE_BEGINS_WITH)}])")


@cache
def mail_environment(language: Language) -> Environment:
    """The environment for mail templates in a language, with the filter `wrapped`. Cached with what it has compiled."""
    made = environment(language).overlay()
    made.filters["wrapped"] = wrapped
    return made


def wrapped(text: str) -> str:
    """The paragraph in lines of at most 72 columns. A Chinese character takes two columns."""
    lines, line, width = [], "", 0
    for piece in _pieces(text):
        if line and width + _width(piece.rstrip()) > COLUMNS:
            lines.append(line.rstrip())
            line, width = "", 0
        line += piece
        width += _width(piece)
    return "\n".join([*lines, line.rstrip()])


def _pieces(text: str) -> Iterator[str]:
    """The pieces that must not be split: a word with the space after it, or a Chinese character with the punctuation
    after it."""
    if not any(map(_is_wide, text)):
        yield from AFTER_A_SPACE.split(text)
        return
    piece = ""
    for index, character in enumerate(text):
        piece += character
        following = text[index + 1 : index + 2]
        breaks_here = character == " " or _is_wide(character) or (following and _is_wide(following))
        if breaks_here and following not in NO_LINE_BEGINS_WITH:
            yield piece
            piece = ""
    yield piece


@cache
def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def _width(text: str) -> int:
    return len(text) if text.isascii() else len(text) + sum(map(_is_wide, text))
