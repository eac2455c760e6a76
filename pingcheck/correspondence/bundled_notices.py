"""What changes while a notice to the same address waits is told in that one, so that many changes make few mails."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.locks import lock_row
from directory.database.statements import rows_changed
from pingcheck.correspondence.notice_rules import MOST_CHANGES, due_after
from pingcheck.exercises.entry_mails import EntryMail
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.mission_mails import MissionMail

BundledMail = type[EntryMail] | type[MissionMail]


async def due_unless_added(
    session: AsyncSession, mail: BundledMail, alike: ColumnElement[bool], facts: dict[str, Any], now: datetime
) -> datetime | None:
    """When a notice of its own may tell these facts; None if one that waits tells them now, too. `alike`: the notices
    about the same to the same address."""
    last = select(Message.id, Message.due_at).join(mail, mail.id == Message.id).where(alike)
    row = (await session.execute(last.order_by(Message.due_at.desc()).limit(1))).first()
    if row is None:
        return due_after(None, now)
    return None if await _added(session, mail, row[0], facts) else due_after(row[1], now)


async def _added(session: AsyncSession, mail: BundledMail, mail_id: UUID, facts: dict[str, Any]) -> bool:
    """Adds a change to a mail that has not been tried yet. False if it has, or is full."""
    waits = Message.id == mail_id, Message.delivery == Delivery.WAITING, Message.attempts == 0
    await lock_row(session, select(Message.id).where(*waits))
    # Read under the lock: a courier that was faster has claimed it, and reads what it says no more.
    mine = select(mail.changes).join(Message, Message.id == mail.id).where(*waits)
    changes = await session.scalar(mine)
    if changes is None or len(changes) >= MOST_CHANGES:
        return False
    added = update(mail).where(mail.id == mail_id).values(changes=[*changes, facts])
    return await rows_changed(session, added) == 1
