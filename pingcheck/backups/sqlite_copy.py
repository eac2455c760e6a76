"""A copy of a SQLite database while it is in use, and a copy put in its place."""

import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import uuid4

from directory.errors import Refused
from pingcheck.backups.hold_mark import ADD_INSTALLATION, HOLD

WAIT_S = 30


def snapshot(source: Path, target: Path) -> None:
    """Copies the database as it is at one moment, in one step, so that writers neither wait nor disturb it
    (sqlite.org/backup.html)."""
    address = f"{source.resolve().as_uri()}?mode=ro"
    with (
        closing(sqlite3.connect(address, uri=True, timeout=WAIT_S)) as opened,
        closing(sqlite3.connect(target)) as copy,
    ):
        opened.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")


def hold_copy(file: Path, why: str) -> None:
    """Marks a copy as held, before it stands where a service could find it. Raises Refused if it is damaged."""
    try:
        with closing(sqlite3.connect(file, isolation_level=None)) as copy:
            [[verdict]] = copy.execute("PRAGMA quick_check(1)")
            if verdict != "ok":
                raise Refused("The database in the backup is damaged. Nothing was put back.")
            copy.execute("BEGIN IMMEDIATE")
            copy.execute(ADD_INSTALLATION.format(name=":name"), {"name": uuid4().hex})
            copy.execute(HOLD.format(why=":why"), {"why": why})
            copy.execute("COMMIT")
            copy.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.Error as error:
        raise Refused("The database in the backup cannot be opened. Nothing was put back.") from error


def require_closed(file: Path) -> None:
    """Leaves the database as one file that nobody has open. Raises Refused if somebody has."""
    try:
        with closing(sqlite3.connect(file, timeout=0)) as opened:
            [[mode]] = opened.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError as error:
        raise Refused(f"The database {file} is in use. Stop every service and command that has it open.") from error
    except sqlite3.DatabaseError:
        mode = "delete"  # no database that can be read: it may be replaced
    if mode != "delete":
        raise Refused(f"The database {file} is in use. Stop every service and command that has it open.")
    for ending in ("-wal", "-shm", "-journal"):
        file.with_name(f"{file.name}{ending}").unlink(missing_ok=True)
