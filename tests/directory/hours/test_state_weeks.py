"""A State's working week: usual in the country until an officer writes down another."""

import pytest

from directory.database import Database
from directory.errors import Refused
from directory.hours.state_weeks import StateWeek, state_weeks, usual_week, write_week
from tests.cast import NOON, OFFICER


async def weeks(database: Database) -> dict[str, StateWeek]:
    async with database.reading() as session:
        return await state_weeks(session, ["KEN", "SAU", "ZZZ"])


async def written(database: Database, state: str, hours: str) -> None:
    async with database.writing() as session:
        await write_week(session, state, hours, OFFICER, NOON)


async def test_an_officer_s_word_takes_the_place_of_what_is_usual(database: Database) -> None:
    assert await weeks(database) == {state: usual_week(state) for state in ("KEN", "SAU", "ZZZ")}
    await written(database, "KEN", " Mon-Thu  08:00-16:00; Fri 08:00-12:00 ")
    found = await weeks(database)
    assert found["KEN"] == StateWeek("Mon-Thu 08:00-16:00; Fri 08:00-12:00", OFFICER)
    assert found["SAU"] == usual_week("SAU")
    await written(database, "KEN", "Mon-Fri 08:00-16:00")
    assert (await weeks(database))["KEN"].hours == "Mon-Fri 08:00-16:00"
    await written(database, "KEN", "")
    assert (await weeks(database))["KEN"] == usual_week("KEN")


@pytest.mark.parametrize(("state", "hours"), [("KEN", "whenever"), ("ZZZ", "Mon-Fri 09:00-17:00"), ("KEN", "x" * 500)])
async def test_what_cannot_be_read_is_not_written(database: Database, state: str, hours: str) -> None:
    with pytest.raises(Refused):
        await written(database, state, hours)
    assert (await weeks(database))["KEN"] == usual_week("KEN")
