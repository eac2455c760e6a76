"""The version of a database: read, compared with what this program knows, brought up to date."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from directory.database import Database
from directory.errors import Refused

NEWEST = "head"


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def newest_version() -> str:
    version = ScriptDirectory.from_config(_config()).get_current_head()
    assert version is not None
    return version


async def database_version(database: Database) -> str | None:
    """The version that the database has; None if it is empty."""
    async with database.reader.connect() as connection:
        return await connection.run_sync(lambda sync: MigrationContext.configure(sync).get_current_revision())


async def require_known_schema(database: Database) -> None:
    """Raises Refused if the database has a version that this program has never heard of."""
    found = await database_version(database)
    if found is not None and found not in _known_versions():
        raise Refused(
            f"The database has version {found}, which this program ({newest_version()}) does not know: it is newer. "
            "Upgrade pingcheck."
        )


def _known_versions() -> set[str]:
    return {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}


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
    """Brings the database to a version, all of it or nothing."""
    async with database.writer.begin() as connection:
        await connection.run_sync(lambda sync: command.upgrade(_config(sync), target))


async def downgrade(database: Database, target: str) -> None:
    async with database.writer.begin() as connection:
        await connection.run_sync(lambda sync: command.downgrade(_config(sync), target))


async def make_revision(database: Database, message: str) -> None:
    """Writes a new migration from what the tables have and the database has not; for developers."""
    async with database.writer.begin() as connection:
        await connection.run_sync(
            lambda sync: command.revision(_config(sync), message, autogenerate=True, rev_id=message.split()[0])
        )
