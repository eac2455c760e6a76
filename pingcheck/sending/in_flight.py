"""What a courier has in hand: messages that it claimed and has not sent yet, shared out among its connections."""

import asyncio
import contextlib
from collections.abc import Iterable
from uuid import UUID

from pingcheck.exercises.exercise import Frame
from pingcheck.sending.outbox import Claimed, FrameKey


class Hand:
    """Claims of one worker. `held` counts all of them until their result is recorded, so that a courier never has more
    in hand than it may lose sight of at once."""

    def __init__(self, worker: UUID) -> None:
        self.worker = worker
        self.most = 1  # how many to have in hand; it follows the pace
        self.held = 0
        self.frames: dict[FrameKey, Frame] = {}  # the texts of what is in hand
        self.closed = False
        self._waiting: asyncio.Queue[Claimed | None] = asyncio.Queue()
        self._changed = asyncio.Event()

    def take_up(self, claimed: Iterable[Claimed]) -> None:
        for each in claimed:
            self._waiting.put_nowait(each)
            self.held += 1

    async def next(self) -> Claimed | None:
        """The next message to send; None once the hand is closed."""
        if self.closed:
            return None
        claimed = await self._waiting.get()
        if self.room:
            self._changed.set()
        return claimed

    def next_now(self) -> Claimed | None:
        """The same for who will not wait; None also while there is no more than the others should have."""
        if self.closed or self._waiting.qsize() <= self.most // 10:
            return None
        return self._waiting.get_nowait()

    def let_go(self, count: int) -> None:
        """So many are recorded, or given back."""
        self.held -= count
        self._changed.set()

    @property
    def room(self) -> int:
        """How many more to claim now: none before half the hand is free, for every claim has its price."""
        free = self.most - self.held
        return free if free >= self.most // 2 else 0

    async def changed(self, patience_s: float) -> None:
        """Until there may be room or reason to look again; so many seconds at most."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(patience_s):
                await self._changed.wait()
        self._changed.clear()

    def look_again(self) -> None:
        """Wakes whoever waits in `changed`."""
        self._changed.set()

    def close_soon(self) -> None:
        """Hands nothing more out, and wakes whoever waits in `changed` to close it."""
        self.closed = True
        self._changed.set()

    def close(self, lines: int) -> list[Claimed]:
        """Tells so many lines that nothing more is handed out. What was not handed out comes back."""
        self.closed = True
        left = [self._waiting.get_nowait() for _ in range(self._waiting.qsize())]
        for _ in range(lines):
            self._waiting.put_nowait(None)
        return [claimed for claimed in left if claimed is not None]
