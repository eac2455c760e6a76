"""Options that many commands share."""

import getpass
from datetime import UTC, datetime, timedelta
from typing import Annotated

import typer


def os_user() -> str:
    """The name of the machine's user who runs this command."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def start_of_day(text: str) -> datetime:
    """The first instant of a day in UTC, written 2026-03-31."""
    try:
        return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r}; write year, month and day, such as 2026-03-31.") from error


def end_of_day(text: str) -> datetime:
    """The last instant of a day in UTC, written 2026-03-31."""
    return start_of_day(text) + timedelta(days=1) - timedelta(microseconds=1)


Reference = Annotated[str, typer.Argument(help="The exercise's reference, such as CC-2026-01.")]
By = Annotated[str, typer.Option("--by", help="Who does this; it is kept in the history.", default_factory=os_user)]
Reason = Annotated[str, typer.Option("--reason", help="Why; it is kept in the history.")]
AsOf = Annotated[
    datetime | None, typer.Option("--as-of", parser=end_of_day, metavar="DATE", help="As it stood at the end of a day.")
]
Json = Annotated[bool, typer.Option("--json", help="Print data for programs instead of text.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask before doing it.")]
