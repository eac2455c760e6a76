"""What the demo's officers did about the cases of the check that is over: some are somebody's, some have ended."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database
from pingcheck.demo.officers import OFFICER, RUBEN
from pingcheck.followup.case_acts import CaseEnding, assign_case, end_case, note_case, record_act, set_due
from pingcheck.followup.cases import Case, CaseAct, CaseEntry, CaseOutcome

EACH = 6  # of so many cases in a row each has another fate
MOST = 60  # the others are nobody's yet
NOTES = (
    "The switchboard says: back after the holiday.",
    "Their ministry moved to another building; the number may have changed.",
)

ENDINGS = (
    (CaseOutcome.STATE_INFORMED, "The Mission was told by telephone and will nominate somebody."),
    (CaseOutcome.NO_CONTACT, "The post stays empty until the State’s elections, as the Mission wrote."),
    (CaseOutcome.REACHED, "She confirmed by telephone, on the number on file."),
)


async def work_on_cases(database: Database, present: datetime) -> None:
    """Of the first cases that nobody has touched, in the order in which they were opened: two of six are the officer's
    and one is Ruben's, some overdue; one has a note; one has ended; one is left to whoever comes first."""
    today = present.replace(hour=0, minute=0, second=0, microsecond=0)
    async with database.writing() as session:
        untouched = Case.ended_at.is_(None), ~select(CaseEntry.id).where(CaseEntry.case_id == Case.id).exists()
        cases = list(await session.scalars(select(Case).where(*untouched).order_by(Case.id).limit(MOST)))
        for place, case in enumerate(cases):
            await _work_on(session, case, place, today)


async def _work_on(session: AsyncSession, case: Case, place: int, today: datetime) -> None:
    round_, fate = divmod(place, EACH)
    before, ahead = today - timedelta(days=9 - round_ % 5), today + timedelta(days=round_ - 2)
    if fate in (0, 1):
        await assign_case(session, case, OFFICER.name, before, OFFICER.name)
        await set_due(session, case, ahead, before, OFFICER.name)
    elif fate == 2:
        await assign_case(session, case, RUBEN.name, before, OFFICER.name)
        await record_act(session, case, CaseAct.TELEPHONE, NOTES[0], before + timedelta(hours=2), RUBEN.name)
        await set_due(session, case, ahead + timedelta(days=4), before + timedelta(hours=2), RUBEN.name)
    elif fate == 3:
        await note_case(session, case, NOTES[1], before, RUBEN.name)
    elif fate == 4:
        outcome, reason = ENDINGS[round_ % len(ENDINGS)]
        await end_case(session, case, CaseEnding(outcome=outcome, reason=reason), before, RUBEN.name)
