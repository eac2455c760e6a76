"""Bundled reminders: one message to a shared mailbox for several entries of it, as long as one of them is missing."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from directory.database.bulk_rows import among
from directory.database.statements import rows_changed
from pingcheck.exercises.exercise import Step, StepKind
from pingcheck.exercises.mail_spacing import can_take_over
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.shared_mailboxes import is_missing

Mate, There = aliased(Ping), aliased(RosterAddress)
SHARES = and_(There.shared_mailbox == RosterAddress.shared_mailbox, There.ping_id != RosterAddress.ping_id)

# A bundled reminder has the text of its own step: who never got a mail gets the call's, alone.
IS_BUNDLED: ColumnElement[bool] = and_(
    RosterAddress.shared_mailbox.is_not(None), Step.kind == StepKind.REMIND, Message.frame_step_id == Message.step_id
)


def goes_on_for_others() -> ColumnElement[bool]:
    """Whether a bundled reminder, whose own ping needs none any more, still goes for another entry of its mailbox. One
    that may have gone out, and is in doubt, does not."""
    heirs = select(Mate.id).join(There, There.ping_id == Mate.id).where(SHARES, *_may_inherit())
    unsent = Message.delivery.in_((Delivery.WAITING, Delivery.DEFERRED))
    return and_(IS_BUNDLED, unsent, heirs.correlate(Message, RosterAddress).exists())


def stays_for_others() -> ColumnElement[bool]:
    """The same, asked of a message whose address and step are not read yet."""
    its_own = RosterAddress.id == Message.roster_address_id, Step.id == Message.step_id
    return exists().where(*its_own, goes_on_for_others()).correlate(Message)


def _may_inherit() -> tuple[ColumnElement[bool], ...]:
    return (*is_missing(Mate, There), can_take_over(Message, Mate, There))


async def pass_on(session: AsyncSession, message_ids: Collection[UUID]) -> None:
    """Passes these bundled reminders on, each to the first entry of its mailbox that is still asked, so that link,
    code and answer are that entry's."""
    heirs = (
        select(Message.id, Mate.id, There.id)
        .join(RosterAddress, RosterAddress.id == Message.roster_address_id)
        .join(There, SHARES)
        .join(Mate, Mate.id == There.ping_id)
        .where(among(session, Message.id, message_ids), *_may_inherit())
        .order_by(Message.id, There.shared_place)
    )
    passed: set[UUID] = set()
    for message_id, ping_id, roster_address_id in (await session.execute(heirs)).all():
        if message_id not in passed:
            passed.add(message_id)
            mine = update(Message).where(Message.id == message_id)
            await rows_changed(session, mine.values(ping_id=ping_id, roster_address_id=roster_address_id))
