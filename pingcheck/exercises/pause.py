"""Stop sending, and release: a running exercise is paused, and later goes on (docs/decisions/stop-sending.md).

While it is paused nothing of it goes out, its steps and its closing wait, and answers count as ever. Couriers ask for
the phase in the statement that claims, so that only what they had claimed before still goes.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, Refused
from pingcheck.exercises.exercise import Exercise, ExerciseLog, Phase, Step, StepKind, log_entry, steps_of
from pingcheck.exercises.message import IS_OF_A_STEP, IS_TO_SEND, Delivery, Message, MessageKind
from pingcheck.exercises.phases import require_phase, try_phase_change
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import STILL_ASKED
from pingcheck.exercises.step_forecast import forecast_step
from pingcheck.exercises.step_messages import withdraw_unsent
from pingcheck.exercises.timetable import due_steps

STOPPED, RELEASED = "paused", "resumed"  # in the exercise's log


@dataclass(frozen=True, slots=True)
class OutgoingCounts:
    """The mails of an exercise: those that wait, those that couriers have in hand and send in any case, and those that
    a mail server took."""

    waiting: int
    in_hand: int
    gone: int


@dataclass(frozen=True, slots=True)
class StoppedSending:
    """Who stopped a paused exercise, when and why, and how many mails wait."""

    by: str
    at: datetime
    reason: str
    waiting: int


@dataclass(frozen=True, slots=True)
class ReleaseForecast:
    """What a release does at once. `step`: one that came due meanwhile, and makes so many mails. `missed`: steps before
    it, which are left out."""

    waiting: int
    step: Step | None = None
    made: int = 0
    missed: int = 0

    @property
    def closes(self) -> bool:
        return self.step is not None and self.step.kind is StepKind.CLOSE

    @property
    def mails(self) -> int:
        """How many go out."""
        if self.step is not None and self.step.replaces_unsent:
            return self.made
        return self.waiting + self.made


async def count_outgoing(session: AsyncSession, exercise: Exercise) -> OutgoingCounts:
    """How many mails wait, are in hand, and are gone. Mails that officers wrote by hand are not among them: no pause
    stops those."""
    may_go = or_(Message.kind == MessageKind.COURTESY, and_(IS_OF_A_STEP, Ping.status.in_(STILL_ASKED)))
    counted = (
        select(
            func.coalesce(func.sum(case((and_(IS_TO_SEND, may_go), 1), else_=0)), 0),
            func.coalesce(func.sum(case((Message.delivery == Delivery.CLAIMED, 1), else_=0)), 0),
            func.coalesce(func.sum(case((Message.accepted_at.is_not(None), 1), else_=0)), 0),
        )
        .join(Ping, Ping.id == Message.ping_id)
        .where(Ping.exercise_id == exercise.id, Message.kind != MessageKind.OFFICER)
    )
    return OutgoingCounts(*(await session.execute(counted)).one())


async def pause_exercise(session: AsyncSession, exercise: Exercise, now: datetime, by: str, reason: str = "") -> None:
    """Stops all sending of an open exercise, from the commit on. Of several who try, one does it; the others are told
    who it was. Raises Refused."""
    _require_emails(exercise)
    if not await try_phase_change(session, exercise, [Phase.OPEN], {"phase": Phase.PAUSED}):
        await session.refresh(exercise)
        await require_stoppable(session, exercise)
        raise _at_the_same_moment(exercise)
    await session.refresh(exercise)
    session.add(log_entry(exercise, now, by, STOPPED, reason))


async def resume_exercise(session: AsyncSession, exercise: Exercise, now: datetime, by: str, reason: str = "") -> None:
    """Releases a paused exercise: what waits may go. If a step came due meanwhile, the clock runs it next; what it will
    replace is withdrawn here: otherwise a courier could send it moments before the reminder. Raises Refused."""
    if not await try_phase_change(session, exercise, [Phase.PAUSED], {"phase": Phase.OPEN}):
        await session.refresh(exercise)
        await require_stopped(session, exercise)
        raise _at_the_same_moment(exercise)
    await session.refresh(exercise)
    step = due_steps(await steps_of(session, exercise), now).run
    if step is not None and step.replaces_unsent:
        replaced = () if step.kind is StepKind.CLOSE else (Step.kind != StepKind.PROBE,)
        await withdraw_unsent(session, exercise, *replaced)
    session.add(log_entry(exercise, now, by, RELEASED, reason))


async def require_stoppable(session: AsyncSession, exercise: Exercise) -> None:
    """Raises Refused unless the exercise is open and sends emails; if somebody has stopped it, it says who."""
    _require_emails(exercise)
    if exercise.phase is Phase.PAUSED:
        raise await _somebody_was_first(session, exercise, STOPPED)
    require_phase(exercise, [Phase.OPEN], "stopped")


def _require_emails(exercise: Exercise) -> None:
    if exercise.is_by_telephone:
        text = N_(
            "{reference} is a telephone check, and sends no email that could be stopped. It can be extended, closed or "
            "called off."
        )
        raise Refused(text, reference=exercise.reference)


async def require_stopped(session: AsyncSession, exercise: Exercise) -> None:
    """Raises Refused unless the exercise is paused; if somebody has released it, it says who."""
    if exercise.phase is Phase.OPEN and await last_stop(session, exercise, RELEASED) is not None:
        raise await _somebody_was_first(session, exercise, RELEASED)
    require_phase(exercise, [Phase.PAUSED], "released")


async def forecast_release(session: AsyncSession, exercise: Exercise, now: datetime) -> ReleaseForecast:
    """What a release would do now."""
    waiting = (await count_outgoing(session, exercise)).waiting
    due = due_steps(await steps_of(session, exercise), now)
    if due.run is None:
        return ReleaseForecast(waiting)
    mails, _ = await forecast_step(session, exercise, due.run, now)
    return ReleaseForecast(waiting, due.run, mails, len(due.missed))


async def stopped_sending(session: AsyncSession, exercise: Exercise) -> StoppedSending | None:
    """None unless the exercise is paused."""
    entry = await last_stop(session, exercise) if exercise.phase is Phase.PAUSED else None
    if entry is None:
        return None
    return StoppedSending(entry.by, entry.at, entry.reason, (await count_outgoing(session, exercise)).waiting)


async def last_stop(session: AsyncSession, exercise: Exercise, what: str = STOPPED) -> ExerciseLog | None:
    """Who last stopped (or released) this exercise, when and why; None if nobody did."""
    mine = select(ExerciseLog).where(ExerciseLog.exercise_id == exercise.id, ExerciseLog.what == what)
    found: ExerciseLog | None = await session.scalar(mine.order_by(ExerciseLog.id.desc()).limit(1))
    return found


async def _somebody_was_first(session: AsyncSession, exercise: Exercise, what: str) -> Refused:
    entry = await last_stop(session, exercise, what)
    assert entry is not None
    stopped = N_("{reference} was stopped already, by {name} on {day} at {time} UTC.")
    released = N_("{reference} was released already, by {name} on {day} at {time} UTC.")
    when = {"day": f"{entry.at:%Y-%m-%d}", "time": f"{entry.at:%H:%M}"}
    text = stopped if what == STOPPED else released
    return Refused(text, reference=exercise.reference, name=entry.by, **when)


def _at_the_same_moment(exercise: Exercise) -> Refused:
    return Refused(N_("Somebody changed {reference} at the same moment. Look again."), reference=exercise.reference)
