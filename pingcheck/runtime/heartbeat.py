"""The heartbeat of a process that sends or steps, from which a restored backup or a copy is noticed."""

import asyncio
import contextlib
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database
from directory.errors import Refused
from pingcheck.runtime import hold
from pingcheck.runtime.background import in_background
from pingcheck.runtime.clock import Clock, wall_clock
from pingcheck.runtime.hold import Heartbeat, Prospect, why_asked, why_held

log = structlog.get_logger()


class Outlook(NamedTuple):
    """What this room asks about exercises, of which it knows nothing."""

    # What becomes of this database now, if it was last served then.
    prospect: Callable[[AsyncSession, datetime, datetime | None], Awaitable[Prospect]]
    in_words: Callable[[AsyncSession, datetime], Awaitable[str]]  # what would happen at once, for the officer


# Tests, which cannot wait, let it beat faster.
BEAT_S = float(os.environ.get("PINGCHECK_BEAT", "5"))
WENT_BACK = "This database went back while it was served: an old backup was restored under the running service."


class HeartbeatKeeper:
    """Checks the database before the process starts work, and beats while it runs.

    It beats in the database first and then in the state folder: a crash between the two leaves only the folder older.
    """

    def __init__(
        self,
        database: Database,
        folder: Path,
        outlook: Outlook,
        longest_gap: timedelta,
        clock: Clock = wall_clock,
    ) -> None:
        """`longest_gap`: how long this may not have been served before an officer is asked."""
        self._database = database
        self._folder = folder
        self._outlook = outlook
        self._longest_gap = longest_gap
        self._clock = clock
        self._last: Heartbeat | None = None

    @contextlib.asynccontextmanager
    async def beating(self) -> AsyncIterator[None]:
        """Beats until the block ends. A held database does not stop the process, because its pages must show why.

        Raises Refused if the heartbeat cannot be kept.
        """
        await self.check()
        async with in_background(self._keep_beating()):
            yield

    async def check(self) -> None:
        """Compares the database with what this host saw last, holds it if it should not send, and beats once.

        Before it holds, it looks once more: another process may just be starting, or another host may serve it.
        """
        first, why = await self._compare()
        if why:
            await asyncio.sleep(BEAT_S * 2)
            second, why = await self._compare()
            if why and second.beat == first.beat:
                await self._hold(why)
        await self.beat()

    async def _compare(self) -> tuple[Heartbeat, str]:
        """What the database says of itself, and why it should be held; empty if it should not."""
        async with self._database.writing() as session:
            found = await hold.installation(session)
            known, served_at = Heartbeat(found.name, found.beat), found.beat_at
            now = self._clock()
            prospect = await self._outlook.prospect(session, now, served_at)
        why = why_held(known, hold.read_heartbeat(self._folder), would_send=prospect.would_send)
        if not why and (served_at is not None or not known.beat):  # earlier versions did not keep the time
            why = why_asked(served_at, now, self._longest_gap, prospect)
        return known, why

    async def _hold(self, why: str) -> None:
        log.error("held", why=why)
        async with self._database.writing() as session:
            await hold.place_hold(session, why)

    async def beat(self) -> None:
        """Beats once, unless the database is held. Holds it if it went back."""
        async with self._database.writing() as session:
            found = await hold.installation(session)
            if found.held_why:
                self._last = None  # after a release, it goes on from what the database says then
                return
            last = self._last or Heartbeat(found.name, found.beat)
            went_on = await hold.count_beat(session, last, self._clock())
        if not went_on:
            await self._hold(WENT_BACK)
            return
        self._last = Heartbeat(last.name, max(last.beat, found.beat) + 1)
        hold.write_heartbeat(self._folder, self._last)

    async def refuse_if_held(self) -> None:
        """Raises Refused, with what to do and what that would set off, if nothing may be sent or stepped now."""
        async with self._database.reading() as session:
            troubles = await hold.troubles(session)
            if await hold.is_held(session):
                troubles.append(await self._outlook.in_words(session, self._clock()))
        if troubles:
            raise Refused("\n".join(troubles))

    async def _keep_beating(self) -> None:
        while True:
            await asyncio.sleep(BEAT_S)
            try:
                await self.beat()
            except Refused as refusal:  # the folder may be full or gone; if it stays so, the next start is held
                log.error("no heartbeat", why=str(refusal))
            except Exception as error:  # the database may be away
                log.error("no heartbeat", why=type(error).__name__)
