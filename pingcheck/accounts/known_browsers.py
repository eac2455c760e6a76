"""Browsers in which an officer has signed in before. They are counted apart from their address, so that a guesser who
shares it cannot keep the officer out."""

import base64
import binascii
import hashlib
import hmac
import secrets
from collections.abc import Sequence
from datetime import timedelta

from pingcheck.conversation.links import derive_key

USE = b"pingcheck known browser 1"
KNOWN_FOR = timedelta(days=365)
ID_BYTES = 16


class KnownBrowsers:
    """Makes the marks that such browsers keep, and verifies them. A mark opens nothing: it is for one account's name,
    and its holder still needs the password."""

    def __init__(self, secret_keys: Sequence[str]) -> None:
        self._keys = [derive_key(secret, USE) for secret in secret_keys]

    def mark(self, name: str) -> str:
        """A new mark for a browser in which this account signed in."""
        browser = secrets.token_bytes(ID_BYTES)
        return base64.urlsafe_b64encode(browser + _mac(self._keys[0], browser, name)).decode("ascii")

    def browser(self, name: str, mark: str) -> str | None:
        """The browser that a mark names, as the throttle counts it; None if the mark is not ours or for another
        name."""
        try:
            raw = base64.b64decode(mark, altchars=b"-_", validate=True)
        except (binascii.Error, ValueError):
            return None
        browser, mac = raw[:ID_BYTES], raw[ID_BYTES:]
        proved = any(hmac.compare_digest(_mac(key, browser, name), mac) for key in self._keys)
        return f"browser {browser.hex()}" if proved else None


def _mac(key: bytes, browser: bytes, name: str) -> bytes:
    return hmac.digest(key, browser + name.encode("utf-8", "surrogatepass"), hashlib.sha256)
