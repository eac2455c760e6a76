"""What is said to sign in by a token: XOAUTH2, as Google and Microsoft document it, or OAUTHBEARER (RFC 7628)."""

from base64 import b64encode
from collections.abc import Collection
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SaslDialogue:
    """A dialogue of two lines. A server that refuses says why in a challenge, and waits for a last word of ours."""

    mechanism: bytes
    response: bytes = field(repr=False)  # in base64, as all that is sent
    last_word: bytes


def sign_in(offered: Collection[str], user: str, token: str, host: str, port: int) -> SaslDialogue | None:
    """By the mechanism that the server offers, in capitals; XOAUTH2 if both, since it is what the large hosters test.
    None if it offers neither."""
    if "XOAUTH2" in offered:
        words = f"user={user}\x01auth=Bearer {token}\x01\x01"
        return SaslDialogue(b"XOAUTH2", b64encode(words.encode()), b"")
    if "OAUTHBEARER" in offered:
        name = user.replace("=", "=3D").replace(",", "=2C")  # RFC 5801 §4
        words = f"n,a={name},\x01host={host}\x01port={port}\x01auth=Bearer {token}\x01\x01"
        return SaslDialogue(b"OAUTHBEARER", b64encode(words.encode()), b"AQ==")
    return None
