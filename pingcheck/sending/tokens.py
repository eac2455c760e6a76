"""Access tokens for mail servers: kept as long as they are good, asked for again in time, and by one at a time."""

import asyncio
import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

PATIENCE_S = 30.0  # for whatever gives tokens
LONGEST_TOKEN = 8192  # in base64 with what goes around it still a line of 12,288 bytes (RFC 4954 §4)
TOKEN = re.compile(r"[A-Za-z0-9._~+/-]+=*")  # RFC 6750 §2.1
EARLY_S = 300.0
TOO_NEW_S = 30.0
TROUBLE_FOR_S = 1.0


class TokenTrouble(Exception):
    """No token can be had. The message says why, without token or secret, to be read after "there is no token"."""


@dataclass(frozen=True, slots=True)
class Granted:
    """A token, and for how many seconds it was said to be good."""

    token: str
    lifetime_s: float


Ask = Callable[[], Awaitable[Granted]]


def is_token(text: str) -> bool:
    """Whether it can be sent as a Bearer token, and is none of the ways to break out of where it stands."""
    return len(text) <= LONGEST_TOKEN and TOKEN.fullmatch(text) is not None


class TokenSource:
    """Shared by all connections to one server. `steady` is a clock in seconds that nobody sets."""

    def __init__(self, ask: Ask, steady: Callable[[], float] = time.monotonic) -> None:
        self._ask = ask
        self._steady = steady
        self._asking = asyncio.Lock()
        self._kept = ""
        self._asked_at = 0.0
        self._good_until = 0.0
        self._trouble = ""
        self._trouble_until = 0.0

    async def token(self, refused: str = "") -> str:
        """A token that is good now, five minutes before its end (or at half its life) a new one. One that a server
        `refused` is asked for anew, unless it is so new that another would be no better: then it is given again.

        Raises TokenTrouble; who waited meanwhile gets the same one, instead of asking again.
        """
        async with self._asking:
            now = self._steady()
            if self._trouble and now < self._trouble_until:
                raise TokenTrouble(self._trouble)
            of_no_use = refused == self._kept and now - self._asked_at >= TOO_NEW_S
            if not self._kept or now >= self._good_until or of_no_use:
                await self._renew(now)
            return self._kept

    async def _renew(self, now: float) -> None:
        self._kept = self._trouble = ""
        try:
            granted = await self._ask()
        except TokenTrouble as trouble:
            self._trouble, self._trouble_until = str(trouble), self._steady() + TROUBLE_FOR_S
            raise
        self._kept, self._asked_at = granted.token, now
        self._good_until = now + max(granted.lifetime_s - EARLY_S, granted.lifetime_s / 2)
