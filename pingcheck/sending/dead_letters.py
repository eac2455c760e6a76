"""Dead letters: messages that failed in our own code. Their cause is shown until an officer has them tried again."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import Role
from directory.database.statements import rows_changed
from pingcheck.exercises.exercise import Exercise, Step, log_entry
from pingcheck.exercises.message import Attempt, Delivery, Message
from pingcheck.exercises.ping import Ping

MOST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """The ping that it belongs to, and what went wrong at its last try."""

    ping_id: UUID
    state: str
    role: Role
    error: str


@dataclass(frozen=True, slots=True)
class DeadLetters:
    count: int
    first: tuple[DeadLetter, ...]


async def dead_letters(session: AsyncSession, exercise: Exercise) -> DeadLetters:
    """How many dead letters the exercise has, and the first of them."""
    mine = Message.delivery == Delivery.DEAD_LETTER, Step.exercise_id == exercise.id
    of_step = Step.id == Message.step_id
    count = await session.scalar(select(func.count()).select_from(Message).join(Step, of_step).where(*mine))
    if not count:
        return DeadLetters(0, ())
    last = (
        select(Attempt.reply)
        .where(Attempt.message_id == Message.id)
        .order_by(Attempt.id.desc())
        .limit(1)
        .correlate(Message)
        .scalar_subquery()
    )
    rows = await session.execute(
        select(Ping.id, Ping.state_name_en, Ping.role, last)
        .select_from(Message)
        .join(Step, of_step)
        .join(Ping, Ping.id == Message.ping_id)
        .where(*mine)
        .order_by(Ping.state_name_en, Ping.role, Ping.id)
        .limit(MOST_SHOWN)
    )
    return DeadLetters(count, tuple(DeadLetter(row[0], row[1], row[2], row[3] or "") for row in rows))


async def try_again(session: AsyncSession, exercise: Exercise, now: datetime, by: str) -> int:
    """Makes the exercise's dead letters due again. Returns how many there were."""
    steps = select(Step.id).where(Step.exercise_id == exercise.id)
    dead = update(Message).where(Message.step_id.in_(steps), Message.delivery == Delivery.DEAD_LETTER)
    count = await rows_changed(session, dead.values(delivery=Delivery.WAITING, due_at=now))
    if count:
        tried = "1 message" if count == 1 else f"{count} messages"
        session.add(log_entry(exercise, now, by, "tried dead letters again", tried))
    return count
