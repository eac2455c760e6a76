"""Which closed checks Today still tells of, and what it counts of them."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from directory.addresses import Address, AddressKind
from directory.database import Database
from pingcheck.followup.cases import Case
from pingcheck.followup.closed_checks import ClosedCheck, closed_checks, is_told
from tests.cast import NOON
from tests.running_check import SOON, close, did, running

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("days_since", "cases", "days_settled", "told"),
    [
        (0, 2, None, True),
        (15, 2, None, True),  # two weeks are not enough for the cases of a whole world
        (90, 2, None, True),
        (91, 2, None, False),
        (60, 0, 2, True),
        (2, 0, None, True),
        (4, 0, None, False),
        (10, 0, 2, True),
        (10, 0, 4, False),
        (10, 1, 9, True),  # one case was ended, another is open
    ],
)
def test_it_is_told_of_as_long_as_there_is_something_to_do(
    days_since: int, cases: int, days_settled: int | None, told: bool
) -> None:
    ended: datetime | None = NOON - days_settled * DAY if days_settled is not None else None
    assert is_told(NOON - days_since * DAY, cases, ended, NOON) is told


async def closed(database: Database, now: datetime = SOON) -> list[ClosedCheck]:
    async with database.reading() as session:
        return await closed_checks(session, now)


async def test_it_counts_cases_owners_and_numbers(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url)
    assert await closed(database) == []
    await did(database, exercise, close)
    assert await closed(database) == [ClosedCheck(exercise.id, SOON, 2, 2, has_calls=False)]
    async with database.writing() as session:
        [first, _] = list(await session.scalars(select(Case).order_by(Case.id)))
        first.owner = "lena"
        session.add(Address(contact_id=1, kind=AddressKind.PHONE, position=1, value="+254207654321"))
    assert await closed(database) == [ClosedCheck(exercise.id, SOON, 2, 1, has_calls=True)]
    async with database.writing() as session:
        for case in await session.scalars(select(Case)):
            case.ended_at = SOON + DAY
    assert await closed(database, SOON + 4 * DAY) == [ClosedCheck(exercise.id, SOON, 0, 0, has_calls=False)]
    assert await closed(database, SOON + 5 * DAY) == []
