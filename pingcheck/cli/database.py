"""`pingcheck init` and `upgrade-db`: a database made ready."""

from pathlib import Path

from directory.errors import Refused
from directory.states import load_member_states
from pingcheck.cli.console import console, run
from pingcheck.cli.database_access import reachable_database
from pingcheck.migrations.schema import database_version, newest_version, require_current_schema, require_known_schema
from pingcheck.migrations.schema import upgrade as upgrade_schema
from pingcheck.settings import Settings, load_settings
from pingcheck.settings.key_file import make_key_file


def init() -> None:
    """Make a new database with its States, and a key file. Safe to run again."""
    settings = load_settings()
    _make_folder_of_database(settings)

    async def work() -> None:
        async with reachable_database(settings, may_be_new=True) as database:
            if await database_version(database) is None:
                await upgrade_schema(database)
                console.print("The database is made.")
            await require_current_schema(database)
            async with database.writing() as session:
                added = await load_member_states(session)
            console.print(f"{added} States added." if added else "The States were there already.")

    run(work())
    _make_key(settings)


def upgrade_db() -> None:
    """Bring the database to this program's version. Back it up first."""
    settings = load_settings()

    async def work() -> None:
        async with reachable_database(settings) as database:
            if await database_version(database) is None:
                raise Refused("The database is empty. Run `pingcheck init` first.")
            await require_known_schema(database)
            await upgrade_schema(database)
            console.print(f"The database has version {newest_version()}.")

    run(work())


def _make_folder_of_database(settings: Settings) -> None:
    address = settings.database_url.get_secret_value()
    if address.startswith("sqlite"):
        folder = Path(address.partition("///")[2].partition("?")[0]).parent
        if not folder.is_dir():
            raise Refused(f"The folder {folder} of the database does not exist; make it first.")


def _make_key(settings: Settings) -> None:
    if settings.secret_key is not None or not make_key_file(settings.key_file):
        console.print("The secret key was there already.")
        return
    console.print(
        f"The secret key is in {settings.key_file}. Back it up apart from the database: without it, no link opens."
    )
