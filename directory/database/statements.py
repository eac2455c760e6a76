"""What the two engines spell differently, and how many rows are changed at once."""

import uuid
from typing import Any

from sqlalchemy import CursorResult, Double, Table, Text, Uuid, func, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction

from directory.database import Base


class random_uuid(GenericFunction[uuid.UUID]):  # noqa: N801  (a function, as SQL spells it)
    """A random id made by the database itself, for rows that one INSERT … SELECT makes."""

    type = Uuid()
    inherit_cache = True


@compiles(random_uuid, "sqlite")
def _random_uuid_on_sqlite(*_: Any, **__: Any) -> str:
    return "lower(hex(randomblob(16)))"


@compiles(random_uuid, "postgresql")
def _random_uuid_on_postgresql(*_: Any, **__: Any) -> str:
    return "gen_random_uuid()"


class email_domain(GenericFunction[str]):  # noqa: N801
    """The domain of a mail address, in lower case."""

    type = Text()
    inherit_cache = True


@compiles(email_domain, "sqlite")
def _email_domain_on_sqlite(element: Any, compiler: Any, **kw: Any) -> str:
    address = compiler.process(element.clauses, **kw)
    return f"lower(substr({address}, instr({address}, '@') + 1))"


@compiles(email_domain, "postgresql")
def _email_domain_on_postgresql(element: Any, compiler: Any, **kw: Any) -> str:
    return f"lower(substring({compiler.process(element.clauses, **kw)} from '[^@]*$'))"


class seconds_of_database(GenericFunction[float]):  # noqa: N801
    """Seconds since 1970 by the clock of the database, which all processes share."""

    type = Double()
    inherit_cache = True


@compiles(seconds_of_database, "sqlite")
def _seconds_on_sqlite(*_: Any, **__: Any) -> str:
    return "((julianday('now') - 2440587.5) * 86400.0)"


@compiles(seconds_of_database, "postgresql")
def _seconds_on_postgresql(*_: Any, **__: Any) -> str:
    return "extract(epoch FROM clock_timestamp())::float8"


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


async def hold_in_order(session: AsyncSession, rows: Any, order: Any) -> None:
    """Locks rows until the transaction ends, always in the same order, so that two transactions cannot deadlock. SQLite
    has only one writer and needs no locks."""
    if on_postgresql(session):
        held = rows.order_by(order).with_for_update().subquery()
        await session.execute(select(func.count()).select_from(held))


async def share_in_order(session: AsyncSession, rows: Any, order: Any) -> None:
    """Locks rows against changes until the transaction ends; several transactions can share such a lock."""
    if on_postgresql(session):
        await session.execute(rows.order_by(order).with_for_update(read=True))


# The compiler is off too: to compile the statement would take longer than to run it.
PLANNER_METHODS_OFF = ("enable_sort", "enable_bitmapscan", "enable_hashjoin", "enable_mergejoin", "jit")


async def prefer_index_order(session: AsyncSession) -> None:
    """Until the transaction ends, PostgreSQL reads rows in the order of an index instead of sorting them. Just after
    many rows were inserted it has no statistics of them, and would sort a million to take the first hundred."""
    if on_postgresql(session):
        off = [func.set_config(method, "off", True) for method in PLANNER_METHODS_OFF]
        await session.execute(select(*off))


async def analyze_tables(session: AsyncSession, *models: type[Base]) -> None:
    """Updates PostgreSQL's statistics of tables that just got many rows; it would plan as if they were empty."""
    if on_postgresql(session):
        await session.execute(text(f"ANALYZE {', '.join(model.__tablename__ for model in models)}"))


async def hold_table(session: AsyncSession, model: type[Base]) -> None:
    """Locks a table against other writers until the transaction ends; readers go on. SQLite has only one writer."""
    if on_postgresql(session):
        await session.execute(text(f"LOCK TABLE {model.__tablename__} IN SHARE ROW EXCLUSIVE MODE"))


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
