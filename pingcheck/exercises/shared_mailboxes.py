"""Mailboxes that several entries of one roster share: each entry has its place, and one reminder goes for all."""

from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address
from directory.contacts import REACHABLE, PointOfContact
from directory.database.statements import core_table, rows_changed
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import Delivery, Message, MessageKind
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.status import STILL_ASKED
from pingcheck.exercises.step_targets import ANSWERED_NOT_ME

MISSING = STILL_ASKED - frozenset(ANSWERED_NOT_ME)


async def number_shared_mailboxes(session: AsyncSession, exercise: Exercise) -> None:
    """Gives each called entry whose mailbox others of the roster share its place among them. An entry that is called
    later comes after those that have a place already."""
    known_first = case((RosterAddress.shared_place.is_(None), 1), else_=0)
    order = known_first, RosterAddress.shared_place, RosterAddress.position, Ping.contact_id
    mailbox: dict[str, Any] = {"partition_by": func.lower(RosterAddress.value)}
    counted = (
        select(
            RosterAddress.id,
            func.row_number().over(**mailbox, order_by=order).label("place"),
            func.count().over(**mailbox).label("count"),
            func.first_value(RosterAddress.id).over(**mailbox, order_by=order).label("first"),
        )
        .join(Ping, Ping.id == RosterAddress.ping_id)
        .where(Ping.exercise_id == exercise.id, Ping.called_at.is_not(None))
        .subquery()
    )
    new = select(counted).where(counted.c.count > 1).subquery()
    table = core_table(RosterAddress)
    numbers = {"shared_place": new.c.place, "shared_count": new.c.count, "shared_mailbox": new.c.first}
    await rows_changed(session, update(table).where(table.c.id == new.c.id).values(numbers))


async def has_shared_mailboxes(session: AsyncSession, exercise: Exercise) -> bool:
    """Whether any entries of its roster share a mailbox."""
    shared = select(RosterAddress.id).join(Ping).where(RosterAddress.shared_mailbox.is_not(None))
    return await session.scalar(shared.where(Ping.exercise_id == exercise.id).limit(1)) is not None


def one_of_each_mailbox(chosen: Select[Any], is_bundled: ColumnElement[bool]) -> Select[Any]:
    """Of messages about to be made, each as `message_values`, one of each shared mailbox: that of the entry that stands
    first. Messages that are not bundled stay as they are."""
    # No mailbox is named by a negative number.
    mailbox = case((is_bundled, RosterAddress.shared_mailbox), else_=-RosterAddress.id)
    in_turn = func.row_number().over(partition_by=mailbox, order_by=RosterAddress.shared_place)
    made = chosen.add_columns(in_turn.label("in_turn")).subquery()
    return select(*(column for column in made.c if column.key != "in_turn")).where(made.c.in_turn == 1)


def is_missing(ping: Any, address: Any) -> tuple[ColumnElement[bool], ...]:
    """The conditions for an entry to be named in a reminder to its mailbox: it was called there, nobody answered for
    it, and it may still be mailed."""
    was_mailed = select(Message.id).where(
        Message.ping_id == ping.id,
        Message.roster_address_id == address.id,
        Message.kind == MessageKind.STEP,
        Message.delivery == Delivery.ACCEPTED,
    )
    may_be_mailed = select(PointOfContact.id).where(PointOfContact.status.in_(REACHABLE))
    return (
        ping.status.in_(MISSING),
        ping.contact_id.in_(may_be_mailed),
        address.address_id.in_(select(Address.id).where(Address.removed_at.is_(None))),
        was_mailed.correlate_except(Message).exists(),
    )
