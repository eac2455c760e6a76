"""Whether a database is whole: pages, indexes and references, as far as its engine can tell.

It only reads, table by table, so that what is damaged has a name, and ends in time: what it did not come to is named.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from directory.database.sessions import Database

LONGEST_SAID = 200  # characters of what an engine says

# PostgreSQL's codes for a statement that was stopped in time, and for a missing right, which `rights` reports.
STOPPED, NOT_ALLOWED = "57014", "42501"

WHAT_TO_DO = (
    "Stop pingcheck, keep a copy of the database as it is, and restore the latest backup; then run "
    "`pingcheck doctor` again."
)

INVALID_INDEXES = text(
    "SELECT index.relname, of_table.relname FROM pg_index JOIN pg_class index ON index.oid = indexrelid "
    "JOIN pg_class of_table ON of_table.oid = indrelid "
    "WHERE NOT (indisvalid AND indisready) AND of_table.relname = ANY(:tables)"
)
AMCHECK_FUNCTIONS = text(
    "SELECT count(DISTINCT proname) FROM pg_proc WHERE proname IN ('verify_heapam', 'bt_index_check') "
    "AND pg_function_is_visible(oid) AND has_function_privilege(oid, 'EXECUTE')"
)
BTREES_OF = text(
    "SELECT indexrelid::regclass::text FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid "
    "JOIN pg_am ON pg_am.oid = relam WHERE indrelid = to_regclass(:name) AND amname = 'btree' AND indisvalid"
)


@dataclass(slots=True)
class Integrity:
    """`damage`: sentences for the operator. `unchecked`: the tables for which there was no time."""

    damage: list[str] = field(default_factory=list)
    unchecked: list[str] = field(default_factory=list)


async def check_integrity(database: Database, tables: Sequence[str], within_s: float) -> Integrity:
    """Checks these tables in their order, for so many seconds at most. It writes nothing and takes no lock that a
    writer would wait for. Raises the database's error if it is away."""
    found = Integrity()
    ends_at = time.monotonic() + within_s
    on_sqlite = database.reader.dialect.name == "sqlite"
    for place, table in enumerate(tables):
        left = ends_at - time.monotonic()
        try:
            if left <= 0:
                raise TimeoutError
            said = await (_faults_in_sqlite if on_sqlite else _faults_in_postgresql)(database, table, left)
        except TimeoutError:
            found.unchecked = list(tables[place:])
            break
        found.damage += [f"The table {table} is damaged ({each[:LONGEST_SAID]})." for each in said[:1]]
    if found.damage:
        found.damage.append(WHAT_TO_DO)
    if not on_sqlite:
        found.damage += await _invalid_indexes(database, tables)
    return found


async def _faults_in_sqlite(database: Database, table: str, within_s: float) -> list[str]:
    """What SQLite finds wrong with a table and its indexes, and rows that refer to nothing. Raises TimeoutError."""
    broken = text(f"SELECT count(*) FROM pragma_foreign_key_check('{table}')")  # noqa: S608  (a name of our own)
    try:
        async with database.reader.connect() as connection, _interrupted_after(connection, within_s):
            said = await connection.scalars(text(f'PRAGMA integrity_check("{table}")'))
            faults = [each for each in said if each != "ok"]
            gone = 0 if faults else await connection.scalar(broken)
    except DBAPIError as error:
        if "interrupted" in str(error.orig):
            raise TimeoutError from error
        return [str(error.orig)]
    return faults + ([f"{gone} of its rows refer to rows that are gone"] if gone else [])


@asynccontextmanager
async def _interrupted_after(connection: AsyncConnection, seconds: float) -> AsyncIterator[None]:
    """SQLite knows no time limit. It is asked to give up what it is doing."""
    driver = (await connection.get_raw_connection()).driver_connection
    assert driver is not None

    async def interrupt() -> None:
        await asyncio.sleep(seconds)
        await driver.interrupt()

    waiting = asyncio.create_task(interrupt())
    try:
        yield
    finally:
        waiting.cancel()


async def _faults_in_postgresql(database: Database, table: str, within_s: float) -> list[str]:
    """What `amcheck` finds, if it is installed and allowed; else every value is read once. Raises TimeoutError."""
    try:
        async with database.reader.connect() as connection:
            limit = text("SELECT set_config('statement_timeout', :limit, true)")
            await connection.execute(limit, {"limit": str(max(1, int(within_s * 1000)))})
            if await connection.scalar(AMCHECK_FUNCTIONS) == 2:
                found = await connection.execute(text(f"SELECT blkno, msg FROM verify_heapam('{table}')"))  # noqa: S608
                faults = [f"block {row.blkno}: {row.msg}" for row in found]
                for index in list(await connection.scalars(BTREES_OF, {"name": table})):
                    await connection.execute(text("SELECT bt_index_check(to_regclass(:index))"), {"index": index})
                return faults
            await connection.execute(text(f"SELECT count(each::text) FROM {table} each"))  # noqa: S608
    except DBAPIError as error:
        code = getattr(error.orig, "sqlstate", None)
        if code == STOPPED:
            raise TimeoutError from error
        return [] if code == NOT_ALLOWED else [str(error.orig).rpartition(">: ")[2]]
    return []


async def _invalid_indexes(database: Database, tables: Sequence[str]) -> list[str]:
    async with database.reader.connect() as connection:
        found = (await connection.execute(INVALID_INDEXES, {"tables": list(tables)})).all()
    return [f"The index {index} of {table} is invalid. Run `REINDEX INDEX {index}`." for index, table in found]
