"""What people type finds what is stored: names of States, languages and columns are compared folded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.folding import folded
from directory.mail_addresses import mailbox_key, valid_address


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


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("cote d’ivoire", "Côte d'Ivoire"),
        ("guinea bissau", "Guinea-Bissau"),
        ("  São   Tomé", "Sao Tome"),
        ("E-Mail(s)", "e mail s"),
        ("STRASSE", "Straße"),
    ],
)
def test_accents_case_and_punctuation_make_no_difference(typed: str, stored: str) -> None:
    assert folded(typed) == folded(stored)


@given(st.text(max_size=60), st.text(max_size=60))
def test_a_part_of_a_name_is_found_in_it(before: str, part: str) -> None:
    assert folded(part) in folded(f"{before} {part}")


@pytest.mark.parametrize("text", ["poc@mfa.example", "почта@мид.пример"])
def test_an_address_that_can_be_mailed_is_valid(text: str) -> None:
    assert mailbox_key(valid_address(text).normalized) == mailbox_key(text)


@pytest.mark.parametrize("text", ["", "poc", "poc@", "@mfa.example", "a b@mfa.example", "poc@mfa..example"])
def test_what_cannot_be_mailed_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        valid_address(text)


def test_only_ascii_where_every_mail_server_must_take_it() -> None:
    with pytest.raises(ValueError):
        valid_address("почта@mfa.example", ascii_only=True)
