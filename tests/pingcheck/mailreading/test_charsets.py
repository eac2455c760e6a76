"""Bytes become text by whatever their label can truly mean."""

import pytest

from pingcheck.mailreading.mime.charsets import decoded, from_base64, header_text


@pytest.mark.parametrize(
    "name", ["punycode", "-punycode", "PUNYCODE", "idna-", "unicode_escape", "unicode escape", "x" * 99]
)
def test_what_transforms_is_no_character_set_by_any_of_its_names(name: str) -> None:
    assert decoded(b"bcher-kva \\u0041", name) == "bcher-kva \\u0041"


def test_halves_of_characters_that_could_not_be_stored_are_left_out() -> None:
    assert decoded(b"a+2AA-b", "utf-7") == "ab"


def test_a_header_may_name_many_character_sets_and_only_so_many_are_looked_for() -> None:
    assert header_text("=?utf-8?q?a?= =?iso-8859-1?q?=E9?= =?x?q?b?=") == "aéb"
    assert header_text("=?x?q?a?= " * 1000).count("=?") == 1000 - 200


def test_base64_is_decoded_whatever_stands_between_its_letters() -> None:
    assert from_base64(b"UmVj!\n ZWl\xff2ZWQu") == b"Received."
