"""The announcement of a planned exercise, as the clock runs it."""

from datetime import datetime

from directory.database import Database
from pingcheck.correspondence.check_steps import announce
from pingcheck.exercises.announcements import AnnouncementIs, announcement_is, announcement_of
from pingcheck.exercises.exercise import Exercise, StepState
from pingcheck.settings import Settings


def may_announce(settings: Settings) -> bool:
    """Whether an announcement may go out: its readers can open the pages that it names."""
    return not settings.links_lead_nowhere()


async def announce_when_due(database: Database, settings: Settings, exercise_id: int, now: datetime) -> str:
    """Announces an exercise whose announcement is due, or says that it was missed. One that may not go out yet waits
    for that, as long as there is time."""
    async with database.writing() as session:
        exercise = await session.get_one(Exercise, exercise_id)
        step = await announcement_of(session, exercise)
        if step is None or exercise.opens_at is None:
            return ""
        is_now = announcement_is(exercise.opens_at, step, now)
        if is_now is AnnouncementIs.DUE and not may_announce(settings):
            return ""
        made = await announce(session, exercise, step, now)
        await session.refresh(step)
        if step.state is StepState.MISSED:
            return f"{exercise.reference} not announced: too late"
        return f"{exercise.reference} announced: {made} messages" if step.state is StepState.DONE else ""
