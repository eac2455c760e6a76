"""After the opening: reminders to those still silent, calling an exercise off, saying that an opening was missed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, case, exists, insert, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from directory.contacts import REACHABLE, Address, PointOfContact, Standing
from directory.database.statements import rows_changed
from directory.errors import Refused
from pingcheck.exercises.exercise import (
    CLOCK,
    NOT_YET_OPEN,
    RUNNING,
    Exercise,
    Phase,
    Step,
    StepKind,
    StepState,
    log_entry,
    steps_of,
)
from pingcheck.exercises.message import DEAD_CAUSES, IS_TO_SEND, Delivery, Message
from pingcheck.exercises.opening import MESSAGE_COLUMNS, new_message
from pingcheck.exercises.ping import Event, Ping, RosterAddress
from pingcheck.exercises.probes import probe_steps
from pingcheck.exercises.status import STILL_ASKED, EventKind, Status

ANSWERED_ELSEWHERE = (Status.HANDED_OVER, Status.MISDIRECTED)


@dataclass(frozen=True, slots=True)
class DueSteps:
    """What a ladder asks for now: the one step to run, and those whose time has passed."""

    run: Step | None
    missed: tuple[Step, ...]


def due_steps(steps: Iterable[Step], now: datetime) -> DueSteps:
    """Of several steps that are due, the latest runs; the others would only repeat it and are missed."""
    due = [step for step in steps if step.state is StepState.PLANNED and step.due_at and step.due_at <= now]
    return DueSteps(due[-1], tuple(due[:-1])) if due else DueSteps(None, ())


async def win_step(session: AsyncSession, step: Step, now: datetime, state: StepState) -> bool:
    """Takes a planned step, so that it is run once however many clocks there are."""
    return bool(
        await rows_changed(
            session,
            update(Step).where(Step.id == step.id, Step.state == StepState.PLANNED).values(state=state, done_at=now),
        )
    )


async def hold_exercise(session: AsyncSession, exercise: Exercise, phases: Iterable[Phase]) -> bool:
    """Holds the exercise alone until the transaction ends; False if it is in none of these phases any more."""
    return bool(
        await rows_changed(
            session,
            update(Exercise)
            .where(Exercise.id == exercise.id, Exercise.phase.in_(list(phases)))
            .values(phase=Exercise.phase),
        )
    )


async def miss_steps(session: AsyncSession, exercise: Exercise, steps: Iterable[Step], now: datetime) -> None:
    for step in steps:
        if await win_step(session, step, now, StepState.MISSED):
            session.add(
                log_entry(exercise, now, CLOCK, f"{step.kind} missed", f"it was due at {step.due_at:%F %R} UTC")
            )


async def remind(session: AsyncSession, exercise: Exercise, step: Step, now: datetime) -> int:
    """Makes the reminders of a step for those who have not answered; says how many. Safe to run twice."""
    if not await hold_exercise(session, exercise, [Phase.OPEN]) or not await win_step(
        session, step, now, StepState.DONE
    ):
        return 0
    call = next(rung for rung in await steps_of(session, exercise) if rung.kind is StepKind.CALL)
    # What was never accepted gives way to the newer message, so that nobody gets two at once. A probe stays: no
    # reminder goes where it is to go.
    await withdraw_waiting(session, exercise, Step.kind != StepKind.PROBE)
    made = await rows_changed(session, _reminders(exercise, step, call, now))
    session.add(log_entry(exercise, now, CLOCK, "reminded", f"{made} messages"))
    return made


async def withdraw_waiting(session: AsyncSession, exercise: Exercise, *which: ColumnElement[bool]) -> int:
    """Takes back what has not been sent yet, of those steps if any are named."""
    steps = select(Step.id).where(Step.exercise_id == exercise.id, *which)
    mine = update(Message).where(Message.step_id.in_(steps), IS_TO_SEND)
    return await rows_changed(session, mine.values(delivery=Delivery.WITHDRAWN))


def _reminders(exercise: Exercise, step: Step, call: Step, now: datetime) -> Any:
    """To every address of a ping that is still asked: if it may still be mailed, is not known to be gone (unless it was
    proved alive since, or took a probe), and has no message in a courier's hands. Where somebody said "not me", only
    addresses that nobody has been reached at."""
    earlier = aliased(Message)

    def any_message(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
        return exists().where(earlier.ping_id == Ping.id, *conditions)

    same_address = earlier.roster_address_id == RosterAddress.id
    is_gone = any_message(same_address, earlier.cause.in_(DEAD_CAUSES))
    probed = earlier.step_id.in_(probe_steps()), earlier.accepted_at.is_not(None), earlier.returned_at.is_(None)
    lives_all_the_same = or_(Address.standing == Standing.GOOD, any_message(same_address, *probed))
    text_of = case((any_message(earlier.delivery == Delivery.ACCEPTED), literal(step.id)), else_=literal(call.id))
    chosen = (
        select(*new_message(step, text_of, now, Ping.id, RosterAddress.id))
        .select_from(Ping)
        .join(RosterAddress, RosterAddress.ping_id == Ping.id)
        .join(Address, Address.id == RosterAddress.address_id)
        .join(PointOfContact, PointOfContact.id == Ping.contact_id)
        .where(
            Ping.exercise_id == exercise.id,
            Ping.status.in_(STILL_ASKED),
            Address.removed_at.is_(None),
            PointOfContact.status.in_(REACHABLE),
            ~any_message(same_address, earlier.delivery == Delivery.CLAIMED),
            or_(~is_gone, lives_all_the_same),
            ~(Ping.status.in_(ANSWERED_ELSEWHERE) & any_message(same_address, earlier.delivery == Delivery.ACCEPTED)),
        )
    )
    return insert(Message).from_select(MESSAGE_COLUMNS, chosen)


async def cancel_exercise(session: AsyncSession, exercise: Exercise, now: datetime, by: str, reason: str) -> None:
    """Calls an exercise off: nothing more is sent, and nobody's silence counts. Raises Refused."""
    won = await rows_changed(
        session,
        update(Exercise)
        .where(Exercise.id == exercise.id, Exercise.phase.in_((*NOT_YET_OPEN, *RUNNING)))
        .values(phase=Phase.CANCELLED, closed_at=now),
    )
    await session.refresh(exercise)
    if not won:
        raise Refused(f"{exercise.reference} is {exercise.phase} and cannot be cancelled.")
    await withdraw_waiting(session, exercise)
    unanswered = (Ping.exercise_id == exercise.id) & Ping.answered_at.is_(None)
    chosen = select(Ping.id, literal(now, Event.at.type), literal(EventKind.CANCELLED, Event.kind.type)).where(
        unanswered
    )
    await session.execute(insert(Event).from_select(["ping_id", "at", "kind"], chosen))
    await rows_changed(session, update(Ping).where(unanswered).values(status=Status.CANCELLED))
    session.add(log_entry(exercise, now, by, "cancelled", reason))


async def miss_opening(session: AsyncSession, exercise: Exercise, now: datetime, why: str) -> bool:
    """Says that a planned opening was missed; an officer decides whether to open it still."""
    won = await rows_changed(
        session,
        update(Exercise)
        .where(Exercise.id == exercise.id, Exercise.phase == Phase.SCHEDULED)
        .values(phase=Phase.MISSED),
    )
    if won:
        session.add(log_entry(exercise, now, CLOCK, "missed", why))
    return bool(won)
