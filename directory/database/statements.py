"""What the two engines spell differently, and how many rows are changed at once."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import CursorResult, Table, func, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Base


def core_table(model: type[Base]) -> Table:
    """The table of a mapped class, for statements that change many rows at once."""
    table = model.__table__
    assert isinstance(table, Table)
    return table


async def rows_changed(session: AsyncSession, statement: Any) -> int:
    """Runs a statement that changes rows, and returns how many: a compare-and-set learns from it whether it won."""
    result = await session.execute(statement, execution_options={"synchronize_session": False})
    assert isinstance(result, CursorResult)
    return int(result.rowcount)


# The compiler is off too: to compile the statement would take longer than to run it.
PLANNER_METHODS_OFF = ("enable_sort", "enable_bitmapscan", "enable_hashjoin", "enable_mergejoin", "jit")


async def prefer_index_order(session: AsyncSession) -> None:
    """Until the transaction ends, PostgreSQL reads rows in the order of an index instead of sorting them. Just after
    many rows were inserted it has no statistics of them, and would sort a million to take the first hundred."""
    if on_postgresql(session):
        off = [func.set_config(method, "off", True) for method in PLANNER_METHODS_OFF]
        await session.execute(select(*off))


@asynccontextmanager
async def joining_by_hash(session: AsyncSession) -> AsyncIterator[None]:
    """Inside, PostgreSQL joins no table row by row. For the same reason as above it believes that there are few, and
    would go through the other table for each of a million."""
    if on_postgresql(session):
        await session.execute(select(func.set_config("enable_nestloop", "off", True)))
    yield
    if on_postgresql(session):
        await session.execute(select(func.set_config("enable_nestloop", "on", True)))


async def analyze_tables(session: AsyncSession, *models: type[Base]) -> None:
    """Updates PostgreSQL's statistics of tables that just got many rows; it would plan as if they were empty."""
    if on_postgresql(session):
        await session.execute(text(f"ANALYZE {', '.join(model.__tablename__ for model in models)}"))


async def advance_id_sequence(session: AsyncSession, model: type[Base]) -> None:
    """Moves the table's sequence of ids past those that we gave ourselves, so that the next one is free."""
    if on_postgresql(session):
        table = core_table(model)
        sequence = func.pg_get_serial_sequence(table.name, "id")
        await session.execute(select(func.setval(sequence, func.max(table.c.id))))


def on_postgresql(session: AsyncSession) -> bool:
    """True if this transaction is on PostgreSQL, False if on SQLite."""
    return session.get_bind().dialect.name == "postgresql"


def insert_or_update(session: AsyncSession, table: type[Base]) -> Any:
    """An INSERT with `on_conflict_do_update`, which both engines have and spell alike."""
    return (postgresql.insert if on_postgresql(session) else sqlite.insert)(table)


def storable(words: str) -> str:
    """Text without the few characters that a database refuses, so that the rest of it is kept."""
    return words.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")
