"""Whoever reads a Mission's email on file is told when another takes its place, in the transaction of the change."""

from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import and_
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.missions import MissionChange
from directory.languages import Language
from directory.masks import masked_mail
from directory.states import State
from pingcheck.correspondence.bundled_notices import due_unless_added
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
    alike, facts = and_(MissionMail.state_code == mail.state_code, Message.recipient == address), facts_told(change)
    due_at = await due_unless_added(session, MissionMail, alike, facts, mail.made_at)
    if due_at is None:
        return
    mail.id, mail.changes, waiting = uuid4(), [facts], Delivery.WAITING
    session.add(Message(id=mail.id, kind=MessageKind.MISSION, recipient=address, delivery=waiting, due_at=due_at))
    await session.flush()
    session.add(mail)
    await session.flush()
