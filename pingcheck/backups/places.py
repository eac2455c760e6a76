"""The places that a backup covers, and what in them it leaves out."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import URL

from pingcheck.backups.manifest import DOCUMENTS, STATE, is_allowed
from pingcheck.runtime.hold import HEARTBEAT_FILE
from pingcheck.runtime.known_database import NAME_FILE
from pingcheck.runtime.proxy_mark import MARK
from pingcheck.settings.key_file import KEY_FILE

LEFT_OUT_FOLDERS = frozenset({"unfinished", "uploads"})  # what is only coming in
# The heartbeat would let a restored database pass for the one served here; the key is kept apart from what it opens;
# the others are about one machine, as the couriers' journals are.
LEFT_OUT = frozenset({HEARTBEAT_FILE, NAME_FILE, KEY_FILE, MARK})
JOURNALS = ".journal"


@dataclass(frozen=True, slots=True)
class Places:
    """Where things are. `file`: the database's, if it is SQLite."""

    url: URL
    file: Path | None
    documents: Path
    state: Path

    @property
    def engine(self) -> str:
        return "postgresql" if self.file is None else "sqlite"

    def of_member(self, name: str) -> Path:
        """Where a file of the archive goes. `name` must be allowed."""
        top, _, inner = name.partition("/")
        return {DOCUMENTS: self.documents, STATE: self.state}[top] / inner


def covered_files(places: Places) -> Iterator[tuple[str, Path]]:
    """Each file that goes into a backup besides the database, with its name there."""
    for path in _files(places.documents):
        yield f"{DOCUMENTS}/{path.relative_to(places.documents).as_posix()}", path
    for path in _files(places.state):
        is_of_machine = path.name in LEFT_OUT or path.suffix == JOURNALS
        if not (is_of_machine or path.is_relative_to(places.documents)):
            yield f"{STATE}/{path.relative_to(places.state).as_posix()}", path


def _files(folder: Path) -> Iterator[Path]:
    """Whole files of ours, whose names a backup may have; none that is only being written."""
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        inner = path.relative_to(folder)
        is_whole = path.is_file() and not path.is_symlink() and LEFT_OUT_FOLDERS.isdisjoint(inner.parts)
        if is_whole and is_allowed(f"{STATE}/{inner.as_posix()}"):
            yield path
