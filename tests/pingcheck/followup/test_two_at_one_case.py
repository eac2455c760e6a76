"""A colleague ends a case at the moment at which something else comes to it: both stand."""

import asyncio
from collections.abc import Awaitable
from typing import Any

from sqlalchemy import select

from directory.database import Database
from pingcheck.followup.call_attempts import CallOutcome, NewCall
from pingcheck.followup.case_acts import CaseEnding, end_case, hold_case
from pingcheck.followup.cases import Case, CaseOutcome
from tests.calling import NAIROBI, called, check_of_two
from tests.cast import pings
from tests.corrected import LATER, approved, asked, closed_unanswered
from tests.running_check import close, did


async def first_case(database: Database) -> Case:
    ping = (await pings(database))[0]
    async with database.reading() as session:
        return (await session.scalars(select(Case).where(Case.ping_id == ping.id))).one()


async def ends_it_before(database: Database, other: Awaitable[Any]) -> Any:
    """Ruben has the case when the other comes."""
    number = (await first_case(database)).id
    async with database.writing() as session:
        held = await hold_case(session, number)
        coming = asyncio.ensure_future(other)
        await asyncio.sleep(0.3)
        await end_case(session, held, CaseEnding(outcome=CaseOutcome.NO_CONTACT, reason="closed"), LATER, "ruben")
    came = await coming
    case = await first_case(database)
    assert (case.outcome, case.reason, case.ended_by) == (CaseOutcome.NO_CONTACT, "closed", "ruben")
    return came


async def test_a_call_is_recorded(database: Database, database_url: str) -> None:
    await did(database, await check_of_two(database, database_url), close)
    record = await ends_it_before(database, called(database, NewCall(outcome=CallOutcome.NO_ANSWER, number=NAIROBI), 1))
    assert record.attempt.outcome is CallOutcome.NO_ANSWER


async def test_a_correction_is_approved(database: Database, database_url: str) -> None:
    exercise = await closed_unanswered(database, database_url)
    await ends_it_before(database, approved(database, exercise, await asked(database, exercise)))
