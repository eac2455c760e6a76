"""A damaged page, or a missing right: the doctor names it, and nobody gets a second mail."""

from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import make_url, text

from directory.database import open_database
from tests.cast import state_folder
from tests.faults.processes import Ended, environment, pingcheck
from tests.faults.test_restore import checkpointed
from tests.faults.test_unrecordable_results import CONTACTS, opened
from tests.mail_server import MailServer, mail_server

EARLIER_ATTEMPTS = 60  # of each message, so that the table and its index have many pages
INTERIOR_PAGES = (2, 5)  # of an index, of a table (sqlite.org/fileformat2.html §1.6)


async def drained_again_and_again(env: dict[str, str]) -> list[Ended]:
    """As a service manager starts it anew each time."""
    return [await pingcheck(env, "courier", "--drain") for _ in range(3)]


def twice_mailed(server: MailServer) -> set[str]:
    return {address for address, mails in Counter(mail.recipient for mail in server.received).items() if mails > 1}


@pytest.mark.parametrize("tree", ["attempts", "ix_attempts_message_id"])
async def test_one_damaged_page_of_attempts(sqlite_url: str, tree: str) -> None:
    """Of the table, the page where the next row goes; of the index, one of many, which the trial result may miss."""
    database = open_database(sqlite_url)
    await opened(database, sqlite_url)
    async with database.writing() as session:
        await session.execute(
            text(
                "WITH RECURSIVE tries(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM tries WHERE n < :most) "
                "INSERT INTO attempts (message_id, at, host, stage, reply) "
                "SELECT id, due_at, 'mx.example', 'data', '450 4.2.0 later' FROM messages, tries"
            ),
            {"most": EARLIER_ATTEMPTS},
        )
        root = await session.scalar(text("SELECT rootpage FROM sqlite_master WHERE name = :tree"), {"tree": tree})
    await checkpointed(database)
    damage_a_leaf(Path(sqlite_url.removeprefix("sqlite:///")), root or 0)
    async with mail_server() as server:
        env = environment(sqlite_url, server.port, LOG_LEVEL="error")
        for drained in await drained_again_and_again(env):
            assert drained.code == 1
            assert "cannot be recorded" in drained.err
        diagnosis = await pingcheck(env, "doctor")
    assert twice_mailed(server) == set()
    assert diagnosis.code == 1
    assert "The table attempts is damaged" in diagnosis.out
    assert "restore the latest backup" in diagnosis.out


def damage_a_leaf(file: Path, root: int) -> None:
    """Overwrites the beginning of the last page of a table, or of one in the middle of an index."""
    with file.open("r+b") as opened_file:
        size = int.from_bytes(opened_file.read(18)[16:])
        opened_file.seek((root - 1) * size)
        page = opened_file.read(size)
        assert page[0] in INTERIOR_PAGES
        leaf = page[8:12]
        if page[0] == INTERIOR_PAGES[0]:
            middle = 12 + int.from_bytes(page[3:5]) // 2 * 2
            cell = int.from_bytes(page[middle : middle + 2])
            leaf = page[cell : cell + 4]
        opened_file.seek((int.from_bytes(leaf) - 1) * size)
        opened_file.write(b"\xff" * 64)


@pytest.fixture
async def restricted_url(postgres_url: str) -> AsyncIterator[str]:
    """The same database for a user that may write everything but new rows of `attempts` and its ids."""
    user = f"of_{make_url(postgres_url).database}"
    database = open_database(postgres_url)
    await opened(database, postgres_url)
    async with database.writing() as session:
        for statement in (
            f"CREATE ROLE {user} LOGIN",
            f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {user}",
            f"GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO {user}",
            f"REVOKE INSERT ON attempts FROM {user}",
            f"REVOKE USAGE ON attempts_id_seq FROM {user}",
        ):
            await session.execute(text(statement))
    yield make_url(postgres_url).set(username=user).render_as_string(hide_password=False)
    async with database.writing() as session:
        await session.execute(text(f"DROP OWNED BY {user}"))
        await session.execute(text(f"DROP ROLE {user}"))
    await database.close()


async def test_a_user_that_may_not_write_one_table(restricted_url: str, postgres_url: str) -> None:
    async with mail_server() as server:
        env = environment(restricted_url, server.port, LOG_LEVEL="error")
        assert {drained.code for drained in await drained_again_and_again(env)} == {1}
        assert server.received == []
        diagnosis = await pingcheck(env, "doctor")
        assert diagnosis.code == 1
        assert "has no right to INSERT on the table attempts" in diagnosis.out
        assert "has no right to USAGE on the sequence attempts_id_seq" in diagnosis.out
        # Its owner goes on, from the same host.
        owner = environment(postgres_url, server.port, STATE_DIR=str(state_folder(restricted_url)))
        assert (await pingcheck(owner, "courier", "--drain")).code == 0
    assert len(server.received) == CONTACTS
    assert twice_mailed(server) == set()
