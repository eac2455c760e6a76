"""The nightly reading of calendars whose addresses are kept. It stands beside the clock: a server that answers slowly
must hold up no step of an exercise."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import datetime

import structlog

from directory.database import Database
from pingcheck.planning.calendars.nightly import SourceReader, read_tonight
from pingcheck.planning.sources import due_sources
from pingcheck.runtime.background import in_background
from pingcheck.runtime.clock import Clock

log = structlog.get_logger()

EVERY_S = 300.0


@contextlib.asynccontextmanager
async def reading_calendars(database: Database, reader: SourceReader, clock: Clock) -> AsyncIterator[None]:
    """Looks every few minutes which are due. Of several services, one reads each."""

    async def keep_reading() -> None:
        while True:
            try:
                await read_due(database, reader, clock())
            except Exception as error:  # the service goes on without it
                log.error("calendars", why=type(error).__name__)
            await asyncio.sleep(EVERY_S)

    async with in_background(keep_reading()):
        yield


async def read_due(database: Database, reader: SourceReader, now: datetime) -> None:
    """Reads all that are due, one after the other. One that fails holds up no other."""
    async with database.reading() as session:
        due = await due_sources(session, now)
    for source_id in due:
        try:
            read = await read_tonight(database, reader, source_id, now)
        except Exception as error:  # our own code failed on it
            log.error("calendar not read", calendar=source_id, why=type(error).__name__)
            continue
        if read is not None:
            log.info("calendar read", calendar=source_id, added=read.added, moves=read.moves, failed=bool(read.problem))
