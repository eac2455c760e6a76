"""Items that arrive within a few milliseconds are worked on together, and each gets its own result.

A transaction costs nearly the same for one answer as for a hundred. So answers that come while one transaction runs
wait and share the next.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_Waiting = tuple[T, "asyncio.Future[R] | None"]


class Overloaded(Exception):
    """Too many items wait already, so one more would wait too long. Nothing was done."""


class Batcher(Generic[T, R]):
    """Runs `work` on groups of items in the order in which they came. While a group runs, the next one gathers.

    `groups_at_once`: more than one makes sense where the work mostly waits, as for a database with many connections.
    `work` returns one result for each item, in their order. If a group fails, it is tried again in halves, so that one
    bad item fails alone. If the error is `nobodys_fault`, such as a database that is away, the whole group fails.
    """

    def __init__(
        self,
        work: Callable[[Sequence[T]], Awaitable[Sequence[R]]],
        *,
        gather_s: float,
        most_at_once: int,
        most_waiting: int,
        groups_at_once: int = 1,
        nobodys_fault: Callable[[Exception], bool] = lambda _: False,
    ) -> None:
        self._work = work
        self._gather_s = gather_s
        self._most_at_once = most_at_once
        self._most_waiting = most_waiting
        self._groups_at_once = groups_at_once
        self._nobodys_fault = nobodys_fault
        self._waiting: list[_Waiting[T, R]] = []
        self._running: set[asyncio.Task[None]] = set()
        self._gathers = False  # True while a running task is about to take what waits

    async def __call__(self, item: T) -> R:
        """The item's result. Raises Overloaded, or the error that the work raised."""
        result: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        self._add(item, result)
        return await result

    def post(self, item: T) -> None:
        """Adds an item without waiting for its result; errors of its work are lost. Raises Overloaded."""
        self._add(item, None)

    def _add(self, item: T, result: "asyncio.Future[R] | None") -> None:
        if len(self._waiting) >= self._most_waiting:
            raise Overloaded
        self._waiting.append((item, result))
        self._start()

    def _start(self) -> None:
        """Starts a task for what waits, if none will take it and one more may run."""
        if self._waiting and not self._gathers and len(self._running) < self._groups_at_once:
            self._gathers = True
            running = asyncio.create_task(self._run())
            self._running.add(running)
            running.add_done_callback(self._end)

    def _end(self, ended: "asyncio.Task[None]") -> None:
        """A caller who got its result may have added another item before this task was known to have ended."""
        self._running.discard(ended)
        self._start()

    async def done(self) -> None:
        """Waits until no item waits and no group runs."""
        while self._running:
            await asyncio.wait(self._running)

    async def _run(self) -> None:
        """Works on group after group, until no item waits or another task gathers those that do."""
        while self._gathers:
            if len(self._waiting) < self._most_at_once:
                await asyncio.sleep(self._gather_s)
            group, self._waiting = self._waiting[: self._most_at_once], self._waiting[self._most_at_once :]
            self._gathers = False
            await self._do(group)
            if self._gathers:
                return
            self._gathers = bool(self._waiting)

    async def _do(self, group: "list[_Waiting[T, R]]") -> None:
        try:
            results = await self._work([item for item, _ in group])
        except Exception as error:
            if len(group) > 1 and not self._nobodys_fault(error):
                middle = len(group) // 2
                await self._do(group[:middle])
                await self._do(group[middle:])
                return
            for _, result in group:
                if result is not None and not result.done():
                    result.set_exception(error)
        else:
            for (_, result), value in zip(group, results, strict=True):
                if result is not None and not result.done():  # the caller may have gone away
                    result.set_result(value)
