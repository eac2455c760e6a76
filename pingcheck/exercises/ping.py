"""A ping: one point of contact in one exercise, as the roster froze it, and everything that happened to it."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.contacts import Rank, Role
from directory.database import BIG_ID, Base, closed_set, core_table
from directory.languages import Language
from directory.states import RegionalGroup
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.status import EventKind, Status, ping_status


class Ping(Base):
    __tablename__ = "pings"
    __table_args__ = (
        UniqueConstraint("exercise_id", "contact_id"),
        Index("ix_pings_exercise_status", "exercise_id", "status"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    exercise_id: Mapped[int] = mapped_column(ForeignKey("exercises.id"))
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"))
    state_code: Mapped[str] = mapped_column(ForeignKey("states.code"))
    regional_group: Mapped[RegionalGroup] = mapped_column(closed_set(RegionalGroup))
    role: Mapped[Role] = mapped_column(closed_set(Role))
    rank: Mapped[Rank] = mapped_column(closed_set(Rank))
    entity: Mapped[str] = mapped_column(String(300))
    position: Mapped[str] = mapped_column(String(300))
    name: Mapped[str] = mapped_column(String(300))
    language: Mapped[Language] = mapped_column(closed_set(Language))
    time_zone: Mapped[str] = mapped_column(String(64))
    state_name: Mapped[str] = mapped_column(String(200))  # in `language`
    state_name_en: Mapped[str] = mapped_column(String(200))
    status: Mapped[Status] = mapped_column(closed_set(Status))  # always ping_status of its events
    called_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]  # when the answer that decides was given
    contradicted: Mapped[bool] = mapped_column(default=False)  # it reached the role and also did not: for an officer


class RosterAddress(Base):
    """An address as the roster froze it; whether it may still be mailed is asked of the directory."""

    __tablename__ = "roster_addresses"
    __table_args__ = (UniqueConstraint("ping_id", "position"),)

    id: Mapped[int] = mapped_column(BIG_ID, primary_key=True)
    ping_id: Mapped[UUID] = mapped_column(ForeignKey("pings.id"))
    address_id: Mapped[int] = mapped_column(ForeignKey("addresses.id"))
    position: Mapped[int]  # 1 is tried first
    value: Mapped[str] = mapped_column(String(320))


class Event(Base):
    """Something that happened to a ping. Append-only; ids and codes, no words and no addresses."""

    __tablename__ = "events"

    id: Mapped[int] = mapped_column(BIG_ID, primary_key=True)
    ping_id: Mapped[UUID] = mapped_column(ForeignKey("pings.id"), index=True)
    at: Mapped[datetime]
    kind: Mapped[EventKind] = mapped_column(closed_set(EventKind))
    code: Mapped[str | None] = mapped_column(String(40))
    message_id: Mapped[UUID | None]


async def share_exercises(session: AsyncSession, exercise_ids: set[int]) -> None:
    """Lets no transition of these exercises happen until this transaction ends, and waits for one under way.

    Whatever changes a ping's status holds its exercise so; opening, stepping and closing hold it alone. (On SQLite
    writers queue anyway.)
    """
    await session.execute(
        select(Exercise.id).where(Exercise.id.in_(exercise_ids)).order_by(Exercise.id).with_for_update(read=True)
    )


async def record_events(session: AsyncSession, events: Sequence[Event]) -> None:
    """Appends events and brings the status of their pings up to date, in the caller's transaction."""
    if not events:
        return
    rows = [
        {"ping_id": e.ping_id, "at": e.at, "kind": e.kind, "code": e.code, "message_id": e.message_id} for e in events
    ]
    ping_ids = sorted({e.ping_id for e in events})
    await session.execute(select(Ping.id).where(Ping.id.in_(ping_ids)).order_by(Ping.id).with_for_update())
    await session.execute(insert(Event), rows)
    statuses = [
        {"of_ping": ping_id, "new_status": ping_status(found)}
        for ping_id, found in (await events_of(session, ping_ids)).items()
    ]
    table = core_table(Ping)
    connection = await session.connection()
    await connection.execute(
        update(table).where(table.c.id == bindparam("of_ping")).values(status=bindparam("new_status")), statuses
    )


async def events_of(session: AsyncSession, ping_ids: Sequence[UUID]) -> dict[UUID, list[Event]]:
    """The events of each ping, the earliest first."""
    found: dict[UUID, list[Event]] = {ping_id: [] for ping_id in ping_ids}
    for event in await session.scalars(select(Event).where(Event.ping_id.in_(ping_ids)).order_by(Event.at, Event.id)):
        found[event.ping_id].append(event)
    return found
