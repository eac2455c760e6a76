"""Cases after the closing: an answer that reaches the role ends one; what nobody need read any more opens one."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.bulk_rows import among
from directory.database.statements import rows_changed
from directory.phrases import N_
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Status
from pingcheck.followup.case_opening import cases_where
from pingcheck.followup.cases import BY_ITSELF, IS_UNREACHED, Case, CaseEntry, CaseOutcome

# Why a case ended by itself.
ENDED_BY = {
    Status.CONFIRMED: N_("Answered in time; the answer was read after the closing."),
    Status.CONFIRMED_LATE: N_("Answered late."),
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


async def unsettle_after_closing(session: AsyncSession, ping_id: UUID, settled_at: datetime) -> None:
    """Undoes what `settle_after_closing` did to a ping at that time: a case that it ended is open again, and one that
    it opened goes, if nobody has worked on it."""
    worked_on = select(CaseEntry.id).where(CaseEntry.case_id == Case.id).exists()
    opened = delete(Case).where(Case.ping_id == ping_id, IS_UNREACHED, Case.opened_at == settled_at, ~worked_on)
    await session.execute(opened.execution_options(synchronize_session=False))
    ended = update(Case).where(Case.ping_id == ping_id, IS_UNREACHED, Case.ended_at == settled_at)
    await rows_changed(session, ended.values(outcome=None, reason="", ended_at=None))
