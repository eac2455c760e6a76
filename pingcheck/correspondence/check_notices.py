"""Letters of an exercise beside its ladder's mails: made for all their readers by one statement each.

Each is made in the transaction of the act that it tells of, so that neither is ever without the other.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address
from directory.contacts import REACHABLE, PointOfContact
from directory.database.functions import random_uuid
from directory.database.statements import core_table
from pingcheck.exercises.check_notices import CheckNotice, NoticeSays, queue_check_notices, withdraw_notices
from pingcheck.exercises.exercise import Exercise, Step
from pingcheck.exercises.message import IS_OF_A_STEP, Delivery, Message
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.status import STILL_ASKED, Status

# Who said "not me" is still asked at other addresses; that person is not told of more time.
NOT_ANSWERED = STILL_ASKED - {Status.HANDED_OVER, Status.MISDIRECTED}


async def queue_extension_notice(session: AsyncSession, exercise: Exercise, now: datetime) -> int:
    """Tells those who have not answered yet of the exercise's new closing, each at the address that last took a mail;
    says how many. Their earlier links hold. What waits of an earlier extension is withdrawn."""
    assert exercise.closes_at is not None
    await withdraw_notices(session, exercise, CheckNotice.says == NoticeSays.EXTENDED)
    place = func.row_number().over(partition_by=Ping.id, order_by=(Message.accepted_at.desc(), RosterAddress.position))
    mailed = (
        _mailed_pings(exercise, Message.accepted_at.is_not(None))
        .where(Ping.status.in_(NOT_ANSWERED))
        .add_columns(place.label("place"))
        .subquery()
    )
    occasion = exercise.closes_at.isoformat(timespec="seconds")
    values = values_of_all(exercise, None, NoticeSays.EXTENDED, now, occasion=occasion)
    told = [mailed.c[name] for name in OF_THE_READER]
    return await queue_check_notices(session, select(*values, *told).where(mailed.c.place == 1), exercise, now)


async def queue_stop_notice(session: AsyncSession, exercise: Exercise, now: datetime) -> int:
    """Tells everybody who was mailed that the check is stopped, and never why; says how many. A mail that a courier has
    in hand, or that may have gone, counts as mailed, and so does the announcement."""
    await withdraw_notices(session, exercise)
    values = values_of_all(exercise, None, NoticeSays.STOPPED, now)
    went = or_(Message.accepted_at.is_not(None), Message.possibly_twice, Message.delivery == Delivery.CLAIMED)
    to_pings = _mailed_pings(exercise, went).subquery()
    told = [to_pings.c[name] for name in OF_THE_READER]
    count = await queue_check_notices(session, select(*values, *told).where(literal(True)), exercise, now)
    announced = (
        select(*values, *(getattr(CheckNotice, name) for name in OF_THE_READER))
        .join(Message, Message.id == CheckNotice.id)
        .join(Address, Address.id == CheckNotice.address_id)
        .join(PointOfContact, PointOfContact.id == CheckNotice.contact_id)
        .where(CheckNotice.exercise_id == exercise.id, CheckNotice.says == NoticeSays.ANNOUNCED, went)
        .where(Message.returned_at.is_(None), *may_be_mailed())
    )
    return count + await queue_check_notices(session, announced, exercise, now)


OF_THE_READER = ("about", "contact_id", "state_code", "address_id", "mailbox", "language")


def _mailed_pings(exercise: Exercise, *which: ColumnElement[bool]) -> Select[Any]:
    """OF_THE_READER for each mail of the ladder to an address that may still be mailed, and did not come back."""
    return (
        select(
            Ping.role.label("about"),
            Ping.contact_id,
            Ping.state_code,
            RosterAddress.address_id,
            func.lower(RosterAddress.value).label("mailbox"),
            Ping.language,
        )
        .select_from(Message)
        .join(Step, Step.id == Message.step_id)
        .join(Ping, Ping.id == Message.ping_id)
        .join(RosterAddress, RosterAddress.id == Message.roster_address_id)
        .join(Address, Address.id == RosterAddress.address_id)
        .join(PointOfContact, PointOfContact.id == Ping.contact_id)
        .where(Step.exercise_id == exercise.id, IS_OF_A_STEP, Message.returned_at.is_(None), *which)
        .where(*may_be_mailed())
    )


def may_be_mailed() -> tuple[ColumnElement[bool], ...]:
    """The conditions that an address is still in use, and its contact's entry stands."""
    return Address.removed_at.is_(None), PointOfContact.status.in_(REACHABLE)


def values_of_all(
    exercise: Exercise, step: Step | None, says: NoticeSays, now: datetime, *, occasion: str | None = ""
) -> list[ColumnElement[Any]]:
    """What is the same in all letters that one act makes. `occasion`: None if it is not the same."""
    column = core_table(CheckNotice).c
    values: dict[str, ColumnElement[Any]] = {
        "id": random_uuid(),
        "exercise_id": literal(exercise.id),
        "step_id": literal(step.id if step else None, column.step_id.type),
        "says": literal(says, column.says.type),
        "made_at": literal(now, column.made_at.type),
    }
    if occasion is not None:
        values["occasion"] = literal(occasion)
    return [value.label(name) for name, value in values.items()]
