"""The catalogues: each says all that mails and reply pages say, whole, with the same places for values."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from directory.languages import Language
from pingcheck.wording.catalogues import catalogue
from pingcheck.wording.templates import template_folder
from tests.test_house_rules import ROOT

PLACES = re.compile(r"%\((\w+)\)[a-z]")
FOLDERS = ("mail", "contact")
TRANSLATED = [language for language in Language if language is not Language.ENGLISH]


@cache
def spoken() -> frozenset[str | tuple[str, ...]]:
    """Every text that a template for contacts says."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as settings:
        methods, options = parse_mapping_cfg(settings, "babel.cfg")  # type: ignore[no-untyped-call]
    found = {
        message
        for folder in FOLDERS
        for _, _, message, _, _ in extract_from_dir(template_folder() / folder, methods, options)
    }
    return frozenset(found)


@cache
def written(language: Language) -> Catalog:
    content = (ROOT / "pingcheck" / "locale" / f"{language.value}.po").read_bytes()
    return read_po(BytesIO(content), locale=language.value, abort_invalid=True)


def messages(language: Language) -> Iterator[Message]:
    return (message for message in written(language) if message.id)


def test_the_templates_say_something() -> None:
    assert len(spoken()) > 40
    assert ("%(num)d hour is left until then.", "%(num)d hours are left until then.") in spoken()


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_has_every_text_and_nothing_that_nobody_says(language: Language) -> None:
    assert {
        message.id if isinstance(message.id, str) else tuple(message.id) for message in messages(language)
    } == spoken()


@pytest.mark.parametrize("language", list(Language))
def test_no_translation_is_doubtful_or_left_over(language: Language) -> None:
    assert not [message.id for message in messages(language) if message.fuzzy]
    assert not written(language).obsolete


def forms(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_is_filled_in_every_plural_form(language: Language) -> None:
    for message in messages(language):
        expected = written(language).num_plurals if message.pluralizable else 1
        assert len(forms(message)) == expected, message.id
        assert all(form.strip() for form in forms(message)), message.id


@pytest.mark.parametrize("language", list(Language))
def test_every_translation_has_the_places_of_its_text(language: Language) -> None:
    for message in messages(language):
        ids = [message.id] if isinstance(message.id, str) else list(message.id)
        places = Counter(PLACES.findall(ids[-1]))
        for form in forms(message):
            assert not form or Counter(PLACES.findall(form)) == places, form
            assert "%" not in PLACES.sub("", form), form


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_number_has_the_plural_form_that_its_language_asks_for(language: Language) -> None:
    singular, plural = "%(num)d hour is left until then.", "%(num)d hours are left until then."
    [hours] = [message for message in messages(language) if message.pluralizable and message.id[0] == singular]
    said = {number: catalogue(language).ngettext(singular, plural, number) for number in (*range(200), 1_000_000)}
    assert set(said.values()) == set(forms(hours))
    together = {
        Language.ARABIC: [{1}, {2}, {3, 10, 103}, {11, 99}, {100, 101}],
        Language.CHINESE: [{1, 2, 100}],
        Language.FRENCH: [{0, 1}, {2, 100}],
        Language.RUSSIAN: [{1, 21, 101}, {2, 24}, {5, 11, 12, 100, 111}],
        Language.SPANISH: [{1}, {0, 2, 100}],
    }
    for numbers in together[language]:
        assert len({said[number] for number in numbers}) == 1


@pytest.mark.parametrize("language", TRANSLATED)
def test_it_is_written_in_its_own_script(language: Language) -> None:
    scripts = {Language.ARABIC: "\u0600-\u06ff", Language.CHINESE: "\u4e00-\u9fff", Language.RUSSIAN: "\u0400-\u04ff"}
    letters = re.compile(f"[{scripts.get(language, 'a-zéèêàçñóíáúü')}]", re.IGNORECASE)
    assert all(letters.search(form) for message in messages(language) for form in forms(message))
