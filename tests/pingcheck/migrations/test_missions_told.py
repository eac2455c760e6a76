"""Version 0041 on a database with a Mission that was told, and a letter that came back and has a reminder: gone back
from, the letters stay; then all can be said again."""

from dataclasses import replace

from sqlalchemy import text

from directory.database import Database
from pingcheck.followup.letter_answers import record_returned
from pingcheck.followup.letter_making import WrittenLetter, make_letter
from pingcheck.migrations import schema
from tests.cast import NOON, settings_for
from tests.mission_letters import letter_sent
from tests.pingcheck.correspondence.test_mission_notices import OLD, changed
from tests.pingcheck.migrations.test_possible_incidents import version_before


async def test_down_and_up_again(database: Database, database_url: str) -> None:
    letter = await letter_sent(database, database_url)
    await changed(database, OLD)
    await changed(database, replace(OLD, address="new@ke.example"))
    async with database.writing() as session:
        written = WrittenLetter(state_code="KEN", case_ids=(1, 2), reminds=letter.id)
        await make_letter(session, settings_for(database_url), written, NOON, "lena")
        await record_returned(session, letter.id, "", NOON, "lena")

    async def counted(what: str) -> int:
        async with database.reading() as session:
            return await session.scalar(text(f"SELECT count(*) FROM {what}")) or 0

    messages = await counted("messages")
    assert await counted("mission_mails") == 1
    await schema.downgrade(database, version_before("0041"))
    assert await counted("messages") == messages - 1
    assert await counted("messages WHERE kind = 'mission'") == 0
    assert (await counted("mission_letters"), await counted("letter_answers")) == (2, 1)
    await schema.upgrade(database)
    assert await counted("letter_answers WHERE kind = 'answer'") == 1
    assert await counted("mission_letters WHERE reminds_id IS NULL AND returned_at IS NULL") == 2
    await changed(database, OLD)
    assert await counted("mission_mails") == 1
