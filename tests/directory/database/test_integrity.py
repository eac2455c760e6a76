"""A database that is whole is said to be; what is damaged is named; what there was no time for, too."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text

from directory.contacts import PointOfContact
from directory.database import Database, open_database
from directory.database.integrity import WHAT_TO_DO, check_integrity
from tests.cast import nominate

TABLES = ["addresses", "contacts", "states"]
LONG_ENOUGH_S = 600.0


async def test_a_whole_database_is_whole(database: Database) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    found = await check_integrity(database, TABLES, LONG_ENOUGH_S)
    assert (found.damage, found.unchecked) == ([], [])


async def test_what_there_is_no_time_for_is_named(database: Database) -> None:
    found = await check_integrity(database, TABLES, 0)
    assert (found.damage, found.unchecked) == ([], TABLES)


@pytest.fixture
async def postgresql(postgres_url: str) -> AsyncIterator[Database]:
    database = open_database(postgres_url)
    yield database
    await database.close()


async def test_a_damaged_page_on_postgresql_is_named(postgresql: Database) -> None:
    """The database was just copied, so that the server has not read the page yet."""
    async with postgresql.reading() as session:
        file = await session.scalar(
            text("SELECT current_setting('data_directory') || '/' || pg_relation_filepath('states')")
        )
    overwrite(Path(str(file)))
    found = await check_integrity(postgresql, TABLES, LONG_ENOUGH_S)
    assert [sentence.partition("(")[0] for sentence in found.damage] == ["The table states is damaged ", WHAT_TO_DO]
    assert "invalid page in block" in found.damage[0]


def overwrite(file: Path) -> None:
    """A few bytes in the middle of the first page."""
    with file.open("r+b") as opened:
        opened.seek(4096)
        opened.write(b"\xff" * 64)


@pytest.mark.parametrize(
    ("heap", "index", "damage"),
    [
        ("RETURN NEXT", "RETURN", "block 7: line pointer redirection to item 9 exceeds maximum"),
        ("RETURN", "RAISE EXCEPTION 'item order invariant violated'", "item order invariant violated"),
        ("RETURN", "RETURN", ""),
    ],
)
async def test_where_there_is_amcheck_it_is_asked(postgresql: Database, heap: str, index: str, damage: str) -> None:
    """Stand-ins with its names and columns (postgresql.org/docs/18/amcheck.html): our server comes without it."""
    async with postgresql.writing() as session:
        await session.execute(
            text(
                "CREATE FUNCTION verify_heapam(regclass, OUT blkno bigint, OUT msg text) RETURNS SETOF record AS $$ "
                "BEGIN blkno := 7; msg := 'line pointer redirection to item 9 exceeds maximum'; "
                f"{heap}; END $$ LANGUAGE plpgsql"
            )
        )
        await session.execute(
            text(f"CREATE FUNCTION bt_index_check(regclass) RETURNS void AS $$ BEGIN {index}; END $$ LANGUAGE plpgsql")
        )
    found = await check_integrity(postgresql, ["contacts"], LONG_ENOUGH_S)
    assert found.damage == ([f"The table contacts is damaged ({damage}).", WHAT_TO_DO] if damage else [])


async def test_an_index_that_was_never_finished_is_named(postgresql: Database) -> None:
    index = "ix_contacts_state_role_rank"
    async with postgresql.writing() as session:
        await session.execute(text(f"UPDATE pg_index SET indisvalid = false WHERE indexrelid = '{index}'::regclass"))
    found = await check_integrity(postgresql, TABLES, LONG_ENOUGH_S)
    assert found.damage == [f"The index {index} of contacts is invalid. Run `REINDEX INDEX {index}`."]


async def test_rows_that_refer_to_nothing_are_damage(sqlite_database: Database) -> None:
    await nominate(sqlite_database, "KEN", "poc@ke.example")
    async with sqlite_database.writer.connect() as connection:
        driver = (await connection.get_raw_connection()).driver_connection
        assert driver is not None
        await driver.execute("PRAGMA foreign_keys = OFF")
        await driver.execute(f"DELETE FROM {PointOfContact.__tablename__}")
    found = await check_integrity(sqlite_database, TABLES, LONG_ENOUGH_S)
    assert found.damage == [
        "The table addresses is damaged (1 of its rows refer to rows that are gone).", WHAT_TO_DO
    ]  # fmt: skip
