"""Passwords: how long they must be, and how they are hashed and checked."""

import secrets
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from directory.errors import Refused

SHORTEST_PASSWORD = 12
LONGEST_PASSWORD = 200

# argon2id with the library's defaults, which follow RFC 9106's second recommended choice.
_hasher = PasswordHasher()


def check_password(password: str) -> str:
    """The password, if it is long enough to be one. Raises Refused."""
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise Refused(f"A password needs {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters.")
    return password


def hash_password(password: str) -> str:
    """The hash to store. It takes a tenth of a second, so no connection of the database is held meanwhile. Raises
    Refused if the password is too short or too long."""
    return _hasher.hash(check_password(password))


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
