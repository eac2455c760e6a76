"""A backup put back: everything is verified before anything is written, and the database comes last, held."""

import os
import secrets
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import IO

from sqlalchemy.engine import URL

from directory.atomic_file import bytes_written_whole
from directory.database import Database, open_database
from directory.errors import Refused
from pingcheck.backups import postgres_copy, sqlite_copy
from pingcheck.backups.archive import damage_told, members, verified
from pingcheck.backups.manifest import DATABASE, MANIFEST, Manifest
from pingcheck.backups.places import Places
from pingcheck.migrations.schema import known_versions, newest_version
from pingcheck.runtime.fault_points import fault_point

OWNER_ONLY = 0o600


async def restore_backup(path: Path, places: Places, *, replace: bool) -> Manifest:
    """Puts back what the archive holds, and holds the database: nothing is sent until `pingcheck doctor --release`.

    Whoever is killed meanwhile finds the database as it was before or as it is after. Raises Refused, with nothing
    changed, if the archive is damaged, of another engine or newer; if the database is in use; and, unless it is to
    `replace`, if there is one already.
    """
    manifest = verified(path)
    _require_fitting(manifest, places)
    replaced = await _require_free(places, replace=replace)
    with _copy_beside(places) as copy:
        with damage_told():
            for name, content in members(path):
                if name == DATABASE:
                    _copy_into(copy, content)
                elif name != MANIFEST:
                    _put(places.of_member(name), content)
                    fault_point("restore.files")
        _put_database(copy, places, replaced, _why(manifest))
    return manifest


def _require_fitting(manifest: Manifest, places: Places) -> None:
    if manifest.engine != places.engine:
        raise Refused(
            f"The backup is of {manifest.engine}, and PINGCHECK_DATABASE_URL names a database of {places.engine}."
        )
    if manifest.schema not in known_versions():
        raise Refused(
            f"The backup's database has version {manifest.schema}, which this program ({newest_version()}) does not "
            "know: it is newer. Upgrade pingcheck."
        )


async def _require_free(places: Places, *, replace: bool) -> list[str]:
    """Nobody uses the database, and it is empty or to be replaced. Returns the tables that go. Raises Refused."""
    tables: list[str] = []
    if places.file is None:
        async with closed_database(places.url) as database:
            tables = await postgres_copy.tables_to_replace(database)
    if (places.file.exists() if places.file else tables) and not replace:
        raise Refused("There is a database already. To put the backup in its place, and lose it, add --replace.")
    if places.file and places.file.exists():
        sqlite_copy.require_closed(places.file)
    return tables


@asynccontextmanager
async def closed_database(url: URL) -> AsyncIterator[Database]:
    """A database that nobody of us has open afterwards."""
    database = open_database(url.render_as_string(hide_password=False))
    try:
        yield database
    finally:
        await database.close()


@contextmanager
def _copy_beside(places: Places) -> Iterator[Path]:
    """A name for the database's copy: on the same disk as its place, so that it moves there at once."""
    if places.file is None:
        with tempfile.TemporaryDirectory() as folder:
            yield Path(folder) / DATABASE
        return
    copy = places.file.with_name(f".{places.file.name}.{secrets.token_hex(4)}.unfinished")
    try:
        yield copy
    finally:
        for ending in ("", "-journal", "-wal", "-shm"):
            copy.with_name(f"{copy.name}{ending}").unlink(missing_ok=True)


def _copy_into(path: Path, content: IO[bytes]) -> None:
    path.touch(OWNER_ONLY, exist_ok=False)
    with path.open("r+b") as opened:
        shutil.copyfileobj(content, opened)
        opened.flush()
        os.fsync(opened.fileno())


def _put(path: Path, content: IO[bytes]) -> None:
    """A document or a file of the state folder, whole or not at all."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with bytes_written_whole(path, OWNER_ONLY) as opened:
        shutil.copyfileobj(content, opened)


def _put_database(copy: Path, places: Places, replaced: list[str], why: str) -> None:
    if places.file is None:
        postgres_copy.restore(places.url, copy, replaced, why)
        return
    sqlite_copy.hold_copy(copy, why)
    if places.file.exists():
        sqlite_copy.require_closed(places.file)  # again: the archive may have taken long
    fault_point("restore.copied")
    copy.replace(places.file)
    folder = os.open(places.file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _why(manifest: Manifest) -> str:
    return f"This database was put back from a backup of {manifest.made_at:%Y-%m-%d %H:%M} UTC."
