"""Bundled reminders: one mail to a mailbox for several entries. Whom it names is read when it is claimed."""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from directory.database.bulk_rows import among
from directory.database.statements import rows_changed
from directory.languages import Language
from directory.states import State
from pingcheck.exercises.exercise import Step, StepKind
from pingcheck.exercises.mail_spacing import can_take_over
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.shared_mailboxes import is_missing
from pingcheck.sending.missing_entries import MissingEntry

_Mate, _There = aliased(Ping), aliased(RosterAddress)
_SHARES = and_(_There.shared_mailbox == RosterAddress.shared_mailbox, _There.ping_id != RosterAddress.ping_id)

# A bundled reminder has the text of its own step: who never got a mail gets the call's, alone.
IS_BUNDLED: ColumnElement[bool] = and_(
    RosterAddress.shared_mailbox.is_not(None), Step.kind == StepKind.REMIND, Message.frame_step_id == Message.step_id
)


def goes_on_for_others() -> ColumnElement[bool]:
    """Whether a bundled reminder, whose own ping needs none any more, still goes for another entry of its mailbox. One
    that may have gone out, and is in doubt, does not."""
    heirs = select(_Mate.id).join(_There, _There.ping_id == _Mate.id).where(_SHARES, *_may_inherit())
    unsent = Message.delivery.in_((Delivery.WAITING, Delivery.DEFERRED))
    return and_(IS_BUNDLED, unsent, heirs.correlate(Message, RosterAddress).exists())


def _may_inherit() -> tuple[ColumnElement[bool], ...]:
    return (*is_missing(_Mate, _There), can_take_over(Message, _Mate, _There))


async def pass_on(session: AsyncSession, message_ids: Collection[UUID]) -> None:
    """Passes these bundled reminders on, each to the first entry of its mailbox that is still asked, so that link,
    code and answer are that entry's."""
    heirs = (
        select(Message.id, _Mate.id, _There.id)
        .join(RosterAddress, RosterAddress.id == Message.roster_address_id)
        .join(_There, _SHARES)
        .join(_Mate, _Mate.id == _There.ping_id)
        .where(among(session, Message.id, message_ids), *_may_inherit())
        .order_by(Message.id, _There.shared_place)
    )
    passed: set[UUID] = set()
    for message_id, ping_id, roster_address_id in (await session.execute(heirs)).all():
        if message_id not in passed:
            passed.add(message_id)
            mine = update(Message).where(Message.id == message_id)
            await rows_changed(session, mine.values(ping_id=ping_id, roster_address_id=roster_address_id))


async def missing_entries(session: AsyncSession, message_ids: Collection[UUID]) -> dict[UUID, tuple[MissingEntry, ...]]:
    """The other entries that these bundled reminders name: those of exactly their mailbox in their exercise."""
    in_its_language = case(
        *((Ping.language == known, getattr(State, f"name_{known.value}")) for known in Language), else_=State.name_en
    )
    named = (
        select(Message.id, _Mate.role, in_its_language, State.name_en, _Mate.name, _Mate.position, _Mate.entity)
        .join(Ping, Ping.id == Message.ping_id)
        .join(RosterAddress, RosterAddress.id == Message.roster_address_id)
        .join(_There, _SHARES)
        .join(_Mate, _Mate.id == _There.ping_id)
        .join(State, State.code == _Mate.state_code)
        .join(Step, Step.id == Message.step_id)
        .where(IS_BUNDLED, among(session, Message.id, message_ids), *is_missing(_Mate, _There))
        .order_by(Message.id, _There.shared_place)
    )
    found: defaultdict[UUID, list[MissingEntry]] = defaultdict(list)
    for message_id, *entry in await session.execute(named):
        found[message_id].append(MissingEntry(*entry))
    return {message_id: tuple(entries) for message_id, entries in found.items()}
