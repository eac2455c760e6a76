"""Checks that are over, as the database holds them: written at once, without being opened and closed."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import insert, update

from directory.contacts import Rank, Role
from directory.database import Database
from directory.languages import Language
from directory.states import RegionalGroup
from pingcheck.exercises.events import Event
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.message import Cause, Delivery, Message
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.status import EventKind, Status
from tests.cast import hours, plan


async def past_check(
    database: Database, opened_at: datetime, status: Status, *contacts: int, phase: Phase = Phase.CLOSED
) -> Exercise:
    """A check of three days that called these contacts at its opening, and in which each came to this status."""
    exercise = await plan(database, now=opened_at)
    over = {"phase": phase, "opened_at": opened_at, "closed_at": opened_at + hours(72)}
    frozen = {
        "exercise_id": exercise.id, "state_code": "KEN", "regional_group": RegionalGroup.AFRICAN,
        "role": Role.TECHNICAL, "rank": Rank.PRIMARY, "entity": "CERT", "position": "", "name": "",
        "language": Language.ENGLISH, "time_zone": "UTC", "state_name": "Kenya", "state_name_en": "Kenya",
        "status": status, "called_at": None if status is Status.STANDBY else opened_at,
    }  # fmt: skip
    async with database.writing() as session:
        await session.execute(update(Exercise).where(Exercise.id == exercise.id).values(over))
        await session.execute(insert(Ping), [{**frozen, "contact_id": each} for each in contacts])
    return exercise


async def happened(database: Database, ping_id: UUID, kind: EventKind, at: datetime, code: str | None = None) -> None:
    """An event, which leaves the ping's status as it was written."""
    async with database.writing() as session:
        session.add(Event(ping_id=ping_id, kind=kind, at=at, code=code))


async def came_back(database: Database, ping: Ping, address_id: int, *at: datetime) -> None:
    """One mail of the ping to this address came back, each time that is given: some servers say it twice."""
    async with database.writing() as session:
        frozen = RosterAddress(ping_id=ping.id, address_id=address_id, position=address_id, value="poc@ke.example")
        session.add(frozen)
        await session.flush()
        mail = Message(
            ping_id=ping.id, roster_address_id=frozen.id, delivery=Delivery.ACCEPTED, cause=Cause.NO_SUCH_MAILBOX,
            due_at=at[0], accepted_at=at[0] - hours(1),
        )  # fmt: skip
        session.add(mail)
        await session.flush()
        failed = EventKind.FAILED, Cause.NO_SUCH_MAILBOX.value
        session.add_all(
            Event(ping_id=ping.id, kind=failed[0], at=each, code=failed[1], message_id=mail.id) for each in at
        )
