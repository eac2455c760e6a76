"""A copy of a PostgreSQL database, made and put back by PostgreSQL's own programs."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.engine import URL

from directory.database import Database
from directory.errors import Refused
from pingcheck.backups.hold_mark import ADD_INSTALLATION, HOLD
from pingcheck.runtime.fault_points import fault_point

PIECE = 1 << 16
_PARAMETERS = {"host": "PGHOST", "port": "PGPORT", "ssl": "PGSSLMODE", "sslmode": "PGSSLMODE"}
TABLES = text("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1")
# The script of a dump leaves the search path empty.
END = (
    "RESET search_path;\n"
    f"{ADD_INSTALLATION.format(name='gen_random_uuid()')};\n"
    f"""{HOLD.format(why=":'why'")};\n"""
    "COMMIT;\n"
).encode()
OTHERS = text(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' "
    "AND pid <> pg_backend_pid()"
)


def dump(url: URL, target: Path) -> None:
    """Writes a dump in the custom format, of one moment. Raises Refused if it cannot."""
    target.touch(0o600)
    _run(["pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={target}"], url)


async def tables_to_replace(database: Database) -> list[str]:
    """The tables that are there, as SQL writes their names. Raises Refused if anybody else is connected."""
    async with database.reader.connect() as connection:
        tables = list(await connection.scalars(TABLES))
        others = await connection.scalar(OTHERS)
    if others:
        raise Refused(f"The database is in use by {others} connections. Stop every service and command that uses it.")
    return tables


def restore(url: URL, archive: Path, replaced: Sequence[str], why: str) -> None:
    """Puts the tables of a dump in the place of those that are there, and marks the database as held, in one
    transaction. Raises Refused if it cannot; the database is then as it was."""
    script = [_program("pg_restore"), "--no-owner", "--no-privileges", "--file=-", str(archive)]
    shell = [_program("psql"), "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", f"--set=why={why}"]
    with (
        tempfile.TemporaryFile() as said,
        subprocess.Popen(script, stdout=subprocess.PIPE, stderr=said) as made,  # noqa: S603
        subprocess.Popen(  # noqa: S603
            shell, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=said, env=_environment(url)
        ) as done,
    ):
        whole = _fed(made, done, replaced)
        done.wait()
        if done.returncode or not whole:
            said.seek(0)
            raise Refused(f"The database could not be put back, and is as it was: {_first_error(said.read(PIECE))}")


def _fed(made: "subprocess.Popen[bytes]", done: "subprocess.Popen[bytes]", replaced: Sequence[str]) -> bool:
    """Feeds the script to the database. Its COMMIT comes last and from us: whoever of the three is killed before,
    nothing is committed. False if the script or the shell ended too early."""
    assert made.stdout
    assert done.stdin
    try:
        done.stdin.write(_begin(replaced))
        while piece := made.stdout.read(PIECE):
            done.stdin.write(piece)
            fault_point("restore.tables")
        whole = made.wait() == 0
        done.stdin.write(END if whole else b"")
        done.stdin.close()
    except BrokenPipeError:  # the database refused a statement
        made.kill()
        return False
    return whole


def _begin(replaced: Sequence[str]) -> bytes:
    dropped = f"DROP TABLE {', '.join(replaced)} CASCADE;\n" if replaced else ""
    return f"BEGIN;\n{dropped}".encode()


def _run(arguments: Sequence[str], url: URL) -> None:
    program = [_program(arguments[0]), *arguments[1:]]
    ended = subprocess.run(  # noqa: S603
        program, env=_environment(url), stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    if ended.returncode:
        raise Refused(f"{arguments[0]} did not do it: {_first_error(ended.stderr)}")


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise Refused(
            f"The program {name} is missing, by which PostgreSQL is backed up and restored. Install the client "
            "programs of PostgreSQL, of the server's version or a newer one (postgresql-client on Debian)."
        )
    return found


def _environment(url: URL) -> Mapping[str, str]:
    """The database's address as these programs read it; the password is in no argument, which others could see."""
    told: dict[str, object] = {"PGHOST": url.host, "PGPORT": url.port}
    told |= {"PGUSER": url.username, "PGPASSWORD": url.password, "PGOPTIONS": "-c client_min_messages=warning"}
    told |= {_PARAMETERS[name]: value for name, value in url.query.items() if name in _PARAMETERS}
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "PINGCHECK_"))}
    return plain | {"PGDATABASE": url.database or ""} | {name: str(value) for name, value in told.items() if value}


def _first_error(said: bytes) -> str:
    lines = said.decode("utf-8", "replace").strip().splitlines()
    errors = [line for line in lines if "error" in line.lower()] or lines
    return (errors[0] if errors else "it said nothing")[:300]
