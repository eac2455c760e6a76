"""Acts on cases that are taken back: they count as done no more, and the day that they set goes. All entries stay."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.followup.case_acts import add_entry, set_due
from pingcheck.followup.cases import EXCUSE_OVER, Case, CaseEntry, CaseEntryKind, entries_of


async def take_act_back(
    session: AsyncSession, case: Case, act: CaseEntry | None, said: str, who: tuple[datetime, str]
) -> None:
    """Says in an open case that what it tells of was a mistake. `act`: its entry; None if the case has none."""
    entry = add_entry(session, case, CaseEntryKind.NOTED, said, who)
    if act is not None:
        entry.act = act.act
        await take_day_back(session, case, act.at, who)


async def take_day_back(session: AsyncSession, case: Case, given_at: datetime, who: tuple[datetime, str]) -> None:
    """An open case is due as it was before that moment, if it was given a day then. A day that was set since stays."""
    days = [one for one in await entries_of(session, case.id) if _sets_day(one)]
    if days and days[-1].kind is CaseEntryKind.DUE and days[-1].at == given_at:
        await set_due(session, case, _last_day(days[:-1]), *who)


def _sets_day(entry: CaseEntry) -> bool:
    is_excuse_over = entry.kind is CaseEntryKind.REOPENED and entry.words == EXCUSE_OVER
    return entry.kind is CaseEntryKind.DUE or is_excuse_over


def _last_day(entries: Sequence[CaseEntry]) -> datetime | None:
    """The first moment of the day that the last of these set; a case is due again on the day its excuse was over."""
    if not entries:
        return None
    last = entries[-1]
    day = last.words if last.kind is CaseEntryKind.DUE else f"{last.at.astimezone(UTC):%Y-%m-%d}"
    return datetime.fromisoformat(day).replace(tzinfo=UTC) if day else None
