"""The command `pingcheck`: its nouns, and how errors reach a person."""

import os
import sys

import typer
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from directory.errors import Refused
from pingcheck.cli import database, demo, directory, doctor, exercise, inbox, service, status, user
from pingcheck.cli.edge import errors

DEBUGGING = "PINGCHECK_DEBUG"  # set to anything, it shows where an error of our own comes from

app = typer.Typer(
    name="pingcheck",
    help="Keeps a points of contact directory alive: holds communication checks and shows who could be reached.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode="rich",
)
for command in (demo.demo, database.init):
    app.command(rich_help_panel="Begin here")(command)
app.command(rich_help_panel="The work")(status.status)
app.add_typer(directory.commands, name="directory", rich_help_panel="The work")
app.add_typer(exercise.commands, name="exercise", rich_help_panel="The work")
app.add_typer(inbox.commands, name="inbox", rich_help_panel="The work")
for command in (service.serve, service.courier, service.clock):
    app.command(rich_help_panel="Running it")(command)
app.command(rich_help_panel="Running it")(doctor.doctor)
app.command(name="upgrade-db", rich_help_panel="Running it")(database.upgrade_db)
app.add_typer(user.commands, name="user", rich_help_panel="Running it")


def main() -> None:
    """Runs a command. Exit 0: done. 1: not done, and a sentence says why. 2: wrong usage."""
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


def _say(sentence: str) -> None:
    errors.print(sentence, style="bold red", markup=False)
    sys.exit(1)
