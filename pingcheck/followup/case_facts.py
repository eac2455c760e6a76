"""What can be done about a case, and what was done already, gathered for the act that is proposed."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, AddressKind, Standing
from pingcheck.correspondence.officer_mail_draft import addresses_on_file
from pingcheck.exercises.again import MAY_BE_PINGED
from pingcheck.exercises.exercise import RUNNING, Exercise
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.status import Status
from pingcheck.followup.cases import Case, CaseAct, CaseEntry, CaseEntryKind
from pingcheck.followup.proposed_acts import CaseFacts

NEVER_WENT = (Delivery.WAITING, Delivery.WITHDRAWN)


async def case_facts(session: AsyncSession, case: Case, entries: Sequence[CaseEntry], now: datetime) -> CaseFacts:
    """`entries`: all of the case, the earliest first."""
    is_open, done = case.ended_at is None, _done(entries)
    waits_until = case.due_at if case.due_at is not None and case.due_at > now else None
    if case.ping_id is None:
        return CaseFacts(is_open=is_open, done=done, waits_until=waits_until)
    ping = await session.get_one(Ping, case.ping_id)
    exercise = await session.get_one(Exercise, case.exercise_id)
    usable = {one.id for one in await addresses_on_file(session, ping) if one.standing is not Standing.DEAD}
    return CaseFacts(
        is_open=is_open,
        may_ping=exercise.phase in RUNNING and ping.status in MAY_BE_PINGED,
        addresses=len(usable),
        untried=len(usable - await _tried(session, ping)),
        has_telephone=await _has_telephone(session, ping),
        has_reply_to_read=ping.status is Status.TO_READ,
        done=done,
        waits_until=waits_until,
    )


def _done(entries: Sequence[CaseEntry]) -> frozenset[CaseAct]:
    """What was done since the case was opened, or opened again."""
    done: set[CaseAct] = set()
    for entry in entries:
        if entry.kind is CaseEntryKind.REOPENED:
            done.clear()
        elif entry.act is not None:
            done.add(entry.act)
    return frozenset(done)


async def _tried(session: AsyncSession, ping: Ping) -> set[int]:
    """The addresses to which the check sent something."""
    written = (
        select(RosterAddress.address_id)
        .join(Message, Message.roster_address_id == RosterAddress.id)
        .where(Message.ping_id == ping.id, Message.delivery.not_in(NEVER_WENT))
    )
    return set(await session.scalars(written))


async def _has_telephone(session: AsyncSession, ping: Ping) -> bool:
    mine = Address.contact_id == ping.contact_id, Address.kind == AddressKind.PHONE, Address.removed_at.is_(None)
    return bool(await session.scalar(select(func.count()).select_from(Address).where(*mine)))
