"""Version 0013 on a database with alerts: gone back from, everything but them is kept; then it is there again."""

from sqlalchemy import text

from directory.database import Database
from pingcheck.migrations import schema
from tests.alerted import AMINA, ATTACKED, told
from tests.cast import statuses
from tests.incoming_mail import arrives, reply, worked_off
from tests.journeys.test_possible_incidents import called


def version_before(version: str) -> str:
    known = schema.known_versions()
    return known[known.index(version) - 1]


async def kinds(database: Database) -> list[str]:
    async with database.reader.connect() as connection:
        return list(await connection.scalars(text("SELECT kind FROM messages ORDER BY kind")))


async def test_alerts_go_with_their_version_and_nothing_else_does(database: Database, database_url: str) -> None:
    message = await called(database, database_url, AMINA)
    await arrives(database, reply(ATTACKED, message))
    await worked_off(database)
    before = await statuses(database)
    assert await kinds(database) == ["alert", "step"]
    await schema.downgrade(database, version_before("0013"))
    assert await kinds(database) == ["step"]
    await schema.upgrade(database)
    assert await kinds(database) == ["step"]
    assert await statuses(database) == before
    # What an older version wrote is not marked, and has no trace of an alert.
    async with database.reader.connect() as connection:
        marked = text("SELECT count(*) FROM incoming_readings WHERE possible_incident = (1 = 1)")
        assert await connection.scalar(marked) == 0
    assert await told(database) == []
