"""Lists of entries as they stood at a time, a page at a time."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import PointOfContact
from directory.entries.past import PastEntry, entry_as_of, histories_of
from directory.search.finder import LAST_PAGE, PAGE_SIZE


@dataclass(frozen=True, slots=True)
class PastPage:
    """`total`: the entries that there were, ended ones too. The first page is 1."""

    entries: tuple[PastEntry, ...]
    total: int
    page: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // PAGE_SIZE))


async def past_page(session: AsyncSession, at: datetime, page: int = 1, state: str = "") -> PastPage:
    """Entries that were there at a time, ended ones too, by State, role, rank and number; 50 a page.

    `state`: only of this State, by its code. Too high a page is empty.
    """
    contact, page = PointOfContact, min(max(page, 1), LAST_PAGE)
    there = [contact.added_at <= at, *([contact.state_code == state] if state else [])]
    order = contact.state_code, contact.role, contact.rank.desc(), contact.id
    shown = select(contact.id).where(*there).order_by(*order).limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE)
    ids = list(await session.scalars(shown))
    total = await session.scalar(select(func.count()).select_from(contact).where(*there)) or 0
    histories = await histories_of(session, ids)
    found = (entry_as_of(histories[contact_id], at) for contact_id in ids)
    return PastPage(tuple(filter(None, found)), total, page)
