"""The database that the state folder belongs to, so that no second one is made by mistake, in another folder, say."""

import contextlib
from pathlib import Path

from directory.atomic_file import written_whole
from pingcheck.runtime.hold import HEARTBEAT_FILE

NAME_FILE = "database.txt"
LONGEST_NAME = 4096
UNNAMED = "a database that was served from here"


def known_database(folder: Path) -> str:
    """The name of the database that was made or served with this state folder; empty if there was none."""
    try:
        with (folder / NAME_FILE).open(encoding="utf-8") as opened:
            return opened.read(LONGEST_NAME).strip()
    except (OSError, UnicodeDecodeError):
        return UNNAMED if (folder / HEARTBEAT_FILE).exists() else ""


def remember_database(folder: Path, name: str) -> None:
    """Keeps the name. Without it only this notice is missing, so a folder that cannot be written is no error here."""
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if known_database(folder) != name:
            with written_whole(folder / NAME_FILE, encoding="utf-8") as opened:
                opened.write(name + "\n")
