"""Words that run from right to left beside others that do not: each keeps its own order (Unicode UAX #9)."""

from collections.abc import Callable
from unicodedata import bidirectional

from directory.languages import Language

ISOLATE, LEFT_TO_RIGHT, END_OF_ISOLATE = "\u2068", "\u2066", "\u2069"


def set_apart(language: Language, value: str) -> str:
    """A value in a sentence of this language, isolated where the two may run in different directions."""
    return isolated(value) if value and (language.direction == "rtl" or has_rightward(value)) else value


def plain_in(language: Language) -> Callable[[str], str]:
    """What a template does to an address or number of an email, lest it be turned round."""
    return (lambda value: f"{LEFT_TO_RIGHT}{value}{END_OF_ISOLATE}") if language.direction == "rtl" else str


def isolated(value: str) -> str:
    """The same, also of a piece of HTML, with a mark on either side that nobody sees."""
    return type(value)(ISOLATE) + value + type(value)(END_OF_ISOLATE)


def has_rightward(text: str) -> bool:
    """Whether it has letters that run from right to left, which draw in the marks and numbers beside them."""
    return not text.isascii() and any(bidirectional(letter) in {"R", "AL"} for letter in text)
