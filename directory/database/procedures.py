"""Procedures: several statements, and the decisions between them, that run as close to the driver as they can.

The asynchronous layers above a driver cost more than most statements do, and each passage through them waits until the
interpreter is free. So a procedure is a generator: it yields statements with their rows, and is sent what was found. It
does not know where it runs: in one visit to SQLite's thread, in a handful of round trips to PostgreSQL, or statement by
statement in a session. The reasons: docs/decisions/answers-together.md.
"""

import sqlite3
from collections.abc import Awaitable, Callable, Generator, Iterable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, NamedTuple, TypeAlias, TypeVar

import asyncpg
from sqlalchemy import Dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from directory.database import Database
from directory.database.bulk_rows import Columns, rows_as_read, rows_as_text
from directory.database.compiled_statements import GIVEN, CompiledStatement
from directory.database.sqlite_thread import NoThreadAccess, run_in_sqlite_thread
from directory.database.statements import on_postgresql

R = TypeVar("R")
Rows: TypeAlias = list[tuple[Any, ...]]


class BoundStatement(NamedTuple):
    """A statement with the rows of one run, as `rows_as_text` makes them."""

    statement: CompiledStatement
    rows: str


Procedure: TypeAlias = Generator[BoundStatement, Rows, R]


def execute(
    dialect: Dialect, statement: CompiledStatement, columns: Columns, rows: Iterable[Sequence[Any]]
) -> Procedure[Rows]:
    """One statement of a procedure: `found = yield from execute(…)`."""
    found = yield BoundStatement(statement, rows_as_text(dialect, columns, rows))
    return rows_as_read(dialect, statement.kinds, found) if statement.kinds else []


async def run_in_session(session: AsyncSession, procedure: Procedure[R]) -> R:
    """Runs a procedure in the session's transaction. Raises DBAPIError, as any statement does."""
    connection = await session.connection()
    if not on_postgresql(session):
        with suppress(NoThreadAccess):
            return await _run_in_thread(connection, partial(_run_with_sqlite, procedure))
    return await _run_plainly(connection, procedure)


async def run_in_transaction(database: Database, procedure: Procedure[R]) -> R:
    """Runs a procedure in a transaction of its own: committed when it returns, rolled back when it raises. Raises
    DBAPIError; errors that say that the database is away (`is_away`) may come as the driver raises them."""
    async with database.writer.connect() as connection:
        if connection.dialect.name == "postgresql":
            return await _run_with_asyncpg(connection, procedure)
        with suppress(NoThreadAccess):
            return await _run_in_thread(connection, partial(_transact_with_sqlite, procedure))
        async with connection.begin():
            return await _run_plainly(connection, procedure)


async def _run_plainly(connection: AsyncConnection, procedure: Procedure[R]) -> R:
    """Statement by statement through SQLAlchemy, in the transaction that is open."""

    async def found_by(bound: BoundStatement) -> Rows:
        on_sqlite = connection.dialect.name == "sqlite"
        found: Rows = []
        for sql in bound.statement.sql(connection.dialect):
            result = await connection.exec_driver_sql(sql, {GIVEN: bound.rows} if on_sqlite else (bound.rows,))
            found = [tuple(row) for row in result] if result.returns_rows else []
        return found

    return await _run_to_its_end(procedure, found_by)


async def _run_with_asyncpg(connection: AsyncConnection, procedure: Procedure[R]) -> R:
    """By the driver's own public methods, in a transaction of its own."""
    driver: Any = (await connection.get_raw_connection()).driver_connection

    async def found_by(bound: BoundStatement) -> Rows:
        return [tuple(row) for row in await driver.fetch(bound.statement.for_postgresql, bound.rows)]

    try:
        async with driver.transaction():
            return await _run_to_its_end(procedure, found_by)
    except asyncpg.PostgresError as error:
        raise _as_sqlalchemy_raises(error, asyncpg.PostgresError) from error


async def _run_to_its_end(procedure: Procedure[R], found_by: Callable[[BoundStatement], Awaitable[Rows]]) -> R:
    try:
        bound = next(procedure)
        while True:
            bound = procedure.send(await found_by(bound))
    except StopIteration as end:
        return end.value  # type: ignore[no-any-return]


async def _run_in_thread(connection: AsyncConnection, work: Callable[[sqlite3.Connection], R]) -> R:
    try:
        return await run_in_sqlite_thread(connection, work)
    except sqlite3.Error as error:
        raise _as_sqlalchemy_raises(error, sqlite3.Error) from error


def _transact_with_sqlite(procedure: Procedure[R], connection: sqlite3.Connection) -> R:
    connection.execute("BEGIN IMMEDIATE")
    try:
        result = _run_with_sqlite(procedure, connection)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return result


def _run_with_sqlite(procedure: Procedure[R], connection: sqlite3.Connection) -> R:
    try:
        bound = next(procedure)
        while True:
            found: Rows = []
            for sql in bound.statement.for_sqlite:
                found = connection.execute(sql, {GIVEN: bound.rows}).fetchall()
            bound = procedure.send(found)
    except StopIteration as end:
        return end.value  # type: ignore[no-any-return]


def _as_sqlalchemy_raises(error: Exception, of_driver: type[Exception]) -> DBAPIError:
    return DBAPIError.instance("(given to the driver)", None, error, of_driver, hide_parameters=True)  # type: ignore[return-value]
