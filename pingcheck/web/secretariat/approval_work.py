"""Planned checks that wait for an approval, as Today lists them for those who may give it."""

from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_
from pingcheck.exercises.approval import approval_of, checks_to_approve
from pingcheck.exercises.exercise import Exercise
from pingcheck.web.secretariat.work import MOST_ROWS, Teller, WorkGroup, WorkRow


async def checks_to_decide(session: AsyncSession, tell: Teller) -> WorkGroup:
    """Without those that this officer planned, changed last or put before the others."""
    asked = await checks_to_approve(session)
    mine = [one for one in asked if tell.officer not in (await approval_of(session, one)).authors]
    rows = [_row(tell, exercise) for exercise in mine[:MOST_ROWS]]
    return WorkGroup(
        "approvals", tell.say(N_("Checks to approve")), tell.say(N_("checks to approve")), rows, len(mine),
        "/exercises" if len(mine) > MOST_ROWS else "", tell.say(N_("All checks")),
    )  # fmt: skip


def _row(tell: Teller, exercise: Exercise) -> WorkRow:
    what = tell.say(N_("{name} asks for approval"), name=exercise.asked_by)
    since = tell.since(exercise.asked_at) if exercise.asked_at else ""
    href = f"/exercises/{exercise.reference}/approval"
    return WorkRow("nomination", exercise.title, href, what, since, tell.say(N_("Look")))
