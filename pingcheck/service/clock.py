"""The service's clock: it ticks every few seconds, unless the machine's own clock has jumped. After each tick it judges
who is unreachable."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import timedelta

import structlog

from directory.database import Database
from pingcheck.followup.unreachable import UnreachableWatch
from pingcheck.runtime.background import until_stopped
from pingcheck.runtime.clock import Clock, ClockWatch, steady_seconds, wall_clock
from pingcheck.runtime.hold import installation, record_clock
from pingcheck.service.tick import tick
from pingcheck.settings import Settings

log = structlog.get_logger()


@contextlib.asynccontextmanager
async def ticking(database: Database, settings: Settings, clock: Clock, every_s: float) -> AsyncIterator[None]:
    """One tick at once, then one `every_s` seconds after the end of the last. While the machine's clock cannot be
    trusted there is none. A tick that is under way when the block ends is finished first."""
    guard, watch = ClockGuard(database), UnreachableWatch(database)
    stopping = asyncio.Event()

    async def one_tick() -> None:
        now = clock()  # read before the guard looks: a jump in between must not pass it
        try:
            if await guard.trusts_the_clock():
                await tick(database, settings, now)
                judged = await watch.look(now)
                if judged:
                    log.info("clock", did=judged)
        except Exception as error:  # the next tick tries again; an exercise must not stop for a restarted database
            log.error("the clock's tick failed", why=type(error).__name__)

    async def keep_ticking() -> None:
        """Waits by the loop's steady time: a wall clock that is set back must not put off the next tick."""
        while not stopping.is_set():
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stopping.wait(), every_s)
                return
            await one_tick()

    await one_tick()
    async with until_stopped(keep_ticking(), stopping):
        yield


class ClockGuard:
    """Stops the steps of exercises while the machine's clock has jumped, and raises an alarm that other processes can
    read in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._watch = ClockWatch()
        self._times_accepted: int | None = None
        self._said = timedelta()

    async def trusts_the_clock(self) -> bool:
        """False while the clock has jumped and no officer has accepted the new time."""
        jumped_by = self._watch.jumped_by(wall_clock(), steady_seconds())
        self._say(jumped_by)
        async with self._database.writing() as session:
            if self._times_accepted is None:
                self._times_accepted = (await installation(session)).times_accepted
            accepted = await record_clock(session, jumped_by, self._times_accepted)
        if accepted is not None:
            self._times_accepted = accepted
            self._watch.accept()
            return True
        return not jumped_by

    def _say(self, jumped_by: timedelta) -> None:
        """Once for each jump, and once when the time is right again."""
        if bool(jumped_by) != bool(self._said):
            if jumped_by:
                log.error("the machine's clock jumped, no step is run", by_s=round(jumped_by.total_seconds()))
            else:
                log.warning("the machine's clock is right again")
        self._said = jumped_by
