"""Open cases by whose they are and when they are due, for the day's email. What the email names by itself, such as a
reply to read, is not counted once more as a case."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.followup.case_list import CaseFilter, CaseOrder, ListedCase, page_of_cases
from pingcheck.followup.cases import Case
from pingcheck.followup.own_rows import stands_alone


async def cases_due(
    session: AsyncSession, owners: frozenset[str], before: datetime, most: int
) -> tuple[list[ListedCase], int]:
    """The first open cases of these owners that are due before an instant, the earliest first; and how many there are
    in all."""
    mine = Case.ended_at.is_(None), Case.owner.in_(owners), Case.due_at < before, stands_alone()
    total = await session.scalar(select(func.count()).select_from(Case).where(*mine)) or 0
    if not total:
        return [], 0
    first = await page_of_cases(
        session, CaseFilter(owners=owners, own_rows=False), None, CaseOrder.DUE, min(most, total)
    )
    return list(first.cases), total


async def count_cases_of_nobody(session: AsyncSession, owners: Collection[str]) -> int:
    """How many open cases belong to nobody among these owners."""
    nobodys = or_(Case.owner.is_(None), Case.owner.not_in(owners))
    open_ones = Case.ended_at.is_(None), nobodys, stands_alone()
    return await session.scalar(select(func.count()).select_from(Case).where(*open_ones)) or 0
