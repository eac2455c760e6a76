"""What checks have shown of addresses, for officers: when a mail last went, what came back, when somebody answered."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import and_, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.events import Event
from pingcheck.exercises.message import Cause, Message
from pingcheck.exercises.ping import RosterAddress
from pingcheck.exercises.standing_updates import SIGNS_OF_LIFE
from pingcheck.exercises.status import EventKind


@dataclass(frozen=True, slots=True)
class AddressEvidence:
    """`sent_at`: when a mail server last took a mail. `answered_at`: when somebody last answered a check that was
    mailed there; `automatic_at`: when an automatic reply last came, which says that the mailbox lives, and not that
    anybody reads it. `failed_at`: when a mail there last failed, and why."""

    sent_at: datetime | None = None
    answered_at: datetime | None = None
    automatic_at: datetime | None = None
    failed_at: datetime | None = None
    cause: Cause | None = None


async def evidence_of_addresses(session: AsyncSession, address_ids: Collection[int]) -> dict[int, AddressEvidence]:
    """By the address's id; nothing for those that were never mailed."""
    found: dict[int, AddressEvidence] = {}
    mine = RosterAddress.address_id.in_(address_ids)
    mailed = and_(Message.ping_id == RosterAddress.ping_id, Message.roster_address_id == RosterAddress.id)
    sent = select(RosterAddress.address_id, func.max(Message.accepted_at)).join(Message, mailed).where(mine)
    for address_id, at in await session.execute(sent.group_by(RosterAddress.address_id)):
        found[address_id] = AddressEvidence(sent_at=at)
    is_automatic = Event.kind == EventKind.AUTO_REPLIED
    last = (func.max(Event.at).filter(~is_automatic), func.max(Event.at).filter(is_automatic))
    alive = select(RosterAddress.address_id, *last).join(Event, Event.ping_id == RosterAddress.ping_id)
    alive = alive.where(mine, Event.kind.in_(SIGNS_OF_LIFE)).group_by(RosterAddress.address_id)
    for address_id, answered_at, automatic_at in await session.execute(alive):
        known = found.get(address_id, AddressEvidence())
        found[address_id] = replace(known, answered_at=answered_at, automatic_at=automatic_at)
    failed = (
        select(RosterAddress.address_id, Event.at, Event.code)
        .join(Message, mailed)
        .join(Event, and_(Event.ping_id == RosterAddress.ping_id, Event.message_id == Message.id))
        .where(mine, Event.kind.in_((EventKind.FAILED, EventKind.REFUSED)))
        .order_by(Event.at)
    )
    for address_id, at, code in await session.execute(failed):
        cause = Cause(code) if code in list(Cause) else None
        found[address_id] = replace(found[address_id], failed_at=at, cause=cause)
    return found
