"""A few statements given to the driver itself: one visit to SQLite's thread, a handful of round trips to PostgreSQL.

The asynchronous layers above a driver cost more than most statements do, and each passage through them waits until the
interpreter is free; a group of answers would need eight. So what is to be asked and changed is a generator here. It
yields questions, each a statement and its rows as one text, and is handed what was found; where it runs is the engine's
affair.
"""

import sqlite3
from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias, TypeVar

import asyncpg
from sqlalchemy import Dialect, FromClause, Select, Text, literal, literal_column, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession
from sqlalchemy.types import TypeEngine

from directory.database import Database
from directory.database.bulk_rows import Columns, as_text, found_in, rows_as_read, rows_from_text
from directory.database.statements import on_postgresql

GIVEN = "given"

R = TypeVar("R")
Rows: TypeAlias = list[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Statement:
    """As each engine runs it, and the types of the columns that it finds, if it is one that reads."""

    on_postgresql: str
    on_sqlite: tuple[str, ...]
    kinds: tuple[TypeEngine[Any], ...] = ()


class Question(NamedTuple):
    """A statement with its rows, as `as_text` makes them."""

    statement: Statement
    rows: str


Dialogue: TypeAlias = Generator[Question, Rows, R]


def reading(columns: Columns, build: Callable[[FromClause], Select[Any]]) -> Statement:
    """A SELECT from the rows that it is given; built once. Its order is kept on PostgreSQL only."""
    found = build(_given_to_sqlite(columns))
    kinds = tuple(each.type for each in found.selected_columns)
    return Statement(_of_postgresql(build(_given_to_postgresql(columns))), (_of_sqlite(found_in(found)),), kinds)


def changing(columns: Columns, build: Callable[[FromClause], Sequence[Any]]) -> Statement:
    """Changes that read the same rows; built once. None of them may depend on what another of them does: PostgreSQL
    makes them all from the same snapshot."""
    given = select(*_given_to_postgresql(columns).c).cte(GIVEN)
    changes = [change.cte(f"change_{place}") for place, change in enumerate(build(given))]
    together = select(literal(1)).add_cte(*changes)
    return Statement(_of_postgresql(together), tuple(map(_of_sqlite, build(_given_to_sqlite(columns)))))


def holding(columns: Columns, build: Callable[[FromClause], Select[Any]]) -> Statement:
    """Row locks; SQLite has none, for it has only one writer."""
    return Statement(_of_postgresql(build(_given_to_postgresql(columns))), ())


def _given_to_postgresql(columns: Columns) -> FromClause:
    return rows_from_text(True, literal_column("$1", Text), columns)


def _given_to_sqlite(columns: Columns) -> FromClause:
    return rows_from_text(False, literal_column(f":{GIVEN}", Text), columns)


def _of_postgresql(statement: Any) -> str:
    dialect = PGDialect_asyncpg()  # type: ignore[no-untyped-call]
    return str(statement.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))


def _of_sqlite(statement: Any) -> str:
    return str(statement.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))


def ask(dialect: Dialect, statement: Statement, columns: Columns, rows: Iterable[Sequence[Any]]) -> Dialogue[Rows]:
    """One question of a dialogue: `found = yield from ask(…)`."""
    found = yield Question(statement, as_text(dialect, columns, rows))
    return rows_as_read(dialect, statement.kinds, found) if statement.kinds else []


async def within(session: AsyncSession, dialogue: Dialogue[R]) -> R:
    """Holds the dialogue in the session's transaction. Raises DBAPIError, as any statement does."""
    connection = await session.connection()
    if not on_postgresql(session):
        return await _in_the_thread(connection, dialogue, _questioned)

    async def found_by(question: Question) -> Rows:
        answer = await connection.exec_driver_sql(question.statement.on_postgresql, (question.rows,))
        return [tuple(row) for row in answer]

    return await _asked(dialogue, found_by)


async def directly(database: Database, dialogue: Dialogue[R]) -> R:
    """Holds the dialogue in a transaction of its own: committed when it ends, rolled back if it raises. Raises
    DBAPIError; what says that the database is away comes as the driver raised it."""
    async with database.writer.connect() as connection:
        if database.writer.dialect.name != "postgresql":
            return await _in_the_thread(connection, dialogue, _in_a_transaction)
        driver = (await connection.get_raw_connection()).driver_connection
        assert driver is not None

        async def found_by(question: Question) -> Rows:
            return [tuple(row) for row in await driver.fetch(question.statement.on_postgresql, question.rows)]

        try:
            async with driver.transaction():
                return await _asked(dialogue, found_by)
        except asyncpg.PostgresError as error:
            raise _as_of_a_statement(error, asyncpg.PostgresError) from error


async def _asked(dialogue: Dialogue[R], found_by: Callable[[Question], Any]) -> R:
    try:
        question = next(dialogue)
        while True:
            question = dialogue.send(await found_by(question))
    except StopIteration as end:
        return end.value  # type: ignore[no-any-return]


async def _in_the_thread(connection: AsyncConnection, dialogue: Dialogue[R], run: Callable[..., R]) -> R:
    """The driver's public methods take one statement each."""
    driver = (await connection.get_raw_connection()).driver_connection
    assert driver is not None
    try:
        return await driver._execute(run, driver._conn, dialogue)  # type: ignore[no-any-return]
    except sqlite3.Error as error:
        raise _as_of_a_statement(error, sqlite3.Error) from error


def _in_a_transaction(connection: sqlite3.Connection, dialogue: Dialogue[R]) -> R:
    connection.execute("BEGIN IMMEDIATE")
    try:
        result = _questioned(connection, dialogue)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return result


def _questioned(connection: sqlite3.Connection, dialogue: Dialogue[R]) -> R:
    try:
        question = next(dialogue)
        while True:
            question = dialogue.send(_found_by_sqlite(connection, question))
    except StopIteration as end:
        return end.value  # type: ignore[no-any-return]


def _found_by_sqlite(connection: sqlite3.Connection, question: Question) -> Rows:
    found: Rows = []
    for statement in question.statement.on_sqlite:
        found = connection.execute(statement, {GIVEN: question.rows}).fetchall()
    return found


def _as_of_a_statement(error: Exception, of_driver: type[Exception]) -> DBAPIError:
    return DBAPIError.instance("(given to the driver)", None, error, of_driver, hide_parameters=True)  # type: ignore[return-value]
