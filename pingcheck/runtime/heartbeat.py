"""The heart of a process that sends or steps: looks at the database before it starts, and beats while it runs."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import structlog

from directory.database import Database
from directory.errors import Refused
from pingcheck.runtime import hold
from pingcheck.runtime.hold import Heartbeat, why_held

log = structlog.get_logger()

BEAT_S = 5.0
WENT_BACK = "This database went back while it was served: an old backup was restored under the running service."


class Heart:
    """Beats in the database first, then in the state folder, so that a crash between leaves only the folder older."""

    def __init__(self, database: Database, folder: Path, beat_s: float = BEAT_S) -> None:
        self._database = database
        self._folder = folder
        self._beat_s = beat_s
        self._last: Heartbeat | None = None

    @contextlib.asynccontextmanager
    async def beating(self) -> AsyncIterator[None]:
        """Raises Refused if the heartbeat cannot be kept. Held or not, the process goes on: pages must show why."""
        await self.look()
        task = asyncio.create_task(self._keep_beating())
        try:
            yield
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def look(self) -> None:
        """Compares the database with what was seen here last, and holds it if it should not send. Before it does, it
        looks once more: another process may just be starting, or another host be serving it."""
        first, why = await self._compare()
        if why:
            await asyncio.sleep(self._beat_s * 2)
            second, why = await self._compare()
            if why and second.beat == first.beat:
                await self._hold(why)
        await self.beat()

    async def _compare(self) -> tuple[Heartbeat, str]:
        """What the database says of itself, and why it should be held."""
        async with self._database.writing() as session:
            found = await hold.installation(session)
            known = Heartbeat(found.name, found.beat)
            would_send = await hold.would_send(session)
        return known, why_held(known, hold.read_file(self._folder), would_send=would_send)

    async def _hold(self, why: str) -> None:
        log.error("held", why=why)
        async with self._database.writing() as session:
            await hold.hold(session, why)

    async def beat(self) -> None:
        """One beat, unless the database is held. Holds it if it went back."""
        async with self._database.writing() as session:
            found = await hold.installation(session)
            if found.held_why:
                self._last = None  # what it is released with is where it goes on from
                return
            last = self._last or Heartbeat(found.name, found.beat)
            went_on = await hold.beat_once(session, last)
        if not went_on:
            await self._hold(WENT_BACK)
            return
        self._last = Heartbeat(last.name, max(last.beat, found.beat) + 1)
        hold.write_file(self._folder, self._last)

    async def _keep_beating(self) -> None:
        while True:
            await asyncio.sleep(self._beat_s)
            try:
                await self.beat()
            except Refused as refusal:  # the folder may be full or gone for now; the next start would then be held
                log.error("no heartbeat", why=str(refusal))
            except Exception as error:  # the database may be away
                log.error("no heartbeat", why=type(error).__name__)
