"""Cases of the stories: swept, looked at, and ended by an officer."""

from datetime import datetime

from sqlalchemy import select

from directory.database import Database
from pingcheck.exercises.status import Answer
from pingcheck.followup.case_acts import CaseEnding, end_case, hold_case
from pingcheck.followup.cases import Case, CaseEntryKind, CaseOutcome, entries_of
from pingcheck.followup.sweep import SweptCases, is_to_sweep, sweep_cases
from tests.cast import NOON, hours, pings, record_answer

LATER = NOON + hours(24)


async def swept(database: Database, now: datetime = LATER) -> SweptCases:
    """A second sweep has nothing to do."""
    async with database.writing() as session:
        done = await sweep_cases(session, now)
    async with database.writing() as session:
        assert not await is_to_sweep(session, now)
        assert await sweep_cases(session, now) == SweptCases()
    return done


async def cases(database: Database) -> list[Case]:
    async with database.reading() as session:
        return list(await session.scalars(select(Case).order_by(Case.id)))


async def entries(database: Database, case: Case) -> list[tuple[CaseEntryKind, str, str]]:
    async with database.reading() as session:
        return [(entry.kind, entry.by, entry.words) for entry in await entries_of(session, case.id)]


async def says(database: Database, place: int, answer: Answer, now: datetime, *, incident: bool = False) -> None:
    ping = (await pings(database))[place]
    async with database.writing() as session:
        await record_answer(session, ping.id, answer, "words", now, incident=incident)


async def officer_ends(database: Database, case: Case, outcome: CaseOutcome, until: datetime | None = None) -> None:
    async with database.writing() as session:
        held = await hold_case(session, case.id)
        await end_case(session, held, CaseEnding(outcome=outcome, reason="because", until=until), LATER, "lena")
