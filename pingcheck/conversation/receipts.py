"""Receipts: proof for a contact that an answer was recorded, checkable for years without a list of receipts.

A receipt is `reference/time/signature`, as `PC-2026-01/20260302T120005Z/7K3D-…`: the signature is base32 of a key id
(1 byte) and a MAC (9) over reference and time, in an alphabet without look-alikes. The key is derived from the
service's secret for this use alone; receipts of retired secrets verify as long as those are kept.
"""

import base64
import hashlib
import hmac
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from pingcheck.conversation.links import derive_key

USE = b"pingcheck receipt 1"
MAC_BYTES = 9
TIME_FORMAT = "%Y%m%dT%H%M%SZ"
GROUP = 4

# RFC 4648's alphabet in the letters of Crockford's, which has no I, L, O, U.
RFC_4648, UNMISTAKABLE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
WRITTEN = str.maketrans(RFC_4648, UNMISTAKABLE)
READ = str.maketrans(UNMISTAKABLE + "OIL", RFC_4648 + "ABB")  # as Crockford reads look-alikes: 0, 1, 1

SHAPE = re.compile(r"([A-Z0-9-]{3,20})/(\d{8}T\d{6}Z)/([0-9A-Z-]{16,24})")


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a genuine receipt says: the exercise that was answered, and when."""

    reference: str
    at: datetime


class ReceiptKeys:
    """Signs with the present secret and verifies with it and with retired ones."""

    def __init__(self, secrets: Sequence[str]) -> None:
        self._keys = [derive_key(secret, USE) for secret in secrets]

    def receipt(self, reference: str, at: datetime) -> str:
        """The receipt of an answer given at this time, to the second."""
        time = at.astimezone(UTC).strftime(TIME_FORMAT)
        signature = base64.b32encode(_signature(self._keys[0], f"{reference}/{time}")).decode().translate(WRITTEN)
        groups = [signature[start : start + GROUP] for start in range(0, len(signature), GROUP)]
        return f"{reference}/{time}/{'-'.join(groups)}"

    def read(self, typed: str) -> Receipt | None:
        """What a receipt says, or None if it is not one of ours; spaces and case do not matter."""
        found = SHAPE.fullmatch("".join(typed.split()).upper())
        if found is None:
            return None
        reference, time, signature = found.groups()
        try:
            at = datetime.strptime(time, TIME_FORMAT).replace(tzinfo=UTC)
            given = base64.b32decode(signature.replace("-", "").translate(READ))
        except ValueError:
            return None
        expected = [_signature(key, f"{reference}/{time}") for key in self._keys]
        genuine = [hmac.compare_digest(one, given) for one in expected]
        return Receipt(reference, at) if any(genuine) else None


def _signature(key: bytes, said: str) -> bytes:
    return hashlib.sha256(key).digest()[:1] + hmac.digest(key, said.encode(), hashlib.sha256)[:MAC_BYTES]
