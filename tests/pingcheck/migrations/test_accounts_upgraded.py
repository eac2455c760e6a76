"""An upgrade signs nobody out, takes nothing from anybody, and asks for no second factor that nobody has."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from directory.database import open_database
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import account_named, officer_of_session
from pingcheck.migrations import schema
from pingcheck.runtime.clock import wall_clock
from tests.upgraded import SESSION, load_dump

IDLE = timedelta(hours=2)


@pytest.fixture
def dumped_url(engine: str, empty_database_url: str) -> str:
    load_dump(engine, empty_database_url)
    return empty_database_url


async def test_who_was_signed_in_stays_so_as_an_administrator(dumped_url: str) -> None:
    database = open_database(dumped_url)
    try:
        await schema.upgrade(database)
        async with database.reading() as session:
            officer = await officer_of_session(session, SESSION.partition("=")[2], wall_clock(), IDLE)
            assert officer is not None
            assert (officer.name, officer.role) == ("amina", AccountRole.ADMINISTRATOR)
            assert not officer.has_second_factor
            account = await account_named(session, "amina")
            assert account.password_hash.startswith("$argon2id$")
            late = wall_clock() + IDLE
            assert await officer_of_session(session, SESSION.partition("=")[2], late, IDLE) is None
        await schema.downgrade(database, "0017")
        async with database.reading() as session:
            assert await session.scalar(text("SELECT count(*) FROM sign_ins")) == 1
        await schema.upgrade(database)
    finally:
        await database.close()


async def test_the_version_before_may_still_write_sessions(dumped_url: str) -> None:
    database = open_database(dumped_url)
    now = wall_clock()
    try:
        await schema.upgrade(database)
        async with database.writing() as session:
            written = {"hash": "0" * 64, "at": now.replace(tzinfo=None) if dumped_url.startswith("sqlite") else now}
            await session.execute(
                text("INSERT INTO sign_ins (token_hash, account_id, at, ends_at) VALUES (:hash, 1, :at, :at)"), written
            )
        async with database.reading() as session:
            assert await session.scalar(text("SELECT count(*) FROM sign_ins WHERE seen_at IS NULL")) == 1
    finally:
        await database.close()
