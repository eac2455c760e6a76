"""The clock sends the day's email: it gathers what is due, tells each officer who is at work, and each at most once."""

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database
from directory.states import state_names
from pingcheck.accounts.cover import absences
from pingcheck.correspondence.digests import DigestReader, digest_readers, look_done, queue_digest
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.timetable import next_opening
from pingcheck.reports.brief_preflight import NOTHING_IN_ITS_WAY, brief_preflight
from pingcheck.reports.digest_text import Digest, NextCheck, ToldTo, digest_text
from pingcheck.reports.due_work import OfficeWork, in_order, office_work, own_cases
from pingcheck.runtime.fault_points import fault_point
from pingcheck.settings import Settings

SOON = timedelta(days=7)


async def send_digests(database: Database, settings: Settings, now: datetime) -> int:
    """Queues the day's email for each officer who is due one now. Returns how many. What they say is gathered before
    anything is written, so that no contact waits for it."""
    async with database.reading() as session:
        readers = await digest_readers(session, settings.office_hours, now)
        if not readers:
            return 0
        work = await office_work(session, now, four_eyes=settings.four_eyes)
        coming = await next_opening(session, now, now + SOON)
    check = await _next_check(database, settings, coming, now) if coming is not None else None
    sent = 0
    for reader in readers:
        async with database.reading() as session:
            digest = await _digest(session, reader, work, check, now)
            is_news = digest.total and not (digest.is_only_undated and reader.is_told_this_week)
            mail = await _in_words(session, settings, reader, digest, now) if is_news else None
        async with database.writing() as session:
            if mail is None:
                await look_done(session, reader, now)
            elif await queue_digest(session, reader, settings.office_hours, mail, now):
                sent += 1
            fault_point("digests.queued")
    return sent


async def _digest(
    session: AsyncSession, reader: DigestReader, work: OfficeWork, check: NextCheck | None, now: datetime
) -> Digest:
    cases = await own_cases(session, reader.name, now)
    away = {name: absence.last_day for name, absence in (await absences(session, now)).items()}
    return Digest(in_order([*work.due_to(reader.name), *cases]), check, away)


async def _in_words(
    session: AsyncSession, settings: Settings, reader: DigestReader, digest: Digest, now: datetime
) -> tuple[str, str]:
    told = ToldTo(reader.name, reader.language, reader.zone, now)
    return digest_text(settings, digest, told, await state_names(session, reader.language))


async def _next_check(database: Database, settings: Settings, coming: Exercise, now: datetime) -> NextCheck:
    finds = await brief_preflight(database, settings, coming.id, now)
    assert coming.opens_at is not None
    needs = finds is not None and finds != NOTHING_IN_ITS_WAY
    return NextCheck(coming.title, coming.reference, coming.opens_at, finds, needs)
