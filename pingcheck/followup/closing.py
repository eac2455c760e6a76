"""Closing an exercise: final statuses and cases, in one transaction."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, func, insert, literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import ContactStatus, PointOfContact
from directory.database.statements import rows_changed
from directory.errors import Refused
from pingcheck.exercises.exercise import RUNNING, Exercise, Phase, Step, StepKind, StepState, log_entry
from pingcheck.exercises.ping import Event, Ping
from pingcheck.exercises.status import AT_CLOSING, REACHED, EventKind, Status
from pingcheck.exercises.transitions import withdraw_waiting
from pingcheck.followup.cases import cases_for_unreached


@dataclass(frozen=True, slots=True)
class Closing:
    pings: int
    reached: int
    cases: int


async def close_exercise(
    session: AsyncSession, exercise: Exercise, now: datetime, by: str, reason: str = ""
) -> Closing:
    """Closes a running exercise, early or at its end; of two who try, one does it. Raises Refused."""
    won = await rows_changed(
        session,
        update(Exercise)
        .where(Exercise.id == exercise.id, Exercise.phase.in_(RUNNING))
        .values(
            phase=Phase.CLOSED,
            closed_at=now,
            # Closing early ends the window: what comes from now on is late.
            closes_at=case(
                (Exercise.closes_at > literal(now, Exercise.closes_at.type), literal(now, Exercise.closes_at.type)),
                else_=Exercise.closes_at,
            ),
        ),
    )
    await session.refresh(exercise)
    if not won:
        raise Refused(f"{exercise.reference} is {exercise.phase} and cannot be closed.")
    await _end_ladder(session, exercise, now)
    await withdraw_waiting(session, exercise)

    mine = Ping.exercise_id == exercise.id
    await _replaced(session, exercise, now)
    closed = select(Ping.id, literal(now, Event.at.type), literal(EventKind.CLOSED, Event.kind.type)).where(mine)
    await session.execute(insert(Event).from_select(["ping_id", "at", "kind"], closed))
    final = case(
        *((Ping.status == literal(s, Ping.status.type), literal(f, Ping.status.type)) for s, f in AT_CLOSING.items()),
        else_=Ping.status,
    )
    await rows_changed(session, update(Ping).where(mine, Ping.status.in_(list(AT_CLOSING))).values(status=final))
    cases = await rows_changed(session, cases_for_unreached(exercise, now))
    session.add(log_entry(exercise, now, by, "closed", reason))
    by_status = select(Ping.status, func.count()).where(mine).group_by(Ping.status)
    counts = dict((await session.execute(by_status)).all())
    return Closing(sum(counts.values()), sum(n for status, n in counts.items() if status in REACHED), cases)


async def _replaced(session: AsyncSession, exercise: Exercise, now: datetime) -> None:
    """Whose entry its State ended meanwhile, and who had not answered, is no longer asked and gets no case."""
    withdrawn = select(PointOfContact.id).where(PointOfContact.status == ContactStatus.WITHDRAWN)
    ended = (Ping.exercise_id == exercise.id) & Ping.answered_at.is_(None) & Ping.contact_id.in_(withdrawn)
    chosen = select(Ping.id, literal(now, Event.at.type), literal(EventKind.REPLACED, Event.kind.type)).where(ended)
    await session.execute(insert(Event).from_select(["ping_id", "at", "kind"], chosen))
    await rows_changed(session, update(Ping).where(ended).values(status=Status.REPLACED))


async def _end_ladder(session: AsyncSession, exercise: Exercise, now: datetime) -> None:
    """The closing step is done; reminders that had not come yet are missed."""
    state = case(
        (Step.kind == StepKind.CLOSE, literal(StepState.DONE, Step.state.type)),
        else_=literal(StepState.MISSED, Step.state.type),
    )
    await rows_changed(
        session,
        update(Step)
        .where(Step.exercise_id == exercise.id, Step.state == StepState.PLANNED)
        .values(state=state, done_at=now),
    )
