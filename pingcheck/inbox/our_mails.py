"""Mails of ours that an incoming mail names."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.conversation.officer_mails import OfficerMail
from pingcheck.exercises.message import TO_OFFICERS, Message, MessageKind
from pingcheck.exercises.ping import Ping, RosterAddress

PINGLESS = (*TO_OFFICERS, MessageKind.ENTRY, MessageKind.MISSION, MessageKind.CHECK)


class OurMail(NamedTuple):
    """A mail of ours that the incoming mail names. `written_at`: when an officer wrote it; None for other kinds."""

    id: UUID
    kind: MessageKind
    ping_id: UUID
    address: str
    written_at: datetime | None


async def find_our_mails(session: AsyncSession, ids: Sequence[UUID]) -> dict[UUID, OurMail]:
    """Our mails that have one of these ids."""
    if not ids:
        return {}
    rows = await session.execute(
        select(
            Message.id,
            Message.kind,
            Ping.id,
            func.coalesce(RosterAddress.value, Message.recipient),
            OfficerMail.written_at,
        )
        .join(Ping, Ping.id == Message.ping_id)  # an alert to officers has none, and proves nothing about a contact
        .outerjoin(RosterAddress, RosterAddress.id == Message.roster_address_id)
        .outerjoin(OfficerMail, OfficerMail.id == Message.id)
        .where(Message.id.in_(ids))
    )
    return {row[0]: OurMail(*row) for row in rows}


async def find_pingless_mails(session: AsyncSession, ids: Sequence[UUID]) -> dict[UUID, tuple[MessageKind, str]]:
    """Those that have one of these ids and are about no ping: their kind, and the address that each went to."""
    if not ids:
        return {}
    ours = select(Message.id, Message.kind, Message.recipient).where(Message.id.in_(ids), Message.kind.in_(PINGLESS))
    return {row[0]: (row[1], row[2] or "") for row in await session.execute(ours)}
