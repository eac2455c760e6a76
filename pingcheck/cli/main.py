"""The command `pingcheck`: its subcommands, and how errors are told."""

import os
import sys
from importlib import import_module
from typing import Any

import typer
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from typer.core import TyperGroup
from typer.main import get_group

from directory.errors import Refused
from pingcheck.cli.console import errors
from pingcheck.runtime.logs import set_up_logs

DEBUGGING = "PINGCHECK_DEBUG"  # set to anything, it shows the traceback of an error of our own

BEGIN, WORK, RUNNING = "Begin here", "The work", "Running it"

# In the order of the help, each with its panel, module and name. A module is loaded only when its command is asked for.
COMMANDS = {
    "demo": (BEGIN, "pingcheck.cli.demo", "demo"),
    "init": (BEGIN, "pingcheck.cli.database", "init"),
    "status": (WORK, "pingcheck.cli.status", "status"),
    "directory": (WORK, "pingcheck.cli.directory", "commands"),
    "proposal": (WORK, "pingcheck.cli.proposal", "commands"),
    "nomination": (WORK, "pingcheck.cli.nomination", "commands"),
    "case": (WORK, "pingcheck.cli.case", "commands"),
    "exercise": (WORK, "pingcheck.cli.exercise", "commands"),
    "series": (WORK, "pingcheck.cli.series", "commands"),
    "meeting": (WORK, "pingcheck.cli.meeting", "commands"),
    "calendar": (WORK, "pingcheck.cli.calendar", "calendar"),
    "calls": (WORK, "pingcheck.cli.calls", "calls"),
    "letter": (WORK, "pingcheck.cli.letter", "letter"),
    "inbox": (WORK, "pingcheck.cli.inbox", "commands"),
    "serve": (RUNNING, "pingcheck.cli.serve", "serve"),
    "courier": (RUNNING, "pingcheck.cli.courier", "courier"),
    "clock": (RUNNING, "pingcheck.cli.clock", "clock"),
    "doctor": (RUNNING, "pingcheck.cli.doctor", "doctor"),
    "backup": (RUNNING, "pingcheck.cli.backup", "backup"),
    "restore": (RUNNING, "pingcheck.cli.backup", "restore"),
    "upgrade-db": (RUNNING, "pingcheck.cli.database", "upgrade_db"),
    "user": (RUNNING, "pingcheck.cli.user", "commands"),
}


class Commands(TyperGroup):
    """Loads each command when it is asked for."""

    def __init__(self, **about: Any) -> None:
        super().__init__(**about)
        self.commands.update(dict.fromkeys(COMMANDS, self))  # only the names, for suggestions when one is mistyped

    def list_commands(self, _: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, _: Any, name: str) -> Any:
        if name not in COMMANDS:
            return None
        panel, module, attribute = COMMANDS[name]
        found = getattr(import_module(module), attribute)
        alone = typer.Typer(callback=lambda: None, rich_markup_mode="rich", pretty_exceptions_enable=False)
        if isinstance(found, typer.Typer):
            alone.add_typer(found, name=name, rich_help_panel=panel)
        else:
            alone.command(name, rich_help_panel=panel)(found)
        return get_group(alone).commands[name]


app = typer.Typer(
    name="pingcheck",
    cls=Commands,
    callback=lambda: None,
    help="Keeps a points of contact directory alive: holds communication checks and shows who could be reached.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode="rich",
)


def main() -> None:
    """Runs a command. Exit 0: done. 1: not done, and a sentence says why. 2: wrong usage.

    What a command writes is its owner's alone: databases, exports and reports hold addresses and names.
    """
    open_standard_streams()
    os.umask(0o077)
    set_up_logs("warning", traces=False)  # a service sets its own
    try:
        app()
    except Refused as refusal:
        _say(str(refusal))
    except DBAPIError as error:
        _say(f"The database did not do it: {str(error.orig).splitlines()[0] if error.orig else error}")
    except (SQLAlchemyError, OSError) as error:
        _say(f"It could not be done: {error}")
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        if DEBUGGING in os.environ:
            raise
        _say(
            f"Something is wrong inside pingcheck ({type(error).__name__}), and it was not done. "
            f"Please report it with what the same command prints under {DEBUGGING}=1."
        )


def open_standard_streams() -> None:
    """A program may start us with these closed. The next file that is opened would then be taken for one of them."""
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    sys.stdin = sys.stdin or open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout = sys.stdout or open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = sys.stderr or open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115


def _say(sentence: str) -> None:
    errors.print(sentence, style="bold red", markup=False)
    sys.exit(1)
