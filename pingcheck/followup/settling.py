"""Cases after the closing: an answer that reaches the role ends one; what nobody need read any more opens one."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import Update, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.bulk_rows import among
from directory.database.statements import rows_changed
from directory.phrases import N_
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Status
from pingcheck.followup.case_opening import cases_where, cause_of_ping
from pingcheck.followup.cases import BY_ITSELF, IS_UNREACHED, Case, CaseEntry, CaseOutcome

# Why a case ended by itself.
ENDED_BY = {
    Status.CONFIRMED: N_("Answered in time; the answer was read after the closing."),
    Status.CONFIRMED_LATE: N_("Answered late."),
}
CORRECTED = N_("The result was corrected after the closing.")
# How the case of a ping ends that is corrected to this result; corrected to another, it stays open.
CORRECTED_TO = {
    Status.CONFIRMED: CaseOutcome.REACHED,
    Status.CONFIRMED_LATE: CaseOutcome.REACHED,
    Status.EXCUSED: CaseOutcome.EXCUSED,
    Status.REPLACED: CaseOutcome.REPLACED,
}


async def settle_after_closing(session: AsyncSession, ping_ids: Collection[UUID], now: datetime) -> None:
    """Brings cases up to date after something happened to these pings. An answer that reaches the role ends the case.
    A ping of a closed exercise that is not reached gets a case, if closing made none because a reply was to be read.

    The caller shares the exercises (`share_exercises`), so that none is closed meanwhile.
    """
    closed = Ping.exercise_id.in_(select(Exercise.id).where(Exercise.phase == Phase.CLOSED))
    mine = among(session, Ping.id, ping_ids) & closed
    if await session.scalar(select(Ping.id).where(mine).limit(1)) is None:
        return
    await rows_changed(session, cases_where(now, mine))
    for status, why in ENDED_BY.items():
        reached = select(Ping.id).where(mine, Ping.status == status)
        over = update(Case).where(Case.ping_id.in_(reached), IS_UNREACHED, Case.ended_at.is_(None))
        ended = {"outcome": CaseOutcome.REACHED, "reason": why, "ended_at": now, "ended_by": BY_ITSELF}
        await rows_changed(session, over.values(ended))


async def settle_corrected(session: AsyncSession, ping: Ping, now: datetime) -> None:
    """Brings the case of a ping up to date after its result was corrected: it ends, or gets another cause."""
    outcome = CORRECTED_TO.get(ping.status)
    if outcome is not None:
        ended = {"outcome": outcome, "reason": CORRECTED, "ended_at": now, "ended_by": BY_ITSELF}
        await rows_changed(session, _open_case(ping).values(ended))
        return
    await settle_after_closing(session, [ping.id], now)
    await _set_cause(session, ping)


async def unsettle_corrected(session: AsyncSession, ping: Ping, settled_at: datetime) -> None:
    """Undoes what `settle_corrected` did at that time, after the correction was withdrawn."""
    await unsettle_after_closing(session, ping.id, settled_at)
    await _set_cause(session, ping)


def _open_case(ping: Ping) -> Update:
    return update(Case).where(Case.ping_id == ping.id, IS_UNREACHED, Case.ended_at.is_(None))


async def _set_cause(session: AsyncSession, ping: Ping) -> None:
    await rows_changed(session, _open_case(ping).values(cause=await cause_of_ping(session, ping.id)))


async def unsettle_after_closing(session: AsyncSession, ping_id: UUID, settled_at: datetime) -> None:
    """Undoes what `settle_after_closing` did to a ping at that time: a case that it ended is open again, and one that
    it opened goes, if nobody has worked on it."""
    worked_on = select(CaseEntry.id).where(CaseEntry.case_id == Case.id).exists()
    opened = delete(Case).where(Case.ping_id == ping_id, IS_UNREACHED, Case.opened_at == settled_at, ~worked_on)
    await session.execute(opened.execution_options(synchronize_session=False))
    ended = update(Case).where(Case.ping_id == ping_id, IS_UNREACHED, Case.ended_at == settled_at)
    await rows_changed(session, ended.values(outcome=None, reason="", ended_at=None))
