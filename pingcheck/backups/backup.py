"""A backup made: the database first, then the documents, which are only ever added, so that none is missing."""

import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pingcheck
from directory.atomic_file import bytes_written_whole
from directory.errors import Refused
from pingcheck.backups import postgres_copy, sqlite_copy
from pingcheck.backups.archive import BackupWriter, written_archive
from pingcheck.backups.manifest import DATABASE, Manifest
from pingcheck.backups.places import Places, covered_files
from pingcheck.runtime.fault_points import fault_point

OWNER_ONLY = 0o600


@dataclass(frozen=True, slots=True)
class Made:
    """What a backup holds."""

    documents: int
    size: int  # bytes, compressed


def make_backup(file: Path, places: Places, schema: str, now: datetime) -> Made:
    """Writes the whole archive or nothing, for its owner only. `schema`: the database's version.

    Works while the service runs. Raises Refused if the file is there already, or the database cannot be copied.
    """
    if file.exists():
        raise Refused(f"{file} is there already; a backup overwrites nothing.")
    with tempfile.TemporaryDirectory(dir=file.parent, prefix=f".{file.name}.") as folder:
        copy = Path(folder) / DATABASE
        if places.file is None:
            postgres_copy.dump(places.url, copy)
        else:
            sqlite_copy.snapshot(places.file, copy)
        fault_point("backup.copied")
        with bytes_written_whole(file, OWNER_ONLY) as opened, written_archive(opened) as archive:
            archive.add(DATABASE, copy)
            documents = _add_files(archive, places)
            fault_point("backup.files")
            archive.finish(Manifest(now, pingcheck.__version__, schema, places.engine, archive.files))
    return Made(documents, file.stat().st_size)


def _add_files(archive: BackupWriter, places: Places) -> int:
    """Returns how many. A file that goes away meanwhile was none of those that the database names."""
    added = 0
    for name, path in covered_files(places):
        try:
            archive.add(name, path)
        except FileNotFoundError:
            continue
        added += 1
    return added
