"""Whoever reads a Mission's email on file is told when another takes its place, in the transaction of the change."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.missions import MissionChange
from directory.database.locks import lock_row
from directory.database.statements import rows_changed
from directory.languages import Language
from directory.masks import masked_mail
from directory.states import State
from pingcheck.correspondence.notice_rules import MOST_CHANGES, due_after
from pingcheck.exercises.message import Delivery, Message, MessageKind
from pingcheck.exercises.mission_mails import MissionMail
from pingcheck.runtime.fault_points import fault_point
from pingcheck.sending.wire import one_line

ADDRESS = "address"


def told_of(change: MissionChange) -> tuple[str, ...]:
    """The addresses that are told: the one that was on file. If a change is taken back, the one that is on file again,
    too: it was told of the change. Pure."""
    if ADDRESS not in change.after:
        return ()
    again = change.after[ADDRESS] if change.is_taking_back else ""
    return tuple(address for address in (change.before[ADDRESS], again) if address)


async def tell_mission(session: AsyncSession, change: MissionChange, now: datetime) -> tuple[str, ...]:
    """Makes the mails about a change that this transaction writes, in the language that the Mission had before it.
    Returns to whom. What changes while one waits is told in that one."""
    state = await session.get_one(State, change.state_code)
    language = Language(change.before.get("language", state.mission_language))
    for address in told_of(change):
        await _tell(session, MissionMail(state_code=state.code, language=language, made_at=now), address, change)
    fault_point("notices.queued")
    return told_of(change)


def facts_told(change: MissionChange) -> dict[str, Any]:
    """Plain JSON, without any address in full. Pure."""
    return {
        "at": change.at.isoformat(),
        "removed": masked_mail(change.before[ADDRESS]) if change.before[ADDRESS] else "",
        "added": masked_mail(change.after[ADDRESS]) if change.after[ADDRESS] else "",
        "ground": "taken_back" if change.is_taking_back else change.ground.value,
        "note_reference": one_line(change.note_reference),
        "note_date": change.note_date.isoformat() if change.note_date else None,
    }


async def _tell(session: AsyncSession, mail: MissionMail, address: str, change: MissionChange) -> None:
    last, facts = await _last_mail(session, mail.state_code, address), facts_told(change)
    if last is not None and await _added(session, last[0], facts):
        return
    mail.id, mail.changes = uuid4(), [facts]
    due_at, waiting = due_after(last[1] if last is not None else None, mail.made_at), Delivery.WAITING
    session.add(Message(id=mail.id, kind=MessageKind.MISSION, recipient=address, delivery=waiting, due_at=due_at))
    await session.flush()
    session.add(mail)
    await session.flush()


async def _last_mail(session: AsyncSession, code: str, address: str) -> tuple[UUID, datetime] | None:
    mine = (
        select(Message.id, Message.due_at)
        .join(MissionMail, MissionMail.id == Message.id)
        .where(MissionMail.state_code == code, Message.recipient == address)
        .order_by(Message.due_at.desc())
        .limit(1)
    )
    row = (await session.execute(mine)).first()
    return (row[0], row[1]) if row is not None else None


async def _added(session: AsyncSession, mail_id: UUID, facts: dict[str, Any]) -> bool:
    """Adds a change to a mail that has not been tried yet. False if it has, or is full."""
    waits = Message.id == mail_id, Message.delivery == Delivery.WAITING, Message.attempts == 0
    await lock_row(session, select(Message.id).where(*waits))
    mine = select(MissionMail.changes).join(Message, Message.id == MissionMail.id).where(*waits)
    changes = await session.scalar(mine)
    if changes is None or len(changes) >= MOST_CHANGES:
        return False
    added = update(MissionMail).where(MissionMail.id == mail_id).values(changes=[*changes, facts])
    return await rows_changed(session, added) == 1
