"""A password is long enough, and its hash proves it."""

from collections.abc import Iterator
from typing import Literal

import pytest
from argon2 import PasswordHasher

from directory.errors import Refused
from pingcheck.accounts import passwords
from pingcheck.accounts.passwords import (
    LONGEST_PASSWORD,
    NO_PASSWORD,
    SHORTEST_PASSWORD,
    check_password,
    check_strength,
    hash_password,
    hash_strong_password,
    is_right,
)
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


@pytest.mark.parametrize(
    "password",
    [
        "password1234",
        "123456789012",
        "aaaaaaaaaaaa",
        "qwertyuiop12",
        "Amina.Otieno12",
        "aminaamina12",
        "amina.otieno.amina",
        "Otieno.Amina.POC.example1",
        "0123456789" * 20,
    ],
)
def test_a_password_that_anybody_would_guess_is_refused(password: str) -> None:
    with pytest.raises(Refused, match="easy to guess"):
        check_strength(password, ("amina.otieno", "amina@poc.example"))


@pytest.mark.parametrize(
    "password", [PASSWORD, "Wk83bqZz0ptr", "четыре слова без связи", "x4Q!?uG-c2" * 20, "合同会社の馬が夜明けに走る"]
)
def test_a_good_password_is_taken(password: str) -> None:
    assert is_right(password, hash_strong_password(password, ("amina", "")))


def test_only_the_beginning_of_a_long_password_is_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    judged: list[int] = []

    def judge(password: str, user_inputs: list[str], **_: int) -> dict[str, int]:
        judged.extend(map(len, (password, *user_inputs)))
        return {"score": 4}

    monkeypatch.setattr(passwords, "zxcvbn", judge)
    check_strength("x" * LONGEST_PASSWORD, ("y" * 5000,))
    assert max(judged) <= passwords.JUDGED


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
    for known_hash in (stored, None, NO_PASSWORD):
        assert not is_right("wrong", known_hash)
    assert verified == [stored[:30]] * 3  # once each, with the same parameters
