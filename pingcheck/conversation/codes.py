"""Codes: eleven letters and digits that a person types instead of following a link.

Ten are derived from the ping's id, so that no list of codes exists. The eleventh is a check character: it shows any one
wrong letter, and any two neighbours that changed places. That takes a prime number of letters: 31, without 0, O, 1, I
and L. A code is found by its keyed hash, so that the database alone gives no code away.
"""

import hashlib
import hmac
import re
import unicodedata
from collections.abc import Sequence
from uuid import UUID

from pingcheck.conversation.links import derive_key
from pingcheck.mailreading import without_excess

USE = b"pingcheck code 1"
HASH_USE = b"pingcheck code's hash 1"
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
CODE_LENGTH = 11
LONGEST_TYPED = 100
MOST_CODES_IN_A_TEXT = 20
VALUES = {letter: value for value, letter in enumerate(ALPHABET)}
PAIRS = [first + second for first in ALPHABET for second in ALPHABET]
PAIR_WEIGHTS = [(3 * VALUES[pair[0]] + VALUES[pair[1]]) % 31 for pair in PAIRS]  # as `_weighed` weighs
# Letters of other keyboards that look like ours.
LOOK_ALIKES = str.maketrans("АВЕКМНРСТУХΑΒΕΖΗΚΜΝΡΤΥΧ", "ABEKMHPCTYXABEZHKMNPTYX")
OTHER_DIGIT = re.compile(r"(?![0-9])\d")
BETWEEN = re.compile(r"[\s\-\u2010-\u2015\u2212_.\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")
# As printed, without breaks, or with other ones. Letters of a script that has no spaces may touch it.
WRITTEN = re.compile(
    rf"(?<![0-9A-Z])([{ALPHABET}]{{4}})([ \u00a0\-\u2010-\u2015\u2212]?)"
    rf"([{ALPHABET}]{{4}})\2([{ALPHABET}]{{3}})(?![0-9A-Z])"
)


def normalised(typed: str) -> str | None:
    """A typed code as eleven letters; None if it is not a code, or was mistyped.

    Spaces, hyphens, direction marks and case do not matter, nor does the keyboard's script.
    """
    return _checked(BETWEEN.sub("", _folded(typed[:LONGEST_TYPED])))


def codes_in(text: str) -> list[str]:
    """What may be codes in a text, as `normalised` gives them, each once. Only its hash shows whether one is."""
    folded = _folded(without_excess(text))
    found = (_checked("".join(match.group(1, 3, 4))) for match in WRITTEN.finditer(folded))
    return list(dict.fromkeys(code for code in found if code))[:MOST_CODES_IN_A_TEXT]


class CodeKeys:
    """Makes codes with the present secret, and the hashes by which those of the present and retired ones are found."""

    normalised = staticmethod(normalised)

    def __init__(self, secrets: Sequence[str]) -> None:
        self._key = derive_key(secrets[0], USE)
        self._hash_keys = [derive_key(secret, HASH_USE) for secret in secrets]

    def code(self, ping_id: UUID) -> str:
        """The code of a ping as it is printed: `K7M2-P9QX-3TD`."""
        rest = int.from_bytes(hmac.digest(self._key, ping_id.bytes, hashlib.sha256)[:8], "big")
        pairs, total = [], 0
        for _ in range(5):
            rest, pair = divmod(rest, 961)
            pairs.append(PAIRS[pair])
            total = 9 * total + PAIR_WEIGHTS[pair]
        first, second, third, fourth, fifth = pairs
        return f"{first}{second}-{third}{fourth}-{fifth}{ALPHABET[-3 * total % 31]}"

    def hash(self, code: str) -> bytes:
        """The 16 bytes by which a code of the present secret is kept. The code may be as printed or normalised."""
        return _hashed(self._hash_keys[0], code)

    @staticmethod
    def hashes_of(secrets: Sequence[str], ping_id: UUID) -> list[bytes]:
        """The hashes of the codes that each of these secrets makes for a ping."""
        return [keys.hash(keys.code(ping_id)) for keys in (CodeKeys([secret]) for secret in secrets)]

    def hashes(self, code: str) -> list[bytes]:
        """The hashes by which a typed code may be found: one for each secret, the present one first."""
        return [_hashed(key, code) for key in self._hash_keys]


def _folded(text: str) -> str:
    """Capitals and European digits, whatever the script. This is no folding of words: a letter that looks like one of a
    code's alphabet is that one."""
    composed = unicodedata.normalize("NFKC", text).upper().translate(LOOK_ALIKES)
    return OTHER_DIGIT.sub(lambda digit: str(unicodedata.digit(digit[0])), composed)


def _checked(letters: str) -> str | None:
    is_code = len(letters) == CODE_LENGTH and all(letter in VALUES for letter in letters) and not _weighed(letters)
    return letters if is_code else None


def _weighed(letters: str) -> int:
    """The sum of the letters, each three times as heavy as the next, modulo 31. A code's is 0.

    One wrong letter changes it, as does a swap of neighbours, since their weights differ and 31 is a prime.
    """
    total = 0
    for letter in letters:
        total = (3 * total + VALUES[letter]) % 31
    return total


def _hashed(key: bytes, code: str) -> bytes:
    return hmac.digest(key, code.replace("-", "").encode("ascii"), hashlib.sha256)[:16]
