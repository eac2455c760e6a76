"""The standing of addresses: only evidence moves it, and a failure never outweighs an answer."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import and_, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import Address, Standing
from directory.database.bulk_rows import among, fetch_many
from directory.database.statements import hold_in_order, rows_changed
from pingcheck.exercises.message import DEAD_CAUSES, Message
from pingcheck.exercises.ping import Event, RosterAddress
from pingcheck.exercises.probes import make_probes, withdraw_probes
from pingcheck.exercises.status import EventKind
from pingcheck.runtime.fault_points import fault_point

APART = timedelta(hours=24)
LIFE = (EventKind.ANSWERED, EventKind.ANSWERED_LATE, EventKind.SIGN_OF_LIFE, EventKind.AUTO_REPLIED)
# What a machine's reply moves; what a person found dead, a person finds alive.
MOVED_BY_A_MACHINE = (Standing.UNPROVEN, Standing.FAILING)


class DeadVerdict(NamedTuple):
    """That there is no such mailbox or host, said of one message."""

    sent_at: datetime
    at: datetime


def that_count(verdicts: Sequence[DeadVerdict], alive_at: datetime | None) -> list[datetime]:
    """When those were said that count. A verdict on what was sent before the last sign of life says nothing."""
    return sorted(verdict.at for verdict in verdicts if alive_at is None or verdict.sent_at > alive_at)


def standing_after(known: Standing, verdicts: Sequence[DeadVerdict], alive_at: datetime | None) -> Standing:
    """What an address's standing is after these verdicts, each of another message; `alive_at`: the last sign of life.

    One makes it failing; another, a day later, dead. What is dead stays so.
    """
    counting = that_count(verdicts, alive_at)
    if not counting or known is Standing.DEAD:
        return known
    return Standing.DEAD if counting[-1] - counting[0] >= APART else Standing.FAILING


async def weigh(session: AsyncSession, message_ids: Collection[UUID]) -> None:
    """Brings the standing of addresses up to date after dead verdicts on these messages, whose events are recorded.

    An address that begins to fail gets one probe, a day after the verdict, in the same transaction.
    """
    went_to = await _addresses_of(session, message_ids)
    addresses = set(went_to.values())
    await hold_in_order(session, select(Address.id).where(among(session, Address.id, addresses)), Address.id)
    known = dict(
        (await session.execute(select(Address.id, Address.standing).where(among(session, Address.id, addresses)))).all()
    )
    verdicts, alive_at = await _verdicts(session, addresses), await _alive_at(session, addresses)
    after = {each: standing_after(known[each], verdicts[each], alive_at.get(each)) for each in addresses}
    for standing in (Standing.FAILING, Standing.DEAD):
        moved = [each for each in addresses if after[each] is standing and known[each] is not standing]
        if moved:
            await rows_changed(
                session, update(Address).where(among(session, Address.id, moved)).values(standing=standing)
            )
    begins = {each for each in addresses if after[each] is Standing.FAILING and known[each] is not Standing.FAILING}
    fault_point("standings.failing", happens=bool(begins))
    first = {each: that_count(verdicts[each], alive_at.get(each))[0] for each in begins}
    await make_probes(session, [(message, first[each] + APART) for message, each in went_to.items() if each in begins])


async def _addresses_of(session: AsyncSession, message_ids: Collection[UUID]) -> dict[UUID, int]:
    """The directory's address that each message went to."""
    statement = (
        select(Message.id, RosterAddress.address_id)
        .join(RosterAddress, RosterAddress.id == Message.roster_address_id)
        .where(among(session, Message.id, message_ids))
    )
    return {row[0]: row[1] for row in await fetch_many(session, statement)}


async def _verdicts(session: AsyncSession, address_ids: Collection[int]) -> dict[int, list[DeadVerdict]]:
    """Of each message the first; refusals at RCPT among them, for which nothing was ever sent: they speak for now."""
    said = (
        select(RosterAddress.address_id, func.min(func.coalesce(Message.accepted_at, Event.at)), func.min(Event.at))
        .join(Message, and_(Message.ping_id == RosterAddress.ping_id, Message.roster_address_id == RosterAddress.id))
        .join(Event, and_(Event.ping_id == RosterAddress.ping_id, Event.message_id == Message.id))
        .where(among(session, RosterAddress.address_id, address_ids))
        .where(Event.kind == EventKind.FAILED, Event.code.in_(DEAD_CAUSES))
        .group_by(RosterAddress.address_id, Message.id)
    )
    found: dict[int, list[DeadVerdict]] = defaultdict(list)
    for address_id, sent_at, at in await session.execute(said):
        found[address_id].append(DeadVerdict(sent_at, at))
    return found


async def _alive_at(session: AsyncSession, address_ids: Collection[int]) -> dict[int, datetime]:
    """When somebody last answered a ping that each address belongs to: which address it was is often not to be known,
    and the doubt is for it."""
    lived = (
        select(RosterAddress.address_id, func.max(Event.at))
        .join(Event, Event.ping_id == RosterAddress.ping_id)
        .where(among(session, RosterAddress.address_id, address_ids), Event.kind.in_(LIFE))
        .group_by(RosterAddress.address_id)
    )
    return {row[0]: row[1] for row in await session.execute(lived)}


async def prove(session: AsyncSession, message_id: UUID, *, by_a_machine: bool = False) -> None:
    """An answer to a message proves the address that it went to, whatever failed before; so does an automatic reply,
    unless the address is dead. No probe is needed any more. What failed after this sign of life outweighs it."""
    address_id = (await _addresses_of(session, [message_id]))[message_id]
    verdicts, alive_at = await _verdicts(session, [address_id]), await _alive_at(session, [address_id])
    if that_count(verdicts[address_id], alive_at.get(address_id)):
        return
    await withdraw_probes(session, address_id)
    alive = update(Address).where(Address.id == address_id)
    if by_a_machine:
        alive = alive.where(Address.standing.in_(MOVED_BY_A_MACHINE))
    await rows_changed(session, alive.values(standing=Standing.GOOD))
