"""Version 0022 gone back from, with decisions that were undone: the version before reads the same statuses."""

import pytest
from sqlalchemy import text

from directory.database import Database
from pingcheck.exercises.status import Answer, Status
from pingcheck.migrations import schema
from tests.cast import NOON, hours, statuses
from tests.pingcheck.inbox.test_decision_records import decide, undo, waiting
from tests.pingcheck.migrations.test_possible_incidents import version_before


@pytest.mark.parametrize(
    ("again", "status"),
    [
        (False, Status.TO_READ),
        (Answer.RECEIVED, Status.CONFIRMED),
        (Answer.WRONG_PERSON, Status.MISDIRECTED),
        (None, Status.SENT),
    ],
    ids=["waits again", "recorded again", "recorded otherwise", "set aside"],
)
async def test_statuses_stay_what_they_are(
    database: Database, database_url: str, again: Answer | bool | None, status: Status
) -> None:
    await waiting(database, database_url)
    await decide(database, Answer.RECEIVED, NOON + hours(2))
    await undo(database, NOON + hours(3))
    if not isinstance(again, bool):
        await decide(database, again, NOON + hours(4))
    assert await statuses(database) == [status]
    await schema.downgrade(database, version_before("0022"))
    await schema.upgrade(database)
    assert await statuses(database) == [status]
    async with database.reader.connect() as connection:
        newer = text("SELECT count(*) FROM events WHERE kind = 'taken_back' OR code LIKE '% again %'")
        assert await connection.scalar(newer) == 0
