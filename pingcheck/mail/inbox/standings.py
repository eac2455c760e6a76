"""The standing of addresses: only evidence moves it, and a failure never outweighs an answer."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import Address, Standing
from pingcheck.exercises.message import DEAD_CAUSES, Message
from pingcheck.exercises.ping import Event, RosterAddress
from pingcheck.exercises.status import EventKind

APART = timedelta(hours=24)
LIFE = (EventKind.ANSWERED, EventKind.ANSWERED_LATE, EventKind.SIGN_OF_LIFE, EventKind.AUTO_REPLIED)


class DeadVerdict(NamedTuple):
    """That there is no such mailbox or host, said of one message."""

    sent_at: datetime
    at: datetime


def standing_after(known: Standing, verdicts: Sequence[DeadVerdict], alive_at: datetime | None) -> Standing:
    """What an address's standing is after these verdicts, each of another message; `alive_at`: the last sign of life.

    A verdict on what was sent before the sign of life says nothing. One makes it failing; another, a day later, dead.
    """
    counting = [verdict.at for verdict in verdicts if alive_at is None or verdict.sent_at > alive_at]
    if not counting:
        return known
    return Standing.DEAD if max(counting) - min(counting) >= APART else Standing.FAILING


async def weigh(session: AsyncSession, address_id: int) -> None:
    """Brings an address's standing up to date after a verdict. What a person found dead stays so."""
    address = await session.get_one(Address, address_id)
    if address.standing is not Standing.DEAD:
        alive_at = await _alive_at(session, address_id)
        address.standing = standing_after(address.standing, await _verdicts(session, address_id), alive_at)


async def _verdicts(session: AsyncSession, address_id: int) -> list[DeadVerdict]:
    """Of each message the first; refusals at RCPT among them, for which nothing was ever sent: they speak for now."""
    said = (
        select(func.min(func.coalesce(Message.accepted_at, Event.at)), func.min(Event.at))
        .join(Message, Message.id == Event.message_id)
        .join(RosterAddress, RosterAddress.id == Message.roster_address_id)
        .where(RosterAddress.address_id == address_id, Event.kind == EventKind.FAILED, Event.code.in_(DEAD_CAUSES))
        .group_by(Message.id)
    )
    return [DeadVerdict(*row) for row in await session.execute(said)]


async def _alive_at(session: AsyncSession, address_id: int) -> datetime | None:
    """When somebody answered a ping that this address belongs to: which address it was is often not to be known, and
    the doubt is for it."""
    lived = (
        select(func.max(Event.at))
        .join(RosterAddress, RosterAddress.ping_id == Event.ping_id)
        .where(RosterAddress.address_id == address_id, Event.kind.in_(LIFE))
    )
    return await session.scalar(lived)


async def address_of(session: AsyncSession, message_id: UUID) -> int:
    """The directory's address that a message went to."""
    found = await session.scalar(
        select(RosterAddress.address_id)
        .join(Message, Message.roster_address_id == RosterAddress.id)
        .where(Message.id == message_id)
    )
    assert found is not None
    return found


async def prove(session: AsyncSession, message_id: UUID) -> None:
    """An answer to a message proves the address that it went to, whatever failed before."""
    address = await session.get_one(Address, await address_of(session, message_id))
    address.standing = Standing.GOOD
