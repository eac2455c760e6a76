"""Messages of a step, made by the database for many pings at once, and withdrawn while they are unsent."""

from typing import Any

from sqlalchemy import ColumnElement, Select, insert, literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.functions import random_uuid
from directory.database.statements import rows_changed
from pingcheck.exercises.exercise import Exercise, Step
from pingcheck.exercises.message import IS_TO_SEND, Delivery, Message

MESSAGE_COLUMNS = [
    "id", "step_id", "frame_step_id", "delivery", "due_at", "attempts", "possibly_twice", "ping_id", "roster_address_id"
]  # fmt: skip


def message_values(*, step: Any, text_of: Any, due_at: Any, ping: Any, roster_address: Any) -> list[Any]:
    """The values of MESSAGE_COLUMNS for new messages: ids of a step, of the step whose text it bears, of a ping and its
    address, each as SQL."""
    waiting = literal(Delivery.WAITING, Message.delivery.type)
    return [random_uuid(), step, text_of, waiting, due_at, literal(0), literal(False), ping, roster_address]


def insert_messages(chosen: Select[Any]) -> Any:
    """The statement that makes a message of each row of `message_values`."""
    return insert(Message).from_select(MESSAGE_COLUMNS, chosen)


async def withdraw_unsent(session: AsyncSession, exercise: Exercise, *which: ColumnElement[bool]) -> int:
    """Withdraws the messages of an exercise that are not sent yet, or those of the steps that meet the conditions; says
    how many."""
    steps = select(Step.id).where(Step.exercise_id == exercise.id, *which)
    mine = update(Message).where(Message.step_id.in_(steps), IS_TO_SEND)
    return await rows_changed(session, mine.values(delivery=Delivery.WITHDRAWN))
