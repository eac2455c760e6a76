"""The secretariat's pages in French: every text has its translation, in every plural form, and none is left over."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

import pingcheck
from directory.languages import Language
from docs.extract_texts import CATALOGUE, kept_catalogue, officers_texts, written
from pingcheck.wording.templates import template_folder

PLACES = re.compile(r"%\(\w+\)[a-z]|\{\w+\}")
PLAIN_SPACE = re.compile(r" [:;?!»]|« |\w'\w")
CODE = re.compile(r"`[^`]*`|<code>.*?</code>")
# Words of a template between two tags, outside of any block of Jinja: what a reader would find in English.
BARE = re.compile(r">[^<>{}]*[A-Za-z]{2}[^<>{}]*<")
TAGS_OF_JINJA = re.compile(r"\{%-? *trans.*?endtrans *-?%\}|\{#.*?#\}|<code>.*?</code>", re.DOTALL)
SAME_IN_FRENCH = {"Pingcheck", "UTC", "Sanna Wirell", "wang.an@cert.xad.example"}


@cache
def french() -> Catalog:
    return read_po(BytesIO(CATALOGUE.read_bytes()), locale=Language.FRENCH.value, abort_invalid=True)


def messages() -> Iterator[Message]:
    return (message for message in french() if message.id)


def ids(message: Message) -> list[str]:
    return [message.id] if isinstance(message.id, str) else list(message.id)


def forms(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


def test_it_has_every_text_and_nothing_that_nobody_says() -> None:
    known = {
        (message.id if isinstance(message.id, str) else tuple(message.id), message.context) for message in messages()
    }
    assert known == officers_texts()
    assert len(known) > 400


def test_no_text_is_marked_inside_an_f_string() -> None:
    """There the command does not find it."""
    root = Path(pingcheck.__file__).parent
    for file in (*root.rglob("*.py"), *(root.parent / "directory").rglob("*.py")):
        f_strings = (node for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.JoinedStr))
        names = {each.id for node in f_strings for each in ast.walk(node) if isinstance(each, ast.Name)}
        assert "N_" not in names, file


def test_it_is_as_the_command_writes_it() -> None:
    content = CATALOGUE.read_bytes()
    assert written(kept_catalogue(content, officers_texts())) == content


def test_no_translation_is_doubtful_or_left_over() -> None:
    assert not [message.id for message in messages() if message.fuzzy]
    assert not french().obsolete


def test_every_text_is_filled_in_every_plural_form() -> None:
    for message in messages():
        assert len(forms(message)) == (french().num_plurals if message.pluralizable else 1), message.id
        assert all(form.strip() for form in forms(message)), message.id


def test_every_translation_has_the_places_of_its_text() -> None:
    for message in messages():
        allowed = [Counter(PLACES.findall(text)) for text in ids(message)]
        for form in forms(message):
            assert Counter(PLACES.findall(form)) in allowed, form


def test_tags_and_commands_stay_as_they_are() -> None:
    kept = re.compile(r"</?\w+[^>]*>|`[^`]*`")
    for message in messages():
        for form in forms(message):
            assert Counter(kept.findall(form)) == Counter(kept.findall(ids(message)[-1])), form


def test_it_is_set_as_french_is() -> None:
    for message in messages():
        assert not [form for form in forms(message) if PLAIN_SPACE.search(CODE.sub("", form))], message.id


@pytest.mark.parametrize("folder", ["secretariat", "demo"])
def test_no_text_of_a_template_is_unmarked(folder: str) -> None:
    """Between two tags of HTML. Attributes and what code says are seen by the walk over the pages."""
    for file in sorted((template_folder() / folder).rglob("*.html")):
        bare = BARE.findall(TAGS_OF_JINJA.sub("", file.read_text(encoding="utf-8")))
        assert {words.strip("<> \n") for words in bare} <= SAME_IN_FRENCH, file


def test_what_is_new_comes_without_a_translation_and_what_is_old_goes() -> None:
    content = 'msgid "Today"\nmsgstr "Aujourd’hui"\n\nmsgid "Gone"\nmsgstr "Parti"\n'.encode()
    kept = kept_catalogue(content, frozenset({("Today", None), (("%(n)s day", "%(n)s days"), None)}))
    assert {message.id: message.string for message in kept if message.id} == {
        "Today": "Aujourd’hui",
        ("%(n)s day", "%(n)s days"): ("", ""),
    }
