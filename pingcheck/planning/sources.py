"""Addresses of calendars that are kept: which are due, and what came of reading them."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from yarl import URL

from directory.database.statements import rows_changed
from directory.errors import N_, Refused
from directory.phrases import Phrase, StoredPhrase
from pingcheck.planning.calendar_source import CalendarSource

NIGHT = time(2, tzinfo=UTC)
MOST_SOURCES = 20
NIGHTS_TO_SAY_SO = 3
LONGEST_PROBLEM = 500


@dataclass(frozen=True, slots=True)
class NewSource:
    """`zone`: of times that name none."""

    address: str
    zone: str
    etag: str = ""
    last_modified: str = ""


def host_of(source: CalendarSource) -> str:
    """What may be said aloud of its address: the rest may hold a secret."""
    return URL(source.address).host or ""


def night_after(now: datetime) -> datetime:
    """The next night in which calendars are read: 02:00 UTC."""
    tonight = datetime.combine(now.astimezone(UTC).date(), NIGHT)
    return tonight if tonight > now else tonight + timedelta(days=1)


async def add_source(session: AsyncSession, new: NewSource, now: datetime, by: str) -> CalendarSource:
    """An address that was just read. Raises Refused if it is kept already, or there are too many."""
    kept = await kept_sources(session)
    if any(source.address == new.address for source in kept):
        raise Refused(N_("This address is kept already."))
    if len(kept) >= MOST_SOURCES:
        raise Refused(N_("At most {most} calendars are kept. Remove one first."), most=MOST_SOURCES)
    source = CalendarSource(
        address=new.address,
        zone=new.zone,
        added_by=by,
        added_at=now,
        next_read_at=night_after(now),
        read_at=now,
        etag=new.etag,
        last_modified=new.last_modified,
    )
    session.add(source)
    await session.flush()
    return source


async def kept_sources(session: AsyncSession) -> list[CalendarSource]:
    kept = select(CalendarSource).where(CalendarSource.removed_at.is_(None)).order_by(CalendarSource.id)
    return list(await session.scalars(kept))


async def find_source(session: AsyncSession, source_id: int) -> CalendarSource:
    """One that is kept. Raises Refused."""
    found = await session.get(CalendarSource, source_id)
    if found is None or found.removed_at is not None:
        raise Refused(N_("This calendar is kept no more."))
    return found


async def remove_source(session: AsyncSession, source_id: int, now: datetime) -> CalendarSource:
    """It is read no more; its meetings stay. Raises Refused if somebody removed it already."""
    source = await find_source(session, source_id)
    source.removed_at = now
    await session.flush()
    return source


async def restore_source(session: AsyncSession, source_id: int, now: datetime) -> CalendarSource:
    """The undoing of `remove_source`. Raises Refused."""
    source = await session.get(CalendarSource, source_id)
    if source is None or source.removed_at is None:
        raise Refused(N_("This calendar is kept."))
    if any(other.address == source.address for other in await kept_sources(session)):
        raise Refused(N_("This address is kept already."))
    source.removed_at, source.next_read_at = None, night_after(now)
    await session.flush()
    return source


async def due_sources(session: AsyncSession, now: datetime) -> list[int]:
    """The ids of those that are to be read now."""
    due = CalendarSource.removed_at.is_(None), CalendarSource.next_read_at <= now
    return list(await session.scalars(select(CalendarSource.id).where(*due).order_by(CalendarSource.id)))


async def claim_source(session: AsyncSession, source_id: int, now: datetime) -> bool:
    """Whether this night's reading is ours: of several processes, one wins."""
    due = CalendarSource.removed_at.is_(None), CalendarSource.next_read_at <= now
    mine = update(CalendarSource).where(CalendarSource.id == source_id, *due)
    return bool(await rows_changed(session, mine.values(next_read_at=night_after(now))))


def record_reading(source: CalendarSource, etag: str, last_modified: str, now: datetime) -> None:
    source.read_at, source.failed_nights, source.problem = now, 0, ""
    source.etag, source.last_modified = etag, last_modified


def record_failure(source: CalendarSource, problem: str) -> None:
    """One more night in which it could not be read."""
    source.failed_nights += 1
    source.problem = str(problem)[:LONGEST_PROBLEM]


async def source_troubles(session: AsyncSession) -> list[Phrase]:
    """A sentence for each calendar that could not be read for three nights."""
    failing = CalendarSource.removed_at.is_(None), CalendarSource.failed_nights >= NIGHTS_TO_SAY_SO
    text = N_("The calendar at {host} could not be read for {nights} nights. {problem}")
    return [
        Phrase(text, host=host_of(source), nights=source.failed_nights, problem=StoredPhrase(source.problem))
        for source in await session.scalars(select(CalendarSource).where(*failing).order_by(CalendarSource.id))
    ]


async def count_sources(session: AsyncSession) -> int:
    return await session.scalar(select(func.count()).where(CalendarSource.removed_at.is_(None))) or 0
