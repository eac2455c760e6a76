"""`pingcheck backup` and `restore`: everything but the secret key, in one file, and put back from it."""

from pathlib import Path
from typing import Annotated

import typer

from directory.database.engine import database_url
from directory.disclosures import Disclosed, DisclosureKind
from directory.errors import Refused
from pingcheck.backups.backup import Made, make_backup
from pingcheck.backups.places import Places
from pingcheck.backups.restoration import restore_backup
from pingcheck.cli.console import ask, console, run
from pingcheck.cli.database_access import database_name, reachable_database, sqlite_file
from pingcheck.cli.disclosures import record_by_command
from pingcheck.cli.options import Yes
from pingcheck.migrations.schema import database_version, newest_version
from pingcheck.runtime.clock import wall_clock
from pingcheck.settings import Settings, load_settings

KEY_APART = "The secret key is not in it: keep that apart, since without it no reply link opens."


def backup(file: Annotated[Path, typer.Argument(help="A new file, such as pingcheck-2026-03-02.tar.gz.")]) -> None:
    """Write database, documents and state folder into one file, also while the service runs."""
    settings = load_settings()

    async def work() -> Made:
        async with reachable_database(settings) as database:
            schema = await database_version(database)
            if schema is None:
                raise Refused("The database is empty. Run `pingcheck init` first.")
            if schema == newest_version():  # an older one, before its upgrade, may have no such table
                await record_by_command(database, DisclosureKind.BACKUP, Disclosed())
        return make_backup(file, _places(settings), schema, wall_clock())

    try:
        made = run(work())
    except OSError as error:
        raise Refused(f"The backup could not be written ({error.strerror or error}).") from error
    console.print(
        f"{file} holds the database and {made.documents} files, in {made.size / 1_000_000:,.1f} MB. {KEY_APART}",
        markup=False,
    )


def restore(
    file: Annotated[Path, typer.Argument(help="What `pingcheck backup` wrote.")],
    replace: Annotated[bool, typer.Option("--replace", help="In the place of a database that is there.")] = False,
    yes: Yes = False,
) -> None:
    """Put a backup back. Stop the service first; nothing is sent afterwards until `pingcheck doctor --release`."""
    settings = load_settings()
    name = database_name(settings)
    if replace:
        ask(f"What is in {name} now will be lost. Put the backup in its place?", yes)

    try:
        manifest = run(restore_backup(file, _places(settings), replace=replace))
    except OSError as error:
        raise Refused(f"The backup could not be put back ({error.strerror or error}).") from error
    console.print(f"{name} is as it was on {manifest.made_at:%Y-%m-%d %H:%M} UTC.", markup=False)
    if manifest.schema != newest_version():
        console.print(f"Its version is {manifest.schema}: run `pingcheck upgrade-db`.")
    console.print(
        "It is held: nothing is sent and no step runs until `pingcheck doctor --release`. "
        "The secret key is not restored; put its file back if it is lost."
    )


def _places(settings: Settings) -> Places:
    url = database_url(settings.database_url.get_secret_value())
    return Places(url, sqlite_file(settings), settings.documents_folder, settings.state_dir)
