"""Voiding: what a worker that stopped beating had in hand is taken from it. It may have been sent."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.correspondence import officer_mail_outbox
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.ping import Happened, Ping, record_events, share_exercises
from pingcheck.exercises.status import EventKind
from pingcheck.sending.workers import Worker


async def void_claims(session: AsyncSession, dead: Iterable[UUID], now: datetime) -> int:
    """Takes the messages of these workers: in doubt, they go out once more. Says how many there were."""
    dead = list(dead)
    held = Message.claimed_by.in_(dead), Message.delivery == Delivery.CLAIMED
    rows = (
        await session.execute(
            select(Message.id, Message.ping_id, Ping.exercise_id).join(Ping, Ping.id == Message.ping_id).where(*held)
        )
    ).all()
    if rows:
        await share_exercises(session, {row.exercise_id for row in rows})
        voided = set(
            await session.scalars(
                update(Message)
                .where(*held)
                .values(delivery=Delivery.IN_DOUBT, claimed_by=None, possibly_twice=True, due_at=now)
                .returning(Message.id)
                .execution_options(synchronize_session=False)
            )
        )
        doubts = [
            Happened(ping_id=row.ping_id, at=now, kind=EventKind.IN_DOUBT, code=None, message_id=row.id)
            for row in rows
            if row.id in voided
        ]
        await record_events(session, doubts)
    posted = await officer_mail_outbox.void(session, dead, now)
    await session.execute(delete(Worker).where(Worker.id.in_(dead)))
    return len(rows) + posted
