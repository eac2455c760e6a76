"""Phrases for officers in the language of a page."""

import re
from datetime import timedelta
from functools import cache
from typing import Any

from directory.languages import Language
from directory.phrases import Phrase, StoredPhrase
from pingcheck.reports.spoken_formats import WRITTEN_DAY, formats_in
from pingcheck.wording.catalogues import known_texts, officers_catalogue
from pingcheck.wording.directions import set_apart

PLACE = re.compile(r"\{(\w{1,40})\}")
WORD = re.compile(r"[^\W\d_]{2}")
LONGEST_STORED = 2000
DAY_ALONE = re.compile(WRITTEN_DAY.pattern + r"(?: [A-Za-z_/+-]{1,40})?")  # also with a zone after its time
NUMBERS = ("number", "reference", "document")  # places of what officers copy from a document


def said_in(language: Language, text: str, **values: Any) -> str:
    """A text or a phrase in a language. `values`: for the places of a text that is not a phrase yet."""
    if isinstance(text, StoredPhrase):
        return said_in(language, phrase_of(language, text))
    phrase = text if isinstance(text, Phrase) else Phrase(text, **values)
    if not phrase.text:
        return ""
    known = officers_catalogue(language)
    said = known.ngettext(phrase.text, phrase.many, phrase.of) if phrase.many else known.gettext(phrase.text)
    spoken = {name: _value_in(language, value, name) for name, value in phrase.values.items()}
    return said.format(**spoken) if spoken else said


def _value_in(language: Language, value: Any, name: str = "") -> str:
    """A value that is a day, as machines write it, is said in words; the number of a document never is one."""
    if isinstance(value, tuple):
        return formats_in(language, "UTC").listed([_value_in(language, each) for each in value])
    if isinstance(value, timedelta):
        return formats_in(language, "UTC").span(value)
    if isinstance(value, Phrase | StoredPhrase):
        return said_in(language, value)
    if isinstance(value, int):
        return formats_in(language, "UTC").number(value)
    is_day = name not in NUMBERS and DAY_ALONE.fullmatch(str(value))
    return formats_in(language, "UTC").with_days(value) if is_day else set_apart(language, str(value))


def phrase_of(language: Language, stored: str) -> Phrase:
    """The phrase that was stored in English: the text of the catalogue that fits with the fewest letters in its
    places. One that no text fits stays as it is."""
    if len(stored) <= LONGEST_STORED and stored not in known_texts(language):
        for text, pattern in _patterns(language):
            found = pattern.fullmatch(stored)
            if found:
                return Phrase(text, **found.groupdict())
    return Phrase(stored)


@cache
def _patterns(language: Language) -> list[tuple[str, re.Pattern[str]]]:
    """Of the texts that have places and words beside them: places alone would fit whatever was stored."""
    texts = [text for text in known_texts(language) if PLACE.search(text) and WORD.search(PLACE.sub(" ", text))]
    texts.sort(key=lambda text: len(PLACE.sub("", text)), reverse=True)
    return [(text, _pattern(text)) for text in texts]


def _pattern(text: str) -> re.Pattern[str]:
    """Each place takes up what is in it, whatever that is; one that stands twice, the same both times."""
    literal = [re.escape(part) for part in PLACE.split(text)[::2]]
    names = PLACE.findall(text)
    places = [
        f"(?P={name})" if name in names[:place] else f"(?P<{name}>.{{0,300}}?)" for place, name in enumerate(names)
    ]
    return re.compile("".join(part for pair in zip(literal, [*places, ""], strict=True) for part in pair), re.DOTALL)
