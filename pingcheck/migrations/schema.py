"""The version of a database: read, compared with what this program knows, brought up to date.

Every command compares; only few migrate, and only they load Alembic.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, inspect, text

from directory.database import Database
from directory.database.table_changes import changing_tables
from directory.entries.missing_sort_names import fill_missing_sort_names
from directory.entries.missing_terms import fill_missing_terms
from directory.entries.untold_changes import tell_untold_changes
from directory.errors import Refused

NEWEST = "head"
HERE = Path(__file__).parent


def known_versions() -> list[str]:
    """The oldest first. A migration's file is named after its version: `v0005_inbox.py` makes version 0005."""
    return sorted(file.name[1:5] for file in (HERE / "versions").glob("v[0-9][0-9][0-9][0-9]_*.py"))


def newest_version() -> str:
    return known_versions()[-1]


async def database_version(database: Database) -> str | None:
    """The version that the database has; None if it is empty."""
    async with database.reader.connect() as connection:
        return await connection.run_sync(_version_in)


def _version_in(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


async def require_known_schema(database: Database) -> None:
    """Raises Refused if the database has a version that this program has never heard of."""
    found = await database_version(database)
    if found is not None and found not in known_versions():
        raise Refused(
            f"The database has version {found}, which this program ({newest_version()}) does not know: it is newer. "
            "Upgrade pingcheck."
        )


async def require_current_schema(database: Database) -> None:
    """Raises Refused unless the database has exactly the version that this program knows."""
    found, newest = await database_version(database), newest_version()
    if found is None:
        raise Refused("The database is empty. Run `pingcheck init` first.")
    if found != newest:
        await require_known_schema(database)
        raise Refused(
            f"The database has version {found}, older than {newest}. Back it up, then run `pingcheck upgrade-db`."
        )


async def upgrade(database: Database, target: str = NEWEST) -> None:
    """Brings the database to a version, all of it or nothing. To the newest: then entries get the terms by which they
    are found, the names by which they are sorted, and their history what it lacks; should that be broken off, the next
    upgrade goes on with it.
    """
    await _migrate(database, lambda alembic, config: alembic.upgrade(config, target))
    if target == NEWEST:
        await fill_missing_terms(database)
        await fill_missing_sort_names(database)
        await tell_untold_changes(database)


async def downgrade(database: Database, target: str) -> None:
    await _migrate(database, lambda alembic, config: alembic.downgrade(config, target))


async def make_revision(database: Database, message: str) -> None:
    """Writes a new migration from what the tables have and the database has not; for developers."""
    name = message.split()[0]
    await _migrate(database, lambda alembic, config: alembic.revision(config, message, autogenerate=True, rev_id=name))


async def _migrate(database: Database, change: Callable[[Any, Any], Any]) -> None:
    """In one transaction, with Alembic's commands and their configuration."""
    from alembic import command
    from alembic.config import Config

    def run(connection: Connection) -> None:
        config = Config()
        config.set_main_option("script_location", str(HERE).replace("%", "%%"))
        config.attributes["connection"] = connection
        change(command, config)

    async with changing_tables(database) as connection:
        await connection.run_sync(run)
