"""Words that run from right to left in a sentence that does not: what stands beside them stays where it is."""

import pytest

from directory.languages import Language
from directory.phrases import Phrase
from pingcheck.reports.spoken_phrases import said_in
from pingcheck.wording.directions import set_apart
from pingcheck.wording.templates import officers_environment

SALMA = "سلمى المنصور"
APART = f"\u2068{SALMA}\u2069"


@pytest.mark.parametrize(
    ("language", "value", "expected"),
    [
        (Language.ENGLISH, SALMA, APART),
        (Language.ENGLISH, "Étienne", "Étienne"),
        (Language.ENGLISH, "王安", "王安"),
        (Language.ARABIC, "Étienne", "\u2068Étienne\u2069"),
        (Language.ARABIC, "", ""),
    ],
)
def test_a_value_is_set_apart_where_directions_may_differ(language: Language, value: str, expected: str) -> None:
    assert set_apart(language, value) == expected


def test_phrases_and_templates_set_it_apart() -> None:
    assert said_in(Language.ENGLISH, Phrase("{name}, 3 March", name=SALMA)) == f"{APART}, 3 March"
    templates = officers_environment(Language.ENGLISH)
    text = "{% trans name=name %}{{ name }}, 3 March{% endtrans %}"
    assert templates.from_string(text).render(name=SALMA) == f"{APART}, 3 March"
    marked = templates.from_string("{% autoescape true %}" + text + "{% endautoescape %}")
    assert marked.render(name=f"{SALMA}<b>") == f"\u2068{SALMA}&lt;b&gt;\u2069, 3 March"


def test_the_name_and_the_address_of_a_sender_stand_apart() -> None:
    templates = officers_environment(Language.ENGLISH)
    imported = '{% from "secretariat/parts/sender.html" import sender %}{{ sender(line) }}'
    shown = templates.from_string(imported).render(line=f"{SALMA} <salma@mfa.example>")
    assert f'<bdi class="address">{SALMA}</bdi>' in shown
    assert 'dir="ltr">&lt;salma@mfa.example&gt;</span>' in shown
    assert templates.from_string(imported).render(line="a@b.example").strip().endswith(">a@b.example</bdi>")
