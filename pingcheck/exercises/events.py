"""Events: what happened to pings. Whoever adds one brings the ping's status up to date in the same transaction."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    FromClause,
    String,
    and_,
    case,
    insert,
    literal,
    not_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import TypeEngine

from directory.database import BIG_ID, Base, closed_set
from directory.database.bulk_rows import among, fetch_many, many_rows
from directory.database.locks import lock_in_order, lock_shared_in_order
from directory.database.statements import core_table, rows_changed
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import ASKED_BY, EventKind, Status
from pingcheck.exercises.status_fold import ping_status
from pingcheck.exercises.status_shortcuts import LEAVE_NO_TRACE, status_alone, statuses_after


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
    """Keeps these exercises from being opened, stepped, closed or cancelled until this transaction ends, and waits for
    one that is under way.

    Every transaction that changes a ping's status shares its exercise so; opening, stepping and closing hold it alone.
    (On SQLite writers queue anyway.)
    """
    await lock_shared_in_order(session, select(Exercise.id).where(Exercise.id.in_(exercise_ids)), Exercise.id)


async def record_event_for_each(
    session: AsyncSession, kind: EventKind, at: datetime, *which: ColumnElement[bool]
) -> None:
    """Appends this event, one of OF_MANY_PINGS, to each ping that meets the conditions, and brings their statuses up to
    date, in the caller's transaction. One statement for all pings; the conditions must not ask for their status."""
    chosen = select(Ping.id, literal(at, Event.at.type), literal(kind, Event.kind.type)).where(*which)
    await session.execute(insert(Event).from_select(["ping_id", "at", "kind"], chosen.order_by(Ping.id)))
    after = statuses_after(kind)
    if after:
        await rows_changed(
            session, update(Ping).where(*which, Ping.status.in_(list(after))).values(status=_mapped(after))
        )
    if kind is EventKind.CLOSED:
        # Who was asked only after the closing is not silent: there the whole history decides.
        too_late = select(Event.ping_id).join(Ping, Ping.id == Event.ping_id)
        too_late = too_late.where(*which, Event.kind.in_(ASKED_BY), Event.at > at)
        await refresh_statuses(session, {row[0] for row in await fetch_many(session, too_late)})


def _mapped(after: Mapping[Status, Status]) -> ColumnElement[Status]:
    kind = Ping.status.type
    return case(*((Ping.status == literal(known, kind), literal(new, kind)) for known, new in after.items()))


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
    """The values of EVENT_COLUMNS. `alone` is the ping's status if the event is all that counts of it (`status_alone`);
    None if there are several events of that ping here."""
    several = {ping_id for ping_id, count in Counter(event.ping_id for event in events).items() if count > 1}
    return [(*event, None if event.ping_id in several else status_alone(event.kind, event.code)) for event in events]


async def record_events(session: AsyncSession, events: Sequence[Happened], rows: FromClause | None = None) -> None:
    """Appends events and brings the status of their pings up to date, in the caller's transaction. `rows`: the same
    events with EVENT_COLUMNS, where the caller has them in the database already."""
    if not events:
        return
    if rows is None:
        rows = many_rows(session, EVENT_COLUMNS, event_rows(events))
    await lock_in_order(session, select(Ping.id).where(Ping.id.in_(select(rows.c.ping_id))), Ping.id)
    with_a_history = await _with_a_history(session, rows)
    names = Happened._fields
    await session.execute(insert(core_table(Event)).from_select(names, select(*(rows.c[name] for name in names))))
    await _update_by_one_event(session, rows)
    await refresh_statuses(session, with_a_history)


async def refresh_statuses(session: AsyncSession, ping_ids: Collection[UUID]) -> None:
    """Brings the status of these pings up to date from all that happened to them."""
    if ping_ids:
        histories = await events_of(session, ping_ids)
        await _update_statuses(session, [(ping_id, ping_status(history)) for ping_id, history in histories.items()])


async def _with_a_history(session: AsyncSession, rows: FromClause) -> list[UUID]:
    """The pings whose status the new event alone does not decide. A queued ping has nothing behind it that its status
    would depend on, but for events that leave no trace; of the others the whole history is read."""
    # Asked of each ping in turn: for EXISTS PostgreSQL may read all events first.
    no_trace = select(literal(True)).where(Event.ping_id == Ping.id, Event.kind.in_(LEAVE_NO_TRACE)).limit(1)
    decided = and_(rows.c.alone.is_not(None), Ping.status == Status.QUEUED, no_trace.scalar_subquery().is_(None))
    named = select(Ping.id).join(rows, rows.c.ping_id == Ping.id).where(not_(decided))
    return [row[0] for row in await fetch_many(session, named.distinct())]


async def _update_by_one_event(session: AsyncSession, rows: FromClause) -> None:
    """The statuses that one event decides; those `_with_a_history` are read again afterwards."""
    table, new = core_table(Ping), rows.alias("became")
    decided = and_(table.c.id == new.c.ping_id, new.c.alone.is_not(None), table.c.status == Status.QUEUED)
    connection = await session.connection()
    await connection.execute(update(table).where(decided).values(status=new.c.alone))


async def _update_statuses(session: AsyncSession, statuses: Sequence[tuple[UUID, Status]]) -> None:
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
