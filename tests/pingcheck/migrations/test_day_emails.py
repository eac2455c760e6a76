"""The version before takes a database in which officers are away and the day's emails were sent; and back again."""

from datetime import date

from sqlalchemy import text

from directory.database import Database
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import account_named
from pingcheck.accounts.cover import absences, go_away
from pingcheck.correspondence.incident_alerts import IncidentAlerts
from pingcheck.exercises.ping import Ping
from pingcheck.migrations import schema
from tests.cast import NOON, pings
from tests.digested import a_case, officers, sent

BEFORE = "0033"


async def test_down_and_up_again(database: Database, database_url: str) -> None:
    await officers(database, amina=AccountRole.OFFICER, boris=AccountRole.OFFICER)
    await a_case(database, database_url, "amina", NOON)
    found: Ping = (await pings(database))[0]
    async with database.writing() as session:
        await go_away(session, await account_named(session, "amina"), date(2026, 3, 4), "boris", NOON)
        await IncidentAlerts("https://check.poc.example").tell_of_call(session, found.id, NOON, NOON)
    assert len(await sent(database, database_url)) == 1

    async def counted(what: str) -> int:
        async with database.reading() as session:
            return await session.scalar(text(f"SELECT count(*) FROM {what}")) or 0

    mails = await counted("messages")
    await schema.downgrade(database, BEFORE)
    assert await counted("accounts") == 2
    assert await counted("messages") == mails - 1
    assert await counted("messages WHERE kind = 'digest'") == 0
    assert await counted("alert_mails") == 2  # one to each officer
    assert await counted("incident_alerts WHERE extent = 'unapproved'") == 1
    await schema.upgrade(database)
    assert await counted("accounts WHERE wants_digest") == 2
    async with database.reading() as session:
        assert await absences(session, NOON) == {}
    assert len(await sent(database, database_url)) == 2
