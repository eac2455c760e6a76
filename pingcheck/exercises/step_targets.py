"""Whom the steps of a ladder write to: the addresses of pings that may be mailed, as the directory has them now."""

from typing import Any

from sqlalchemy import ColumnElement, Select, exists, or_, select
from sqlalchemy.orm import aliased

from directory.addresses import Address, Standing
from directory.contacts import REACHABLE, PointOfContact
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import DEAD_CAUSES, Delivery, Message, MessageKind
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.probes import probe_steps
from pingcheck.exercises.status import Status

ANSWERED_NOT_ME = (Status.HANDED_OVER, Status.MISDIRECTED)

earlier = aliased(Message)
same_address = earlier.roster_address_id == RosterAddress.id


def any_message(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether a step of the exercise made such a message (`earlier`) of this Ping."""
    return exists().where(earlier.ping_id == Ping.id, earlier.kind == MessageKind.STEP, *conditions)


WAS_MAILED = any_message(earlier.delivery == Delivery.ACCEPTED)


def addresses_of(exercise: Exercise, *columns: Any) -> Select[Any]:
    """These columns of the addresses of its pings that may be mailed.

    Left out are addresses that are removed, or whose contact may no longer be mailed, that have a message in a
    courier's hands, or that are known to be gone, unless they were proved alive since or took a probe.
    """
    is_gone = any_message(same_address, earlier.cause.in_(DEAD_CAUSES))
    took_a_probe = earlier.step_id.in_(probe_steps()), earlier.accepted_at.is_not(None), earlier.returned_at.is_(None)
    is_alive = or_(Address.standing == Standing.GOOD, any_message(same_address, *took_a_probe))
    return (
        select(*columns)
        .select_from(Ping)
        .join(RosterAddress, RosterAddress.ping_id == Ping.id)
        .join(Address, Address.id == RosterAddress.address_id)
        .join(PointOfContact, PointOfContact.id == Ping.contact_id)
        .where(
            Ping.exercise_id == exercise.id,
            Address.removed_at.is_(None),
            PointOfContact.status.in_(REACHABLE),
            ~any_message(same_address, earlier.delivery == Delivery.CLAIMED),
            or_(~is_gone, is_alive),
        )
    )
