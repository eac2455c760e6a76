"""Pings of running checks that no mail can reach any more: their cases need not wait for the closing."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, literal, or_, select, union
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, Standing
from pingcheck.exercises.exercise import RUNNING, Exercise
from pingcheck.exercises.message import DEAD_CAUSES, IS_OF_A_STEP, Message
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.status import ANSWERED, STILL_ASKED, Status
from pingcheck.followup.case_opening import CAME_BACK, are_without_case, cause_of_bounce, open_cases
from pingcheck.followup.cases import Case, CaseCause

# An answer, or an automatic reply, shows somebody at the other end.
UNHEARD = STILL_ASKED - ANSWERED - {Status.AUTO_REPLIED}


async def is_dead_end_without_case(session: AsyncSession) -> bool:
    """Whether there is such a ping that has no case yet."""
    found = select(Ping.id).where(*are_without_case(*_dead_ends())).limit(1)
    return await session.scalar(found) is not None


async def open_at_dead_ends(session: AsyncSession, now: datetime) -> int:
    """Opens their cases, with what a server said of the mailbox as the cause. Returns how many."""
    unknown = literal(CaseCause.NO_SUCH_MAILBOX, Case.cause.type)  # the address was dead before this check
    return await open_cases(session, now, *_dead_ends(), cause=func.coalesce(cause_of_bounce(), unknown))


def _dead_ends() -> tuple[ColumnElement[bool], ...]:
    """Every address of the roster that is still in use is dead, or sent a mail of this check back as that of no mailbox
    or host; and there is at least one such address."""
    running = Ping.exercise_id.in_(select(Exercise.id).where(Exercise.phase.in_(RUNNING)))
    bounced: Any = select(Ping.id).where(running, Ping.status == Status.BOUNCED)
    with_dead: Any = select(RosterAddress.ping_id).join(Address, Address.id == RosterAddress.address_id)
    with_dead = with_dead.where(Address.standing == Standing.DEAD)
    in_use = (
        select(RosterAddress.id)
        .join(Address, Address.id == RosterAddress.address_id)
        .where(RosterAddress.ping_id == Ping.id, Address.removed_at.is_(None))
    )
    sent_back = select(Message.id).where(
        Message.roster_address_id == RosterAddress.id, IS_OF_A_STEP, CAME_BACK, Message.cause.in_(DEAD_CAUSES)
    )
    # The messages of a ping are found by its id: addresses of the roster have no index among messages.
    sent_back = sent_back.where(Message.ping_id == RosterAddress.ping_id)
    is_dead = or_(Address.standing == Standing.DEAD, sent_back.correlate(RosterAddress).exists())
    return (
        running,
        Ping.id.in_(union(bounced, with_dead)),
        Ping.status.in_(UNHEARD),
        in_use.where(is_dead).correlate(Ping).exists(),
        ~in_use.where(~is_dead).correlate(Ping).exists(),
    )
