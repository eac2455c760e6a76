"""What a worker held when it ended, settled by its journal: recorded, given back, or in doubt."""

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

import structlog
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database
from directory.database.bulk_rows import among, fetch_many
from directory.database.locks import lock_in_order
from directory.database.statements import rows_changed
from pingcheck.exercises.events import share_exercises
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import IS_TO_SEND, Delivery, Message, MessageKind
from pingcheck.exercises.ping import Ping
from pingcheck.runtime.fault_points import fault_point
from pingcheck.sending import outbox
from pingcheck.sending.journal import boot_id, journal_files, taken_over
from pingcheck.sending.journal_format import JournalStory, outcome, replay
from pingcheck.sending.result_counts import count_if_possible
from pingcheck.sending.results import Result, record_results

log = structlog.get_logger()


class HeldClaim(NamedTuple):
    """A claim of a worker that has ended, with what recording its result needs."""

    message_id: UUID
    kind: MessageKind
    attempts: int
    ping_id: UUID | None
    exercise_id: int | None
    reference: str
    address: str = ""
    retried_until: datetime | None = None  # a journal has the final delivery


@dataclass(frozen=True, slots=True)
class Settled:
    """How many of a worker's claims ended in which way."""

    recorded: int = 0
    given_back: int = 0
    in_doubt: int = 0


async def settle_abandoned(database: Database, folder: Path, installation: UUID, now: datetime) -> None:
    """Settles what dead workers of this machine held, by their journals. A journal from before the last start of the
    machine may lack lines: it is removed, and the claims become void once their lease is over."""
    for file in journal_files(folder, installation):
        with taken_over(file) as words:
            if words is None:
                continue
            story = await asyncio.to_thread(replay, words)
            if story is not None and story.head.installation == installation and story.head.boot == boot_id():
                async with database.writing() as session:
                    settled = await settle_claims(session, story, now)
                    fault_point("courier.adopting")
                log.warning(
                    "journal adopted",
                    recorded=settled.recorded,
                    given_back=settled.given_back,
                    in_doubt=settled.in_doubt,
                    is_whole=story.is_whole,
                )
            else:
                log.warning("journal not used")
            file.unlink(missing_ok=True)


async def settle_claims(session: AsyncSession, story: JournalStory, now: datetime) -> Settled:
    """Settles every claim that the journal's worker still holds. What others took meanwhile stays theirs, so that a
    second time changes nothing. Its row stays: PostgreSQL may still be committing its last claim."""
    worker = story.head.worker
    held = await _held(session, worker)
    if not held:
        return Settled()
    await share_exercises(session, {claim.exercise_id for claim in held if claim.exercise_id is not None})
    await lock_in_order(session, select(Message.id).where(*outbox.held_by([worker])), Message.id)
    held = await _held(session, worker)  # a commit that was under way is over now
    unsent: list[UUID] = []
    results: list[Result] = []
    for claim in held:
        line = outcome(story, claim.message_id, claim.attempts, now)
        if line is None:
            unsent.append(claim.message_id)
        else:
            results.append(Result(claim, line.handover, story.head.host, line.at))
    await outbox.give_back(session, worker, unsent)
    doubtful = await _record(session, worker, results, now)
    return Settled(len(results) - doubtful, len(unsent), doubtful)


async def _held(session: AsyncSession, worker: UUID) -> list[HeldClaim]:
    reference = func.coalesce(Exercise.reference, "").label("reference")
    columns = (Message.id, Message.kind, Message.attempts, Ping.id.label("ping"), Ping.exercise_id, reference)
    held = select(*columns).outerjoin(Ping, Ping.id == Message.ping_id)
    held = held.outerjoin(Exercise, Exercise.id == Ping.exercise_id).where(*outbox.held_by([worker]))
    return [HeldClaim(*row) for row in await fetch_many(session, held)]


async def _record(session: AsyncSession, worker: UUID, results: Sequence[Result], now: datetime) -> int:
    """Records the results, and returns how many are in doubt. Those need not wait before they go out once more: there
    was nothing wrong with the server."""
    if not results:
        return 0
    await record_results(session, worker, results, random.Random())  # noqa: S311  (jitter, no secret)
    doubtful = [each.claimed.message_id for each in results if each.handover.delivery is Delivery.IN_DOUBT]
    if doubtful:
        once_more = update(Message).where(
            among(session, Message.id, doubtful), Message.delivery == Delivery.IN_DOUBT, IS_TO_SEND
        )
        await rows_changed(session, once_more.values(due_at=now))
    await count_if_possible(session, results)
    return len(doubtful)
