"""A State that says that its result is wrong: its complaint, and the figure that two officers corrected."""

from datetime import date, datetime, timedelta

from directory.database import Database
from pingcheck.accounts.accounts import account_named
from pingcheck.demo.case_choice import open_cases_of_one_state
from pingcheck.demo.officers import OFFICER, RUBEN
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.status import Status
from pingcheck.followup.case_acts import assign_case, set_due
from pingcheck.followup.correction_acts import (
    CorrectionApprover,
    WantedCorrection,
    approve_correction,
    ask_correction,
)
from pingcheck.followup.disputes import Complaint, open_dispute

COMPLAINED_AGO = timedelta(days=3)
ASKED_AFTER, APPROVED_AFTER = timedelta(hours=2), timedelta(hours=5)
MISSION = "The Permanent Mission"
NUMBERED = "note verbale 114"
COMPLAINT = "Our duty officers answered your emails. Please correct the figures of our State."
PROOF = "The log of its mail server, sent with the note: our email was answered within the hour."


async def hear_a_dispute(database: Database, present: datetime) -> None:
    """Ruben takes the complaint down and asks for a correction; the other officer has approved it. The dispute is open
    still: somebody has to answer the Mission."""
    at = present - COMPLAINED_AGO
    async with database.writing() as session:
        cases = await open_cases_of_one_state(session)
        if not cases:
            return
        check = await session.get_one(Exercise, cases[0].case.exercise_id)
        complaint = Complaint(who=MISSION, how=NUMBERED, on=at.date(), words=COMPLAINT)
        dispute = await open_dispute(session, check, cases[0].case.state_code, complaint, (at, RUBEN.name))
        await assign_case(session, dispute, OFFICER.name, at, RUBEN.name)
        await set_due(session, dispute, present, at, RUBEN.name)
        asked = await ask_correction(session, cases[0].ping, _wanted(at.date()), at + ASKED_AFTER, RUBEN.name)
        approver = await account_named(session, OFFICER.name)
        second = CorrectionApprover(at + APPROVED_AFTER, OFFICER.name, approver.id)
        await approve_correction(session, cases[0].ping, asked.id, second)


def _wanted(dated: date) -> WantedCorrection:
    return WantedCorrection(
        after=Status.CONFIRMED, claimed_by=MISSION, proof=PROOF, number=NUMBERED.rpartition(" ")[2], dated=dated
    )
