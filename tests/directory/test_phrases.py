"""Phrases are English strings that know their text and their values."""

import json
from datetime import timedelta

from directory.errors import Refused
from directory.phrases import N_, Phrase, in_a_row, plural_phrase


def test_as_a_string_a_phrase_is_english() -> None:
    late = Phrase(N_("{check} is late by {span}, {count} wait."), check="CC-1", span=timedelta(hours=26), count=1200)
    assert late == "CC-1 is late by 1 day 2 hours, 1,200 wait."
    assert late.startswith("CC-1")
    assert json.dumps([late]) == '["CC-1 is late by 1 day 2 hours, 1,200 wait."]'


def test_a_phrase_without_values_may_have_braces() -> None:
    assert Phrase("The server said {x").text == "The server said {x"


def test_a_number_chooses_its_text() -> None:
    said = [plural_phrase(count, "{number} email", "{number} emails") for count in (0, 1, 2, 1000)]
    assert said == ["0 emails", "1 email", "2 emails", "1,000 emails"]


def test_phrases_in_phrases() -> None:
    inner = (Phrase("one"), Phrase("{n} more", n=2))
    assert Phrase("All: {all}.", all=inner) == "All: one; 2 more."
    assert in_a_row([Phrase("One."), Phrase("Two.")]) == "One. Two."
    assert in_a_row([]) == ""


def test_a_refusal_keeps_its_phrase() -> None:
    refused = Refused(N_("There is no account {name}."), name="amina")
    assert str(refused) == refused.phrase == "There is no account amina."
    assert (refused.text, refused.values) == ("There is no account {name}.", {"name": "amina"})
    several = plural_phrase(2, "{number} day", "{number} days")
    assert Refused(several).phrase is several
