"""An exercise that is not open yet is moved to another time; the log keeps from where, by whom and why."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import rows_changed
from directory.errors import N_, ActedFirst, Refused
from pingcheck.exercises.announcements import place_announcement
from pingcheck.exercises.exercise import NOT_YET_OPEN, Exercise, ExerciseLog, Phase, log_entry
from pingcheck.exercises.local_time import local_time, to_instant, zone_named
from pingcheck.exercises.phases import require_phase

MOVED = "moved"  # in the log: by hand
MOVED_WITH_MEETING = "moved with its meeting"


@dataclass(frozen=True, slots=True)
class Move:
    """`local`: as an officer writes it, in `zone`. `seen`: when the exercise opened as the officer saw it, by
    `seen_opening`; empty if that does not matter."""

    local: str
    zone: str
    by: str
    reason: str = ""
    seen: str = ""


async def reschedule(session: AsyncSession, exercise: Exercise, move: Move, now: datetime, what: str = MOVED) -> None:
    """Moves an exercise, which then opens by itself; a draft and one that missed its opening, too. Of two who move it,
    the second is told who was first. Raises Refused."""
    require_phase(exercise, NOT_YET_OPEN, "moved")
    opens_at = opening_of(move, now)
    before = seen_opening(exercise)
    if move.seen and move.seen != before:
        raise await _somebody_was_first(session, exercise)
    local = f"{local_time(move.local):%Y-%m-%d %H:%M}"
    mine = update(Exercise).where(
        Exercise.id == exercise.id,
        Exercise.phase.in_(NOT_YET_OPEN),
        Exercise.opens_at.is_not_distinct_from(exercise.opens_at),
    )
    values = {"phase": Phase.SCHEDULED, "opens_at_local": local, "zone": move.zone, "opens_at": opens_at}
    won = await rows_changed(session, mine.values(**values))
    await session.refresh(exercise)
    if not won:
        raise await _somebody_was_first(session, exercise)
    await place_announcement(session, exercise)
    to = seen_opening(exercise)
    session.add(log_entry(exercise, now, move.by, what, f"{before or '–'} → {to}. {move.reason}".rstrip(". ")[:500]))
    await session.flush()


def opening_of(move: Move, now: datetime) -> datetime:
    """The instant of a move. Raises Refused if it is past."""
    opens_at = to_instant(local_time(move.local), zone_named(move.zone))
    if opens_at <= now:
        text = N_("{local} in {zone} is past; it is {now} UTC now.")
        raise Refused(text, local=move.local[:40], zone=move.zone, now=f"{now:%Y-%m-%d %H:%M}")
    return opens_at


def seen_opening(exercise: Exercise) -> str:
    """When it opens, in words of the log; empty if it has no time."""
    return f"{exercise.opens_at_local} {exercise.zone}" if exercise.opens_at_local else ""


async def was_moved_by_hand(session: AsyncSession, exercise: Exercise) -> bool:
    mine = select(ExerciseLog.id).where(ExerciseLog.exercise_id == exercise.id, ExerciseLog.what == MOVED)
    return await session.scalar(mine.limit(1)) is not None


async def _somebody_was_first(session: AsyncSession, exercise: Exercise) -> Refused:
    moves = (MOVED, MOVED_WITH_MEETING)
    mine = select(ExerciseLog).where(ExerciseLog.exercise_id == exercise.id, ExerciseLog.what.in_(moves))
    entry = await session.scalar(mine.order_by(ExerciseLog.id.desc()).limit(1))
    if entry is None:
        return Refused(N_("Somebody changed {reference} at the same moment. Look again."), reference=exercise.reference)
    text = N_("{name} has just moved {reference}: it opens {opening} now. Look again.")
    return ActedFirst(text, name=entry.by, reference=exercise.reference, opening=seen_opening(exercise))
