"""Many rows at once: handed to a statement as one parameter, and fetched from SQLite as one value.

A statement costs half a millisecond before it does anything, and one with a thousand parameters must be prepared anew
for a thousand and one. Rows that go as a single JSON text need neither. Fetched one by one, each row of SQLite would
have to wait until the interpreter is free again; as one JSON text they wait once.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Dialect,
    FromClause,
    Text,
    Uuid,
    bindparam,
    cast,
    column,
    func,
    literal,
    select,
    type_coerce,
)
from sqlalchemy.dialects.postgresql import JSON as POSTGRESQL_JSON
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.types import TypeEngine

from directory.database.statements import on_postgresql

T = TypeVar("T")
Columns = Mapping[str, TypeEngine[Any]]

MOST_KINDS = 1000  # columns times engines whose conversions are kept


def many_rows(session: AsyncSession, columns: Columns, rows: Iterable[Sequence[Any]]) -> FromClause:
    """The rows, their values in the order of the columns, as something to select from."""
    return rows_from_text(on_postgresql(session), literal(rows_as_text(session, columns, rows), Text), columns)


def rows_of(engine_is_postgresql: bool, parameter: str, columns: Columns) -> FromClause:
    """The same for a statement that is built once: its rows come with each execution, made by `rows_as_text`. Building
    a statement takes longer than running it for a few rows."""
    return rows_from_text(engine_is_postgresql, bindparam(parameter, type_=Text), columns)


def rows_from_text(engine_is_postgresql: bool, given: ColumnElement[str], columns: Columns) -> FromClause:
    """The rows that a text holds, as `rows_as_text` made it."""
    if engine_is_postgresql:
        named = [column(name, kind) for name, kind in columns.items()]
        return func.json_to_recordset(cast(given, POSTGRESQL_JSON)).table_valued(*named).render_derived(with_types=True)
    each = func.json_each(given).table_valued("value")
    values = [
        type_coerce(func.json_extract(each.c.value, f"$.{name}"), kind).label(name) for name, kind in columns.items()
    ]
    return select(*values).subquery()


def among(session: AsyncSession, attribute: InstrumentedAttribute[T], values: Iterable[T]) -> ColumnElement[bool]:
    """The condition that a column has one of these values, however many they are."""
    given = many_rows(session, {"one": attribute.type}, ([value] for value in values))
    return attribute.in_(select(given.c.one))


async def fetch_many(session: AsyncSession, statement: Any) -> list[tuple[Any, ...]]:
    """What a SELECT of columns finds. Its order is kept on PostgreSQL only."""
    return await fetch(session, fetching(on_postgresql(session), statement))


@dataclass(frozen=True, slots=True)
class Fetching:
    """A SELECT as it is run, and the types of its columns."""

    statement: Any
    kinds: tuple[TypeEngine[Any], ...]


def fetching(engine_is_postgresql: bool, statement: Any) -> Fetching:
    """For a SELECT that is built once."""
    if engine_is_postgresql:
        return Fetching(statement, ())
    return Fetching(found_in(statement), tuple(each.type for each in statement.selected_columns))


def found_in(statement: Any) -> Any:
    """The SELECT as SQLite runs it: all that it finds is one JSON text."""
    found = statement.subquery()
    return select(func.json_group_array(func.json_array(*found.c)))


async def fetch(
    session: AsyncSession, what: Fetching, parameters: Mapping[str, Any] | None = None
) -> list[tuple[Any, ...]]:
    connection = await session.connection()
    found = await connection.execute(what.statement, parameters)
    if on_postgresql(session):
        return [tuple(row) for row in found]
    return rows_as_read(session.get_bind().dialect, what.kinds, [tuple(row) for row in found])


def rows_as_read(
    dialect: Dialect, kinds: Sequence[TypeEngine[Any]], found: Sequence[Sequence[Any]]
) -> list[tuple[Any, ...]]:
    """Rows as a driver found them, with their values as the columns' types read them; SQLite's by `found_in`."""
    rows = json.loads(found[0][0] or "[]") if dialect.name == "sqlite" else found
    columns = [_as_read(kind, dialect, values) for kind, values in zip(kinds, zip(*rows, strict=True), strict=False)]
    return list(zip(*columns, strict=True))


def rows_as_text(session: AsyncSession, columns: Columns, rows: Iterable[Sequence[Any]]) -> str:
    """The rows as the statements of `rows_of` take them."""
    return as_text(session.get_bind().dialect, columns, rows)


def as_text(dialect: Dialect, columns: Columns, rows: Iterable[Sequence[Any]]) -> str:
    """The same where no session is at hand."""
    names = list(columns)
    stored = [
        _as_stored(kind, dialect, values)
        for kind, values in zip(columns.values(), zip(*rows, strict=True), strict=False)
    ]
    as_objects = [dict(zip(names, row, strict=True)) for row in zip(*stored, strict=True)]
    return json.dumps(as_objects, default=str, separators=(",", ":"))


def _as_stored(kind: TypeEngine[Any], dialect: Dialect, values: Sequence[Any]) -> Sequence[Any]:
    """A column's values as the engine stores them; each different one is converted once."""
    if isinstance(kind, Uuid):
        return [value.hex if value is not None else None for value in values]
    store = _storing(kind, dialect)
    if store is None:
        return values
    known = {value: store(value) for value in set(values)}
    return [known[value] for value in values]


def _as_read(kind: TypeEngine[Any], dialect: Dialect, values: Sequence[Any]) -> Sequence[Any]:
    read = _reading(kind, dialect)
    if read is None:
        return values
    known = {value: read(value) for value in set(values)}
    return [known[value] for value in values]


@lru_cache(MOST_KINDS)
def _storing(kind: TypeEngine[Any], dialect: Dialect) -> Callable[[Any], Any] | None:
    return kind.dialect_impl(dialect).bind_processor(dialect)


@lru_cache(MOST_KINDS)
def _reading(kind: TypeEngine[Any], dialect: Dialect) -> Callable[[Any], Any] | None:
    return kind.dialect_impl(dialect).result_processor(dialect, None)
