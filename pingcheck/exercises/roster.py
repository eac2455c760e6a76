"""The roster: who takes part in an exercise and by which addresses, frozen as the directory has them at the opening.

Everything here is set-based: the database makes a million pings from a million contacts without any passing through us.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, case, exists, func, insert, literal, literal_column, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from directory.addresses import Address, AddressKind
from directory.contacts import PointOfContact, Rank
from directory.database.functions import random_uuid
from directory.database.statements import rows_changed
from directory.languages import Language
from directory.states import State
from pingcheck.exercises.confirmations import proved_since
from pingcheck.exercises.events import record_event_for_each
from pingcheck.exercises.exercise import Exercise, Step, Target
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.scope import in_scope, name_last_check
from pingcheck.exercises.status import EventKind, Status
from pingcheck.runtime.fault_points import fault_point

# Rows go in by the order of their random ids: a million put in at random places would read and write each index anew.
ID = "made_id"
IN_ORDER_OF_PINGS: ColumnElement[Any] = literal_column(ID)


async def freeze_roster(session: AsyncSession, exercise: Exercise, now: datetime) -> int:
    """Makes a queued ping of each contact in the scope of the exercise, with its mail addresses; says how many."""
    await name_last_check(session, exercise)
    pings = await rows_changed(session, _frozen_contacts(exercise, now, *in_scope(exercise.scope)))
    fault_point("opening.pings", happens=bool(pings))
    await session.execute(_frozen_addresses(exercise))
    return pings


async def freeze_one(session: AsyncSession, exercise: Exercise, contact_id: int, now: datetime) -> None:
    """Makes a queued ping of one contact more, whoever is in the scope, with its mail addresses."""
    await session.execute(_frozen_contacts(exercise, now, PointOfContact.id == contact_id))
    await session.execute(_frozen_addresses(exercise, Ping.contact_id == contact_id))


async def set_apart(session: AsyncSession, exercise: Exercise, ladder: Sequence[Step], now: datetime) -> None:
    """Sets apart who is not called now: contacts that are credited, and alternates that the ladder calls later. Their
    pings have no time of a call."""
    mine = Ping.exercise_id == exercise.id
    if exercise.credit_days is not None:
        since = now - timedelta(days=exercise.credit_days)
        proved = select(PointOfContact.id).where(proved_since(since))
        await _not_called(session, EventKind.CREDITED, now, mine, Ping.contact_id.in_(proved))
    if any(rung.target is Target.ALTERNATE for rung in ladder):
        await _not_called(session, EventKind.STOOD_BY, now, mine, Ping.called_at.is_not(None), _stands_by(exercise))


def _stands_by(exercise: Exercise) -> ColumnElement[bool]:
    """An alternate stands by if a primary of its State and role is on the roster, called or credited."""
    primary = aliased(Ping)
    return (Ping.rank == Rank.ALTERNATE) & exists().where(
        primary.exercise_id == exercise.id,
        primary.state_code == Ping.state_code,
        primary.role == Ping.role,
        primary.rank == Rank.PRIMARY,
    )


async def _not_called(session: AsyncSession, kind: EventKind, now: datetime, *which: ColumnElement[bool]) -> None:
    await record_event_for_each(session, kind, now, *which)
    await rows_changed(session, update(Ping).where(*which).values(called_at=None))


async def record_calls(session: AsyncSession, exercise: Exercise, now: datetime, *which: ColumnElement[bool]) -> None:
    """Records that these pings are called now, and which of them have no address to be mailed at; of a telephone check,
    no number to be called on."""
    has_address: ColumnElement[bool] = select(RosterAddress.id).where(RosterAddress.ping_id == Ping.id).exists()
    await record_event_for_each(session, EventKind.CALLED, now, *which)
    if exercise.is_by_telephone:
        has_address = has_number(Ping.contact_id)
        await record_event_for_each(session, EventKind.LISTED, now, *which)
    await record_event_for_each(session, EventKind.NO_ADDRESS, now, *which, ~has_address)


def has_number(contact_id: Any) -> ColumnElement[bool]:
    """The condition that the contact of this id has a telephone number on file."""
    phones = Address.kind == AddressKind.PHONE, Address.removed_at.is_(None)
    return exists().where(Address.contact_id == contact_id, *phones)


def _frozen_contacts(exercise: Exercise, now: datetime, *which: ColumnElement[bool]) -> Any:
    language = func.coalesce(PointOfContact.preferred_language, State.mission_language)
    name = case(
        *((language == known, getattr(State, f"name_{known.value}")) for known in Language), else_=State.name_en
    )
    columns: dict[Any, Any] = {
        Ping.id: random_uuid().label(ID),
        Ping.exercise_id: literal(exercise.id),
        Ping.contact_id: PointOfContact.id,
        Ping.state_code: PointOfContact.state_code,
        Ping.regional_group: State.regional_group,
        Ping.role: PointOfContact.role,
        Ping.rank: PointOfContact.rank,
        Ping.entity: PointOfContact.entity,
        Ping.position: PointOfContact.position,
        Ping.name: PointOfContact.name,
        Ping.language: language,
        Ping.time_zone: PointOfContact.time_zone,
        Ping.state_name: name,
        Ping.state_name_en: State.name_en,
        Ping.is_link_free: literal(True) if exercise.is_link_free else State.is_link_free,
        Ping.status: literal(Status.QUEUED, Ping.status.type),
        Ping.called_at: literal(now, Ping.called_at.type),
        Ping.contradicted: literal(False),
    }
    chosen = select(*columns.values()).select_from(PointOfContact).join(State).where(*which)
    return insert(Ping).from_select([column.key for column in columns], chosen.order_by(IN_ORDER_OF_PINGS))


def _frozen_addresses(exercise: Exercise, *which: ColumnElement[bool]) -> Any:
    """The mail addresses of each ping, without one that an earlier address of it only writes in other capitals."""
    earlier = aliased(Address)
    is_twin = exists().where(
        earlier.contact_id == Address.contact_id,
        earlier.kind == AddressKind.EMAIL,
        earlier.removed_at.is_(None),
        earlier.position < Address.position,
        func.lower(earlier.value) == func.lower(Address.value),
    )
    chosen = (
        select(Ping.id, Address.id, Address.position, Address.value)
        .join(Address, Address.contact_id == Ping.contact_id)
        .where(Ping.exercise_id == exercise.id, Address.kind == AddressKind.EMAIL, Address.removed_at.is_(None), *which)
        .where(or_(Address.position == 1, ~is_twin))
        .order_by(Ping.id, Address.position)
    )
    return insert(RosterAddress).from_select(["ping_id", "address_id", "position", "value"], chosen)
