"""Whether we may write where the service writes: PostgreSQL's privileges, or the files of SQLite."""

import os
from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path

from sqlalchemy import text

from directory.database.sessions import Database

LACKING_ON_TABLES = text(
    "SELECT name, needed FROM unnest(CAST(:tables AS text[])) name "
    "CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) WITH ORDINALITY AS needs (needed, place) "
    "WHERE NOT has_table_privilege(to_regclass(name), needed) ORDER BY name, place"
)
# Sequences of ids; an import sets one, for which UPDATE is needed.
LACKING_ON_SEQUENCES = text(
    "SELECT sequence.relname, needed FROM pg_class sequence "
    "JOIN pg_depend ON objid = sequence.oid AND deptype = 'a' JOIN pg_class of_table ON of_table.oid = refobjid "
    "CROSS JOIN unnest(ARRAY['USAGE', 'UPDATE']) needed "
    "WHERE sequence.relkind = 'S' AND of_table.oid IN "
    "(SELECT to_regclass(name) FROM unnest(CAST(:tables AS text[])) name) "
    "AND NOT has_sequence_privilege(sequence.oid, needed) ORDER BY 1, 2 DESC"
)

MayUse = Callable[[Path, int], bool]


async def missing_rights(database: Database, tables: Sequence[str]) -> list[str]:
    """What this process may not do in the database, each with what puts it right, in sentences."""
    if database.writer.dialect.name == "sqlite":
        return unwritable_files(Path(database.writer.url.database or ""))
    async with database.reader.connect() as connection:
        user = await connection.scalar(text("SELECT current_user"))
        lacking = [
            (kind, *row)
            for kind, statement in (("", LACKING_ON_TABLES), ("SEQUENCE ", LACKING_ON_SEQUENCES))
            for row in await connection.execute(statement, {"tables": list(tables)})
        ]
    found = []
    for (kind, name), rows in groupby(lacking, key=lambda row: row[:2]):
        rights = ", ".join(row[2] for row in rows)
        what = f"the sequence {name}" if kind else f"the table {name}"
        found.append(
            f"The database's user {user} has no right to {rights} on {what}. As the owner, run "
            f"`GRANT {rights} ON {kind}{name} TO {user}`."
        )
    return found


def unwritable_files(file: Path, may: MayUse = os.access) -> list[str]:
    """SQLite writes the database, and two files beside it, which it makes and removes in the folder."""
    beside = [file.with_name(f"{file.name}{ending}") for ending in ("", "-wal", "-shm")]
    wrong = [each for each in beside if each.exists() and not may(each, os.R_OK | os.W_OK)]
    folder = file.resolve().parent
    if not may(folder, os.R_OK | os.W_OK | os.X_OK):
        wrong.append(folder)
    return [f"{each} cannot be written by this user. Give it to the user that pingcheck runs as." for each in wrong]
