"""A password is long enough, and its hash proves it."""

from collections.abc import Iterator
from typing import Literal

import pytest
from argon2 import PasswordHasher

from directory.errors import Refused
from pingcheck.accounts import passwords
from pingcheck.accounts.passwords import LONGEST_PASSWORD, SHORTEST_PASSWORD, check_password, hash_password, is_right
from tests.conftest import HASHER

PASSWORD = "correct horse battery"


@pytest.fixture(autouse=True)
def slow_hashing(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(passwords, "_hasher", HASHER)
    passwords._hash_of_nothing.cache_clear()
    yield
    passwords._hash_of_nothing.cache_clear()


@pytest.mark.parametrize("length", [0, SHORTEST_PASSWORD - 1, LONGEST_PASSWORD + 1])
def test_a_password_of_a_wrong_length_is_refused(length: int) -> None:
    with pytest.raises(Refused, match="12 to 200 characters"):
        check_password("x" * length)


@pytest.mark.parametrize("length", [SHORTEST_PASSWORD, LONGEST_PASSWORD])
def test_a_password_within_the_bounds_is_taken_as_it_is(length: int) -> None:
    assert check_password("x" * length) == "x" * length


def test_only_the_right_password_matches() -> None:
    stored = hash_password(PASSWORD)
    assert PASSWORD not in stored
    assert stored.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert is_right(PASSWORD, stored)
    assert not is_right(PASSWORD.upper(), stored)


@pytest.mark.parametrize("stored", [None, "", "no hash"])
def test_nothing_matches_what_is_no_hash(stored: str | None) -> None:
    assert not is_right(PASSWORD, stored)


def test_an_unknown_name_costs_as_much_as_a_known_one(monkeypatch: pytest.MonkeyPatch) -> None:
    stored, verified = hash_password(PASSWORD), []

    class Counting(PasswordHasher):
        def verify(self, hash: str | bytes, password: str | bytes) -> Literal[True]:  # noqa: A002  (the library's name)
            verified.append(str(hash)[:30])
            return super().verify(hash, password)

    monkeypatch.setattr(passwords, "_hasher", Counting())
    for known_hash in (stored, None):
        assert not is_right("wrong", known_hash)
    assert verified == [stored[:30]] * 2  # once each, with the same parameters
