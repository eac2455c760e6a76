"""Confirmations: what last showed that entries are right, and when."""

from collections.abc import Collection
from typing import Protocol

from sqlalchemy import Subquery, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import ConfirmedBy
from directory.entries.entry import Confirmation, in_batches


class Confirmed(Protocol):
    """An entry, now or as it stood."""

    @property
    def id(self) -> int: ...

    @property
    def confirmed(self) -> Confirmation | None: ...


async def last_confirmed(
    session: AsyncSession, entries: Collection[Confirmed], answers: Subquery | None = None
) -> dict[int, Confirmation | None]:
    """By id: the later of what the directory itself knows (a note, an import) and of the last answer.

    `answers`: the contacts that answered, and when (columns `contact_id` and `at`), which the directory does not know.
    """
    found = {entry.id: entry.confirmed for entry in entries}
    if answers is None:
        return found
    for ids in in_batches(list(found)):
        latest = select(answers.c.contact_id, func.max(answers.c.at)).where(answers.c.contact_id.in_(ids))
        for contact_id, at in await session.execute(latest.group_by(answers.c.contact_id)):
            known = found[contact_id]
            if known is None or at > known.at:
                found[contact_id] = Confirmation(at, ConfirmedBy.ANSWER)
    return found
