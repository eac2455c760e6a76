"""Extending a running check: its deadline moves, and with it the closing; the other steps stay where they are."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import rows_changed
from directory.errors import N_, Refused
from pingcheck.exercises.exercise import RUNNING, Exercise, Step, StepKind, StepState, log_entry
from pingcheck.exercises.ladder import MINUTE, read_duration
from pingcheck.exercises.phases import last_logged, refused_in_phase, who_and_when
from pingcheck.exercises.plan import LONGEST_WINDOW
from pingcheck.exercises.running import require_running

EXTENDED = "extended"  # in the exercise's log
ONLY_RUNNING = N_("Only a running check can be extended.")


@dataclass(frozen=True, slots=True)
class Extension:
    """The deadline before and after."""

    before: datetime
    after: datetime


def read_extension(text: str) -> timedelta:
    """Reads how much longer, such as 24h. Raises Refused."""
    return read_duration(text, "extension")


async def forecast_extension(session: AsyncSession, exercise: Exercise, by: timedelta, now: datetime) -> Extension:
    """The deadlines, if the exercise can be extended so now. Raises Refused."""
    await require_running(session, exercise, ONLY_RUNNING)
    return _extended(exercise, by, now)


async def require_deadline(session: AsyncSession, exercise: Exercise, seen: datetime | None) -> None:
    """Raises Refused if the deadline is not the one that an officer saw, and says who moved it."""
    if exercise.phase in RUNNING and exercise.closes_at != seen:
        raise await _moved_already(session, exercise)


async def extend_exercise(
    session: AsyncSession, exercise: Exercise, by: timedelta, now: datetime, who: str, reason: str = ""
) -> Extension:
    """Moves the deadline of an open or paused exercise and its closing by this much, a whole number of minutes. If the
    deadline moved since the exercise was read, nothing is done. Raises Refused."""
    await require_running(session, exercise, ONLY_RUNNING)
    extension = _extended(exercise, by, now)
    mine = update(Exercise).where(
        Exercise.id == exercise.id, Exercise.phase.in_(RUNNING), Exercise.closes_at == extension.before
    )
    won = await rows_changed(session, mine.values(closes_at=extension.after))
    await session.refresh(exercise)
    if not won and exercise.phase not in RUNNING:
        raise await refused_in_phase(session, exercise, ONLY_RUNNING)
    if not won:
        raise await _moved_already(session, exercise)
    closing = update(Step).where(
        Step.exercise_id == exercise.id, Step.kind == StepKind.CLOSE, Step.state == StepState.PLANNED
    )
    moved = {"due_at": extension.after, "after_minutes": Step.after_minutes + by // MINUTE}
    await rows_changed(session, closing.values(**moved))
    told = f"{extension.before:%Y-%m-%d %H:%M} → {extension.after:%Y-%m-%d %H:%M} UTC"
    session.add(log_entry(exercise, now, who, EXTENDED, f"{told}; {reason}"[:500] if reason else told))
    return extension


def _extended(exercise: Exercise, by: timedelta, now: datetime) -> Extension:
    assert exercise.closes_at is not None
    assert exercise.opened_at is not None
    after = exercise.closes_at + by
    if by < MINUTE or by % MINUTE:
        raise Refused(N_("An extension is at least one minute, in whole minutes."))
    if after - exercise.opened_at > LONGEST_WINDOW:
        text = N_("{reference} would be open for longer than {days} days.")
        raise Refused(text, reference=exercise.reference, days=LONGEST_WINDOW.days)
    if after <= now:
        text = N_("{reference} would still be over: its deadline was {time} UTC. Extend it by more.")
        raise Refused(text, reference=exercise.reference, time=f"{exercise.closes_at:%Y-%m-%d %H:%M}")
    return Extension(exercise.closes_at, after)


async def _moved_already(session: AsyncSession, exercise: Exercise) -> Refused:
    entry = await last_logged(session, exercise, EXTENDED)
    if entry is None:
        return Refused(N_("Somebody changed {reference} at the same moment. Look again."), reference=exercise.reference)
    text = N_("{reference} was extended already, by {name} on {day} at {time} UTC. Its deadline is now {deadline} UTC.")
    deadline = f"{exercise.closes_at:%Y-%m-%d %H:%M}"
    return Refused(text, reference=exercise.reference, deadline=deadline, **who_and_when(entry))
