"""The checks that closed lately, as the day's email tells of them: what each came to, and where to begin."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.exercise import Exercise
from pingcheck.followup.closed_checks import ClosedCheck, closed_checks
from pingcheck.reports.figures import called_of, pings_by_exercise, reached_of


@dataclass(frozen=True, slots=True)
class ToldClosing:
    """`check`: its open cases. `called`, `reached`: as on Today."""

    check: ClosedCheck
    title: str
    reference: str
    called: int
    reached: int

    @property
    def begins_at(self) -> str:
        """The path of the page to begin with."""
        home = f"/exercises/{self.reference}"
        return f"{home}/cases?order=urgent" if self.check.cases else f"{home}?tab=report"


async def told_closings(session: AsyncSession, now: datetime) -> list[ToldClosing]:
    """The same checks as on Today. One that called nobody is not told of."""
    closed = await closed_checks(session, now)
    pings = await pings_by_exercise(session) if closed else {}
    found = []
    for check in closed:
        exercise, counts = await session.get_one(Exercise, check.exercise_id), pings.get(check.exercise_id, {})
        if called := called_of(counts):
            found.append(ToldClosing(check, exercise.title, exercise.reference, called, reached_of(counts)))
    return found
