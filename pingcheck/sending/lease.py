"""A courier's lease: it beats to show that it is alive, voids the claims of dead workers, and knows when to stop."""

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
from pingcheck.sending.outbox import void_claims
from pingcheck.sending.workers import LeaseWatch

log = structlog.get_logger()

BEATS_PER_LEASE = 4


class Lease:
    """This process as one worker among others. `worker` is its id; a new one if others have given it up for dead."""

    def __init__(self, database: Database, lease_s: float, clock: Clock) -> None:
        self.worker: UUID | None = None
        self.alarm = ""  # what keeps this courier from sending, as a sentence; each beat writes it to the database
        self._database = database
        self._lease_s = lease_s
        self._clock = clock
        self._watch = LeaseWatch(lease_s)
        self._last_beat = 0.0

    @contextlib.asynccontextmanager
    async def held(self) -> AsyncIterator[None]:
        """Inside, the worker is enlisted and beats. Afterwards it is retired, and the claims that it still has are in
        doubt."""
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
        """Voids this worker's claims. If that fails, others do it once its counter has stood still for a lease."""
        if self.worker is None:
            return
        try:
            async with self._database.writing() as session:
                await void_claims(session, [self.worker], self._clock())
        except Exception as error:
            log.error("claims not given up", why=type(error).__name__)

    def may_send(self) -> bool:
        """False once our last beat is older than half the lease. Others void our claims after a whole lease."""
        return time.monotonic() - self._last_beat < self._lease_s / 2

    async def _enlist(self) -> None:
        async with self._database.writing() as session:
            self.worker = await workers.enlist(session, self._clock())
        self._last_beat = time.monotonic()

    async def _keep_beating(self) -> None:
        while True:
            await asyncio.sleep(self._lease_s / BEATS_PER_LEASE)
            try:
                await self._beat()
            except Exception as error:  # the database may be away; `may_send` then stops the sending
                log.error("no beat", why=type(error).__name__)

    async def _beat(self) -> None:
        """Beats once, and voids the claims of workers that have stopped beating."""
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
