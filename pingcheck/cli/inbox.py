"""`pingcheck inbox …`: mail that comes back."""

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from directory.errors import Refused
from pingcheck.cli.edge import Json, console
from pingcheck.mail.reading.meaning import Reading
from pingcheck.mail.reading.read import read_mail

commands = typer.Typer(help="Mail that comes back.", no_args_is_help=True)


@commands.callback()
def inbox() -> None:
    """Mail that comes back."""


@commands.command()
def explain(
    files: Annotated[list[Path], typer.Argument(help="Mails as they came, one a file.", metavar="FILE…")],
    as_json: Json = False,
) -> None:
    """How a mail would be read, and why; changes nothing. With --json one object a line, one for each recipient."""
    for file in files:
        for reading in read_mail(_content(file)):
            if as_json:
                sys.stdout.write(json.dumps(explained(file, reading), ensure_ascii=False) + "\n")
            else:
                _print(file, reading)


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise Refused(f"{file} cannot be read: {error.strerror or error}.") from error


def explained(file: Path, reading: Reading) -> dict[str, Any]:
    """What `--json` prints of a reading (DESIGN §6)."""
    return {
        "file": str(file),
        "kind": reading.kind.value,
        "recipient": reading.recipient,
        "status": reading.status,
        "reason": reading.reason.value if reading.reason else "",
        "message": reading.message,
        "why": reading.why,
    }


def _print(file: Path, reading: Reading) -> None:
    """A person also sees what follows from it."""
    about = f" about {reading.recipient}" if reading.recipient else ""
    kind = ", ".join(filter(None, (reading.kind, reading.reason, reading.status)))
    console.print(f"{file}: {kind}{about}", markup=False)
    for name in ("why", "message", "returns_on", "stand_in", "ticket", "envelope_id"):
        value = getattr(reading, name)
        if value:
            console.print(f"    {name.replace('_', ' ')}: {value}", markup=False)
