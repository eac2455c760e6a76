"""A ping: one point of contact in one exercise, as the roster froze it, and everything that happened to it."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    FromClause,
    Index,
    String,
    UniqueConstraint,
    and_,
    insert,
    not_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import TypeEngine

from directory.contacts import Rank, Role
from directory.database import BIG_ID, Base, closed_set
from directory.database.bulk_rows import among, fetch_many, many_rows
from directory.database.statements import core_table, hold_in_order, share_in_order
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
    address_id: Mapped[int] = mapped_column(ForeignKey("addresses.id"), index=True)
    position: Mapped[int]  # 1 is tried first
    value: Mapped[str] = mapped_column(String(320))
    ticket: Mapped[str | None] = mapped_column(String(80))  # by which a desk there knows our mail, as it writes it


class Event(Base):
    """Something that happened to a ping. Append-only; ids and codes, no words and no addresses."""

    __tablename__ = "events"

    id: Mapped[int] = mapped_column(BIG_ID, primary_key=True)
    ping_id: Mapped[UUID] = mapped_column(ForeignKey("pings.id"), index=True)
    at: Mapped[datetime]
    kind: Mapped[EventKind] = mapped_column(closed_set(EventKind))
    code: Mapped[str | None] = mapped_column(String(40))
    message_id: Mapped[UUID | None]


class Happened(NamedTuple):
    """An event that is not stored yet, or is read to be folded."""

    ping_id: UUID
    at: datetime
    kind: EventKind
    code: str | None = None
    message_id: UUID | None = None


async def share_exercises(session: AsyncSession, exercise_ids: set[int]) -> None:
    """Lets no transition of these exercises happen until this transaction ends, and waits for one under way.

    Whatever changes a ping's status holds its exercise so; opening, stepping and closing hold it alone. (On SQLite
    writers queue anyway.)
    """
    await share_in_order(session, select(Exercise.id).where(Exercise.id.in_(exercise_ids)), Exercise.id)


# What `record_events` reads of rows that its caller has handed to the database already.
EVENT_COLUMNS: dict[str, TypeEngine[Any]] = {
    "ping_id": core_table(Event).c.ping_id.type,
    "at": core_table(Event).c.at.type,
    "kind": core_table(Event).c.kind.type,
    "code": core_table(Event).c.code.type,
    "message_id": core_table(Event).c.message_id.type,
    "alone": core_table(Ping).c.status.type,
}


def event_rows(events: Sequence[Happened]) -> list[tuple[Any, ...]]:
    """The values of EVENT_COLUMNS. `alone` is the status of a ping that this is the only event of, with anything to
    say about it; none if there are several here."""
    several = {ping_id for ping_id, count in Counter(event.ping_id for event in events).items() if count > 1}
    return [(*event, None if event.ping_id in several else status_alone(event.kind, event.code)) for event in events]


@cache
def status_alone(kind: EventKind, code: str | None) -> Status:
    """The status of a ping to which nothing else happened that counts."""
    return ping_status([Happened(UUID(int=0), datetime.min.replace(tzinfo=UTC), kind, code)])


async def record_events(session: AsyncSession, events: Sequence[Happened], rows: FromClause | None = None) -> None:
    """Appends events and brings the status of their pings up to date, in the caller's transaction. `rows`: the same
    events with EVENT_COLUMNS, where the caller has them in the database already."""
    if not events:
        return
    if rows is None:
        rows = many_rows(session, EVENT_COLUMNS, event_rows(events))
    await hold_in_order(session, select(Ping.id).where(Ping.id.in_(select(rows.c.ping_id))), Ping.id)
    with_a_story = await _with_a_story(session, rows)
    names = Happened._fields
    await session.execute(insert(core_table(Event)).from_select(names, select(*(rows.c[name] for name in names))))
    await _update_by_one_event(session, rows)
    await fold_stories(session, with_a_story)


async def fold_stories(session: AsyncSession, ping_ids: Collection[UUID]) -> None:
    """Brings the status of these pings up to date from all that happened to them."""
    if ping_ids:
        stories = await events_of(session, ping_ids)
        await _update_statuses(session, [(ping_id, ping_status(story)) for ping_id, story in stories.items()])


def _by_one_event(status: Any, rows: FromClause) -> ColumnElement[bool]:
    """Whether the new event alone decides the status. A queued ping has nothing behind it that its status would depend
    on; of the others the whole story is read."""
    return and_(rows.c.alone.is_not(None), status == Status.QUEUED)


async def _with_a_story(session: AsyncSession, rows: FromClause) -> list[UUID]:
    named = select(Ping.id).join(rows, rows.c.ping_id == Ping.id).where(not_(_by_one_event(Ping.status, rows)))
    return [row[0] for row in await fetch_many(session, named.distinct())]


async def _update_by_one_event(session: AsyncSession, rows: FromClause) -> None:
    table, new = core_table(Ping), rows.alias("became")
    connection = await session.connection()
    await connection.execute(
        update(table).where(table.c.id == new.c.ping_id, _by_one_event(table.c.status, new)).values(status=new.c.alone)
    )


async def _update_statuses(session: AsyncSession, statuses: Sequence[tuple[UUID, Status]]) -> None:
    if statuses:
        table = core_table(Ping)
        new = many_rows(session, {"id": table.c.id.type, "status": table.c.status.type}, statuses).alias("became")
        connection = await session.connection()
        await connection.execute(update(table).where(table.c.id == new.c.id).values(status=new.c.status))


async def events_of(session: AsyncSession, ping_ids: Collection[UUID]) -> dict[UUID, list[Happened]]:
    """What happened to each ping, the earliest first."""
    found: dict[UUID, list[Happened]] = {ping_id: [] for ping_id in ping_ids}
    if found:
        mine = select(Event.ping_id, Event.at, Event.kind, Event.code, Event.message_id, Event.id)
        rows = await fetch_many(session, mine.where(among(session, Event.ping_id, found)))
        for *what, _ in sorted(rows, key=lambda row: (row[1], row[5])):
            found[what[0]].append(Happened(*what))
    return found
