"""A result that cannot be recorded stops the sending: whoever went on would mail everybody again at every start."""

from collections import Counter

import pytest
from sqlalchemy import text

from directory.database import Database
from pingcheck.exercises.message import Delivery
from pingcheck.runtime.clock import wall_clock
from tests.cast import messages, nominate_many, open_now, plan, settings_for
from tests.faults.processes import environment, pingcheck
from tests.mail_server import mail_server

CONTACTS = 40

# What makes one insert into a table fail, as a damaged page or a missing right does; `{when}` picks which.
REFUSALS = {
    "sqlite": ["CREATE TRIGGER refuses BEFORE INSERT ON {table} WHEN {when} BEGIN SELECT RAISE(ABORT, 'refused'); END"],
    "postgresql": [
        "CREATE FUNCTION refuses() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$ LANGUAGE plpgsql",
        "CREATE TRIGGER refuses BEFORE INSERT ON {table} FOR EACH ROW WHEN ({when}) EXECUTE FUNCTION refuses()",
    ],
}
MENDED = {"sqlite": "DROP TRIGGER refuses", "postgresql": "DROP FUNCTION refuses CASCADE"}


async def opened(database: Database, url: str) -> None:
    await nominate_many(database, CONTACTS)
    await open_now(database, settings_for(url), await plan(database, now=wall_clock()), wall_clock())


async def refuse(database: Database, engine: str, table: str, when: str = "1 = 1") -> None:
    async with database.writing() as session:
        for statement in REFUSALS[engine]:
            await session.execute(text(statement.format(table=table, when=when)))


async def mend(database: Database, engine: str) -> None:
    async with database.writing() as session:
        await session.execute(text(MENDED[engine]))


@pytest.mark.parametrize("table", ["attempts", "events"])
async def test_nothing_is_sent_while_no_result_can_be_recorded(
    database: Database, database_url: str, engine: str, table: str
) -> None:
    await opened(database, database_url)
    await refuse(database, engine, table)
    async with mail_server() as server:
        env = environment(database_url, server.port, LOG_LEVEL="error")
        for _ in range(3):
            drained = await pingcheck(env, "courier", "--drain")
            assert drained.code == 1
            assert "cannot be recorded" in drained.err
        assert server.received == []
        diagnosis = await pingcheck(env, "doctor")
        assert diagnosis.code == 1
        assert "cannot be recorded" in diagnosis.out
        await mend(database, engine)
        assert (await pingcheck(env, "courier", "--drain")).code == 0
    assert len({mail.recipient for mail in server.received}) == len(server.received) == CONTACTS
    assert {message.delivery for message in await messages(database)} == {Delivery.ACCEPTED}


async def test_at_the_first_result_that_fails_all_sending_ends_until_a_person_releases_it(
    database: Database, database_url: str, engine: str
) -> None:
    """The trial before the first claim passes, as it does where only one page of a table is damaged."""
    await opened(database, database_url)
    await refuse(database, engine, "attempts", when="NEW.host <> 'trial'")
    async with mail_server() as server:
        env = environment(database_url, server.port, LOG_LEVEL="error")
        for _ in range(3):
            drained = await pingcheck(env, "courier", "--drain")
            assert drained.code == 1
            assert "cannot be recorded" in drained.err
        assert server.received
        assert set(Counter(mail.recipient for mail in server.received).values()) == {1}
        diagnosis = await pingcheck(env, "doctor")
        assert diagnosis.code == 1
        assert "cannot be recorded" in diagnosis.out
        await mend(database, engine)
        assert (await pingcheck(env, "doctor", "--release", "--reason", "restored")).code == 0
        assert (await pingcheck(env, "courier", "--drain")).code == 0
    # What was sent before the end was in the journal, and the next courier recorded it.
    assert len({mail.recipient for mail in server.received}) == len(server.received) == CONTACTS
    found = await messages(database)
    assert {message.delivery for message in found} == {Delivery.ACCEPTED}
    assert not any(message.possibly_twice for message in found)


async def test_what_cannot_be_counted_for_the_metrics_stops_nothing(
    database: Database, database_url: str, engine: str
) -> None:
    await opened(database, database_url)
    await refuse(database, engine, "tallies")
    async with mail_server() as server:
        env = environment(database_url, server.port, LOG_LEVEL="error")
        assert (await pingcheck(env, "courier", "--drain")).code == 0
    assert len(server.received) == CONTACTS
    assert {message.delivery for message in await messages(database)} == {Delivery.ACCEPTED}
