"""Messages of a step, made by the database for many pings at once, and withdrawn while they are unsent."""

from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, case, func, insert, literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, Standing
from directory.database.functions import random_uuid
from directory.database.statements import rows_changed
from pingcheck.exercises.exercise import Exercise, Step
from pingcheck.exercises.message import IS_TO_SEND, Delivery, Message
from pingcheck.exercises.ping import Ping, RosterAddress

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


def first_addresses(*which: ColumnElement[bool]) -> Subquery:
    """The addresses of these pings, each with its `place` in the order in which its ping is written to; 1 is the first
    that is neither removed nor known to be dead, or the first of all if all are."""
    is_of_no_use = case((Address.removed_at.is_not(None), 2), (Address.standing == Standing.DEAD, 1), else_=0)
    in_order = is_of_no_use, RosterAddress.position
    place = func.row_number().over(partition_by=RosterAddress.ping_id, order_by=in_order)
    return (
        select(RosterAddress.ping_id, RosterAddress.id, place.label("place"))
        .join(Address, Address.id == RosterAddress.address_id)
        .join(Ping, Ping.id == RosterAddress.ping_id)
        .where(*which)
        .subquery()
    )


async def withdraw_unsent(session: AsyncSession, exercise: Exercise, *which: ColumnElement[bool]) -> int:
    """Withdraws the messages of an exercise that are not sent yet, or those of the steps that meet the conditions; says
    how many."""
    steps = select(Step.id).where(Step.exercise_id == exercise.id, *which)
    mine = update(Message).where(Message.step_id.in_(steps), IS_TO_SEND)
    return await rows_changed(session, mine.values(delivery=Delivery.WITHDRAWN))
