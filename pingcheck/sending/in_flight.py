"""What a courier has in flight: messages that it has claimed and whose result is not recorded yet. Its connections
take them from here."""

import asyncio
import contextlib
from collections.abc import Iterable
from uuid import UUID

from pingcheck.sending.journal import Journal
from pingcheck.sending.mail_kind import Claimed


class InFlight:
    """The claims of one worker. `count` includes each until its result is recorded, so that a courier never has more in
    flight than may come into doubt at once."""

    def __init__(self, worker: UUID, journal: Journal | None = None) -> None:
        self.worker = worker
        self.journal = journal
        self.most = 1  # how many may be in flight; follows the pace
        self.count = 0
        self.closed = False
        self._waiting: asyncio.Queue[Claimed | None] = asyncio.Queue()
        self._changed = asyncio.Event()

    def add(self, claimed: Iterable[Claimed]) -> None:
        for each in claimed:
            self._waiting.put_nowait(each)
            self.count += 1

    async def next(self) -> Claimed | None:
        """Waits for the next message to send. None once this is closed."""
        if self.closed:
            return None
        claimed = await self._waiting.get()
        if self.room:
            self._changed.set()
        return claimed

    def next_now(self) -> Claimed | None:
        """The next message, without waiting. None also if the few that are left should go to other connections."""
        if self.closed or self._waiting.qsize() <= self.most // 10:
            return None
        return self._waiting.get_nowait()

    def remove(self, count: int) -> None:
        """This many messages were recorded or given back."""
        self.count -= count
        self._changed.set()

    @property
    def room(self) -> int:
        """How many more to claim now. None until half is free, because every claim costs a transaction."""
        free = self.most - self.count
        return free if free >= self.most // 2 else 0

    async def changed(self, patience_s: float) -> None:
        """Waits until there may be room, or another reason to look again, but at most `patience_s` seconds."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(patience_s):
                await self._changed.wait()
        self._changed.clear()

    def close_soon(self) -> None:
        """Hands out no more messages, and wakes the courier, which waits in `changed`, so that it closes this."""
        self.closed = True
        self._changed.set()

    def close(self, connections: int) -> list[Claimed]:
        """Tells this many connections that no more messages come. Returns those that were not handed out."""
        self.closed = True
        left = [self._waiting.get_nowait() for _ in range(self._waiting.qsize())]
        for _ in range(connections):
            self._waiting.put_nowait(None)
        return [claimed for claimed in left if claimed is not None]
