"""What people write in several ways is one once it is folded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingcheck.mailreading import folded, plain_digits, without_excess


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Reçu", "RECU"),
        ("получён", "получен"),
        ("確認收到", "确认收到"),
        ("إستلمت", "استلمت"),
        ("تمَّ", "تم"),
        ("yesss", "yes"),
        ("don’t", "don't"),
        ("re\u00adceived\u200b", "received"),
        ("ｒｅｃｅｉｖｅｄ", "received"),
        ("٤٧", "47"),
    ],
)
def test_the_same_word_is_folded_to_the_same(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_in_spanish_the_accent_tells_yes_from_if() -> None:
    assert folded("sí") != folded("si")


@given(st.text(max_size=80))
def test_lines_stay_lines(text: str) -> None:
    assert folded(text).count("\n") >= text.count("\n")


@given(st.text(max_size=80))
def test_digits_keep_their_places(text: str) -> None:
    assert len(plain_digits(text)) == len(text)
    assert plain_digits("٣ ۴ ５") == "3 4 5"


@given(st.text(max_size=80))
def test_folding_makes_a_character_at_most_seven(text: str) -> None:
    assert len(folded(text)) <= 7 * len(text)


def test_what_no_writing_has_makes_no_text_long_or_slow() -> None:
    assert folded("\ufdfa" * 1_000).isspace()
    assert len(without_excess("a" + "\u0315\u0300" * 100_000)) < 2_000
    assert without_excess("तमिल தமிழ் 👍🏽👩‍👩‍👧‍👦") == "तमिल தமிழ் 👍🏽👩‍👩‍👧‍👦"
