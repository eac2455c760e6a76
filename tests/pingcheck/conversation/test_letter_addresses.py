"""Answer addresses of letters: they name their letter, can be typed, and cannot be forged."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingcheck.conversation.letter_addresses import LetterAddresses, LetterMark
from pingcheck.conversation.return_addresses import ReturnAddresses
from pingcheck.inbox.our_addresses import OurAddresses
from tests.cast import SECRET, settings_for

OLD, NEW = "a secret of the tests", "a newer secret of the tests"
ADDRESSES = LetterAddresses([OLD], "poc.example")
MARKS = st.builds(LetterMark, st.integers(2000, 9999), st.integers(1, 99_999))
MARK = LetterMark(2026, 7)
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-"


@given(MARKS, st.sampled_from(["{}", "<{}>", "The secretariat <{}>", " {} "]))
def test_each_names_its_letter_however_it_is_written(mark: LetterMark, around: str) -> None:
    written = around.format(ADDRESSES.address(mark))
    for seen in (written, written.upper(), written.replace("poc.example", "relay.example")):
        assert ADDRESSES.mark(seen) == mark


def test_a_person_can_read_its_number_and_type_it() -> None:
    local = ADDRESSES.address(MARK).partition("@")[0]
    assert local.startswith("l-2026-0007-")
    assert len(local) == 24


@given(st.integers(0, 23), st.sampled_from(LETTERS))
def test_one_changed_letter_makes_it_nobodys(place: int, letter: str) -> None:
    address = ADDRESSES.address(MARK)
    forged = address[:place] + letter + address[place + 1 :]
    assert ADDRESSES.mark(forged) == (MARK if forged == address else None)


@given(st.text(max_size=200))
def test_whatever_else_is_no_answer_address(text: str) -> None:
    assert ADDRESSES.mark(text) is None


def test_one_of_a_retired_secret_is_still_read() -> None:
    rotated = LetterAddresses([NEW, OLD], "poc.example")
    assert rotated.mark(ADDRESSES.address(MARK)) == MARK
    assert ADDRESSES.mark(rotated.address(MARK)) is None


def test_it_is_no_return_address_and_the_other_way_round() -> None:
    returns = ReturnAddresses([OLD], "poc.example")
    assert returns.message_id(ADDRESSES.address(MARK)) is None
    assert ADDRESSES.mark(returns.reply(UUID(int=7))) is None


@pytest.mark.parametrize("capitals", [False, True])
def test_mail_for_it_is_taken_and_for_a_forged_one_it_is_not(capitals: bool) -> None:
    ours, address = OurAddresses(settings_for("sqlite:///x.db")), LetterAddresses([SECRET], "poc.example").address(MARK)
    assert ours.as_ours(address.upper() if capitals else address) == address
    assert ours.is_signed(address)
    assert ours.as_ours(address.replace("-0007-", "-0008-")) is None
