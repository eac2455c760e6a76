"""The glossaries: what a page calls a thing in a language, every mail and page calls it."""

import re
from io import BytesIO

import pytest
from babel.messages.pofile import read_po

from directory.languages import Language
from tests.test_house_rules import ROOT

TRANSLATED = [language for language in Language if language is not Language.ENGLISH]
PLACE = re.compile(r"%\(\w+\)[a-z]")
ROW = re.compile(r"^\| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)


def glossary(language: Language) -> dict[str, list[str]]:
    """Each English term with the forms of its translation."""
    content = (ROOT / "docs" / "glossary" / f"{language.value}.md").read_text(encoding="utf-8")
    rows = [row for row in ROW.findall(content) if row[0] != "English"]
    return {english: forms.split(" / ") for english, _, forms in rows}


def translations(language: Language) -> list[tuple[str, str]]:
    content = (ROOT / "pingcheck" / "locale" / f"{language.value}.po").read_bytes()
    catalogue = read_po(BytesIO(content), locale=language.value)
    return [(message.id, str(message.string)) for message in catalogue if isinstance(message.id, str) and message.id]


def test_every_language_has_the_same_terms() -> None:
    french, *others = [list(glossary(language)) for language in TRANSLATED]
    assert len(french) > 10
    assert all(terms == french for terms in others)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_says_a_term_as_the_glossary_does(language: Language) -> None:
    strayed = []
    for english, forms in glossary(language).items():
        ignoring = 0 if english[0].isupper() else re.IGNORECASE  # a State, but whatever else is in a state
        named = re.compile(rf"\b{english.replace('point of', 'points? of')}s?\b", ignoring)
        for text, said in translations(language):
            if named.search(PLACE.sub("", text)) and not any(form.lower() in said.lower() for form in forms):
                strayed.append((english, text, said))
    assert not strayed
