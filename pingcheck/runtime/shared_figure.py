"""A figure that is dear to work out, kept for a few seconds and worked out once for all who ask meanwhile."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from pingcheck.runtime.clock import steady_seconds

T = TypeVar("T")

FRESH_S = 3.0
LONGEST_WORK_S = 10.0


class SharedFigure(Generic[T]):
    """Calls `work` for a figure if the last one is older than a few seconds. Whoever asks while it is worked out waits
    for the same one, so that no number of requests costs more than one."""

    def __init__(self, work: Callable[[], Awaitable[T]], steady: Callable[[], float] = steady_seconds) -> None:
        self._work = work
        self._steady = steady
        self._kept: tuple[T, float] | None = None  # the figure, and until when it is fresh
        self._running: asyncio.Task[T] | None = None

    async def __call__(self) -> T:
        """The figure. Raises the error of `work`, and TimeoutError if it takes too long."""
        if self._kept is not None and self._steady() < self._kept[1]:
            return self._kept[0]
        if self._running is None:
            self._running = asyncio.create_task(self._work_out())
        return await asyncio.shield(self._running)

    async def _work_out(self) -> T:
        try:
            async with asyncio.timeout(LONGEST_WORK_S):
                figure = await self._work()
            self._kept = (figure, self._steady() + FRESH_S)
            return figure
        finally:
            self._running = None
