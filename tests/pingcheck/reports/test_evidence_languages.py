"""The evidence in the six languages: whole in each, in its own script, with its plural forms, and in its direction."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from directory.languages import Language
from directory.phrases import Phrase, plural_phrase
from docs.extract_texts import EVIDENCE, HEAD_OF_EVIDENCE, evidence_texts, kept_catalogue, written
from pingcheck.reports.evidence_sheet import moment_in, utc_in_words
from pingcheck.reports.evidence_words import CORRECTED_BY_TWO
from pingcheck.reports.spoken_phrases import said_in
from pingcheck.wording.catalogues import officers_catalogue
from tests.cast import NOON
from tests.pingcheck.wording.test_glossary import glossary

PLACES = re.compile(r"\{\w+\}")
SCRIPTS = {Language.ARABIC: "[؀-ۿ]", Language.CHINESE: "[一-鿿]", Language.RUSSIAN: "[Ѐ-ӿ]", Language.SPANISH: "[a-z]"}
# What a State reads: an email is a letter or a message there, whatever a contact's page calls it.
NOT_OF_A_LETTER = {"email", "email address", "reference", "State", "point of contact"}


@cache
def catalogue(language: Language) -> Catalog:
    return read_po(BytesIO(EVIDENCE[language].read_bytes()), locale=language.value, abort_invalid=True)


def messages(language: Language) -> Iterator[Message]:
    return (message for message in catalogue(language) if message.id)


def ids(message: Message) -> list[str]:
    return [message.id] if isinstance(message.id, str) else list(message.id)


def forms(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


@pytest.mark.parametrize("language", EVIDENCE)
def test_a_catalogue_has_every_text_and_nothing_else(language: Language) -> None:
    known = {(message.id if isinstance(message.id, str) else tuple(message.id), None) for message in messages(language)}
    assert known == evidence_texts()
    assert not catalogue(language).obsolete
    content = EVIDENCE[language].read_bytes()
    assert written(kept_catalogue(content, evidence_texts(), language, HEAD_OF_EVIDENCE)) == content


@pytest.mark.parametrize("language", EVIDENCE)
def test_every_text_is_filled_in_every_form_with_its_places_and_in_its_script(language: Language) -> None:
    for message in messages(language):
        expected = catalogue(language).num_plurals if message.pluralizable else 1
        assert len(forms(message)) == expected, message.id
        for form in forms(message):
            assert Counter(PLACES.findall(form)) == Counter(PLACES.findall(ids(message)[-1])), form
            assert re.search(SCRIPTS[language], form), form
            if language is not Language.SPANISH:
                assert not re.search("[A-Za-z]", PLACES.sub("", form).replace("UTC", "")), form


@pytest.mark.parametrize("language", EVIDENCE)
def test_it_says_the_terms_of_the_glossary(language: Language) -> None:
    strayed = []
    for english, terms in glossary(language).items():
        named = re.compile(rf"\b{english}s?\b", re.IGNORECASE)
        for message in messages(language):
            texts = [PLACES.sub("", text) for text in ids(message)]
            said = any(term.lower() in form.lower() for term in terms for form in forms(message))
            if english not in NOT_OF_A_LETTER and any(map(named.search, texts)) and not said:
                strayed.append((english, message.id, forms(message)))
    assert not strayed


@pytest.mark.parametrize(
    ("language", "alike", "all_differ"),
    [
        (Language.ARABIC, [{3, 10, 103}, {11, 99, 100, 101}], [0, 1, 2, 3, 11]),
        (Language.CHINESE, [{0, 1, 2, 100}], []),
        (Language.RUSSIAN, [{2, 24}, {1, 5, 11, 21, 112}], [2, 5]),
        (Language.SPANISH, [{0, 2, 100}], [1, 2]),
    ],
)
def test_a_number_of_calls_takes_the_form_that_it_asks_for(
    language: Language, alike: list[set[int]], all_differ: list[int]
) -> None:
    def call(number: int) -> str:
        said = said_in(language, plural_phrase(number, "We telephoned {number} time.", "We telephoned {number} times."))
        return re.sub(r"\d+", "", said)

    assert all(len({call(number) for number in numbers}) == 1 for numbers in alike)
    assert len({call(number) for number in all_differ}) == len(all_differ)


def test_the_six_forms_of_arabic_are_those_of_its_rule() -> None:
    known = officers_catalogue(Language.ARABIC)
    one, many = "We telephoned {number} time.", "We telephoned {number} times."
    assert known.ngettext(one, many, 1).startswith("اتصلنا هاتفيا مرة واحدة")
    assert known.ngettext(one, many, 2).startswith("اتصلنا هاتفيا مرتين")
    assert known.ngettext(one, many, 7).endswith("مرات.")
    assert known.ngettext(one, many, 11).endswith("مرة.")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.ENGLISH, "2 March 2026, 12:00 UTC (15:00 Nairobi)"),
        (Language.FRENCH, "2 mars 2026, 12\xa0heures UTC (15\xa0heures Nairobi)"),
        (Language.SPANISH, "2 de marzo de 2026, 12.00\xa0horas UTC (15.00\xa0horas Nairobi)"),
        (Language.RUSSIAN, "2 марта 2026\u202fг., 12:00 UTC (15:00 Найроби)"),
        (Language.CHINESE, "2026年3月2日 12:00 UTC (15:00 内罗毕)"),
        (Language.ARABIC, "2 آذار/مارس 2026، 12:00 UTC (15:00 نيروبي)"),
    ],
)
def test_a_moment_is_written_as_the_organisation_writes_it(language: Language, said: str) -> None:
    assert moment_in(NOON, "Africa/Nairobi", language).replace("\xa0г.", "\u202fг.") == said
    assert utc_in_words(NOON, language) == moment_in(NOON, "", language) == moment_in(NOON, "UTC", language)


def test_what_was_typed_keeps_its_own_order_in_a_text_from_right_to_left() -> None:
    text = "{says}: we wrote to {name} at {address}. A mail server accepted it."
    phrase = Phrase(text, says=Phrase("Word to the Mission"), name="Amina Otieno (CERT)", address="a@ke.example")
    arabic = said_in(Language.ARABIC, phrase)
    assert "\u2068Amina Otieno (CERT)\u2069" in arabic
    assert "\u2068a@ke.example\u2069" in arabic
    assert "\u2068إ" not in arabic
    assert "\u2068" not in said_in(Language.RUSSIAN, phrase)


def test_both_values_of_a_correction_are_said_in_each_language() -> None:
    phrase = Phrase(CORRECTED_BY_TWO, before=Phrase("No answer"), after=Phrase("Reached"))
    for language in EVIDENCE:
        said = said_in(language, phrase)
        for value in ("No answer", "Reached"):
            assert officers_catalogue(language).gettext(value) in said
