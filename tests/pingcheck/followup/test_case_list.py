"""Lists of cases, in each order, page by page, on both engines."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from directory.database import Database
from pingcheck.exercises.exercise import Exercise
from pingcheck.followup.case_list import CaseFilter, CaseOrder, page_of_cases
from pingcheck.followup.cases import Case
from pingcheck.followup.closing import close_exercise
from tests.cast import NOON, OFFICER, hours, nominate, open_now, plan, settings_for

STATES = ("KEN", "FRA", "ALB")
DUE: tuple[datetime | None, ...] = (None, NOON + hours(100), NOON + hours(90))


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (CaseOrder.OPENED, None),
        (CaseOrder.DUE, ["ALB", "FRA", "KEN"]),
        (CaseOrder.STATE, ["ALB", "FRA", "KEN"]),
    ],
)
async def test_each_order_is_kept_from_page_to_page(
    database: Database, database_url: str, order: CaseOrder, expected: list[str] | None
) -> None:
    for state in STATES:
        await nominate(database, state, f"poc@{state.lower()}.example")
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        await close_exercise(session, found, NOON + hours(72), OFFICER)
        for case in await session.scalars(select(Case)):
            case.due_at = DUE[STATES.index(case.state_code)]
    seen: list[str] = []
    after = None
    async with database.reading() as session:
        for _ in STATES:
            page = await page_of_cases(session, CaseFilter(), after, order, 1)
            seen += [listed.case.state_code for listed in page.cases]
            after = page.later
    assert after is None
    assert sorted(seen) == sorted(STATES)
    assert expected is None or seen == expected


async def test_what_is_due_comes_first_and_then_the_check_that_closed_last(
    database: Database, database_url: str
) -> None:
    for state in STATES:
        await nominate(database, state, f"poc@{state.lower()}.example")
    closings = (NOON + hours(72), NOON + hours(74), NOON + hours(73))
    for closes_at in closings:
        exercise = await plan(database)
        await open_now(database, settings_for(database_url), exercise)
        async with database.writing() as session:
            found = await session.get_one(Exercise, exercise.id)
            await close_exercise(session, found, closes_at, OFFICER)
    now = NOON + hours(80)
    days = {1: now + timedelta(days=3), 3: now - timedelta(days=1), 5: now, 6: now + timedelta(days=1)}
    async with database.writing() as session:
        for case in await session.scalars(select(Case)):
            case.due_at = days.get(case.id)
    seen: list[int] = []
    after = None
    async with database.reading() as session:
        for _ in range(9):
            page = await page_of_cases(session, CaseFilter(), after, CaseOrder.URGENT, 1, now)
            seen += [listed.case.id for listed in page.cases]
            after = page.later
    assert after is None
    # Overdue, due now; without a day those of the second check, the third, the first; then what is due later.
    assert seen == [3, 5, 4, 7, 8, 9, 2, 6, 1]
