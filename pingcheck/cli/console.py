"""How commands speak with a person at a terminal, and with programs."""

import json
import sys
from collections.abc import Coroutine
from typing import Any, NoReturn, TypeVar

import typer
import uvloop
from rich.console import Console

from directory.errors import Refused
from pingcheck.settings import unknown_variables

T = TypeVar("T")

# Names and titles may have brackets, which are no markup of ours: a table or a sentence prints them as they are.
console = Console(highlight=False, soft_wrap=True, markup=False)
errors = Console(stderr=True, highlight=False, soft_wrap=True, markup=False)


def run(work: Coroutine[Any, Any, T]) -> T:
    """Runs a command's work to its end. What ends one of several tasks is raised as it is, without their group."""
    try:
        return uvloop.run(work)
    except ExceptionGroup as group:
        raise _alone(group) from group


def _alone(error: Exception) -> Exception:
    while isinstance(error, ExceptionGroup) and len(error.exceptions) == 1:
        error = error.exceptions[0]
    return error


def print_json(data: Any) -> None:
    sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2, default=str) + "\n")


def tell(data: Any, sentence: str, as_json: bool) -> None:
    """Says what a command did: a sentence to a person, the data to a program."""
    if as_json:
        print_json(data)
    else:
        console.print(sentence, markup=False)


def fail(sentence: str) -> NoReturn:
    """Says why it was not done, and ends with exit code 1."""
    errors.print(sentence, style="bold red", markup=False)
    raise typer.Exit(1)


def at_terminal() -> bool:
    """True if a person can be asked."""
    return sys.stdin.isatty()


def ask(question: str, yes: bool) -> None:
    """At a terminal, asks before something that cannot be undone. Raises Refused if the answer is no."""
    if not yes and at_terminal() and not typer.confirm(question):
        raise Refused("Nothing was done.")


def warn_unknown_variables() -> None:
    """Warns of PINGCHECK_ variables that are no settings: most likely they are misspelled."""
    for sentence in unknown_variables():
        errors.print(f"Warning: {sentence}.", style="yellow", markup=False)
