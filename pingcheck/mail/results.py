"""What became of messages: the word of the mail server, written down in one transaction a batch."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import core_table
from pingcheck.exercises.message import Attempt, Cause, Delivery, Message
from pingcheck.exercises.ping import Event, record_events, share_exercises
from pingcheck.exercises.status import EventKind
from pingcheck.faults import fault_point
from pingcheck.mail.outbox import Claimed


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one message."""

    claimed: Claimed
    delivery: Delivery  # accepted, deferred, refused, in_doubt, dead_letter
    cause: Cause | None
    due_at: datetime | None  # when to try again, for deferred and in_doubt
    host: str
    stage: str
    code: int | None
    reply: str


EVENT_OF = {
    Delivery.ACCEPTED: EventKind.ACCEPTED,
    Delivery.DEFERRED: EventKind.DEFERRED,
    Delivery.IN_DOUBT: EventKind.IN_DOUBT,
    Delivery.DEAD_LETTER: EventKind.DEAD_LETTER,
}


def event_kind(result: Result) -> EventKind:
    """A refusal by policy is told apart from a failure at the far end."""
    if result.delivery is Delivery.REFUSED:
        return EventKind.REFUSED if result.cause in {Cause.POLICY, Cause.OUR_SENDER} else EventKind.FAILED
    return EVENT_OF[result.delivery]


async def record_results(session: AsyncSession, worker_id: UUID, results: Sequence[Result], now: datetime) -> int:
    """Writes what became of a batch: attempts, messages, events and statuses. Messages whose claim was voided
    meanwhile keep only the attempt. Says how many were recorded whole."""
    await share_exercises(session, {result.claimed.exercise.id for result in results})
    still_ours = set(
        await session.scalars(
            select(Message.id)
            .where(
                Message.id.in_([result.claimed.message_id for result in results]),
                Message.delivery == Delivery.CLAIMED,
                Message.claimed_by == worker_id,
            )
            .with_for_update()
        )
    )
    attempts = [
        {
            "message_id": r.claimed.message_id,
            "at": now,
            "host": r.host,
            "stage": r.stage,
            "code": r.code,
            "reply": r.reply,
        }
        for r in results
    ]
    await session.execute(insert(Attempt), attempts)
    recorded = [result for result in results if result.claimed.message_id in still_ours]
    if recorded:
        await _update_messages(session, recorded, now)
        fault_point("courier.recording")
        await record_events(session, [_event(result, now) for result in recorded])
    return len(recorded)


def _event(result: Result, now: datetime) -> Event:
    return Event(
        ping_id=result.claimed.ping.id,
        at=now,
        kind=event_kind(result),
        code=result.cause,
        message_id=result.claimed.message_id,
    )


async def _update_messages(session: AsyncSession, results: Sequence[Result], now: datetime) -> None:
    table = core_table(Message)
    connection = await session.connection()
    await connection.execute(
        update(table)
        .where(table.c.id == bindparam("of_message"))
        .values(
            delivery=bindparam("new_delivery"),
            cause=bindparam("new_cause"),
            due_at=func.coalesce(bindparam("new_due_at", type_=table.c.due_at.type), table.c.due_at),
            accepted_at=bindparam("new_accepted_at"),
            possibly_twice=table.c.possibly_twice | bindparam("in_doubt"),
            attempts=table.c.attempts + 1,
            claimed_by=None,
        ),
        [
            {
                "of_message": result.claimed.message_id,
                "new_delivery": result.delivery,
                "new_cause": result.cause,
                "new_due_at": result.due_at,
                "new_accepted_at": now if result.delivery is Delivery.ACCEPTED else None,
                "in_doubt": result.delivery is Delivery.IN_DOUBT,
            }
            for result in results
        ],
    )
