"""Language tags: the cell that holds a contact's languages."""

import re
from functools import cache

from babel import Locale

from directory.exchange.cells import WrongValue, short_text
from directory.folding import folded
from directory.languages import Language, split_languages
from directory.nominations import SEPARATOR

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-([A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*")


def languages(cell: str) -> tuple[str, ...]:
    """Language tags (BCP 47) in order of preference, each once, in their usual case. Raises WrongValue."""
    tags = tuple(dict.fromkeys(_tag(part) for part in split_languages(cell)))
    short_text("languages", SEPARATOR.join(tags))
    return tags


def is_known(tag: str) -> bool:
    """True if the Unicode locale data (CLDR) names the language."""
    return tag.split("-")[0] in Locale("en").languages


def _tag(text: str) -> str:
    tag = text.replace("_", "-")
    if not _TAG.fullmatch(tag):
        official = _official_names().get(folded(text))
        right = f"write {official}" if official else "write tags such as en, fr or pt-BR, separated by semicolons"
        raise WrongValue(f"it is not a language tag; {right}", text)
    language, *others = tag.split("-")
    return "-".join([language.lower(), *map(_in_usual_case, others)])


def _in_usual_case(part: str) -> str:
    """Scripts are written Title, regions UPPER, variants lower (RFC 5646 §2.1.1)."""
    if len(part) == 4 and part.isalpha():
        return part.title()
    return part.upper() if len(part) == 2 else part.lower()


@cache
def _official_names() -> dict[str, Language]:
    """The six languages by their names in each of the six."""
    return {
        folded(Locale(speaker.value).languages[language.value]): language
        for speaker in Language
        for language in Language
    }
