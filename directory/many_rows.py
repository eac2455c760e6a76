"""Many rows at once: handed to a statement as one parameter, and fetched from SQLite as one value.

A statement costs half a millisecond before it does anything, and one with a thousand parameters must be prepared anew
for a thousand and one. Rows that go as a single JSON text need neither. Fetched one by one, each row of SQLite would
have to wait until the interpreter is free again; as one JSON text they wait once.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Dialect, FromClause, Text, Uuid, cast, column, func, literal, select, type_coerce
from sqlalchemy.dialects.postgresql import JSON as POSTGRESQL_JSON
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.types import TypeEngine

from directory.statements import on_postgresql

T = TypeVar("T")


def many_rows(
    session: AsyncSession, columns: Mapping[str, TypeEngine[Any]], rows: Iterable[Sequence[Any]]
) -> FromClause:
    """The rows, their values in the order of the columns, as something to select from."""
    given = literal(_as_json(session, columns, rows), Text)
    if on_postgresql(session):
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
    if on_postgresql(session):
        return [tuple(row) for row in await session.execute(statement)]
    found = statement.subquery()
    as_one = await session.scalar(select(func.json_group_array(func.json_array(*found.c))))
    dialect = session.get_bind().dialect
    columns = [
        _as_read(kind.type, dialect, values)
        for kind, values in zip(found.c, zip(*json.loads(as_one or "[]"), strict=True), strict=False)
    ]
    return list(zip(*columns, strict=True))


def _as_json(session: AsyncSession, columns: Mapping[str, TypeEngine[Any]], rows: Iterable[Sequence[Any]]) -> str:
    dialect = session.get_bind().dialect
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
    store = kind.dialect_impl(dialect).bind_processor(dialect)
    if store is None:
        return values
    known = {value: store(value) for value in set(values)}
    return [known[value] for value in values]


def _as_read(kind: TypeEngine[Any], dialect: Dialect, values: Sequence[Any]) -> Sequence[Any]:
    read = kind.dialect_impl(dialect).result_processor(dialect, None)
    if read is None:
        return values
    known = {value: read(value) for value in set(values)}
    return [known[value] for value in values]
