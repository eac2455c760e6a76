"""The stairway: every migration up, down and up again, and no drift between the tables and their migrations."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from directory.database import Database, open_database
from directory.errors import Refused
from directory.states import all_states, load_member_states
from pingcheck.migrations import schema
from pingcheck.migrations.tables import metadata


@pytest.fixture
async def empty_database(empty_database_url: str) -> AsyncIterator[Database]:
    opened = open_database(empty_database_url)
    yield opened
    await opened.close()


def stairs() -> list[str]:
    """Every version, the first first."""
    folder = Path(schema.__file__).parent
    return [script.revision for script in ScriptDirectory(str(folder)).walk_revisions()][::-1]


async def table_names(database: Database) -> set[str]:
    async with database.reader.connect() as connection:
        return await connection.run_sync(lambda sync: set(inspect(sync).get_table_names()))


async def test_each_migration_goes_up_down_and_up_again(empty_database: Database) -> None:
    below = "base"
    for version in stairs():
        await schema.upgrade(empty_database, version)
        after_first = await table_names(empty_database)
        await schema.downgrade(empty_database, below)
        assert await schema.database_version(empty_database) == (None if below == "base" else below)
        await schema.upgrade(empty_database, version)
        assert await table_names(empty_database) == after_first
        below = version
    assert await schema.database_version(empty_database) == schema.newest_version()


def test_the_files_of_the_migrations_are_named_after_their_versions() -> None:
    assert schema.known_versions() == stairs()


async def test_the_migrations_make_just_the_tables_that_the_code_declares(database: Database) -> None:
    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, metadata))

    async with database.reader.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_data_outlive_an_upgrade_that_is_run_again(database: Database) -> None:
    await schema.upgrade(database)
    async with database.reading() as session:
        assert len(await all_states(session)) == 193


async def test_an_empty_database_says_what_to_run(empty_database: Database) -> None:
    with pytest.raises(Refused, match="pingcheck init"):
        await schema.require_current_schema(empty_database)


async def test_a_database_of_a_newer_version_is_left_alone(database: Database) -> None:
    async with database.writer.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = 'v9999'"))
    with pytest.raises(Refused, match=r"v9999.*newer.*Upgrade pingcheck"):
        await schema.require_current_schema(database)


async def test_the_member_states_are_loaded_once(database: Database) -> None:
    async with database.writing() as session:
        assert await load_member_states(session) == 0
