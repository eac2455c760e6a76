"""`pingcheck init` and `upgrade-db`: a database made ready."""

from directory.database import Database
from directory.errors import Refused
from directory.states import load_member_states
from pingcheck.cli.console import ask, at_terminal, console, run
from pingcheck.cli.database_access import (
    database_elsewhere,
    database_name,
    is_missing_file,
    reachable_database,
    sqlite_file,
)
from pingcheck.cli.options import Yes
from pingcheck.exercises.exercise import all_exercises
from pingcheck.migrations.schema import database_version, newest_version, require_current_schema, require_known_schema
from pingcheck.migrations.schema import upgrade as upgrade_schema
from pingcheck.runtime.known_database import known_database, remember_database
from pingcheck.settings import Settings, load_settings
from pingcheck.settings.key_file import make_key_file


def init(yes: Yes = False) -> None:
    """Make a new database with its States, and a key file. Safe to run again."""
    settings = load_settings()
    name = database_name(settings)
    _require_folder_of_database(settings)
    if is_missing_file(settings):
        _ask_about_a_second_database(settings, yes)

    async def work() -> None:
        async with reachable_database(settings, may_be_new=True) as database:
            if await database_version(database) is None:
                _ask_about_a_second_database(settings, yes)
                await upgrade_schema(database)
                console.print(f"The database {name} is made.", markup=False)
            else:
                console.print(f"The database {name} was there already.", markup=False)
            await require_current_schema(database)
            async with database.writing() as session:
                added = await load_member_states(session)
            console.print(f"{added} States added." if added else "The States were there already.")
            await _ask_about_a_second_key(database, settings, yes)

    run(work())
    _make_key(settings)
    remember_database(settings.state_dir, name)


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


def _require_folder_of_database(settings: Settings) -> None:
    file = sqlite_file(settings)
    if file is not None and not file.parent.is_dir():
        raise Refused(f"The folder {file.parent} of the database does not exist; make it first.")


def _ask_about_a_second_database(settings: Settings, yes: bool) -> None:
    """Before a new database is made where another is in use: started in another folder, an operator would go on with an
    empty one and wonder where everything is. Raises Refused."""
    name = database_name(settings)
    other = known_database(settings.state_dir) or str(database_elsewhere(settings) or "")
    if other in {"", name}:
        return
    _ask_or_refuse(
        f"A new database would be made at {name}, but there is another: {other}",
        "Start where you started before, or set PINGCHECK_DATABASE_URL to that one",
        yes,
    )


async def _ask_about_a_second_key(database: Database, settings: Settings, yes: bool) -> None:
    """Before a new key is made for a database whose links were mailed under another one. Raises Refused."""
    if settings.secret_key is not None or settings.key_file.exists():
        return
    async with database.reading() as session:
        mailed = any(exercise.opened_at for exercise in await all_exercises(session))
    if mailed:
        _ask_or_refuse(
            f"There is no key in {settings.key_file.absolute()}, and contacts were mailed from this database under "
            "another one: with a new key their links never open",
            "Restore the key file, or set PINGCHECK_STATE_DIR to the folder that holds it",
            yes,
        )


def _ask_or_refuse(trouble: str, remedy: str, yes: bool) -> None:
    if not yes and not at_terminal():
        raise Refused(f"{trouble}. {remedy}; to go on all the same, add --yes.")
    ask(f"{trouble}. {remedy}. Go on all the same?", yes)


def _make_key(settings: Settings) -> None:
    if settings.secret_key is not None or not make_key_file(settings.key_file):
        console.print("The secret key was there already.")
        return
    console.print(
        f"The secret key is in {settings.key_file.absolute()}. Back it up apart from the database: without it, no link "
        "opens.",
        markup=False,
    )
