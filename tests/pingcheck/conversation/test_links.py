"""Reply links: they name their ping, cannot be forged, and outlive a change of the secret."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from pingcheck.conversation.links import TOKEN_LENGTH, LinkKeys

KEYS = LinkKeys(["a secret of the tests"])
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


@given(st.uuids())
def test_a_token_names_its_ping(ping_id: UUID) -> None:
    token = KEYS.token(ping_id)
    assert len(token) == TOKEN_LENGTH
    assert set(token) <= set(LETTERS)
    assert KEYS.ping_id(token) == ping_id


@given(st.uuids(), st.integers(0, TOKEN_LENGTH - 1), st.sampled_from(LETTERS))
def test_one_changed_letter_makes_it_nobodys(ping_id: UUID, place: int, letter: str) -> None:
    token = KEYS.token(ping_id)
    forged = token[:place] + letter + token[place + 1 :]
    assert KEYS.ping_id(forged) == (ping_id if forged == token else None)


@given(st.text(max_size=100))
def test_whatever_else_stands_in_the_address_is_no_token(text: str) -> None:
    assert KEYS.ping_id(text) is None


@given(st.uuids())
def test_a_token_of_a_retired_secret_still_opens_and_new_ones_use_the_new_secret(ping_id: UUID) -> None:
    rotated = LinkKeys(["a newer secret of the tests", "a secret of the tests"])
    assert rotated.ping_id(KEYS.token(ping_id)) == ping_id
    assert KEYS.ping_id(rotated.token(ping_id)) is None


@given(st.uuids())
def test_another_secret_opens_nothing(ping_id: UUID) -> None:
    assert LinkKeys(["somebody else's secret"]).ping_id(KEYS.token(ping_id)) is None
