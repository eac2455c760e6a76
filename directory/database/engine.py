"""Engines: how each of the two databases is addressed and connected to."""

from pathlib import Path
from typing import Any

from sqlalchemy import event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry, PoolResetState

from directory.database.sessions import Database
from directory.errors import Refused

SQLITE_BUSY_TIMEOUT_MS = 10_000
SQLITE_CACHE_KIB = 16 * 1024  # per connection; enough for the outbox and the pings that are being answered
SQLITE_READERS = 4
NETWORK_FILE_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "fuse.sshfs", "fuse.glusterfs", "glusterfs"}
)


class UnusableDatabase(Refused):
    """The database address cannot be used; the message says why and what would be right."""


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


def sqlite_file(address: str) -> Path | None:
    """The file of a SQLite database; None for another engine. Raises UnusableDatabase."""
    url = database_url(address)
    return Path(url.database) if url.drivername.startswith("sqlite") and url.database else None


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
    def refuse_closed(_: DBAPIConnection, record: ConnectionPoolEntry, __: object) -> None:
        # The driver notices when its server goes. SQLAlchemy's own ping would cost three round trips each time.
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
    """The one writing connection of the process, or the few that only read. With WAL, readers never wait."""
    engine = create_async_engine(
        url,
        hide_parameters=True,
        pool_size=1 if writes else SQLITE_READERS,
        max_overflow=0,
        pool_timeout=60,
        pool_reset_on_return=None,
    )

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # no implicit transactions by the driver; `begin` below opens them
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
        # Only if a transaction is open: even a rollback of nothing costs a visit to the connection's thread.
        still_open = record.driver_connection is not None and record.driver_connection.in_transaction
        if still_open and not state.terminate_only:
            connection.rollback()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Any) -> None:
        # A transaction that will write takes the lock at once; SQLite may refuse it later, midway.
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
