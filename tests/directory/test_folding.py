"""Names are compared by their words alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.folding import folded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Côte d’Ivoire", "cote d ivoire"),
        ("  COTE   D'IVOIRE ", "cote d ivoire"),
        ("E-Mail(s)", "e mail s"),
        ("Straße", "strasse"),
        ("中国", "中国"),
        ("…", ""),
    ],
)
def test_case_accents_and_punctuation_do_not_matter(text: str, words: str) -> None:
    assert folded(text) == words


@given(st.text())
def test_only_words_are_left(text: str) -> None:
    assert all(word.isalnum() for word in folded(text).split(" ") if word)
