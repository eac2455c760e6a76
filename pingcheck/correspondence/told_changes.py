"""Changes of entries told: how many emails go out about them, and the order to send them."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.notices import Notice


async def tell_changes(session: AsyncSession, notices: Sequence[Notice], now: datetime) -> None:
    """Queues the mails about these changes, in the caller's transaction."""


def mails_about(notices: Iterable[Notice]) -> int:
    """How many emails tell of these changes: one to each address that an entry had, and one to its Mission."""
    return sum(len(notice.addresses) + (notice.mission is not None) for notice in notices)
