"""Answer addresses of letters to Missions: they name the letter by its number, and prove themselves.

The local part is `l-2026-0007-` and twelve letters of a MAC (60 bits): a letter is printed, and somebody may have
to type it. Its key is derived for this use alone.
"""

import base64
import hashlib
import hmac
import re
from collections.abc import Sequence
from typing import NamedTuple

from pingcheck.conversation.links import derive_key

USE = b"pingcheck answer address of a letter 1"
MAC_LETTERS = 12
LONGEST_GIVEN = 1000
LETTER_PART = re.compile(r"(?<![a-z0-9])l-([0-9]{4})-([0-9]{4,6})-([a-z2-7]{12})(?![a-z0-9])", re.ASCII)


class LetterMark(NamedTuple):
    """By what a letter is found: the year of its number, and its place in it."""

    year: int
    serial: int

    @property
    def number(self) -> str:
        """As the letter itself says it."""
        return f"LV-{self.year}-{self.serial:04}"


class LetterAddresses:
    """Makes answer addresses with the present secret and reads those of the present and of retired ones."""

    def __init__(self, secrets: Sequence[str], domain: str) -> None:
        self._keys = [derive_key(secret, USE) for secret in secrets]
        self._at_domain = f"@{domain}"

    def address(self, mark: LetterMark) -> str:
        return f"{_named(mark)}-{_mac(self._keys[0], mark)}{self._at_domain}"

    def mark(self, address: str) -> LetterMark | None:
        """The letter that an address names; None if it is not ours. As with return addresses, it may stand in another
        domain, and behind a name."""
        for found in LETTER_PART.finditer(address[:LONGEST_GIVEN].lower()):
            mark = LetterMark(int(found[1]), int(found[2]))
            is_ours = any(hmac.compare_digest(_mac(key, mark), found[3]) for key in self._keys)
            if is_ours and found[0] == f"{_named(mark)}-{found[3]}":
                return mark
        return None

    def local_part(self, address: str) -> str | None:
        """The local part of an address of ours, in the one form in which it is kept; None if it is not ours."""
        mark = self.mark(address)
        if mark is None:
            return None
        return next(found[0] for found in LETTER_PART.finditer(address.lower()) if self.mark(found[0]) == mark)


def _named(mark: LetterMark) -> str:
    return f"l-{mark.year}-{mark.serial:04}"


def _mac(key: bytes, mark: LetterMark) -> str:
    made = hmac.digest(key, _named(mark).encode(), hashlib.sha256)
    return base64.b32encode(made)[:MAC_LETTERS].decode().lower()
