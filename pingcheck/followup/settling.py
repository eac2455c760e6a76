"""Cases right after something happened to pings: what the next sweep would do, done at once for them alone."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.bulk_rows import among
from directory.phrases import N_, Phrase
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Status
from pingcheck.followup.case_acts import hold_open_case
from pingcheck.followup.case_endings import OwnEnding, end_by_itself, follow_contacts
from pingcheck.followup.case_opening import open_cases, update_causes
from pingcheck.followup.cases import BY_ITSELF, Case, CaseEntry, CaseOutcome
from pingcheck.followup.letter_cases import LetterCase

CORRECTED = N_("The result was corrected after the closing.")
# How the case of a ping ends that is corrected to this result; corrected to another, it stays open.
CORRECTED_TO = {
    Status.CONFIRMED: CaseOutcome.REACHED,
    Status.CONFIRMED_LATE: CaseOutcome.REACHED,
    Status.EXCUSED: CaseOutcome.EXCUSED,
    Status.REPLACED: CaseOutcome.REPLACED,
}


async def settle_after_closing(session: AsyncSession, ping_ids: Collection[UUID], now: datetime) -> None:
    """Brings cases up to date after something happened to these pings. An answer that reaches the role ends the
    contact's cases, of earlier checks too. A ping of a closed exercise that is not reached gets a case, if closing made
    none because a reply was to be read.

    The caller shares the exercises (`share_exercises`), so that none is closed meanwhile.
    """
    mine = among(session, Ping.id, ping_ids)
    closed = mine & Ping.exercise_id.in_(select(Exercise.id).where(Exercise.phase == Phase.CLOSED))
    if await session.scalar(select(Ping.id).where(closed).limit(1)) is not None:
        await update_causes(session, now, closed)
        await open_cases(session, now, closed)
    of_contacts = Ping.contact_id.in_(select(Ping.contact_id).where(mine).correlate(None))
    await follow_contacts(session, now, of_contacts)


async def settle_corrected(session: AsyncSession, ping: Ping, now: datetime, excused_until: datetime | None) -> None:
    """Brings the case of a ping up to date after its result was corrected: it ends, or gets another cause.
    `excused_until`: when a case is due again that ends by an excuse."""
    outcome, case = CORRECTED_TO.get(ping.status), await hold_open_case(session, ping.id)
    if outcome is not None and case is not None:
        end_by_itself(session, case, OwnEnding(outcome, Phrase(CORRECTED), excused_until), now)
        await session.flush()
    await settle_after_closing(session, [ping.id], now)


async def unsettle_after_closing(session: AsyncSession, ping_id: UUID, settled_at: datetime, now: datetime) -> None:
    """After what `settle_after_closing` rested on at that time was taken back: a case that it ended is open again,
    however long ago that was, and one that it opened goes, unless an officer did something about it or a letter names
    it."""
    case = await hold_open_case(session, ping_id)
    if case is not None and case.opened_at == settled_at and not await _is_worked_on(session, case):
        await session.execute(delete(CaseEntry).where(CaseEntry.case_id == case.id))
        await session.delete(case)
        await session.flush()
    await follow_contacts(session, now, Ping.id == ping_id, looks_back=None)
    await settle_after_closing(session, [ping_id], now)


async def _is_worked_on(session: AsyncSession, case: Case) -> bool:
    by_officer = select(CaseEntry.id).where(CaseEntry.case_id == case.id, CaseEntry.by != BY_ITSELF)
    named = select(LetterCase.case_id).where(LetterCase.case_id == case.id)
    return await session.scalar(select(or_(by_officer.exists(), named.exists()))) is True
