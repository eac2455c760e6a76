"""Compiled statements: SQL that is made once for each engine. Each run brings only its rows, as one JSON text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Dialect, FromClause, Select, Text, literal, literal_column, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
from sqlalchemy.types import TypeEngine

from directory.database.bulk_rows import Columns, rows_from_text, select_as_json

GIVEN = "given"  # the name of the rows in the SQL, and of SQLite's parameter


@dataclass(frozen=True, slots=True)
class CompiledStatement:
    """The SQL for each engine and, for a SELECT, the types of the columns that it finds.

    SQLite has no row locks, so a lock is nothing there; and it makes several changes one after the other, where
    PostgreSQL makes them in one statement.
    """

    for_postgresql: str
    for_sqlite: tuple[str, ...]
    kinds: tuple[TypeEngine[Any], ...] = ()

    def sql(self, dialect: Dialect) -> tuple[str, ...]:
        return self.for_sqlite if dialect.name == "sqlite" else (self.for_postgresql,)


def compiled_select(columns: Columns, build: Callable[[FromClause], Select[Any]]) -> CompiledStatement:
    """A SELECT from the rows that it is given. Its order is kept on PostgreSQL only."""
    found = build(_given_to_sqlite(columns))
    kinds = tuple(each.type for each in found.selected_columns)
    for_sqlite = _sqlite_text(select_as_json(found))
    return CompiledStatement(_postgresql_text(build(_given_to_postgresql(columns))), (for_sqlite,), kinds)


def compiled_changes(columns: Columns, build: Callable[[FromClause], Sequence[Any]]) -> CompiledStatement:
    """Changes that read the same rows. None may depend on what another does: PostgreSQL makes all of them from one
    snapshot."""
    given = select(*_given_to_postgresql(columns).c).cte(GIVEN)
    changes = [change.cte(f"change_{place}") for place, change in enumerate(build(given))]
    together = select(literal(1)).add_cte(*changes)
    return CompiledStatement(_postgresql_text(together), tuple(map(_sqlite_text, build(_given_to_sqlite(columns)))))


def compiled_lock(columns: Columns, build: Callable[[FromClause], Select[Any]]) -> CompiledStatement:
    """Row locks. SQLite needs none, because it has only one writer."""
    return CompiledStatement(_postgresql_text(build(_given_to_postgresql(columns))), ())


def _given_to_postgresql(columns: Columns) -> FromClause:
    return rows_from_text(True, literal_column("$1", Text), columns)


def _given_to_sqlite(columns: Columns) -> FromClause:
    return rows_from_text(False, literal_column(f":{GIVEN}", Text), columns)


def _postgresql_text(statement: Any) -> str:
    dialect = PGDialect_asyncpg()  # type: ignore[no-untyped-call]
    return str(statement.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))


def _sqlite_text(statement: Any) -> str:
    return str(statement.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))
