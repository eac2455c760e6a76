"""What every command shares at its edge: settings, one database, times, who does it, and errors said as sentences."""

import getpass
import json
import sys
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated, Any, NoReturn, TypeVar

import typer
import uvloop
from rich.console import Console
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from directory.database import Database, open_database
from directory.errors import Refused
from pingcheck.migrations.schema import database_version, require_current_schema
from pingcheck.settings import Settings, load_settings, unknown_variables

T = TypeVar("T")

console = Console(highlight=False, soft_wrap=True)
errors = Console(stderr=True, highlight=False, soft_wrap=True)

Json = Annotated[bool, typer.Option("--json", help="Print data for programs instead of text.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask before doing it.")]


def _os_user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


By = Annotated[str, typer.Option("--by", help="Who does this; it is kept in the history.", default_factory=_os_user)]
Reason = Annotated[str, typer.Option("--reason", help="Why; it is kept in the history.")]


def run(work: Coroutine[Any, Any, T]) -> T:
    """Runs a command's work to its end."""
    return uvloop.run(work)


@asynccontextmanager
async def reachable_database(settings: Settings, *, may_be_new: bool = False) -> AsyncIterator[Database]:
    """The database of the settings, whatever its version. Raises Refused, naming it (but never its password), if it
    cannot be used."""
    database = open_database(settings.database_url.get_secret_value())
    url = database.writer.url
    try:
        # SQLite would make an empty file wherever it is pointed to, and hide a slip in the address.
        if not may_be_new and _is_missing_file(url):
            raise Refused(f"There is no database {url.database}. Run `pingcheck init` first.")
        try:
            await database_version(database)
        except Exception as error:  # drivers raise what they like; whatever it is, this database cannot be used
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
    """A file, or host, port and name: what an operator needs to look there, and no secret."""
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    return f"{url.database or ''} on {url.host or 'this machine'}:{url.port or 5432}"


def _why(error: Exception) -> str:
    cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
    said = cause.strerror if isinstance(cause, OSError) and cause.strerror else str(cause)
    return (said.splitlines() or [type(cause).__name__])[0].rstrip(".")


def warn_unknown_variables() -> None:
    """Says which PINGCHECK_ variables mean nothing, since a slip of the pen must not pass in silence."""
    for sentence in unknown_variables():
        errors.print(f"Warning: {sentence}.", style="yellow", markup=False)


def print_json(data: Any) -> None:
    sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2, default=str) + "\n")


def fail(sentence: str) -> NoReturn:
    """Not done, and why: exit 1."""
    errors.print(sentence, style="bold red", markup=False)
    raise typer.Exit(1)


def ask(question: str, yes: bool) -> None:
    """At a terminal, asks before something that cannot be taken back. Raises Refused if the answer is no."""
    if not yes and sys.stdin.isatty() and not typer.confirm(question):
        raise Refused("Nothing was done.")
