"""The queue of passwords that wait to be checked or hashed: one at a time, in a thread of its own, and no more than a
bound."""

import asyncio
import contextlib
import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from pingcheck.accounts.passwords import hash_strong_password, is_right

Result = TypeVar("Result")

MOST_WAITING = 100  # the last of them waits for some ten seconds
NICENESS = 5


class TooManyWaiting(Exception):
    """So many passwords wait to be checked that one more would wait too long. Nothing was checked."""


class PasswordQueue:
    """Checks passwords one after another. Hashing is slow on purpose: side by side, hashes would take every core from
    the pages."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, "passwords", initializer=_give_way)
        self._waiting = 0

    async def is_right(self, password: str, stored_hash: str | None) -> bool:
        """True if the password has this hash. No hash takes as long as a wrong password. The caller holds no connection
        of the database meanwhile. Raises TooManyWaiting."""
        return await self._in_turn(is_right, password, stored_hash)

    async def hashed(self, password: str, about: Sequence[str]) -> str:
        """The hash of a new password; `about`: words that a guesser would try first. Raises Refused if it is no good
        password, and TooManyWaiting."""
        return await self._in_turn(hash_strong_password, password, about)

    async def _in_turn(self, work: Callable[..., Result], *values: object) -> Result:
        if self._waiting >= MOST_WAITING:
            raise TooManyWaiting
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work, *values)
        finally:
            self._waiting -= 1

    @property
    def waiting(self) -> int:
        """How many wait, with the one that is being checked."""
        return self._waiting

    def close(self) -> None:
        self._thread.shutdown(wait=False, cancel_futures=True)


def _give_way() -> None:
    """Lets the pages go first: on Linux a thread has a priority of its own, which the hash's threads inherit."""
    with contextlib.suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)
