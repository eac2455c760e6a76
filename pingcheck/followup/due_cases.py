"""Open cases by whose they are and when they are due, for Today and the day's email. What these name by itself, such as
a reply to read, is not counted once more as a case."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.accounts.cover import owners_at_work
from pingcheck.followup.case_list import (
    CaseFilter,
    CaseOrder,
    ListedCase,
    count_cases,
    count_without_day,
    page_of_cases,
)
from pingcheck.followup.cases import Case
from pingcheck.followup.own_rows import are_read_incidents, stands_alone


@dataclass(frozen=True, slots=True)
class DueCases:
    """The most urgent first, and how many there are in all; `undated`: how many of all have no day."""

    first: tuple[ListedCase, ...]
    total: int
    undated: int


async def cases_due(
    session: AsyncSession, owners: frozenset[str] | None, now: datetime, most: int, *, nobodys: bool = False
) -> DueCases:
    """The open cases of these owners, or of anybody, that are overdue, due today, or have no day. `nobodys`: and those
    that nobody works on, whatever their day. This alone says what is due."""
    at_work = await owners_at_work(session, now) if nobodys else None
    due = CaseFilter(owners=owners, nobodys=nobodys, at_work=at_work, due_by=now, own_rows=False)
    total = sum((await count_cases(session, due)).values())
    if not total:
        return DueCases((), 0, 0)
    first = await page_of_cases(session, due, None, CaseOrder.URGENT, most, now)
    return DueCases(first.cases, total, await count_without_day(session, due))


async def incidents_to_end(session: AsyncSession, now: datetime, most: int) -> DueCases:
    """The open cases of possible incidents whose words are read, whoever owns them and whatever their day: what was
    recorded of the words ends none of them."""
    ids = frozenset(await session.scalars(select(Case.id).where(*are_read_incidents())))
    if not ids:
        return DueCases((), 0, 0)
    chosen = CaseFilter(ids=ids)
    first = await page_of_cases(session, chosen, None, CaseOrder.URGENT, most, now)
    return DueCases(first.cases, len(ids), await count_without_day(session, chosen))


async def count_cases_of_nobody(session: AsyncSession, owners: Collection[str]) -> int:
    """How many open cases belong to nobody among these owners."""
    nobodys = or_(Case.owner.is_(None), Case.owner.not_in(owners))
    open_ones = Case.ended_at.is_(None), nobodys, stands_alone()
    return await session.scalar(select(func.count()).select_from(Case).where(*open_ones)) or 0
