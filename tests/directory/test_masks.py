"""Masked details: one recognises one's own, and learns nobody else's."""

from hypothesis import given
from hypothesis import strategies as st

from directory.masks import masked_mail, masked_name, masked_phone

LOCAL = st.from_regex(r"[a-z0-9]{3,30}", fullmatch=True)


def test_the_first_letter_and_the_domain_the_last_three_digits_the_initials() -> None:
    assert masked_mail("poc@mfa.alb.example") == "p…@mfa.alb.example"
    assert masked_phone("+254 20 123 45 67") == "… 567"
    assert masked_name("Wanjiru Mwangi") == "W… M…"
    assert masked_name("") == ""


@given(LOCAL)
def test_all_local_parts_that_begin_alike_look_alike(local: str) -> None:
    assert masked_mail(f"{local}@mfa.example") == f"{local[0]}…@mfa.example"


@given(st.from_regex(r"\+?[0-9 ()/-]{7,30}", fullmatch=True))
def test_of_a_number_more_digits_are_hidden_than_shown(number: str) -> None:
    digits = [letter for letter in number if letter.isdigit()]
    shown = [letter for letter in masked_phone(number) if letter.isdigit()]
    assert shown == (digits[-3:] if len(digits) >= 7 else [])


def test_what_is_very_short_is_not_shown_at_all() -> None:
    assert masked_phone("12 34 56") == "…"
    assert masked_mail("ab@mfa.example") == "…@mfa.example"
    assert masked_name("Li") == "…"


@given(st.text(max_size=60))
def test_whatever_stands_in_the_directory_masking_is_never_an_error(text: str) -> None:
    for masked in (masked_mail(text), masked_phone(text), masked_name(text)):
        assert isinstance(masked, str)
