"""Reply links: a token that names its ping and proves itself, so that a forged one costs no query.

A token is the base64url of a key id (1 byte), the ping's id (16) and a MAC (16): 44 characters. The key is derived
from the service's secret for this use alone; retired secrets go on verifying until their exercises are over.
"""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

USE = b"pingcheck reply link 1"
TOKEN_LENGTH = 44
MAC_BYTES = 16


@dataclass(frozen=True, slots=True)
class _Key:
    id: int
    secret: bytes


class LinkKeys:
    """Makes tokens with the present secret and verifies those of the present and of retired ones."""

    def __init__(self, secrets: Sequence[str], use: bytes = USE) -> None:
        """`use`: tokens of one use say nothing in another."""
        self._keys = [_derived(secret, use) for secret in secrets]

    def token(self, ping_id: UUID) -> str:
        key = self._keys[0]
        named = bytes([key.id]) + ping_id.bytes
        return base64.urlsafe_b64encode(named + _mac(key, named)).decode("ascii")

    def ping_id(self, token: str) -> UUID | None:
        """The ping that a token names, or None if it is not ours."""
        if len(token) != TOKEN_LENGTH or not token.isascii():
            return None
        try:
            raw = base64.b64decode(token, altchars=b"-_", validate=True)
        except binascii.Error:
            return None
        named, mac = raw[:17], raw[17:]
        for key in self._keys:
            if key.id == named[0] and hmac.compare_digest(_mac(key, named), mac):
                return UUID(bytes=named[1:])
        return None


def derive_key(secret: str, use: bytes) -> bytes:
    """A key for one use: HKDF's extract and expand steps for one block (RFC 5869)."""
    extracted = hmac.digest(b"pingcheck", secret.encode(), hashlib.sha256)
    return hmac.digest(extracted, use + b"\x01", hashlib.sha256)


def _derived(secret: str, use: bytes) -> _Key:
    key = derive_key(secret, use)
    return _Key(id=hashlib.sha256(key).digest()[0], secret=key)


def _mac(key: _Key, named: bytes) -> bytes:
    return hmac.digest(key.secret, named, hashlib.sha256)[:MAC_BYTES]
