"""The six official languages of the United Nations; every contact gets mail in one of them."""

import re
from collections.abc import Iterable
from enum import StrEnum


class Language(StrEnum):
    """In the order that the United Nations uses: by the English names of the languages."""

    ARABIC = "ar"
    CHINESE = "zh"
    ENGLISH = "en"
    FRENCH = "fr"
    RUSSIAN = "ru"
    SPANISH = "es"

    @property
    def native_name(self) -> str:
        return NATIVE_NAMES[self]

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`, as HTML's `dir` wants it."""
        return "rtl" if self is Language.ARABIC else "ltr"


OFFICIAL = {language.value: language for language in Language}

NATIVE_NAMES = {
    Language.ARABIC: "العربية",
    Language.CHINESE: "中文",
    Language.ENGLISH: "English",
    Language.FRENCH: "Français",
    Language.RUSSIAN: "Русский",
    Language.SPANISH: "Español",
}


_SEPARATORS = re.compile(r"[;,/\s]+")


def split_languages(text: str) -> tuple[str, ...]:
    """The tags of a list, as it is stored or written."""
    return tuple(part for part in _SEPARATORS.split(text) if part)


def first_official(tags: Iterable[str]) -> Language | None:
    """The first of these language tags that is one of the six; regional forms (`fr-CA`) count as their language."""
    for tag in tags:
        base = tag.strip().replace("_", "-").partition("-")[0].lower()
        if base in OFFICIAL:
            return OFFICIAL[base]
    return None
