"""The queue of passwords that wait to be checked: one at a time, in a thread of its own, and no more than a bound."""

import asyncio
import contextlib
import os
import threading
from concurrent.futures import ThreadPoolExecutor

from pingcheck.accounts.passwords import is_right

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
        if self._waiting >= MOST_WAITING:
            raise TooManyWaiting
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, is_right, password, stored_hash)
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
