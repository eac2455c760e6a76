"""The roster: who takes part in an exercise and by which addresses, frozen as the directory has them at the opening.

Everything here is set-based: the database makes a million pings from a million contacts without any passing through us.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, case, func, insert, literal, literal_column, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, AddressKind
from directory.contacts import PointOfContact
from directory.database.functions import random_uuid
from directory.database.statements import rows_changed
from directory.languages import Language
from directory.states import State
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.scope import in_scope
from pingcheck.exercises.status import Status
from pingcheck.runtime.fault_points import fault_point

# Rows go in by the order of their random ids: a million put in at random places would read and write each index anew.
ID = "made_id"
IN_ORDER_OF_PINGS: ColumnElement[Any] = literal_column(ID)


async def freeze_roster(session: AsyncSession, exercise: Exercise, now: datetime) -> int:
    """Makes a queued ping of each contact in the scope of the exercise, with its mail addresses; says how many."""
    pings = await rows_changed(session, _frozen_contacts(exercise, now))
    fault_point("opening.pings", happens=bool(pings))
    await session.execute(_frozen_addresses(exercise))
    return pings


def _frozen_contacts(exercise: Exercise, now: datetime) -> Any:
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
        Ping.status: literal(Status.QUEUED, Ping.status.type),
        Ping.called_at: literal(now, Ping.called_at.type),
        Ping.contradicted: literal(False),
    }
    chosen = select(*columns.values()).select_from(PointOfContact).join(State).where(*in_scope(exercise.scope))
    return insert(Ping).from_select([column.key for column in columns], chosen.order_by(IN_ORDER_OF_PINGS))


def _frozen_addresses(exercise: Exercise) -> Any:
    chosen = (
        select(Ping.id, Address.id, Address.position, Address.value)
        .join(Address, Address.contact_id == Ping.contact_id)
        .where(Ping.exercise_id == exercise.id, Address.kind == AddressKind.EMAIL, Address.removed_at.is_(None))
        .order_by(Ping.id, Address.position)
    )
    return insert(RosterAddress).from_select(["ping_id", "address_id", "position", "value"], chosen)
