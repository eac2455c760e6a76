"""The thread that owns a SQLite connection, and the one way to run more than a statement in it."""

import inspect
import sqlite3
from collections.abc import Callable
from functools import cache
from typing import TypeVar

import aiosqlite
import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

R = TypeVar("R")

log = structlog.get_logger()


class NoThreadAccess(Exception):
    """The driver does not let us into its thread. Nothing was run."""


async def run_in_sqlite_thread(connection: AsyncConnection, work: Callable[[sqlite3.Connection], R]) -> R:
    """Runs `work` in the thread of this SQLite connection, as one visit, and returns what it returns.

    What it promises: no other statement of this connection runs in between, the event loop goes on meanwhile, and what
    `work` raises is raised here as it is (`sqlite3.Error`, not SQLAlchemy's errors). Begin and commit are up to `work`.

    Why it exists: aiosqlite's public methods run one statement each. Each is a passage to the thread and back, and
    costs more than most statements; a group of answers would need eight (docs/decisions/answers-together.md).

    What it relies on: `_execute` and `_conn` of `aiosqlite.Connection`, which are private. If a new version lacks them,
    it logs a warning once and raises NoThreadAccess before it runs anything. The caller then goes the plain way, one
    statement after the other through SQLAlchemy: slower, with the same outcome.
    tests/directory/database/test_sqlite_thread.py fails at such a version and says what to do.
    """
    driver = (await connection.get_raw_connection()).driver_connection
    execute, raw = getattr(driver, "_execute", None), getattr(driver, "_conn", None)
    if not inspect.iscoroutinefunction(execute) or not isinstance(raw, sqlite3.Connection):
        _warn_of_plain_way(aiosqlite.__version__)
        raise NoThreadAccess
    return await execute(work, raw)  # type: ignore[no-any-return]


@cache
def _warn_of_plain_way(version: str) -> None:
    log.warning("SQLite statements run one by one, slower", why=f"aiosqlite {version} gives no access to its thread")
