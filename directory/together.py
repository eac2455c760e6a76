"""Several changes that read the same rows, made in one go: one round trip to PostgreSQL, one visit to SQLite's thread.

A round trip through the asynchronous layer takes longer than most of the statements; ten answers that come together
would else wait for eight of them.
"""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import FromClause, Select, Text, bindparam, literal, literal_column, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from directory.many_rows import Columns, rows_from_text
from directory.statements import on_postgresql

GIVEN = "given"

# Builds the statements from the rows that they read.
Build = Callable[[FromClause], Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Together:
    """Changes as each engine runs them."""

    on_postgresql: Select[Any]
    on_sqlite: tuple[str, ...]


def together(columns: Columns, build: Build) -> Together:
    """For changes that are built once; their rows come with each execution. None of them may depend on what another of
    them does: PostgreSQL makes them all from the same snapshot."""
    given = rows_from_text(True, bindparam(GIVEN, type_=Text), columns)
    rows = select(*given.c).cte(GIVEN)
    changes = [change.cte(f"change_{place}") for place, change in enumerate(build(rows))]
    # SQLite's own named parameter, beside values that are spelt out.
    named = rows_from_text(False, literal_column(f":{GIVEN}", Text), columns)
    return Together(select(literal(1)).add_cte(*changes), tuple(_spelt_out(change) for change in build(named)))


def _spelt_out(change: Any) -> str:
    return str(change.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))


async def change_together(session: AsyncSession, changes: Together, rows: str) -> None:
    """Makes the changes in the session's transaction. `rows`: as `rows_as_text` makes them. Raises DBAPIError, as any
    statement does."""
    connection = await session.connection()
    if on_postgresql(session):
        await connection.execute(changes.on_postgresql, {GIVEN: rows})
        return
    driver = (await connection.get_raw_connection()).driver_connection
    assert driver is not None
    try:
        # The driver's public methods take one statement each.
        await driver._execute(_one_by_one, driver._conn, changes.on_sqlite, rows)
    except sqlite3.Error as error:
        raise DBAPIError.instance(None, None, error, sqlite3.Error, hide_parameters=True) from error


def _one_by_one(connection: sqlite3.Connection, statements: Sequence[str], rows: str) -> None:
    for statement in statements:
        connection.execute(statement, {GIVEN: rows})
