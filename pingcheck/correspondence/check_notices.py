"""Letters of an exercise beside its ladder's mails: made for all their readers by one statement each.

Each is made in the transaction of the act that it tells of, so that neither is ever without the other.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, String, Subquery, case, func, literal, or_, select, type_coerce, union
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
BOTH_ROLES = "both"  # what a letter to a mailbox that serves either role is about


async def queue_extension_notice(session: AsyncSession, exercise: Exercise, now: datetime) -> int:
    """Tells those who have not answered yet of the exercise's new closing, each at the address that last took a mail;
    says how many. Their earlier links hold. What waits of an earlier extension is withdrawn."""
    assert exercise.closes_at is not None
    await withdraw_notices(session, exercise, CheckNotice.says == NoticeSays.EXTENDED)
    occasion = exercise.closes_at.isoformat(timespec="seconds")
    values = values_of_all(exercise, None, NoticeSays.EXTENDED, now, occasion=occasion)
    readers = _not_answered(exercise)
    told = [readers.c[name] for name in OF_THE_READER]
    return await queue_check_notices(session, select(*values, *told).where(readers.c.place == 1), exercise, now)


async def forecast_extension_notice(session: AsyncSession, exercise: Exercise) -> int:
    """How many would be told of an extension now."""
    readers = _not_answered(exercise)
    mailboxes = select(func.count(readers.c.mailbox.distinct())).where(readers.c.place == 1)
    return await session.scalar(mailboxes) or 0


async def count_promised(session: AsyncSession, exercise: Exercise) -> int:
    """How many mailboxes were told of more time."""
    told = select(func.count(CheckNotice.mailbox.distinct())).join(Message, Message.id == CheckNotice.id)
    mine = CheckNotice.exercise_id == exercise.id, CheckNotice.says == NoticeSays.EXTENDED
    return await session.scalar(told.where(*mine, WENT)) or 0


async def queue_stop_notice(session: AsyncSession, exercise: Exercise, now: datetime) -> int:
    """Tells everybody who was mailed that the check is stopped, and never why; says how many. A mail that a courier has
    in hand, or that may have gone, counts as mailed, and so does the announcement."""
    await withdraw_notices(session, exercise)
    values = values_of_all(exercise, None, NoticeSays.STOPPED, now)
    count = 0
    for readers in (_mailed_pings(exercise, WENT), _announced_to(exercise)):
        found = readers.subquery()
        chosen = select(*values, *(found.c[name] for name in OF_THE_READER))
        count += await queue_check_notices(session, chosen.where(literal(True)), exercise, now)
    return count


async def forecast_stop_notice(session: AsyncSession, exercise: Exercise) -> int:
    """How many would be told now that the check is stopped."""
    mailed, announced = _mailed_pings(exercise, WENT).subquery(), _announced_to(exercise).subquery()
    mailboxes = union(select(mailed.c.mailbox), select(announced.c.mailbox)).subquery()
    return await session.scalar(select(func.count()).select_from(mailboxes)) or 0


OF_THE_READER = ("about", "contact_id", "state_code", "address_id", "mailbox", "language")


WENT = or_(Message.accepted_at.is_not(None), Message.possibly_twice, Message.delivery == Delivery.CLAIMED)


def _not_answered(exercise: Exercise) -> Subquery:
    """The addresses of those who have not answered that a mail server took a mail for; `place` 1: the last of each."""
    last = Message.accepted_at.desc(), RosterAddress.position
    place = func.row_number().over(partition_by=Ping.id, order_by=last).label("place")
    mailed = _mailed_pings(exercise, Message.accepted_at.is_not(None), Ping.status.in_(NOT_ANSWERED))
    return mailed.add_columns(place).subquery()


def _announced_to(exercise: Exercise) -> Select[Any]:
    """OF_THE_READER for each announcement that went to an address that may still be mailed, and did not come back."""
    return (
        select(*(getattr(CheckNotice, name) for name in OF_THE_READER))
        .join(Message, Message.id == CheckNotice.id)
        .join(Address, Address.id == CheckNotice.address_id)
        .join(PointOfContact, PointOfContact.id == CheckNotice.contact_id)
        .where(CheckNotice.exercise_id == exercise.id, CheckNotice.says == NoticeSays.ANNOUNCED, WENT)
        .where(Message.returned_at.is_(None), *may_be_mailed())
    )


def _mailed_pings(exercise: Exercise, *which: ColumnElement[bool]) -> Select[Any]:
    """OF_THE_READER for each mail of the ladder to an address that may still be mailed, and did not come back."""
    return (
        select(
            _roles_of_the_mailbox().label("about"),
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


def _roles_of_the_mailbox() -> ColumnElement[str]:
    """The role of all that a mailbox is mailed for, or both."""
    role, mailbox = type_coerce(Ping.role, String), func.lower(RosterAddress.value)
    first, last = (least(role).over(partition_by=mailbox) for least in (func.min, func.max))
    return case((first == last, role), else_=literal(BOTH_ROLES))


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
