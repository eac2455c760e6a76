"""Sign-in by token: XOAUTH2, as documented by Google and Microsoft, or OAUTHBEARER (RFC 7628)."""

from base64 import b64encode
from collections.abc import Collection
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SaslDialogue:
    """What the client sends. A server that refuses says why in a challenge; then it waits for `last_word`."""

    mechanism: bytes
    response: bytes = field(repr=False)  # in base64, like everything that is sent
    last_word: bytes


def sign_in(offered: Collection[str], user: str, token: str, host: str, port: int) -> SaslDialogue | None:
    """The dialogue for a mechanism that the server offers (`offered`, in capitals). XOAUTH2 if it offers both, since
    that is what the large providers test. None if it offers neither."""
    if "XOAUTH2" in offered:
        words = f"user={user}\x01auth=Bearer {token}\x01\x01"
        return SaslDialogue(b"XOAUTH2", b64encode(words.encode()), b"")
    if "OAUTHBEARER" in offered:
        name = user.replace("=", "=3D").replace(",", "=2C")  # RFC 5801 §4
        words = f"n,a={name},\x01host={host}\x01port={port}\x01auth=Bearer {token}\x01\x01"
        return SaslDialogue(b"OAUTHBEARER", b64encode(words.encode()), b"AQ==")
    return None
