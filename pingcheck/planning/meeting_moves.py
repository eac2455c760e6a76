"""A meeting moves: what its series planned before it moves with it, unless an officer moved that by hand."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_
from pingcheck.exercises.exercise import Exercise, Phase, log_entry
from pingcheck.exercises.rescheduling import MOVED_WITH_MEETING, Move, reschedule, was_moved_by_hand
from pingcheck.planning.meeting import Meeting
from pingcheck.planning.recurrence import next_occurrences
from pingcheck.planning.series import Series
from pingcheck.planning.series_list import as_coming, pattern_of

NOT_MOVED = "not moved"


@dataclass(frozen=True, slots=True)
class MovedExercises:
    """`moved`: to the new time. `by_hand`: left where an officer had moved them. `past`: left where they were, since
    the new time is past."""

    moved: tuple[Exercise, ...]
    by_hand: tuple[Exercise, ...]
    past: tuple[Exercise, ...]


async def replan_for_meeting(session: AsyncSession, meeting: Meeting, now: datetime, by: str) -> MovedExercises:
    """Call it after the meeting's times were changed. Exercises that are open or over stay as they are."""
    waiting = (
        select(Exercise, Series)
        .join(Series, Series.id == Exercise.series_id)
        .where(Exercise.meeting_id == meeting.id, Exercise.phase == Phase.SCHEDULED)
        .where(Series.days_before_meetings.is_not(None))
        .order_by(Exercise.id)
    )
    moved: list[Exercise] = []
    by_hand: list[Exercise] = []
    past: list[Exercise] = []
    for exercise, series in (await session.execute(waiting)).all():
        if await was_moved_by_hand(session, exercise):
            by_hand.append(exercise)
        elif await _move(session, exercise, series, meeting, now, by):
            moved.append(exercise)
        else:
            past.append(exercise)
    return MovedExercises(tuple(moved), tuple(by_hand), tuple(past))


async def _move(
    session: AsyncSession, exercise: Exercise, series: Series, meeting: Meeting, now: datetime, by: str
) -> bool:
    """False if the new time is past."""
    found = next_occurrences(pattern_of(series), now, 1, [as_coming(meeting)])
    if not found:
        why = N_("The meeting moved, but the time that the rule names then is past.")
        session.add(log_entry(exercise, now, by, NOT_MOVED, why))
        return False
    local = f"{found[0].local:%Y-%m-%d %H:%M}"
    if (local, found[0].zone) != (exercise.opens_at_local, exercise.zone):
        await reschedule(session, exercise, Move(local, found[0].zone, by, meeting.title), now, MOVED_WITH_MEETING)
    return True
