"""Return addresses: where bounces and replies to a message come back to, naming it and proving themselves.

The local part is `b-` (envelope sender) or `r-` (Reply-To) and the base32 of a key id (1 byte), the message's id (16)
and a MAC (10): 46 characters of the 64 that RFC 5321 §4.5.3.1.1 allows, and lower case, since some servers fold it.
Both bear the same MAC: anybody who got one of them knows the other.
"""

import base64
import hashlib
import hmac
import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from pingcheck.conversation.links import derive_key

USE = b"pingcheck return address 1"
MAC_BYTES = 10
LONGEST_GIVEN = 1000  # letters are looked at; an address has at most 254, and its display name some more
LOCAL_PART = re.compile(r"(?<![a-z0-9])([br])-([a-z2-7]{44})(?![a-z0-9])", re.ASCII)
LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
PAIRS = [first + second for first in LETTERS for second in LETTERS]  # base32 of each ten bits (RFC 4648 §6)


class ReturnKind(StrEnum):
    """What a return address is for, as its first letter says."""

    BOUNCE = "b"  # the envelope sender
    REPLY = "r"  # Reply-To


class Returned(NamedTuple):
    """What one of our return addresses says."""

    kind: ReturnKind
    message_id: UUID


class ReturnAddresses:
    """Makes return addresses with the present secret and reads those of the present and of retired ones."""

    def __init__(self, secrets: Sequence[str], domain: str) -> None:
        self._keys = [derive_key(secret, USE) for secret in secrets]
        self._ids = [hashlib.sha256(key).digest()[:1] for key in self._keys]
        self._at_domain = f"@{domain}"

    def both(self, message_id: UUID) -> tuple[str, str]:
        """Where bounces of a message go, and where replies to it go."""
        named = self._ids[0] + message_id.bytes
        signed = _base32(named + _mac(self._keys[0], named)) + self._at_domain
        return f"{ReturnKind.BOUNCE.value}-{signed}", f"{ReturnKind.REPLY.value}-{signed}"

    def bounce(self, message_id: UUID) -> str:
        return self.both(message_id)[0]

    def reply(self, message_id: UUID) -> str:
        return self.both(message_id)[1]

    def message_id(self, address: str) -> Returned | None:
        """What an address is for and the message that it names; None if it is not ours.

        It may stand in angle brackets behind a name, and in another domain: relays rewrite that, and the MAC proves it.
        """
        for found in LOCAL_PART.finditer(address[:LONGEST_GIVEN].lower()):
            named = self._verified(found[2])
            if named is not None:
                return Returned(ReturnKind(found[1]), named)
        return None

    def _verified(self, written: str) -> UUID | None:
        raw = base64.b32decode(f"{written}====".upper())
        if _base32(raw) != written:
            return None  # the last letter has bits that no address of ours has
        named, mac = raw[:17], raw[17:]
        for key, key_id in zip(self._keys, self._ids, strict=True):
            if key_id == named[:1] and hmac.compare_digest(_mac(key, named), mac):
                return UUID(bytes=named[1:])
        return None


def _mac(key: bytes, named: bytes) -> bytes:
    return hmac.digest(key, named, hashlib.sha256)[:MAC_BYTES]


def _base32(raw: bytes) -> str:
    """The 44 letters of 27 bytes; the standard library takes four times as long, and this is done for each mail."""
    number = int.from_bytes(raw, "big") << 4
    return "".join([PAIRS[number >> places & 1023] for places in range(210, -1, -10)])
