"""The database of the settings, opened for a command, with errors that say which database and why."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from directory.database import Database, open_database
from directory.errors import Refused
from pingcheck.migrations.schema import database_version, require_current_schema
from pingcheck.settings import Settings, load_settings


@asynccontextmanager
async def reachable_database(settings: Settings, *, may_be_new: bool = False) -> AsyncIterator[Database]:
    """The database of the settings, whatever its version. Raises Refused if it cannot be used; the error names it, but
    never its password."""
    database = open_database(settings.database_url.get_secret_value())
    url = database.writer.url
    try:
        # SQLite would make an empty file at any path, and so hide a slip in the address.
        if not may_be_new and _is_missing_file(url):
            raise Refused(f"There is no database {url.database}. Run `pingcheck init` first.")
        try:
            await database_version(database)
        except Exception as error:  # drivers raise errors of many kinds; after any of them this database cannot be used
            raise Refused(f"The database {_named(url)} cannot be used: {_why(error)}.") from error
        yield database
    finally:
        await database.close()


@asynccontextmanager
async def opened_database(settings: Settings | None = None) -> AsyncIterator[Database]:
    """The database of the settings, of the version that this program knows. Raises Refused."""
    async with reachable_database(settings or load_settings()) as database:
        await require_current_schema(database)
        yield database


def _is_missing_file(url: URL) -> bool:
    return url.get_backend_name() == "sqlite" and not Path(url.database or "").exists()


def _named(url: URL) -> str:
    """The file, or host, port and name: what an operator needs to find the database, without its secrets."""
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    return f"{url.database or ''} on {url.host or 'this machine'}:{url.port or 5432}"


def _why(error: Exception) -> str:
    cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
    said = cause.strerror if isinstance(cause, OSError) and cause.strerror else str(cause)
    return (said.splitlines() or [type(cause).__name__])[0].rstrip(".")
