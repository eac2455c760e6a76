"""One transaction in which tables may be changed, or built anew where the engine changes them in no other way."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from directory.database import Database


class BrokenReferences(Exception):
    """Rows would refer to rows that are gone; nothing was changed."""


@asynccontextmanager
async def changing_tables(database: Database) -> AsyncIterator[AsyncConnection]:
    """All of it or nothing. SQLite replaces a table by a new one to change a column, which other tables' references
    forbid; so they are not checked at each statement but once, before the end (sqlite.org/lang_altertable.html §8).

    Raises BrokenReferences.
    """
    async with database.writer.connect() as connection:
        if connection.dialect.name != "sqlite":
            async with connection.begin():
                yield connection
            return
        await _check_each_statement(connection, on=False)
        try:
            async with connection.begin():
                yield connection
                broken = (await connection.execute(text("PRAGMA foreign_key_check"))).all()
                if broken:
                    raise BrokenReferences(", ".join(sorted({row[0] for row in broken})))
        finally:
            await _check_each_statement(connection, on=True)


async def _check_each_statement(connection: AsyncConnection, *, on: bool) -> None:
    """Asked of the driver: within a transaction, which SQLAlchemy would begin, the engine does not listen."""
    driver = (await connection.get_raw_connection()).driver_connection
    assert driver is not None
    await driver.execute(f"PRAGMA foreign_keys={'ON' if on else 'OFF'}")
