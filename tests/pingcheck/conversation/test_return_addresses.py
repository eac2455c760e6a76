"""Return addresses: they name their message, survive what mail systems do to addresses, and cannot be forged."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from pingcheck.conversation.links import LinkKeys
from pingcheck.conversation.return_addresses import Comes, ReturnAddresses

OLD, NEW = "a secret of the tests", "a newer secret of the tests"
ADDRESSES = ReturnAddresses([OLD], "poc.example.org")
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-"


@given(st.uuids())
def test_each_names_its_message_and_says_what_it_is_for(message_id: UUID) -> None:
    assert ADDRESSES.message_id(ADDRESSES.bounce(message_id)) == (Comes.BACK, message_id)
    assert ADDRESSES.message_id(ADDRESSES.reply(message_id)) == (Comes.AS_REPLY, message_id)


@given(st.uuids())
def test_any_server_takes_it(message_id: UUID) -> None:
    for address in (ADDRESSES.bounce(message_id), ADDRESSES.reply(message_id)):
        local, _, domain = address.partition("@")
        assert len(local) <= 64
        assert set(local) <= set(LETTERS)
        assert domain == "poc.example.org"


@given(st.uuids(), st.sampled_from(["{}", "<{}>", "The secretariat <{}>", '"Doe, Jane <j@x.example>" <{}>', " {} "]))
def test_neither_capitals_nor_brackets_nor_a_name_hide_it(message_id: UUID, around: str) -> None:
    written = around.format(ADDRESSES.reply(message_id))
    for seen in (written, written.upper(), written.title()):
        assert ADDRESSES.message_id(seen) == (Comes.AS_REPLY, message_id)


@given(st.uuids())
def test_a_relay_may_give_it_another_domain(message_id: UUID) -> None:
    local = ADDRESSES.bounce(message_id).partition("@")[0]
    assert ADDRESSES.message_id(f"prvs=123456789a={local}@relay.example.net") == (Comes.BACK, message_id)


@given(st.uuids(), st.integers(1, 45), st.sampled_from(LETTERS))
def test_one_changed_letter_makes_it_nobodys(message_id: UUID, place: int, letter: str) -> None:
    address = ADDRESSES.bounce(message_id)
    forged = address[:place] + letter + address[place + 1 :]
    assert ADDRESSES.message_id(forged) == ((Comes.BACK, message_id) if forged == address else None)


@given(st.text(max_size=200))
def test_whatever_else_mail_was_sent_to_is_no_return_address(text: str) -> None:
    assert ADDRESSES.message_id(text) is None


@given(st.uuids())
def test_one_of_a_retired_secret_is_still_read_and_new_ones_use_the_new_secret(message_id: UUID) -> None:
    rotated = ReturnAddresses([NEW, OLD], "poc.example.org")
    assert rotated.message_id(ADDRESSES.reply(message_id)) == (Comes.AS_REPLY, message_id)
    assert ADDRESSES.message_id(rotated.reply(message_id)) is None


@given(st.uuids())
def test_it_is_of_no_use_as_a_link(message_id: UUID) -> None:
    assert LinkKeys([OLD]).ping_id(ADDRESSES.reply(message_id)[2:46]) is None
