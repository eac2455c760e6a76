"""Opening an exercise: its timetable, its texts, its roster and its first messages, all in one transaction."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import analyze_tables, rows_changed
from directory.errors import N_, Refused
from pingcheck.exercises.announcements import miss_announcement
from pingcheck.exercises.check_notices import withdraw_notices
from pingcheck.exercises.events import Event
from pingcheck.exercises.exercise import (
    NOT_YET_OPEN,
    Exercise,
    ExerciseKind,
    Frame,
    Phase,
    Step,
    StepKind,
    StepState,
    call_of,
    log_entry,
    steps_of,
)
from pingcheck.exercises.exercise_texts import Texts, texts_of
from pingcheck.exercises.message import Message
from pingcheck.exercises.phases import change_phase
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.plan_forecast import asked_by_exercise, forecast
from pingcheck.exercises.roster import freeze_roster, record_calls, set_apart
from pingcheck.exercises.shared_mailboxes import number_shared_mailboxes
from pingcheck.exercises.spreading import spread_over_hours
from pingcheck.exercises.step_messages import first_addresses, insert_messages, message_values
from pingcheck.runtime.fault_points import fault_point

RenderFrames = Callable[[Exercise, Step, Texts], Iterable[Frame]]


@dataclass(frozen=True, slots=True)
class Opening:
    """What an opening made, or would make. Of a forecast only: `standby`, the alternates who are called later, if at
    all; `most`, the emails of all steps together, if nobody answers; `without_number`, of a telephone check, who has no
    telephone number."""

    pings: int
    messages: int
    states: int
    standby: int = field(default=0, compare=False)
    most: int = field(default=0, compare=False)
    without_number: int = field(default=0, compare=False)


async def forecast_opening(session: AsyncSession, exercise: Exercise, now: datetime) -> Opening:
    """How many mails would go to how many States if the exercise were opened now."""
    coming = await forecast(session, await asked_by_exercise(session, exercise), now)
    most, without = sum(coming.emails), coming.without_number
    return Opening(coming.contacts, coming.first_emails, coming.states, coming.standby, most, without)


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
    if exercise.kind is ExerciseKind.QUESTION and not exercise.question:
        raise Refused(
            N_("{reference} asks a question of its own, and none is written yet."), reference=exercise.reference
        )
    closes_at = now + timedelta(minutes=exercise.window_minutes)
    opened = {"phase": Phase.OPEN, "opened_at": now, "closes_at": closes_at}
    await change_phase(session, exercise, NOT_YET_OPEN, "opened", opened)

    # 1. The timetable, from now on in instants, and the texts of every step that mails.
    call = await _set_timetable(session, exercise, now, render)
    await miss_announcement(session, exercise, now)
    await withdraw_notices(session, exercise)
    session.add(log_entry(exercise, now, by, "opened", reason))
    await session.flush()

    # 2. The roster: who, by which addresses, and who of them is called.
    pings = await freeze_roster(session, exercise, now)
    if not pings:
        raise Refused(f"Nobody is in the scope of {exercise.reference}, so there is nothing to open.")

    # 3. What happened, and the first messages.
    mine = Ping.exercise_id == exercise.id
    await set_apart(session, exercise, await steps_of(session, exercise), now)
    messages = await call_and_mail(session, exercise, call, now, Ping.called_at.is_not(None))
    states = await session.scalar(select(func.count(Ping.state_code.distinct())).where(mine))
    return Opening(pings, messages, states or 0)


async def _set_timetable(session: AsyncSession, exercise: Exercise, now: datetime, render: RenderFrames) -> Step:
    """Gives each step its time and its texts; the call, which is returned, is done by the opening itself."""
    steps, texts = await steps_of(session, exercise), await texts_of(session, exercise)
    for step in steps:
        if step.kind is StepKind.ANNOUNCE:
            continue  # it came before, or not at all
        step.due_at = now + timedelta(minutes=step.after_minutes)
        if step.mails_pings and not exercise.is_by_telephone:
            session.add_all(render(exercise, step, texts))
    call = call_of(steps)
    call.state, call.done_at = StepState.DONE, now
    return call


async def call_and_mail(
    session: AsyncSession, exercise: Exercise, call: Step, now: datetime, *which: ColumnElement[bool]
) -> int:
    """Calls those pings of the exercise that meet the conditions: by a message to each, whose number it returns, or in
    a telephone check by putting them on the calling list."""
    mine = Ping.exercise_id == exercise.id, *which
    await record_calls(session, exercise, now, *mine)
    if exercise.is_by_telephone:
        return 0
    await number_shared_mailboxes(session, exercise)
    messages = await rows_changed(session, insert_messages(first_messages(exercise, call, now, *which)))
    await spread_over_hours(session, exercise, call, now)
    return messages


def first_messages(exercise: Exercise, call: Step, now: datetime, *which: ColumnElement[bool]) -> Any:
    """One message to each ping that is called, or to each of those that meet the conditions."""
    first = first_addresses(Ping.exercise_id == exercise.id, Ping.called_at.is_not(None), *which)
    values = message_values(
        step=literal(call.id),
        text_of=literal(call.id),
        due_at=literal(now, Message.due_at.type),
        ping=first.c.ping_id,
        roster_address=first.c.id,
    )
    return select(*values).where(first.c.place == 1).order_by(first.c.ping_id)
