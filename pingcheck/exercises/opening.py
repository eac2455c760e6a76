"""Opening an exercise: its timetable, its texts, its roster and its first messages, all in one transaction."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import case, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, AddressKind, Standing
from directory.contacts import PointOfContact
from directory.database.statements import analyze_tables, rows_changed
from directory.errors import Refused
from directory.states import State
from pingcheck.exercises.events import Event
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
from pingcheck.exercises.message import Message
from pingcheck.exercises.phases import change_phase
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.roster import freeze_roster, record_calls, set_apart
from pingcheck.exercises.scope import in_scope
from pingcheck.exercises.spreading import spread_over_hours
from pingcheck.exercises.step_messages import insert_messages, message_values
from pingcheck.runtime.fault_points import fault_point

RenderFrames = Callable[[Exercise, Step], Iterable[Frame]]


@dataclass(frozen=True, slots=True)
class Opening:
    """What an opening made, or would make."""

    pings: int
    messages: int
    states: int


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
    opening = await try_opening(session, exercise, now, by, render, reason)
    fault_point("opening.messages")
    await analyze_tables(session, Ping, RosterAddress, Event, Message)
    return opening


async def try_opening(
    session: AsyncSession, exercise: Exercise, now: datetime, by: str, render: RenderFrames, reason: str = ""
) -> Opening:
    """The same without new statistics of the tables, for a transaction that may be rolled back. Raises Refused."""
    closes_at = now + timedelta(minutes=exercise.window_minutes)
    opened = {"phase": Phase.OPEN, "opened_at": now, "closes_at": closes_at}
    await change_phase(session, exercise, NOT_YET_OPEN, "opened", opened)

    # 1. The timetable, from now on in instants, and the texts of every step that mails.
    call = await _set_timetable(session, exercise, now, render)
    session.add(log_entry(exercise, now, by, "opened", reason))
    await session.flush()

    # 2. The roster: who, by which addresses, and who of them is called.
    pings = await freeze_roster(session, exercise, now)
    if not pings:
        raise Refused(f"Nobody is in the scope of {exercise.reference}, so there is nothing to open.")

    # 3. What happened, and the first messages.
    mine = Ping.exercise_id == exercise.id
    await set_apart(session, exercise, await steps_of(session, exercise), now)
    await record_calls(session, now, mine, Ping.called_at.is_not(None))
    messages = await rows_changed(session, insert_messages(_first_messages(exercise, call, now)))
    await spread_over_hours(session, exercise, call, now)
    states = await session.scalar(select(func.count(Ping.state_code.distinct())).where(mine))
    return Opening(pings, messages, states or 0)


async def _set_timetable(session: AsyncSession, exercise: Exercise, now: datetime, render: RenderFrames) -> Step:
    """Gives each step its time and its texts; the call, which is returned, is done by the opening itself."""
    steps = await steps_of(session, exercise)
    for step in steps:
        if step.kind is StepKind.ANNOUNCE:
            continue  # it came before, or not at all
        step.due_at = now + timedelta(minutes=step.after_minutes)
        if step.kind is not StepKind.CLOSE:
            session.add_all(render(exercise, step))
    call = next(step for step in steps if step.kind is StepKind.CALL)
    call.state, call.done_at = StepState.DONE, now
    return call


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
        .where(Ping.exercise_id == exercise.id, Ping.called_at.is_not(None))
        .subquery()
    )
    values = message_values(
        step=literal(call.id),
        text_of=literal(call.id),
        due_at=literal(now, Message.due_at.type),
        ping=ranked.c.ping_id,
        roster_address=ranked.c.id,
    )
    return select(*values).where(ranked.c.place == 1).order_by(ranked.c.ping_id)
