"""Options that many commands share."""

import getpass
from typing import Annotated

import typer


def _os_user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


By = Annotated[str, typer.Option("--by", help="Who does this; it is kept in the history.", default_factory=_os_user)]
Reason = Annotated[str, typer.Option("--reason", help="Why; it is kept in the history.")]
Json = Annotated[bool, typer.Option("--json", help="Print data for programs instead of text.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask before doing it.")]
