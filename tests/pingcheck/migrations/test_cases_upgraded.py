"""Cases of the version before they were worked on: after the upgrade all are there, with what was known of them, and
the first sweep ends those that are over."""

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select, text

from directory.database import Database, open_database
from pingcheck.followup.cases import Case, CaseCause, CaseEntryKind, CaseKind, CaseOutcome, entries_of
from pingcheck.followup.sweep import SweptCases, is_to_sweep, sweep_cases
from pingcheck.migrations import schema
from tests.cast import hours
from tests.upgraded import THEN, load_dump

BEFORE = "0032"
COLUMNS = "id, ping_id, cause, owner, due_at, notes, outcome, opened_at, ended_at"
NOTE = "Rang them; the switchboard knows nobody."
IN_TIME = "UPDATE cases SET outcome = 'answered', ended_at = opened_at WHERE id = 3"


@pytest.fixture
def dumped_url(engine: str, empty_database_url: str) -> str:
    """Five cases of a closed check, of which one has an owner, a day and a note, and one ended."""
    load_dump(engine, empty_database_url)
    return empty_database_url


async def rows(database: Database) -> list[Any]:
    async with database.reading() as session:
        return list(await session.execute(text(f"SELECT {COLUMNS} FROM cases ORDER BY id")))


async def test_cases_are_upgraded_with_all_that_was_known(dumped_url: str) -> None:
    database = open_database(dumped_url)
    try:
        await schema.upgrade(database, BEFORE)
        async with database.writing() as session:
            await session.execute(text(IN_TIME))
        before = await rows(database)
        await schema.upgrade(database)
        async with database.reading() as session:
            cases = list(await session.scalars(select(Case).order_by(Case.id)))
            [note] = await entries_of(session, 1)
        assert {(case.kind, case.cause, case.grounds, case.ended_by) for case in cases} == {
            (CaseKind.UNREACHED, CaseCause.NO_ANSWER, 0, "")
        }
        assert {case.exercise_id for case in cases} == {1}
        assert all(case.state_code for case in cases)
        first = cases[0]
        assert (first.owner, first.due_at) == ("amina", datetime(2026, 2, 10, 12, tzinfo=UTC))
        assert [(case.outcome, case.reason) for case in cases] == [
            (None, ""),
            (CaseOutcome.REACHED, "Answered late."),
            (CaseOutcome.REACHED, "Answered in time; the answer was read after the closing."),
            (None, ""),
            (None, ""),
        ]
        assert (note.kind, note.by, note.words, note.at) == (CaseEntryKind.NOTED, "amina", NOTE, first.opened_at)
        await schema.downgrade(database, BEFORE)
        assert await rows(database) == before
    finally:
        await database.close()


async def test_the_first_sweep_after_the_upgrade_ends_what_is_over(dumped_url: str) -> None:
    database = open_database(dumped_url)
    try:
        await schema.upgrade(database)
        async with database.writing() as session:
            swept = await sweep_cases(session, THEN + hours(1))
        async with database.reading() as session:
            assert not await is_to_sweep(session, THEN + hours(1))
            cases = list(await session.scalars(select(Case).order_by(Case.id)))
            ended = {case.id: case.reason for case in cases if case.ended_at is not None}
            [of_open_check] = [case for case in cases if case.exercise_id == 2]
            first = await entries_of(session, 1)
        assert swept == SweptCases(opened=1, ended=2)
        assert ended == {2: "Answered late.", 4: "Reached in CC-2026-02.", 5: "Reached in CC-2026-02."}
        assert (of_open_check.cause, of_open_check.opened_at) == (CaseCause.NO_SUCH_MAILBOX, THEN + hours(1))
        assert [entry.words for entry in first] == [NOTE]
    finally:
        await database.close()
