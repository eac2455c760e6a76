"""Catalogues of translations, compiled in memory. A page or mail is whole in its language, or whole in English."""

from collections.abc import Callable
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib import resources
from io import BytesIO

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from directory.languages import Language


class MissingText(LookupError):
    """A catalogue lacks a text."""


@cache
def catalogue(language: Language) -> GNUTranslations:
    """The translations of one language."""
    return _compiled(language, f"locale/{language.value}.po")


@cache
def officers_catalogue(language: Language) -> NullTranslations:
    """What the secretariat's pages say in a language. They are written in English and translated into French; a text
    that is missing there is said in English: an officer rather reads half a page in English than finds no French.

    In the four other languages it has what officers tell a State of its result (`reports/evidence_sheet.py`), all of it
    and nothing else."""
    if language is Language.ENGLISH:
        return NullTranslations()
    if language is Language.FRENCH:
        return _compiled(language, "locale/secretariat.fr.po")
    return _compiled(language, f"locale/evidence.{language.value}.po")


def known_texts(language: Language) -> list[str]:
    """The English texts that an officers' catalogue translates, without those that have a plural."""
    texts = getattr(officers_catalogue(language), "_catalog", {})  # the standard library offers no public look
    return [text for text in texts if isinstance(text, str) and text]


def _compiled(language: Language, file: str) -> GNUTranslations:
    source = resources.files("pingcheck").joinpath(file).read_bytes()
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(source), locale=language.value))
    compiled.seek(0)
    return GNUTranslations(compiled)


def whole_catalogue(language: Language) -> tuple[Callable[[str], str], Callable[[str, str, int], str]]:
    """`gettext` and `ngettext` of a language, which raise MissingText instead of falling back to English text by text.

    The texts are written in English, so nothing is missing there.
    """
    known = catalogue(language)

    def gettext(text: str) -> str:
        found = known.gettext(text)
        if found == text and language is not Language.ENGLISH and not _is_translated(known, text):
            raise MissingText(text)
        return found

    def ngettext(singular: str, plural: str, number: int) -> str:
        found = known.ngettext(singular, plural, number)
        if found in {singular, plural} and language is not Language.ENGLISH:
            raise MissingText(singular)
        return found

    return gettext, ngettext


def _is_translated(known: GNUTranslations, text: str) -> bool:
    """True if the catalogue translates the text into the very same words."""
    return text in known._catalog  # type: ignore[attr-defined]  # the standard library offers no public look


def in_language_or_english(language: Language, render: Callable[[Language], str]) -> str:
    """Renders in a language, or all of it in English if the catalogue has a gap: never half and half."""
    try:
        return render(language)
    except MissingText:
        return render(Language.ENGLISH)
