"""The database: engines, transactions and column types. The one place that knows SQLite from PostgreSQL."""

import enum
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import asyncpg
from sqlalchemy import (
    JSON,
    BigInteger,
    DateTime,
    Dialect,
    Enum,
    Integer,
    MetaData,
    TypeDecorator,
    Uuid,
    event,
    make_url,
)
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError, DisconnectionError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionInTime
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.pool import ConnectionPoolEntry, PoolResetState

from directory.errors import Refused

SQLITE_BUSY_TIMEOUT_MS = 10_000
SQLITE_CACHE_KIB = 16 * 1024  # a connection; the outbox and the pings that are being answered fit
READERS = 4
AT_ONCE = 3
NETWORK_FILE_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "fuse.sshfs", "fuse.glusterfs", "glusterfs"}
)

# What is raised while the database cannot be reached, or will not do anything for anybody: nobody's fault.
DATABASE_AWAY = (
    OSError,
    OperationalError,
    InterfaceError,
    NoConnectionInTime,
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.InterfaceError,
)
# The same by PostgreSQL's code: connection, transaction rollback (deadlocks), not ready, resources, intervention.
PASSES_BY_ITSELF = ("08", "40", "55", "53", "57")


class UnusableDatabase(Refused):
    """The database address cannot be used; the message says why and what would be right."""


def is_away(error: Exception) -> bool:
    """Whether an error says that the database cannot do anything for anybody just now, and that trying again helps."""
    if isinstance(error, DATABASE_AWAY):
        return True
    if not isinstance(error, DBAPIError):
        return False
    code = str(getattr(error.orig, "sqlstate", None) or "")
    return error.connection_invalidated or error.statement is None or code.startswith(PASSES_BY_ITSELF)


class UtcDateTime(TypeDecorator[datetime]):
    """An instant: aware in code, UTC in the database. A naive time is refused, for nobody knows what it means."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone cannot be stored")
        in_utc = value.astimezone(UTC)
        return in_utc.replace(tzinfo=None) if dialect.name == "sqlite" else in_utc

    def process_result_value(self, value: datetime | None, _: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def closed_set(members: type[enum.StrEnum]) -> Enum:
    """A column for a closed set of words, stored as the words themselves, so that a new word needs no migration."""
    return Enum(members, native_enum=False, length=24, values_callable=lambda found: [m.value for m in found])


BIG_ID = BigInteger().with_variant(Integer, "sqlite")


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012  (SQLAlchemy reads this attribute from the class)
        datetime: UtcDateTime,
        uuid.UUID: Uuid,
        dict[str, Any]: JSON,
    }


class Database:
    """Transactions on one database. Each use case opens one, at the edge: everything in it happens, or nothing."""

    def __init__(self, writer: AsyncEngine, reader: AsyncEngine) -> None:
        self.writer = writer
        self.reader = reader
        self.writes_at_once = 1 if writer is not reader else AT_ONCE  # what is worth trying in one process
        self._writing = async_sessionmaker(writer, expire_on_commit=False)
        self._reading = async_sessionmaker(reader, expire_on_commit=False)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        """One transaction that writes: committed at the end, rolled back if the body raises."""
        async with self._writing() as session, session.begin():
            yield session

    @asynccontextmanager
    async def trying(self) -> AsyncIterator[AsyncSession]:
        """One transaction that writes, and is rolled back at the end: to see whether it could be committed."""
        async with self._writing() as session, session.begin() as transaction:
            yield session
            await transaction.rollback()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """One transaction that only reads; on SQLite it never waits for the writer."""
        async with self._reading() as session, session.begin():
            yield session

    async def close(self) -> None:
        await self.writer.dispose()
        if self.reader is not self.writer:
            await self.reader.dispose()


def database_url(address: str) -> URL:
    """The address of the database with the asynchronous driver filled in.

    Accepts `sqlite:///file`, `postgresql://…`, and `postgres://…`, as operators know them. Raises UnusableDatabase.
    """
    try:
        url = make_url(address)
    except ArgumentError as error:
        raise UnusableDatabase(
            "it is not a database address; write sqlite:////var/lib/pingcheck/pingcheck.db "
            "or postgresql://user:password@host/database"
        ) from error
    family = url.drivername.split("+")[0]
    if family == "sqlite":
        if not url.database or url.database == ":memory:":
            raise UnusableDatabase("SQLite needs a file: write sqlite:////var/lib/pingcheck/pingcheck.db")
        return url.set(drivername="sqlite+aiosqlite")
    if family in {"postgresql", "postgres"}:
        return url.set(drivername="postgresql+asyncpg")
    raise UnusableDatabase(f"{family} is not supported; use sqlite:///… or postgresql://…")


def open_database(address: str) -> Database:
    """Engines for this address; nothing is connected yet. Raises UnusableDatabase."""
    url = database_url(address)
    if url.drivername.startswith("sqlite"):
        assert url.database is not None
        refuse_network_file_system(Path(url.database))
        return Database(_sqlite_engine(url, writes=True), _sqlite_engine(url, writes=False))
    engine = _postgresql_engine(url)
    return Database(engine, engine)


def _postgresql_engine(url: URL) -> AsyncEngine:
    engine = create_async_engine(url, hide_parameters=True, pool_size=8, max_overflow=8)

    @event.listens_for(engine.sync_engine, "checkout")
    def is_open(_: DBAPIConnection, record: ConnectionPoolEntry, __: object) -> None:
        # The driver hears when its server goes; asking the server, as SQLAlchemy can, is three round trips each time.
        if record.driver_connection is None or record.driver_connection.is_closed():
            raise DisconnectionError

    return engine


def refuse_network_file_system(file: Path) -> None:
    """SQLite's locks and its write-ahead log are not safe on network file systems (sqlite.org/wal.html)."""
    try:
        mounts = [line.split()[1:3] for line in Path("/proc/mounts").read_text(encoding="utf-8").splitlines()]
    except OSError:
        return
    folder = str(file.resolve().parent)
    holding = [(point, kind) for point, kind in mounts if folder == point or folder.startswith(point.rstrip("/") + "/")]
    point, kind = max(holding, key=lambda mount: len(mount[0]), default=("/", "local"))
    if kind in NETWORK_FILE_SYSTEMS:
        raise UnusableDatabase(
            f"{file} is on a network file system ({kind} at {point}); use a local disk or PostgreSQL"
        )


def _sqlite_engine(url: URL, *, writes: bool) -> AsyncEngine:
    """One writing connection for the process, or some that only read beside it (WAL lets them never wait)."""
    engine = create_async_engine(
        url,
        hide_parameters=True,
        pool_size=1 if writes else READERS,
        max_overflow=0,
        pool_timeout=60,
        pool_reset_on_return=None,
    )

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # the driver begins nothing by itself; `begin` below does
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={SQLITE_BUSY_TIMEOUT_MS}")
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute(f"PRAGMA cache_size=-{SQLITE_CACHE_KIB}")
        if not writes:
            cursor.execute("PRAGMA query_only=ON")
        cursor.close()

    @event.listens_for(engine.sync_engine, "reset")
    def reset(connection: DBAPIConnection, record: ConnectionPoolEntry, state: PoolResetState) -> None:
        # Only what is left open, for even a rollback of nothing is a visit to the connection's thread.
        open_still = record.driver_connection is not None and record.driver_connection.in_transaction
        if open_still and not state.terminate_only:
            connection.rollback()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Any) -> None:
        # A transaction that will write takes the lock at once: one that upgrades midway can only fail.
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
