"""Masked details: one recognises one's own, and learns nobody else's."""

from hypothesis import given
from hypothesis import strategies as st

from directory.masks import masked_mail, masked_phone

LOCAL = st.from_regex(r"[a-z0-9]{4,30}", fullmatch=True)


def test_the_first_letters_and_the_domain_and_the_last_three_digits() -> None:
    assert masked_mail("pocket@mfa.alb.example") == "po…@mfa.alb.example"
    assert masked_phone("+254 20 123 45 67") == "… 567"


@given(LOCAL)
def test_all_local_parts_that_begin_alike_look_alike(local: str) -> None:
    assert masked_mail(f"{local}@mfa.example") == f"{local[:2]}…@mfa.example"


@given(st.from_regex(r"\+?[0-9 ()/-]{7,30}", fullmatch=True))
def test_of_a_number_more_digits_are_hidden_than_shown(number: str) -> None:
    digits = [letter for letter in number if letter.isdigit()]
    shown = [letter for letter in masked_phone(number) if letter.isdigit()]
    assert shown == (digits[-3:] if len(digits) >= 7 else [])


def test_of_what_is_very_short_hardly_anything_is_shown() -> None:
    assert masked_phone("12 34 56") == "…"
    assert masked_mail("ab@mfa.example") == "…@mfa.example"
    assert masked_mail("amy@mfa.example") == "a…@mfa.example"


@given(st.text(max_size=60))
def test_whatever_stands_in_the_directory_masking_is_never_an_error(text: str) -> None:
    for masked in (masked_mail(text), masked_phone(text)):
        assert isinstance(masked, str)
