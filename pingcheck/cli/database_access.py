"""The database of the settings, opened for a command, with errors that say which database and why."""

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from directory.database import Database, open_database
from directory.database.engine import database_url
from directory.errors import Refused
from pingcheck.migrations.schema import database_version, require_current_schema
from pingcheck.planning.meeting import Meeting
from pingcheck.planning.series import Series
from pingcheck.settings import Settings, load_settings

# Exercises refer to these tables, whichever command writes an exercise: SQLAlchemy must know them.
REFERRED_TO = (Meeting, Series)


@asynccontextmanager
async def reachable_database(settings: Settings, *, may_be_new: bool = False) -> AsyncIterator[Database]:
    """The database of the settings, whatever its version. Raises Refused if it cannot be used; the error names it, but
    never its password."""
    database = open_database(settings.database_url.get_secret_value())
    name = database_name(settings)
    try:
        # SQLite would make an empty file at any path, and so hide a slip in the address.
        if not may_be_new and is_missing_file(settings):
            other = database_elsewhere(settings)
            hint = f"There is one at {other}: work in that folder" if other else "Run `pingcheck init` first"
            raise Refused(f"There is no database {name}. {hint}, or set PINGCHECK_DATABASE_URL to the one you mean.")
        try:
            await database_version(database)
        except Exception as error:  # drivers raise errors of many kinds; after any of them this database cannot be used
            raise Refused(f"The database {name} cannot be used: {_why(error)}.") from error
        yield database
    finally:
        await database.close()


@asynccontextmanager
async def opened_database(settings: Settings | None = None) -> AsyncIterator[Database]:
    """The database of the settings, of the version that this program knows. Raises Refused."""
    async with reachable_database(settings or load_settings()) as database:
        await require_current_schema(database)
        yield database


def database_name(settings: Settings) -> str:
    """The whole path of the file, or host, port and name: what an operator needs to find it, without its secrets."""
    url = _url(settings)
    file = sqlite_file(settings)
    return str(file) if file else f"{url.database or ''} on {url.host or 'this machine'}:{url.port or 5432}"


def sqlite_file(settings: Settings) -> Path | None:
    """The database's file by its whole path; None if it is no file."""
    url = _url(settings)
    return Path(url.database or "").absolute() if url.get_backend_name() == "sqlite" else None


def is_missing_file(settings: Settings) -> bool:
    file = sqlite_file(settings)
    return file is not None and not file.exists()


def database_elsewhere(settings: Settings) -> Path | None:
    """A database of the same name where one may have been made before: in a folder above this one, or beside the
    program. Only a name without a folder, as by default, depends on where a command is started."""
    name = Path(_url(settings).database or "")
    if sqlite_file(settings) is None or name.is_absolute():
        return None
    places = (*Path.cwd().parents, Path(sys.prefix).parent)
    return next((place / name for place in places if (place / name).is_file()), None)


def _url(settings: Settings) -> URL:
    return database_url(settings.database_url.get_secret_value())


def _why(error: Exception) -> str:
    cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
    said = cause.strerror if isinstance(cause, OSError) and cause.strerror else str(cause)
    return (said.splitlines() or [type(cause).__name__])[0].rstrip(".")
