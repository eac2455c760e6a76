"""Never a third ladder mail of one ping to one address within 24 hours (docs/decisions/ladder.md).

Whoever makes messages of a step asks here, in the statement that makes them.
"""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, literal, or_, select, true
from sqlalchemy.orm import aliased

from directory.database.functions import a_day_before
from pingcheck.exercises.message import IN_THE_MAKING, Delivery, Message, MessageKind
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.probes import probe_steps

MOST_MAILS = 2
WITHIN = timedelta(hours=24)
# A ladder of 12h, 24h means what it says, although the call left seconds after the opening: a mail waits so long.
LONGEST_WAIT = timedelta(hours=1)


def has_room(now: datetime, *, unsent_is_replaced: bool = False) -> ColumnElement[bool]:
    """Whether one more mail of this Ping may be made for this RosterAddress now, due at `spaced_due`. With
    `unsent_is_replaced`, what waits of steps does not count: the caller withdraws it (probes stay)."""
    return _mails_since(now + LONGEST_WAIT - WITHIN, unsent_is_replaced) < MOST_MAILS


def can_take_over(made: Any, ping: Any, address: Any) -> ColumnElement[bool]:
    """Whether a message that was made for another ping may go to this address of this ping instead."""
    sent = aliased(Message)
    count = (
        select(func.count())
        .select_from(sent)
        .where(
            sent.ping_id == ping.id,
            sent.roster_address_id == address.id,
            sent.kind == MessageKind.STEP,
            or_(sent.accepted_at > a_day_before(made.due_at), sent.delivery.in_(IN_THE_MAKING), sent.possibly_twice),
        )
    )
    of_the_same_step = select(sent.id).where(sent.ping_id == ping.id, sent.step_id == made.step_id)
    counted = count.correlate_except(sent).scalar_subquery()
    return and_(counted < MOST_MAILS, ~of_the_same_step.correlate_except(sent).exists())


def has_room_at_once(now: datetime) -> ColumnElement[bool]:
    """The same for a mail that is due now."""
    return _mails_since(now - WITHIN, unsent_is_replaced=False) < MOST_MAILS


def spaced_due(now: datetime, *, unsent_is_replaced: bool = False) -> ColumnElement[datetime]:
    """When a mail that has room is due: now, or a little later. Nobody may make it due earlier."""
    is_early = _mails_since(now - WITHIN, unsent_is_replaced) >= MOST_MAILS
    due_at = Message.due_at.type
    return case((is_early, literal(now + LONGEST_WAIT, due_at)), else_=literal(now, due_at))


def _mails_since(since: datetime, unsent_is_replaced: bool) -> ColumnElement[int]:
    """How many mails of steps, probes among them, this mailbox got of this ping since then, by when a server accepted
    them. One that is still to go counts, and one that was in doubt and may have gone."""
    earlier, there = aliased(Message), aliased(RosterAddress)
    stays = (
        or_(earlier.delivery == Delivery.CLAIMED, earlier.step_id.in_(probe_steps())) if unsent_is_replaced else true()
    )
    is_to_go = and_(earlier.delivery.in_(IN_THE_MAKING), stays)
    may_have_gone = and_(earlier.possibly_twice, earlier.due_at > since)
    return (
        select(func.count())
        .select_from(earlier)
        .join(there, there.id == earlier.roster_address_id)
        .where(
            earlier.ping_id == Ping.id,
            earlier.kind == MessageKind.STEP,
            func.lower(there.value) == func.lower(RosterAddress.value),
            or_(earlier.accepted_at > since, is_to_go, may_have_gone),
        )
        .correlate(Ping, RosterAddress)
        .scalar_subquery()
    )
