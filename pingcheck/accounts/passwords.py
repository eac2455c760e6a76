"""Passwords: what makes one good enough, and how they are hashed and checked."""

import re
import secrets
from collections.abc import Sequence
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from zxcvbn import zxcvbn

from directory.errors import N_, Refused

SHORTEST_PASSWORD = 12
LONGEST_PASSWORD = 200
JUDGED = 100  # characters: zxcvbn takes more than a linear time
WEAKEST_SCORE = 3  # of 4: more than a hundred million guesses
LEAST_OF_ITS_OWN = 6  # characters besides the account's own words, which zxcvbn forgives if they are repeated
NO_PASSWORD = ""  # in place of a hash, of an account that was invited

# argon2id with the library's defaults, which follow RFC 9106's second recommended choice.
_hasher = PasswordHasher()


def check_password(password: str) -> str:
    """The password, if it is long enough to be one. Raises Refused."""
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise Refused(
            N_("A password needs {least} to {most} characters."), least=SHORTEST_PASSWORD, most=LONGEST_PASSWORD
        )
    return password


def check_strength(password: str, about: Sequence[str] = ()) -> str:
    """The password, if it is long enough and not easily guessed. `about`: words that a guesser would try first, such as
    the account's name. It takes some hundredths of a second. Raises Refused."""
    check_password(password)
    known = [words[:JUDGED] for words in about]
    parts = [part for words in known for part in re.split(r"\W+", words) if part]
    judged = zxcvbn(password[:JUDGED], user_inputs=[*known, *parts], max_length=JUDGED)
    if judged["score"] < WEAKEST_SCORE or len(_without(parts, password)) < LEAST_OF_ITS_OWN:
        raise Refused(N_("This password is easy to guess. Take several words that do not belong together."))
    return password


def _without(words: Sequence[str], password: str) -> str:
    rest = password.lower()
    for word in words:
        rest = rest.replace(word.lower(), "")
    return rest


def hash_password(password: str) -> str:
    """The hash to store. It takes a tenth of a second, so no connection of the database is held meanwhile. Raises
    Refused if the password is too short or too long."""
    return _hasher.hash(check_password(password))


def hash_strong_password(password: str, about: Sequence[str] = ()) -> str:
    """The hash of a password that a person chose. Raises Refused if it is too short, too long or easily guessed."""
    return hash_password(check_strength(password, about))


def is_right(password: str, stored_hash: str | None) -> bool:
    """True if the password has this hash. No hash takes as long as a wrong password, so that the time does not tell
    which accounts exist."""
    nothing = _hash_of_nothing()  # looked up also where it is not needed: making it takes time, once
    try:
        verified = _hasher.verify(stored_hash or nothing, password[:LONGEST_PASSWORD])
    except (VerificationError, InvalidHashError):
        return False
    return verified and stored_hash is not None


@cache
def _hash_of_nothing() -> str:
    return _hasher.hash(secrets.token_urlsafe())
