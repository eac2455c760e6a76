"""The private names of a driver that we rely on: the first test fails at a version that lacks them."""

import sqlite3
import threading
from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import cast

import aiosqlite
import pytest
from sqlalchemy.ext.asyncio import AsyncConnection
from structlog.testing import capture_logs

from directory.database import open_database
from directory.database.sqlite_thread import NoThreadAccess, _warn_of_plain_way, run_in_sqlite_thread

WHAT_TO_DO = (
    f"aiosqlite {aiosqlite.__version__} does not let us into its thread by `_execute` and `_conn` as before. Nothing "
    "is broken: answers are recorded statement by statement, more slowly. Find the new way in, a public one if "
    "there is one, and change run_in_sqlite_thread (benchmarks/answers.py shows what it is worth)."
)


@pytest.fixture
async def connection(sqlite_url: str) -> AsyncIterator[AsyncConnection]:
    database = open_database(sqlite_url)
    async with database.writer.connect() as opened:
        yield opened
    await database.close()


def _thread_and_answer(connection: sqlite3.Connection) -> tuple[int, int]:
    return threading.get_ident(), connection.execute("SELECT 40 + 2").fetchone()[0]


async def test_the_driver_lets_work_into_the_thread_that_owns_the_connection(connection: AsyncConnection) -> None:
    try:
        thread, answer = await run_in_sqlite_thread(connection, _thread_and_answer)
        again, _ = await run_in_sqlite_thread(connection, _thread_and_answer)
    except Exception as error:  # whatever a new version does instead
        pytest.fail(f"{WHAT_TO_DO} ({error!r})")
    assert answer == 42, WHAT_TO_DO
    assert thread == again != threading.get_ident(), WHAT_TO_DO


async def test_what_the_work_raises_is_raised(connection: AsyncConnection) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        await run_in_sqlite_thread(connection, lambda raw: raw.execute("SELECT * FROM no_such_table"))


async def _refused_by(driver: SimpleNamespace) -> None:
    async def raw() -> SimpleNamespace:
        return SimpleNamespace(driver_connection=driver)

    pooled = cast("AsyncConnection", SimpleNamespace(get_raw_connection=raw))
    with pytest.raises(NoThreadAccess):
        await run_in_sqlite_thread(pooled, lambda _: pytest.fail("it ran"))


@pytest.mark.parametrize("name", ["_execute", "_conn"])
async def test_without_access_nothing_runs_and_it_is_said_once(connection: AsyncConnection, name: str) -> None:
    driver = (await connection.get_raw_connection()).driver_connection
    assert isinstance(driver, aiosqlite.Connection)
    later = SimpleNamespace(_execute=driver._execute, _conn=driver._conn)
    delattr(later, name)
    _warn_of_plain_way.cache_clear()
    with capture_logs() as logs:
        for _ in range(3):
            await _refused_by(later)
    _warn_of_plain_way.cache_clear()
    [line] = logs
    assert (line["log_level"], aiosqlite.__version__ in line["why"]) == ("warning", True)
