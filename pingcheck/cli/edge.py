"""What every command shares at its edge: settings, one database, times, who does it, and errors said as sentences."""

import getpass
import json
import sys
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Annotated, Any, NoReturn, TypeVar

import typer
import uvloop
from rich.console import Console

from directory.database import Database, open_database
from directory.errors import Refused
from pingcheck.migrations.schema import require_current_schema
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
async def opened_database(settings: Settings | None = None) -> AsyncIterator[Database]:
    """The database of the settings, of the version that this program knows. Raises Refused."""
    settings = settings or load_settings()
    database = open_database(settings.database_url.get_secret_value())
    try:
        await require_current_schema(database)
        yield database
    finally:
        await database.close()


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
