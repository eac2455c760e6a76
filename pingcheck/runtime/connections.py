"""The open connections of a server: how many there may be, and how long each may take."""

import asyncio
import contextlib
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import cast

import structlog

log = structlog.get_logger()

LOOKS_EVERY_S = 1.0
BETWEEN_WARNINGS_S = 60.0


@dataclass(frozen=True, slots=True)
class ConnectionLimits:
    """`most`: connections at once. `arriving_s`: seconds until what began to arrive must be complete, from the first
    byte or, at first, from the opening of the connection. `silent_s`: seconds without a byte."""

    most: int
    arriving_s: float
    silent_s: float


@dataclass(slots=True)
class _Open:
    began: float | None  # when what is arriving now began to; None between two requests
    heard: float  # when the last byte came, or our last response was made
    at_work: bool = False  # on a request that has arrived, which takes as long as it takes


class Connections:
    """Closes connections that take too long. Past the most that may be open it closes the one that has been idle, or
    unfinished, longest, so that no number of them keeps a new visitor out or uses up the process's open files. They are
    closed at once: a polite end would wait for somebody who does not read."""

    def __init__(self, limits: ConnectionLimits, steady: Callable[[], float] = time.monotonic) -> None:
        self._limits = limits
        self._steady = steady
        # The longest idle or unfinished first.
        self._open: OrderedDict[asyncio.Transport, _Open] = OrderedDict()
        self._said_full: float | None = None

    def __len__(self) -> int:
        return len(self._open)

    def guarded(self, make: Callable[[], asyncio.Protocol]) -> Callable[[], asyncio.Protocol]:
        """A factory of the same protocols, for the loop's `create_server`, whose connections are watched."""
        return lambda: _Guarded(make(), self)

    @contextlib.contextmanager
    def at_work(self, transport: asyncio.Transport | None) -> Iterator[None]:
        """While a request that came by this connection is answered."""
        self.begin_work(transport)
        try:
            yield
        finally:
            self.end_work(transport)

    def begin_work(self, transport: asyncio.Transport | None) -> None:
        """A request has arrived. Nothing, if the connection was closed meanwhile or its server is not watched."""
        found = self._open.get(transport) if transport is not None else None
        if found is not None:
            found.at_work, found.began = True, None

    def end_work(self, transport: asyncio.Transport | None) -> None:
        found = self._open.get(transport) if transport is not None else None
        if found is not None and transport is not None:
            found.at_work, found.heard = False, self._steady()
            self._open.move_to_end(transport)

    async def watch(self) -> None:
        """Closes what takes too long, again and again."""
        while True:
            await asyncio.sleep(LOOKS_EVERY_S)
            self.close_overdue()

    def close_overdue(self) -> None:
        now = self._steady()
        for transport in [each for each, found in self._open.items() if self._is_overdue(found, now)]:
            transport.abort()

    def opened(self, transport: asyncio.Transport) -> None:
        now = self._steady()
        self._open[transport] = _Open(began=now, heard=now)
        if len(self._open) > self._limits.most:
            # The new one is never at work, so there is always one to close.
            longest = next(each for each, found in self._open.items() if not found.at_work)
            self._say_full(now)
            self.lost(longest)
            longest.abort()

    def _say_full(self, now: float) -> None:
        """At most once a minute: a flood of connections must not become one of lines."""
        if self._said_full is None or now - self._said_full >= BETWEEN_WARNINGS_S:
            self._said_full = now
            log.warning("too many connections", most=self._limits.most, closed="those idle or unfinished longest")

    def heard(self, transport: asyncio.Transport) -> None:
        found = self._open.get(transport)
        if found is None:
            return
        found.heard = self._steady()
        if found.began is None and not found.at_work:
            found.began = found.heard
            self._open.move_to_end(transport)  # and no further: who drips byte after byte gains nothing by it

    def lost(self, transport: asyncio.Transport) -> None:
        self._open.pop(transport, None)

    def _is_overdue(self, found: _Open, now: float) -> bool:
        too_slow = found.began is not None and now - found.began >= self._limits.arriving_s
        return not found.at_work and (too_slow or now - found.heard >= self._limits.silent_s)


class _Guarded(asyncio.Protocol):
    """Passes everything on to the protocol that it guards, and tells of it."""

    def __init__(self, guarded: asyncio.Protocol, connections: Connections) -> None:
        self._guarded = guarded
        self._connections = connections
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)  # uvloop's have its methods, but are none by their class
        self._guarded.connection_made(transport)
        self._connections.opened(self._transport)

    def data_received(self, data: bytes) -> None:
        if self._transport is not None:
            self._connections.heard(self._transport)
        self._guarded.data_received(data)

    def eof_received(self) -> bool | None:
        return self._guarded.eof_received()

    def pause_writing(self) -> None:
        self._guarded.pause_writing()

    def resume_writing(self) -> None:
        self._guarded.resume_writing()

    def connection_lost(self, error: Exception | None) -> None:
        if self._transport is not None:
            self._connections.lost(self._transport)
        self._guarded.connection_lost(error)
