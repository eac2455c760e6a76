"""What the two engines spell differently, and how rows are changed many at a time."""

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
def _random_uuidon_postgresql(*_: Any, **__: Any) -> str:
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
    """Seconds since 1970 by the database's own clock, which all who use it share."""

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
    """Runs a statement that changes rows and says how many: how a compare-and-set knows whether it won."""
    result = await session.execute(statement, execution_options={"synchronize_session": False})
    assert isinstance(result, CursorResult)
    return int(result.rowcount)


async def hold_in_order(session: AsyncSession, rows: Any, order: Any) -> None:
    """Holds rows until the transaction ends; all who hold some do it in the same order, so that none waits for another
    in a ring. On SQLite writers queue anyway."""
    if on_postgresql(session):
        held = rows.order_by(order).with_for_update().subquery()
        await session.execute(select(func.count()).select_from(held))


async def share_in_order(session: AsyncSession, rows: Any, order: Any) -> None:
    """Keeps others from changing rows until the transaction ends, and lets them share."""
    if on_postgresql(session):
        await session.execute(rows.order_by(order).with_for_update(read=True))


# Compiling the statement first, too, would take longer than the statement.
WAYS_NOT_TAKEN = ("enable_sort", "enable_bitmapscan", "enable_hashjoin", "enable_mergejoin", "jit")


async def walk_indexes(session: AsyncSession) -> None:
    """For the rest of the transaction PostgreSQL takes rows in an index's order rather than sort them. Just after many
    rows were made it knows nothing of them yet, and would sort a million to take the first hundred."""
    if on_postgresql(session):
        off = [func.set_config(way, "off", True) for way in WAYS_NOT_TAKEN]
        await session.execute(select(*off))


async def look_over(session: AsyncSession, *models: type[Base]) -> None:
    """Has PostgreSQL look over tables that just got many rows; else it would plan as if they were empty."""
    if on_postgresql(session):
        await session.execute(text(f"ANALYZE {', '.join(model.__tablename__ for model in models)}"))


async def hold_table(session: AsyncSession, model: type[Base]) -> None:
    """Lets nobody else write this table until the transaction ends; readers go on. (On SQLite writers queue anyway.)"""
    if on_postgresql(session):
        await session.execute(text(f"LOCK TABLE {model.__tablename__} IN SHARE ROW EXCLUSIVE MODE"))


async def go_on_after_largest_id(session: AsyncSession, model: type[Base]) -> None:
    """Tells the database that rows were given their ids by us, so that the next one it gives is free."""
    if on_postgresql(session):
        table = core_table(model)
        sequence = func.pg_get_serial_sequence(table.name, "id")
        await session.execute(select(func.setval(sequence, func.max(table.c.id))))


def on_postgresql(session: AsyncSession) -> bool:
    """Whether this transaction is on PostgreSQL; else it is on SQLite."""
    return session.get_bind().dialect.name == "postgresql"


def insert_or_update(session: AsyncSession, table: type[Base]) -> Any:
    """An INSERT that can say `on_conflict_do_update`, which both engines have and spell alike."""
    return (postgresql.insert if on_postgresql(session) else sqlite.insert)(table)


def storable(words: str) -> str:
    """Words without the few characters that a database refuses: nothing may be lost for what stands beside it."""
    return words.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")
