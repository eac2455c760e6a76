"""Passwords: how long they must be, and how they are hashed and checked."""

import asyncio
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
    """The hash to store. Raises Refused if the password is too short or too long."""
    return _hasher.hash(check_password(password))


async def matches(password: str, stored_hash: str | None) -> bool:
    """True if the password has this hash. No hash takes as long as a wrong password, so that the time does not tell
    which accounts exist."""
    known_hash = stored_hash or _hash_of_nothing()
    verified = await asyncio.to_thread(_verify, known_hash, password[:LONGEST_PASSWORD])
    return verified and stored_hash is not None


@cache
def _hash_of_nothing() -> str:
    return _hasher.hash(secrets.token_urlsafe())


def _verify(password_hash: str, password: str) -> bool:
    try:
        return _hasher.verify(password_hash, password)
    except (VerificationError, InvalidHashError):
        return False
