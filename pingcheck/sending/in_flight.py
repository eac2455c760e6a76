"""What a courier has in flight: messages that it claimed and whose result is not recorded yet, shared out among its
connections."""

import asyncio
import contextlib
from collections.abc import Iterable
from uuid import UUID

from pingcheck.sending.mail_kind import Claimed


class InFlight:
    """Claims of one worker. `count` has all of them until their result is recorded, so that a courier never has more
    in flight than it may lose sight of at once."""

    def __init__(self, worker: UUID) -> None:
        self.worker = worker
        self.most = 1  # how many to have in flight; it follows the pace
        self.count = 0
        self.closed = False
        self._waiting: asyncio.Queue[Claimed | None] = asyncio.Queue()
        self._changed = asyncio.Event()

    def add(self, claimed: Iterable[Claimed]) -> None:
        for each in claimed:
            self._waiting.put_nowait(each)
            self.count += 1

    async def next(self) -> Claimed | None:
        """The next message to send; None once this is closed."""
        if self.closed:
            return None
        claimed = await self._waiting.get()
        if self.room:
            self._changed.set()
        return claimed

    def next_now(self) -> Claimed | None:
        """The same without waiting; None also while there is no more than the other connections should have."""
        if self.closed or self._waiting.qsize() <= self.most // 10:
            return None
        return self._waiting.get_nowait()

    def remove(self, count: int) -> None:
        """So many are recorded, or given back."""
        self.count -= count
        self._changed.set()

    @property
    def room(self) -> int:
        """How many more to claim now: none before half is free, because every claim has its price."""
        free = self.most - self.count
        return free if free >= self.most // 2 else 0

    async def changed(self, patience_s: float) -> None:
        """Until there may be room or reason to look again; so many seconds at most."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(patience_s):
                await self._changed.wait()
        self._changed.clear()

    def close_soon(self) -> None:
        """Hands nothing more out, and wakes what waits in `changed` to close this."""
        self.closed = True
        self._changed.set()

    def close(self, connections: int) -> list[Claimed]:
        """Tells so many connections that nothing more is handed out. What was not handed out comes back."""
        self.closed = True
        left = [self._waiting.get_nowait() for _ in range(self._waiting.qsize())]
        for _ in range(connections):
            self._waiting.put_nowait(None)
        return [claimed for claimed in left if claimed is not None]
