"""Bulk rows: many rows go into a statement as one JSON text, and come out of SQLite as one.

A statement costs half a millisecond before it does anything, and one with a thousand parameters must be prepared again
for a thousand and one; a single text avoids both. Rows that are fetched from SQLite one by one each wait until the
interpreter is free; a single text waits once.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import (
    JSON,
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

MOST_KINDS = 1000  # kept conversions: one for each column type and engine


def many_rows(session: AsyncSession, columns: Columns, rows: Iterable[Sequence[Any]]) -> FromClause:
    """The rows, their values in the order of the columns, as something to select from."""
    return rows_from_text(
        on_postgresql(session), literal(rows_as_text(session.get_bind().dialect, columns, rows), Text), columns
    )


def rows_parameter(for_postgresql: bool, parameter: str, columns: Columns) -> FromClause:
    """The same for a statement that is built once and run often: each run brings its rows as this parameter, made by
    `rows_as_text`. To build a statement takes longer than to run it for a few rows."""
    return rows_from_text(for_postgresql, bindparam(parameter, type_=Text), columns)


def rows_from_text(for_postgresql: bool, given: ColumnElement[str], columns: Columns) -> FromClause:
    """The rows that a text of `rows_as_text` holds."""
    if for_postgresql:
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
    return await fetch(session, bulk_select(on_postgresql(session), statement))


@dataclass(frozen=True, slots=True)
class BulkSelect:
    """A SELECT as the engine runs it, and the types of its columns where it comes back as text."""

    statement: Any
    kinds: tuple[TypeEngine[Any], ...]


def bulk_select(for_postgresql: bool, statement: Any) -> BulkSelect:
    """A SELECT that is built once, and run by `fetch`."""
    if for_postgresql:
        return BulkSelect(statement, ())
    return BulkSelect(select_as_json(statement), tuple(each.type for each in statement.selected_columns))


def select_as_json(statement: Any) -> Any:
    """The SELECT as SQLite runs it: everything that it finds comes as one JSON text."""
    found = statement.subquery()
    return select(func.json_group_array(func.json_array(*found.c)))


async def fetch(
    session: AsyncSession, bulk: BulkSelect, parameters: Mapping[str, Any] | None = None
) -> list[tuple[Any, ...]]:
    """What a SELECT finds that was built before. Its order is kept on PostgreSQL only."""
    connection = await session.connection()
    found = await connection.execute(bulk.statement, parameters)
    if on_postgresql(session):
        return [tuple(row) for row in found]
    return rows_as_read(session.get_bind().dialect, bulk.kinds, [tuple(row) for row in found])


def rows_as_read(
    dialect: Dialect, kinds: Sequence[TypeEngine[Any]], found: Sequence[Sequence[Any]]
) -> list[tuple[Any, ...]]:
    """Rows as a driver found them (on SQLite by `select_as_json`), their values as the columns' types read them."""
    rows = json.loads(found[0][0] or "[]") if dialect.name == "sqlite" else found
    columns = [
        _converted(_value_reader(kind, dialect), values)
        for kind, values in zip(kinds, zip(*rows, strict=True), strict=False)
    ]
    return list(zip(*columns, strict=True))


def rows_as_text(dialect: Dialect, columns: Columns, rows: Iterable[Sequence[Any]]) -> str:
    """The rows as statements take them: one JSON text, with the values as the engine stores them."""
    names = list(columns)
    stored = [
        _as_stored(kind, dialect, values)
        for kind, values in zip(columns.values(), zip(*rows, strict=True), strict=False)
    ]
    as_objects = [dict(zip(names, row, strict=True)) for row in zip(*stored, strict=True)]
    return json.dumps(as_objects, default=str, separators=(",", ":"))


def _as_stored(kind: TypeEngine[Any], dialect: Dialect, values: Sequence[Any]) -> Sequence[Any]:
    """A column's values as the engine stores them."""
    if isinstance(kind, Uuid):
        return [value.hex if value is not None else None for value in values]
    if isinstance(kind, JSON):
        return values  # it stands in the text as it is, and both engines take it from there as JSON
    return _converted(_value_writer(kind, dialect), values)


def _converted(convert: Callable[[Any], Any] | None, values: Sequence[Any]) -> Sequence[Any]:
    """The values converted, each distinct one only once."""
    if convert is None:
        return values
    known = {value: convert(value) for value in set(values)}
    return [known[value] for value in values]


@lru_cache(MOST_KINDS)
def _value_writer(kind: TypeEngine[Any], dialect: Dialect) -> Callable[[Any], Any] | None:
    return kind.dialect_impl(dialect).bind_processor(dialect)


@lru_cache(MOST_KINDS)
def _value_reader(kind: TypeEngine[Any], dialect: Dialect) -> Callable[[Any], Any] | None:
    return kind.dialect_impl(dialect).result_processor(dialect, None)
