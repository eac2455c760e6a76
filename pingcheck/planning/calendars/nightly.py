"""The reading of a calendar whose address is kept: fetched, read and compared before anything is written."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from directory.database import Database
from directory.errors import Refused
from pingcheck.exercises.exercise import CLOCK
from pingcheck.planning.calendars.download import Downloaded, Downloads, KnownCopy
from pingcheck.planning.calendars.event import CalendarContents, ReadingRules
from pingcheck.planning.calendars.intake import take_calendar
from pingcheck.planning.calendars.reading_process import read_apart
from pingcheck.planning.sources import claim_source, find_source, record_failure, record_reading

Read = Callable[[bytes, ReadingRules], Awaitable[CalendarContents]]


@dataclass(frozen=True, slots=True)
class SourceReader:
    """How calendars come and are read: from their address, and in a process of its own unless a test says otherwise."""

    downloads: Downloads
    read: Read = read_apart


@dataclass(frozen=True, slots=True)
class SourceRead:
    """What came of it. `problem`: why it could not be read, or empty."""

    added: int = 0
    moves: int = 0
    problem: str = ""


async def read_tonight(database: Database, reader: SourceReader, source_id: int, now: datetime) -> SourceRead | None:
    """One night's reading of a source; None if another process has it."""
    async with database.writing() as session:
        if not await claim_source(session, source_id, now):
            return None
    try:
        return await read_source(database, reader, source_id, now)
    except Refused as refused:
        async with database.writing() as session:
            record_failure(await find_source(session, source_id), str(refused))
        return SourceRead(problem=str(refused))


async def read_source(
    database: Database, reader: SourceReader, source_id: int, now: datetime, by: str = CLOCK
) -> SourceRead:
    """Reads it now. Raises Refused."""
    async with database.reading() as session:
        source = await find_source(session, source_id)
        address, zone, known = source.address, source.zone, KnownCopy(source.etag, source.last_modified)
    downloaded = await reader.downloads.fetch(address, known)
    contents = None
    if downloaded.raw is not None:
        contents = await reader.read(downloaded.raw, ReadingRules(now, zone))
    return await _take(database, source_id, downloaded, contents, (now, by))


async def _take(
    database: Database,
    source_id: int,
    downloaded: Downloaded,
    contents: CalendarContents | None,
    act: tuple[datetime, str],
) -> SourceRead:
    now, by = act
    async with database.writing() as session:
        source = await find_source(session, source_id)
        record_reading(source, downloaded.known.etag, downloaded.known.last_modified, now)
        if contents is None:
            return SourceRead()
        added, found = await take_calendar(session, contents, source, now, by)
        return SourceRead(len(added), len(found.moves))
