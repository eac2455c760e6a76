"""The service's clock: it ticks every few seconds, unless the machine's own clock has jumped."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from directory.database import Database
from pingcheck.runtime.clock import Clock, ClockWatch, steady_seconds, wall_clock
from pingcheck.runtime.hold import installation, record_clock
from pingcheck.service.tick import tick
from pingcheck.settings import Settings

log = structlog.get_logger()


@contextlib.asynccontextmanager
async def ticking(database: Database, settings: Settings, clock: Clock, every_s: float) -> AsyncIterator[None]:
    """One tick at once, then one every `every_s` seconds, never two at a time in this process. While the machine's
    clock cannot be trusted there is none. A tick that is under way when the block ends is finished first."""
    guard = ClockGuard(database)
    under_way = asyncio.Lock()
    stopping = asyncio.Event()

    async def one_tick() -> None:
        async with under_way:
            if not stopping.is_set():
                await guarded_tick()

    async def guarded_tick() -> None:
        now = clock()  # read before the guard looks: a jump in between must not pass it
        try:
            if await guard.trusts_the_clock():
                await tick(database, settings, now)
        except Exception as error:  # the next tick tries again; an exercise must not stop for a restarted database
            log.error("the clock's tick failed", why=type(error).__name__)

    scheduler = AsyncIOScheduler(
        timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
    )
    scheduler.add_job(one_tick, "interval", seconds=every_s)
    await one_tick()
    scheduler.start()
    try:
        yield
    finally:
        # The scheduler would cancel a tick in the middle of a transaction and wait for nothing. The tick would then be
        # left with a closed database, and neither would end.
        stopping.set()
        async with under_way:
            scheduler.shutdown()


class ClockGuard:
    """Stops the steps of exercises while the machine's clock has jumped, and raises an alarm that other processes can
    read in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._watch = ClockWatch()
        self._times_accepted: int | None = None

    async def trusts_the_clock(self) -> bool:
        """False while the clock has jumped and no officer has accepted the new time."""
        jumped_by = self._watch.jumped_by(wall_clock(), steady_seconds())
        async with self._database.writing() as session:
            if self._times_accepted is None:
                self._times_accepted = (await installation(session)).times_accepted
            accepted = await record_clock(session, jumped_by, self._times_accepted)
        if accepted is not None:
            self._times_accepted = accepted
            self._watch.accept()
            return True
        return not jumped_by
