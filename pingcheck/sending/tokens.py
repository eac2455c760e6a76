"""Access tokens for mail servers: kept while they are good and renewed in time, by one task at a time."""

import asyncio
import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

PATIENCE_S = 30.0  # for the command or endpoint to answer
LONGEST_TOKEN = 8192  # with its wrapping and in base64 it fits into a line of 12,288 bytes (RFC 4954 §4)
TOKEN = re.compile(r"[A-Za-z0-9._~+/-]+=*")  # RFC 6750 §2.1
RENEW_EARLY_S = 300.0
TOO_NEW_S = 30.0
TROUBLE_FOR_S = 1.0


class TokenTrouble(Exception):
    """We cannot get a token. The message, which follows "there is no token", says why, without token or secret."""


@dataclass(frozen=True, slots=True)
class Granted:
    """A token, and for how many seconds it is good according to its issuer."""

    token: str
    lifetime_s: float


Ask = Callable[[], Awaitable[Granted]]


def is_token(text: str) -> bool:
    """True if the text can be sent as a Bearer token: no character in it can end the field that it is put into."""
    return len(text) <= LONGEST_TOKEN and TOKEN.fullmatch(text) is not None


class TokenSource:
    """Shared by all connections to one server. `monotonic`: a clock in seconds that never goes back."""

    def __init__(self, ask: Ask, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._ask = ask
        self._monotonic = monotonic
        self._asking = asyncio.Lock()
        self._kept = ""
        self._asked_at = 0.0
        self._good_until = 0.0
        self._trouble = ""
        self._trouble_until = 0.0

    async def token(self, refused: str = "") -> str:
        """A token that is good now. It is renewed five minutes before its end (a short one at half its life). If a
        server `refused` this token, it is renewed too, unless it is so new that another would be no better.

        Raises TokenTrouble. Tasks that waited meanwhile get the same trouble instead of asking again.
        """
        async with self._asking:
            now = self._monotonic()
            if self._trouble and now < self._trouble_until:
                raise TokenTrouble(self._trouble)
            must_replace = refused == self._kept and now - self._asked_at >= TOO_NEW_S
            if not self._kept or now >= self._good_until or must_replace:
                await self._renew(now)
            return self._kept

    async def _renew(self, now: float) -> None:
        self._kept = self._trouble = ""
        try:
            granted = await self._ask()
        except TokenTrouble as trouble:
            self._trouble, self._trouble_until = str(trouble), self._monotonic() + TROUBLE_FOR_S
            raise
        self._kept, self._asked_at = granted.token, now
        self._good_until = now + max(granted.lifetime_s - RENEW_EARLY_S, granted.lifetime_s / 2)
