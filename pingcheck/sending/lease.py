"""A courier's lease: it beats while it lives, gives up those that do not, and knows when it may not send any more."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from uuid import UUID

import structlog

from directory.database import Database
from pingcheck.runtime.clock import Clock
from pingcheck.runtime.fault_points import fault_point
from pingcheck.sending import workers
from pingcheck.sending.void_claims import void_claims
from pingcheck.sending.workers import LeaseWatch

log = structlog.get_logger()

BEATS_A_LEASE = 4


class Lease:
    """This process as a worker among others. `worker` is its id; another one after it was given up for dead."""

    def __init__(self, database: Database, lease_s: float, clock: Clock) -> None:
        self.worker: UUID | None = None
        self.alarm = ""  # what keeps this courier from sending, in a sentence; others read it from the database
        self._database = database
        self._lease_s = lease_s
        self._clock = clock
        self._watch = LeaseWatch(lease_s)
        self._last_beat = 0.0

    @contextlib.asynccontextmanager
    async def held(self) -> AsyncIterator[None]:
        """Enlisted and beating inside; after it retired, and what it could not account for is in doubt."""
        await self._enlist()
        beating = asyncio.create_task(self._keep_beating())
        try:
            yield
        finally:
            beating.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await beating
            await self._retire()

    async def _retire(self) -> None:
        """What cannot be written now, the others do as soon as this counter has stood still for a lease."""
        if self.worker is None:
            return
        try:
            async with self._database.writing() as session:
                await void_claims(session, [self.worker], self._clock())
        except Exception as error:
            log.error("claims not given up", why=type(error).__name__)

    def may_send(self) -> bool:
        """Nothing is sent once our own last beat is half as old as what others wait for before they void our claims."""
        return time.monotonic() - self._last_beat < self._lease_s / 2

    async def _enlist(self) -> None:
        async with self._database.writing() as session:
            self.worker = await workers.enlist(session, self._clock())
        self._last_beat = time.monotonic()

    async def _keep_beating(self) -> None:
        while True:
            await asyncio.sleep(self._lease_s / BEATS_A_LEASE)
            try:
                await self._beat()
            except Exception as error:  # the database may be away; sending stops by itself, see `may_send`
                log.error("no beat", why=type(error).__name__)

    async def _beat(self) -> None:
        """One beat, and a look at the others'."""
        assert self.worker is not None
        began = time.monotonic()
        async with self._database.writing() as session:
            alive = await workers.beat(session, self.worker, self.alarm)
            counts = await workers.beats(session)
            counts.pop(self.worker, None)
            dead = self._watch.standing_still(counts, time.monotonic())
            if dead:
                voided = await void_claims(session, dead, self._clock())
                fault_point("courier.voiding")
                log.warning("claims voided", workers=len(dead), messages=voided)
        if alive:
            self._last_beat = began
        else:
            log.error("this courier was given up for dead and starts anew")
            await self._enlist()
