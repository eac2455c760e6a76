"""The results of messages: what the mail server said, recorded in one transaction for each batch."""

import random
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import FromClause, case, func, insert, literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.types import TypeEngine

from directory.database.bulk_rows import fetch_many, many_rows
from directory.database.locks import lock_in_order
from directory.database.statements import core_table
from pingcheck.exercises.events import EVENT_COLUMNS, Happened, event_rows, record_events, share_exercises
from pingcheck.exercises.exercise import Step, StepState
from pingcheck.exercises.message import DEAD_CAUSES, NEVER, POLICY_CAUSES, Attempt, Delivery, Message, MessageKind
from pingcheck.exercises.standing_updates import lower_standings
from pingcheck.exercises.status import EventKind
from pingcheck.runtime.fault_points import fault_point
from pingcheck.sending.handover import Handover
from pingcheck.sending.mail_kind import Claimed
from pingcheck.sending.retries import TO_RETRY, delivery_after, next_try


class Result(NamedTuple):
    """What became of one message, and when."""

    claimed: Claimed
    handover: Handover
    host: str
    at: datetime


NO_PING = UUID(int=0)  # stands in the rows of mails about no ping; only mails of steps become events
MOVES_STANDINGS = frozenset({MessageKind.STEP, MessageKind.ENTRY, MessageKind.CHECK})

EVENT_OF = {
    Delivery.ACCEPTED: EventKind.ACCEPTED,
    Delivery.DEFERRED: EventKind.DEFERRED,
    Delivery.IN_DOUBT: EventKind.IN_DOUBT,
    Delivery.DEAD_LETTER: EventKind.DEAD_LETTER,
}


def event_kind(handover: Handover) -> EventKind:
    """The kind of event for a handover. A refusal by policy is another event than a failure of the address."""
    if handover.delivery is Delivery.REFUSED:
        return EventKind.REFUSED if handover.cause in POLICY_CAUSES else EventKind.FAILED
    return EVENT_OF[handover.delivery]


# Everything that is written about a result. The rows go to the database once, for all the statements below.
COLUMNS: dict[str, TypeEngine[Any]] = {
    **EVENT_COLUMNS,
    "delivery": core_table(Message).c.delivery.type,
    "due_at": core_table(Message).c.due_at.type,
    "host": core_table(Attempt).c.host.type,
    "stage": core_table(Attempt).c.stage.type,
    "reply_code": core_table(Attempt).c.code.type,
    "reply": core_table(Attempt).c.reply.type,
}


async def record_results(
    session: AsyncSession, worker_id: UUID, results: Sequence[Result], chance: random.Random
) -> int:
    """Records a batch of results: attempts, messages, events, statuses, and the standings of addresses. If a claim was
    voided meanwhile, only the attempt is kept. Returns how many were recorded in full."""
    results = [with_final_delivery(result) for result in results]
    await share_exercises(session, _exercises_of(results))
    rows = await _result_rows(session, results, chance)
    await _insert_attempts(session, rows)
    ours = await _still_ours(session, worker_id, results, rows)
    if len(ours) < len(results):
        rows = await _result_rows(session, ours, chance)
    if ours:
        await _update_messages(session, rows)
        fault_point("courier.recording")
        await _record_events_of_steps(session, ours, rows, chance)
    return len(ours)


async def _record_events_of_steps(
    session: AsyncSession, ours: Sequence[Result], rows: FromClause, chance: random.Random
) -> None:
    """Records the events of the mails of steps, which nearly all are, and the standings that they and the mails about
    entries move."""
    of_steps = [result for result in ours if result.claimed.kind is MessageKind.STEP]
    if len(of_steps) < len(ours):
        rows = await _result_rows(session, of_steps, chance)
    await record_events(session, [_event(result) for result in of_steps], rows)
    moving = [result for result in ours if result.claimed.kind in MOVES_STANDINGS]
    gone = [result.claimed.message_id for result in moving if _shows_dead_address(result.handover)]
    if gone:
        await lower_standings(session, gone)


def with_final_delivery(result: Result) -> Result:
    """The result with its final delivery, by the rules of its kind of mail. Applied twice, it changes nothing more."""
    claimed, handover = result.claimed, result.handover
    delivery = delivery_after(handover.delivery, claimed.kind, claimed.retried_until, result.at)
    if delivery is handover.delivery:
        return result
    return result._replace(handover=handover._replace(delivery=delivery))


def _shows_dead_address(handover: Handover) -> bool:
    return handover.delivery is Delivery.REFUSED and handover.cause in DEAD_CAUSES


def _exercises_of(results: Sequence[Result]) -> set[int]:
    return {result.claimed.exercise_id for result in results if result.claimed.exercise_id is not None}


def _event(result: Result) -> Happened:
    claimed, handover, _, at = result
    return Happened(claimed.ping_id or NO_PING, at, event_kind(handover), handover.cause, claimed.message_id)


async def _result_rows(session: AsyncSession, results: Sequence[Result], chance: random.Random) -> FromClause:
    again = await _next_tries(session, results, chance)
    events = event_rows([_event(result) for result in results])
    return many_rows(
        session,
        COLUMNS,
        [
            (
                *event,
                handover.delivery,
                again.get(claimed.message_id),
                host,
                handover.stage,
                handover.code,
                handover.reply,
            )
            for event, (claimed, handover, host, _) in zip(events, results, strict=True)
        ],
    )


async def _next_tries(session: AsyncSession, results: Sequence[Result], chance: random.Random) -> dict[UUID, datetime]:
    """When to try each message again that did not go through, before its step is overtaken by the next."""
    again = [result for result in results if result.handover.delivery in TO_RETRY]
    if not again:
        return {}
    planned = (
        select(Step.exercise_id, func.min(Step.due_at))
        .where(Step.exercise_id.in_(_exercises_of(again)), Step.state == StepState.PLANNED)
        .group_by(Step.exercise_id)
    )
    useful_until = {row[0]: row[1] for row in await session.execute(planned)}
    return {
        claimed.message_id: next_try(at, claimed.attempts + 1, useful_until.get(claimed.exercise_id or 0), chance)
        for claimed, _, _, at in again
    }


async def _insert_attempts(session: AsyncSession, rows: FromClause) -> None:
    columns = [rows.c[name] for name in ("message_id", "at", "host", "stage", "reply_code", "reply")]
    names = ["message_id", "at", "host", "stage", "code", "reply"]
    await session.execute(insert(core_table(Attempt)).from_select(names, select(*columns)))


async def _still_ours(
    session: AsyncSession, worker_id: UUID, results: Sequence[Result], rows: FromClause
) -> Sequence[Result]:
    """The results whose messages this worker still holds; nearly always all. Their rows are locked until the
    transaction ends."""
    # An expression that no index covers: otherwise the engines would scan all given rows for each claimed message.
    holder = case((Message.delivery == Delivery.CLAIMED, Message.claimed_by))
    still = select(Message.id).where(Message.id.in_(select(rows.c.message_id)), holder == worker_id)
    await lock_in_order(session, still, Message.id)
    if await session.scalar(select(func.count()).select_from(still.subquery())) == len(results):
        return results
    ids = {row[0] for row in await fetch_many(session, still)}
    return [result for result in results if result.claimed.message_id in ids]


async def _update_messages(session: AsyncSession, rows: FromClause) -> None:
    """Writes the new delivery of each message."""
    table, became = core_table(Message), rows.alias("became")
    is_in_doubt = became.c.delivery == Delivery.IN_DOUBT
    connection = await session.connection()
    await connection.execute(
        update(table)
        .where(table.c.id == became.c.message_id)
        .values(
            delivery=became.c.delivery,
            # A bounce may be read before the acceptance is recorded; its cause stands.
            cause=case((table.c.returned_at.is_not(None), table.c.cause), else_=became.c.code),
            # A message that was in doubt before went out once more now, and must not go a third time.
            due_at=case(
                (is_in_doubt & table.c.possibly_twice, literal(NEVER, table.c.due_at.type)),
                else_=func.coalesce(became.c.due_at, table.c.due_at),
            ),
            accepted_at=case((became.c.delivery == Delivery.ACCEPTED, became.c.at)),
            possibly_twice=table.c.possibly_twice | is_in_doubt,
            attempts=table.c.attempts + 1,
            claimed_by=None,
        )
    )
