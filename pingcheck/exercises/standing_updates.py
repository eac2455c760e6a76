"""Addresses whose standing moves, as `standing` decides from the evidence in messages and events."""

from collections.abc import Collection, Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import and_, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, Standing
from directory.database.bulk_rows import among, fetch_many
from directory.database.locks import lock_in_order
from directory.database.statements import rows_changed
from directory.proposals import propose_dead_address
from pingcheck.exercises.entry_mails import proofs
from pingcheck.exercises.events import Event
from pingcheck.exercises.letter_evidence import letter_addresses, letter_verdicts
from pingcheck.exercises.message import DEAD_CAUSES, Message
from pingcheck.exercises.ping import RosterAddress
from pingcheck.exercises.probes import make_probes, withdraw_probes
from pingcheck.exercises.standing import DeadVerdict, Evidence, lowered_standing, raised_standing
from pingcheck.exercises.status import EventKind
from pingcheck.runtime.fault_points import fault_point

SIGNS_OF_LIFE = (EventKind.ANSWERED, EventKind.ANSWERED_LATE, EventKind.SIGN_OF_LIFE, EventKind.AUTO_REPLIED)


async def lower_standings(session: AsyncSession, message_ids: Collection[UUID]) -> None:
    """Brings standings up to date after dead verdicts on these messages, whose events are recorded already.

    An address that begins to fail gets one probe in the same transaction; of one that dies a proposal says so.
    """
    went_to = await _addresses_of(session, message_ids)
    evidence = await _evidence_held(session, set(went_to.values()))
    after = {address_id: lowered_standing(known) for address_id, known in evidence.items()}
    for standing in (Standing.FAILING, Standing.DEAD):
        await _set_standing(
            session,
            [each for each, new in after.items() if new.standing is standing is not evidence[each].standing],
            standing,
        )
    died = [each for each, new in after.items() if new.standing is Standing.DEAD is not evidence[each].standing]
    await _propose_removal(session, {each: evidence[each] for each in died})
    probes = [(message_id, at) for message_id, each in went_to.items() if (at := after[each].probe_at) is not None]
    fault_point("standings.failing", happens=bool(probes))
    await make_probes(session, probes)


async def _propose_removal(session: AsyncSession, dead: Mapping[int, Evidence]) -> None:
    """Suggests to an officer that addresses which have just died be taken out of their entries, if they are in use."""
    if not dead:
        return
    in_use = select(Address.id, Address.contact_id, Address.value).where(Address.removed_at.is_(None))
    for address_id, contact_id, value in await session.execute(in_use.where(among(session, Address.id, dead))):
        last_verdict = max(verdict.at for verdict in dead[address_id].verdicts)
        await propose_dead_address(session, contact_id, value, "", last_verdict)


async def raise_standing(session: AsyncSession, message_id: UUID, *, by_a_machine: bool = False) -> None:
    """Brings the standing of the address that a message went to up to date after an answer to it, or an automatic
    reply, whose event is recorded already. Its probes are withdrawn once it needs none."""
    address_id = (await _addresses_of(session, [message_id]))[message_id]
    evidence = (await _evidence_held(session, [address_id]))[address_id]
    after = raised_standing(evidence, by_a_machine=by_a_machine)
    if after.withdraws_probes:
        await withdraw_probes(session, address_id)
    if after.standing is not evidence.standing:
        await _set_standing(session, [address_id], after.standing)


async def _set_standing(session: AsyncSession, address_ids: Collection[int], standing: Standing) -> None:
    if address_ids:
        moved = update(Address).where(among(session, Address.id, address_ids))
        await rows_changed(session, moved.values(standing=standing))


async def _evidence_held(session: AsyncSession, address_ids: Collection[int]) -> dict[int, Evidence]:
    """The evidence on each address, whose standing nobody else moves until the transaction ends."""
    these = among(session, Address.id, address_ids)
    await lock_in_order(session, select(Address.id).where(these), Address.id)
    standings = await session.execute(select(Address.id, Address.standing).where(these))
    verdicts, alive_at = await _verdicts(session, address_ids), await _alive_at(session, address_ids)
    return {
        address_id: Evidence(standing, verdicts[address_id], alive_at.get(address_id))
        for address_id, standing in standings
    }


async def _addresses_of(session: AsyncSession, message_ids: Collection[UUID]) -> dict[UUID, int]:
    """The directory's address that each message went to."""
    statement = (
        select(Message.id, RosterAddress.address_id)
        .join(RosterAddress, RosterAddress.id == Message.roster_address_id)
        .where(among(session, Message.id, message_ids))
    )
    of_pings = {row[0]: row[1] for row in await fetch_many(session, statement)}
    return of_pings | await letter_addresses(session, message_ids)


async def _verdicts(session: AsyncSession, address_ids: Collection[int]) -> dict[int, list[DeadVerdict]]:
    """The first dead verdict on each message. A message refused at RCPT was never sent; its verdict speaks for the time
    at which it was said."""
    said = (
        select(RosterAddress.address_id, func.min(func.coalesce(Message.accepted_at, Event.at)), func.min(Event.at))
        .join(Message, and_(Message.ping_id == RosterAddress.ping_id, Message.roster_address_id == RosterAddress.id))
        .join(Event, and_(Event.ping_id == RosterAddress.ping_id, Event.message_id == Message.id))
        .where(among(session, RosterAddress.address_id, address_ids))
        .where(Event.kind == EventKind.FAILED, Event.code.in_(DEAD_CAUSES))
        .group_by(RosterAddress.address_id, Message.id)
    )
    found = await letter_verdicts(session, address_ids)
    for address_id, sent_at, at in await session.execute(said):
        found[address_id].append(DeadVerdict(sent_at, at))
    return found


async def _alive_at(session: AsyncSession, address_ids: Collection[int]) -> dict[int, datetime]:
    """When somebody last answered a ping of each address, or proved it. Which of the ping's addresses they answered
    from is often unknown; each of them gets the benefit of the doubt."""
    signs = (
        select(RosterAddress.address_id, func.max(Event.at))
        .join(Event, Event.ping_id == RosterAddress.ping_id)
        .where(among(session, RosterAddress.address_id, address_ids), Event.kind.in_(SIGNS_OF_LIFE))
        .group_by(RosterAddress.address_id)
    )
    alive_at = await proofs(session, address_ids)
    for address_id, at in await session.execute(signs):
        alive_at[address_id] = max(at, alive_at.get(address_id, at))
    return alive_at
