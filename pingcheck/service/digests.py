"""The clock sends the day's email: it gathers what is due, tells each officer who is at work, and each at most once."""

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database
from directory.states import state_names
from pingcheck.accounts.cover import absences, covered_by
from pingcheck.correspondence.digests import DigestReader, digest_readers, look_done, queue_digest
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.timetable import next_opening
from pingcheck.reports.brief_preflight import NOTHING_IN_ITS_WAY, brief_preflight
from pingcheck.reports.digest_text import Digest, NextCheck, ToldTo, covers_in_words, digest_text
from pingcheck.reports.due_work import OfficeWork, in_order, office_work, own_cases
from pingcheck.reports.told_closings import ToldClosing, told_closings
from pingcheck.runtime.fault_points import fault_point
from pingcheck.settings import Settings

SOON = timedelta(days=7)
# Who never had an email hears of checks that closed since then.
NEW_FOR = timedelta(days=7)


async def send_digests(database: Database, settings: Settings, now: datetime) -> int:
    """Queues the day's email for each officer who is due one now. Returns how many. What they say is gathered before
    anything is written, so that no contact waits for it."""
    async with database.reading() as session:
        readers = await digest_readers(session, settings.office_hours, now)
        if not readers:
            return 0
        work = await office_work(session, now, four_eyes=settings.four_eyes)
        closings = await told_closings(session, now)
        coming = await next_opening(session, now, now + SOON)
    check = await _next_check(database, settings, coming, now) if coming is not None else None
    sent = 0
    for reader in readers:
        async with database.reading() as session:
            digest = await _digest(session, reader, work, closings, now, check)
            mail = await _in_words(session, settings, reader, digest, now) if _is_news(digest, reader, now) else None
        async with database.writing() as session:
            if mail is None:
                await look_done(session, reader, now)
            elif await queue_digest(session, reader, settings.office_hours, mail, now):
                sent += 1
            fault_point("digests.queued")
    return sent


async def _digest(
    session: AsyncSession, reader: DigestReader, work: OfficeWork, closings: list[ToldClosing], now: datetime,
    check: NextCheck | None,
) -> Digest:  # fmt: skip
    cases = await own_cases(session, reader.name, now)
    covered = covered_by(reader.name, await absences(session, now))
    since = reader.last_made_at or now - NEW_FOR
    new = [one for one in closings if one.check.closed_at > since]
    return Digest(in_order([*work.due_to(reader.name), *cases]), check, covered, new)


def _is_news(digest: Digest, reader: DigestReader, now: datetime) -> bool:
    """Cases without a day alone are told once a week. An absence has no beginning on file: it is new if the last email
    did not tell of it in the same words."""
    if digest.closings or (digest.total and not (digest.is_only_undated and reader.is_told_this_week)):
        return True
    told_before = " ".join(reader.last_text.split())
    told = ToldTo(reader.name, reader.language, reader.zone, now)
    return any(said not in told_before for said in covers_in_words(digest.away_until, told))


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
