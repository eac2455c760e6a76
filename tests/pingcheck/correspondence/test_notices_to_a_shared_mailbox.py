"""A mailbox that serves several entries has one letter of an extension or a stop, which speaks of all its roles."""

from directory.contacts import Role
from directory.database import Database
from pingcheck.correspondence.check_notices import forecast_extension_notice, forecast_stop_notice
from tests.cast import NOON, hours, nominate, settings_for
from tests.check_notices import send_notices
from tests.mail_server import mail_server
from tests.pingcheck.correspondence.test_check_notices import extended, running, stopped


async def test_a_mailbox_of_both_roles_is_told_once_and_of_both(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "desk@ke.example")
    await nominate(database, "KEN", "DESK@ke.example", role=Role.DIPLOMATIC)
    exercise = await running(database, database_url)
    async with database.reading() as session:
        assert await forecast_extension_notice(session, exercise) == 1
        assert await forecast_stop_notice(session, exercise) == 1
    assert await extended(database, exercise, hours(24)) == 1
    assert await stopped(database, exercise) == 1
    async with mail_server() as server:
        await send_notices(database, settings_for(database_url, server.port), NOON + hours(2))
        [letter] = server.received
    assert "Technical point of contact, Kenya\n   Diplomatic point of contact, Kenya\n" in letter.text.replace("\r", "")
