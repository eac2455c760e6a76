"""Opening an exercise: the roster frozen, its pings and first messages made, all in one transaction.

Everything here is set-based: the database makes a million pings from a million contacts without any passing through us.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, case, func, insert, literal, literal_column, not_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import REACHABLE, Address, AddressKind, PointOfContact, Rank, Role, Standing
from directory.database.statements import look_over, random_uuid, rows_changed
from directory.errors import Refused
from directory.languages import Language
from directory.states import RegionalGroup, State
from pingcheck.exercises.exercise import (
    NOT_YET_OPEN,
    Exercise,
    Frame,
    Phase,
    Step,
    StepKind,
    StepState,
    log_entry,
    steps_of,
)
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.ping import Event, Ping, RosterAddress
from pingcheck.exercises.status import EventKind, Status
from pingcheck.runtime.fault_points import fault_point

OPENS_LATE_BY_ITSELF = timedelta(days=1)

# Rows go in by the order of their random ids: a million put in at random places would read and write each index anew.
ID = "made_id"
IN_ORDER_OF_PINGS: ColumnElement[Any] = literal_column(ID)

RenderFrames = Callable[[Exercise, Step], Iterable[Frame]]


@dataclass(frozen=True, slots=True)
class Opening:
    """What an opening made, or would make."""

    pings: int
    messages: int
    states: int


def in_scope(scope: dict[str, Any]) -> list[ColumnElement[bool]]:
    """The conditions that a contact of a State meets to be pinged: it can be reached, and the scope names it."""
    conditions: list[ColumnElement[bool]] = [PointOfContact.status.in_(REACHABLE)]
    if scope.get("roles"):
        conditions.append(PointOfContact.role.in_([Role(role) for role in scope["roles"]]))
    if scope.get("ranks"):
        conditions.append(PointOfContact.rank.in_([Rank(rank) for rank in scope["ranks"]]))
    if scope.get("regions"):
        conditions.append(State.regional_group.in_([RegionalGroup(region) for region in scope["regions"]]))
    if scope.get("states"):
        conditions.append(State.code.in_(scope["states"]))
    return conditions


async def forecast_opening(session: AsyncSession, exercise: Exercise) -> Opening:
    """How many mails would go to how many States if the exercise were opened now."""
    has_mail = (
        select(Address.id)
        .where(Address.contact_id == PointOfContact.id, Address.kind == AddressKind.EMAIL, Address.removed_at.is_(None))
        .exists()
    )
    pings, messages, states = (
        await session.execute(
            select(
                func.count(),
                func.coalesce(func.sum(case((has_mail, 1), else_=0)), 0),
                func.count(PointOfContact.state_code.distinct()),
            )
            .select_from(PointOfContact)
            .join(State)
            .where(*in_scope(exercise.scope))
        )
    ).one()
    return Opening(pings, messages, states)


async def open_exercise(
    session: AsyncSession, exercise: Exercise, now: datetime, by: str, render: RenderFrames, reason: str = ""
) -> Opening:
    """Opens an exercise that is not open yet; of two who try, one does it and the other is refused. Raises Refused."""
    closes_at = now + timedelta(minutes=exercise.window_minutes)
    won = await rows_changed(
        session,
        update(Exercise)
        .where(Exercise.id == exercise.id, Exercise.phase.in_(NOT_YET_OPEN))
        .values(phase=Phase.OPEN, opened_at=now, closes_at=closes_at),
    )
    await session.refresh(exercise)
    if not won:
        raise Refused(f"{exercise.reference} is {exercise.phase} and cannot be opened.")

    # 1. The timetable, from now on in instants, and the texts of every step that mails.
    call: Step | None = None
    for step in await steps_of(session, exercise):
        step.due_at = now + timedelta(minutes=step.after_minutes)
        if step.kind is StepKind.CALL:
            step.state, step.done_at = StepState.DONE, now
            call = step
        if step.kind is not StepKind.CLOSE:
            session.add_all(render(exercise, step))
    assert call is not None
    session.add(log_entry(exercise, now, by, "opened", reason))
    await session.flush()

    # 2. The roster: who, and by which addresses.
    pings = await rows_changed(session, _freeze_contacts(exercise, now))
    if not pings:
        raise Refused(f"Nobody is in the scope of {exercise.reference}, so there is nothing to open.")
    fault_point("opening.pings")
    await session.execute(_freeze_addresses(exercise))
    await session.execute(_without_address(exercise))

    # 3. What happened, and the first messages.
    await session.execute(_event_for_each(exercise, now, EventKind.CALLED))
    await session.execute(_event_for_each(exercise, now, EventKind.NO_ADDRESS, Ping.status == Status.NO_ADDRESS))
    messages = await rows_changed(session, _first_messages(exercise, call, now))
    states = await session.scalar(select(func.count(Ping.state_code.distinct())).where(Ping.exercise_id == exercise.id))
    fault_point("opening.messages")
    await look_over(session, Ping, RosterAddress, Event, Message)
    return Opening(pings, messages, states or 0)


def _freeze_contacts(exercise: Exercise, now: datetime) -> Any:
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


def _freeze_addresses(exercise: Exercise) -> Any:
    chosen = (
        select(Ping.id, Address.id, Address.position, Address.value)
        .join(Address, Address.contact_id == Ping.contact_id)
        .where(Ping.exercise_id == exercise.id, Address.kind == AddressKind.EMAIL, Address.removed_at.is_(None))
        .order_by(Ping.id, Address.position)
    )
    return insert(RosterAddress).from_select(["ping_id", "address_id", "position", "value"], chosen)


def _without_address(exercise: Exercise) -> Any:
    has_address = select(RosterAddress.id).where(RosterAddress.ping_id == Ping.id).exists()
    return (
        update(Ping)
        .where(Ping.exercise_id == exercise.id, not_(has_address))
        .values(status=Status.NO_ADDRESS)
        .execution_options(synchronize_session=False)
    )


def _event_for_each(exercise: Exercise, now: datetime, kind: EventKind, *which: ColumnElement[bool]) -> Any:
    chosen = select(Ping.id, literal(now, Event.at.type), literal(kind, Event.kind.type)).where(
        Ping.exercise_id == exercise.id, *which
    )
    return insert(Event).from_select(["ping_id", "at", "kind"], chosen.order_by(Ping.id))


def _first_messages(exercise: Exercise, call: Step, now: datetime) -> Any:
    """One message a ping, to its first address that is not known to be dead; to the first of all if all are."""
    ranked = (
        select(
            RosterAddress.ping_id,
            RosterAddress.id,
            func.row_number()
            .over(
                partition_by=RosterAddress.ping_id,
                order_by=(case((Address.standing == Standing.DEAD, 1), else_=0), RosterAddress.position),
            )
            .label("place"),
        )
        .join(Address, Address.id == RosterAddress.address_id)
        .join(Ping, Ping.id == RosterAddress.ping_id)
        .where(Ping.exercise_id == exercise.id)
        .subquery()
    )
    chosen = select(*new_message(call, call.id, now, ranked.c.ping_id, ranked.c.id)).where(ranked.c.place == 1)
    return insert(Message).from_select(MESSAGE_COLUMNS, chosen.order_by(ranked.c.ping_id))


MESSAGE_COLUMNS = [
    "id", "step_id", "frame_step_id", "delivery", "due_at", "attempts", "possibly_twice", "ping_id", "roster_address_id"
]  # fmt: skip


def new_message(step: Step, frame_step: Any, now: datetime, ping_id: Any, roster_address_id: Any) -> list[Any]:
    """The values of MESSAGE_COLUMNS for messages of a step that are due at once."""
    return [
        random_uuid(),
        literal(step.id),
        literal(frame_step) if isinstance(frame_step, int) else frame_step,
        literal(Delivery.WAITING, Message.delivery.type),
        literal(now, Message.due_at.type),
        literal(0),
        literal(False),
        ping_id,
        roster_address_id,
    ]
