"""The calls that the demo's officers made after the check that is over: nobody answered, word was left, call again."""

from datetime import datetime, timedelta

from directory.database import Database
from pingcheck.demo.officers import OFFICER, RUBEN
from pingcheck.followup.call_attempts import CallOutcome, NewCall
from pingcheck.followup.call_grounds import CallReason
from pingcheck.followup.call_recording import record_call
from pingcheck.followup.calls import calls_to_make

CALLED_AGO = timedelta(hours=20)
BETWEEN = timedelta(minutes=6)
# What the first calls came to: the outcome, what was said, and after how long to call again.
CAME_TO = (
    (CallOutcome.NO_ANSWER, "", None),
    (CallOutcome.LEFT_WORD, "With a colleague, who will pass it on.", timedelta(hours=19)),
    (CallOutcome.ASK_AGAIN, "At a meeting until tomorrow.", timedelta(hours=26)),
    (CallOutcome.WRONG_NUMBER, "A school.", None),
)


async def make_calls(database: Database, present: datetime) -> None:
    """Calls the first contacts of the list that have cases, and records each call."""
    at = present - CALLED_AGO
    async with database.writing() as session:
        cases = [call for call in await calls_to_make(session, at) if call.why is CallReason.CASE]
        for place, (call, (outcome, words, again)) in enumerate(zip(cases, CAME_TO, strict=False)):
            when = at + place * BETWEEN
            new = NewCall(
                outcome=outcome,
                number=call.numbers[0].written,
                words=words,
                again_at=when + again if again else None,
                proposes=outcome is CallOutcome.WRONG_NUMBER,
            )
            await record_call(session, call.ping, new, when, (OFFICER, RUBEN)[place % 2].name)
