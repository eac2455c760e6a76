"""When the announcement of an exercise is due: counted back from the planned opening, wherever that moves."""

from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.phrases import N_
from pingcheck.exercises.exercise import CLOCK, Exercise, Phase, Step, StepKind, StepState, log_entry
from pingcheck.exercises.timetable import win_step

LEAST_WARNING = timedelta(hours=1)  # what is announced later than so long before it opens is announced no more


class AnnouncementIs(StrEnum):
    TO_COME = "to_come"
    DUE = "due"
    TOO_LATE = "too_late"


def announced_at(opens_at: datetime | None, step: Step) -> datetime | None:
    """When a step that announces an opening is due; None if an officer opens the exercise by hand."""
    return None if opens_at is None else opens_at + timedelta(minutes=step.after_minutes)


def announcement_is(opens_at: datetime, step: Step, now: datetime) -> AnnouncementIs:
    """Whether an announcement is due now. One whose time is past goes late rather than not at all, as long as it comes
    more than an hour before the opening."""
    due_at = announced_at(opens_at, step)
    assert due_at is not None
    if now < due_at:
        return AnnouncementIs.TO_COME
    return AnnouncementIs.DUE if opens_at - now > LEAST_WARNING else AnnouncementIs.TOO_LATE


async def place_announcement(session: AsyncSession, exercise: Exercise) -> None:
    """Sets the announcement's time by the exercise's opening, unless it went out or was missed already."""
    step = await announcement_of(session, exercise)
    if step is not None and step.state is StepState.PLANNED:
        step.due_at = announced_at(exercise.opens_at, step)


async def announcement_of(session: AsyncSession, exercise: Exercise) -> Step | None:
    """The step that announces the exercise, if its ladder has one."""
    mine = select(Step).where(Step.exercise_id == exercise.id, Step.kind == StepKind.ANNOUNCE)
    found: Step | None = await session.scalar(mine)
    return found


async def announcements_to_look_at(session: AsyncSession, now: datetime) -> list[int]:
    """The exercises whose announcement is due, or was."""
    planned = (
        select(Exercise.id, Exercise.opens_at, Step)
        .join(Step, Step.exercise_id == Exercise.id)
        .where(Exercise.phase == Phase.SCHEDULED, Step.kind == StepKind.ANNOUNCE, Step.state == StepState.PLANNED)
        .order_by(Exercise.opens_at)
    )
    rows = await session.execute(planned)
    return [
        exercise_id
        for exercise_id, opens_at, step in rows
        if opens_at is not None and announcement_is(opens_at, step, now) is not AnnouncementIs.TO_COME
    ]


async def miss_announcement(session: AsyncSession, exercise: Exercise, now: datetime) -> bool:
    """Says that the announcement was missed, if it did not go out."""
    step = await announcement_of(session, exercise)
    missed = step is not None and await win_step(session, step, now, StepState.MISSED)
    if missed:
        session.add(log_entry(exercise, now, CLOCK, "announce missed", N_("nobody was told before the opening")))
    return missed
