"""The outbox: every statement that claims messages, gives them back, or takes them from who holds them no more.

A claim names its worker. A worker proves that it lives by a beat counter; who saw another's counter stand still for the
lease, by its own monotonic clock, may void that worker's claims. No wall clock takes part.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from directory.contacts import REACHABLE, Address, PointOfContact
from directory.database import rows_changed
from pingcheck.exercises.exercise import Exercise, Frame, Phase
from pingcheck.exercises.message import TO_SEND, Delivery, Message
from pingcheck.exercises.ping import Event, Ping, RosterAddress, record_events, share_exercises
from pingcheck.exercises.status import STILL_ASKED, EventKind
from pingcheck.mail.workers import Worker


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message in a courier's hands, with all that its mail is filled from."""

    message_id: UUID
    ping: Ping
    exercise: Exercise
    address: str
    frame: Frame
    attempts: int
    thread_onto: UUID | None  # the first mail of this ping that this address was sent


def _due(now: datetime, *columns: Any) -> Select[Any]:
    """Messages that may go now. Left out is what must not go any more: an answered ping, an exercise that is not
    open, a withdrawn contact, a removed address."""
    return (
        select(*columns)
        .select_from(Message)
        .join(Ping, Ping.id == Message.ping_id)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .join(PointOfContact, PointOfContact.id == Ping.contact_id)
        .join(RosterAddress, RosterAddress.id == Message.roster_address_id)
        .join(Address, Address.id == RosterAddress.address_id)
        .where(
            Message.delivery.in_(TO_SEND),
            Message.due_at <= now,
            Ping.status.in_(STILL_ASKED),
            Exercise.phase == Phase.OPEN,
            PointOfContact.status.in_(REACHABLE),
            Address.removed_at.is_(None),
        )
    )


async def claim(session: AsyncSession, worker_id: UUID, now: datetime, most: int) -> list[UUID]:
    """Claims up to `most` messages that may go now, the longest due first.

    The rows are picked in a CTE that locks them; a plain `IN (… LIMIT)` would claim more than the limit.
    """
    due = (
        _due(now, Message.id)
        .order_by(Message.due_at, Message.id)
        .limit(most)
        .with_for_update(skip_locked=True, of=Message)
        .cte("due")
    )
    claimed = await session.scalars(
        update(Message)
        .where(Message.id.in_(select(due.c.id)))
        .values(delivery=Delivery.CLAIMED, claimed_by=worker_id)
        .returning(Message.id)
        .execution_options(synchronize_session=False)
    )
    return list(claimed)


async def read_claimed(session: AsyncSession, message_ids: Sequence[UUID]) -> list[Claimed]:
    """What the mails of these messages are filled from: the stored frames and the frozen roster, nothing else."""
    first = aliased(Message)
    thread_onto = (
        select(first.id)
        .where(
            first.ping_id == Message.ping_id,
            first.roster_address_id == Message.roster_address_id,
            first.id != Message.id,
            first.delivery == Delivery.ACCEPTED,
        )
        .order_by(first.accepted_at)
        .limit(1)
        .correlate(Message)
        .scalar_subquery()
    )
    rows = await session.execute(
        select(Message.id, Ping, Exercise, RosterAddress.value, Frame, Message.attempts, thread_onto)
        .join(Ping, Ping.id == Message.ping_id)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .join(RosterAddress, RosterAddress.id == Message.roster_address_id)
        .join(
            Frame,
            (Frame.step_id == Message.frame_step_id) & (Frame.language == Ping.language) & (Frame.role == Ping.role),
        )
        .where(Message.id.in_(message_ids))
        .order_by(Message.due_at, Message.id)
    )
    return [Claimed(*row) for row in rows]


async def give_back(
    session: AsyncSession, worker_id: UUID, message_ids: Sequence[UUID], due_at: datetime | None = None
) -> None:
    """Returns claims on messages that were never handed to a server, to be tried again at once or from `due_at` on."""
    if message_ids:
        mine = Message.id.in_(message_ids), Message.claimed_by == worker_id, Message.delivery == Delivery.CLAIMED
        back = update(Message).where(*mine).values(delivery=Delivery.WAITING, claimed_by=None)
        await rows_changed(session, back if due_at is None else back.values(due_at=due_at))


async def void_claims(session: AsyncSession, dead: Iterable[UUID], now: datetime) -> int:
    """Takes the messages of workers that stopped beating. They may have been sent: in doubt, they go out once more."""
    dead = list(dead)
    rows = (
        await session.execute(
            select(Message.id, Message.ping_id, Ping.exercise_id)
            .join(Ping, Ping.id == Message.ping_id)
            .where(Message.claimed_by.in_(dead), Message.delivery == Delivery.CLAIMED)
        )
    ).all()
    if rows:
        await share_exercises(session, {row.exercise_id for row in rows})
        voided = set(
            await session.scalars(
                update(Message)
                .where(Message.claimed_by.in_(dead), Message.delivery == Delivery.CLAIMED)
                .values(delivery=Delivery.IN_DOUBT, claimed_by=None, possibly_twice=True, due_at=now)
                .returning(Message.id)
                .execution_options(synchronize_session=False)
            )
        )
        doubts = [
            Event(ping_id=row.ping_id, at=now, kind=EventKind.IN_DOUBT, code=None, message_id=row.id)
            for row in rows
            if row.id in voided
        ]
        await record_events(session, doubts)
    await session.execute(delete(Worker).where(Worker.id.in_(dead)))
    return len(rows)


@dataclass(frozen=True, slots=True)
class Backlog:
    """What is due and not yet taken, and what others hold."""

    due: int
    claimed: int
    oldest_due_at: datetime | None


async def backlog(session: AsyncSession, now: datetime) -> Backlog:
    due, oldest = (await session.execute(_due(now, func.count(), func.min(Message.due_at)))).one()
    claimed = await session.scalar(select(func.count()).where(Message.delivery == Delivery.CLAIMED))
    return Backlog(due, claimed or 0, oldest)
