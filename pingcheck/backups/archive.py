"""The archive: a compressed tar that is written and read from front to end, in bounded memory."""

import hashlib
import io
import tarfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from directory.errors import Refused
from pingcheck.backups.manifest import (
    DATABASE,
    LARGEST_MANIFEST,
    MANIFEST,
    BackupFile,
    Manifest,
    is_allowed,
    read_manifest,
)

PIECE = 1 << 20
DAMAGED = "The backup is damaged or cut off, and nothing of it was put back."
MEMBER_MODE = 0o600


class _Hashed:
    """A file that is read through, and its hash and size on the way."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._digest = hashlib.sha256()
        self.size = 0

    def read(self, size: int) -> bytes:
        piece = self._file.read(size)
        self._digest.update(piece)
        self.size += len(piece)
        return piece

    def facts(self) -> BackupFile:
        return BackupFile(self.size, self._digest.hexdigest())


class BackupWriter:
    """Writes members one after the other; the manifest last."""

    def __init__(self, archive: tarfile.TarFile) -> None:
        self._archive = archive
        self.files: dict[str, BackupFile] = {}

    def add(self, name: str, path: Path) -> None:
        """Adds a file. One that shrinks meanwhile is an error; of one that grows, what it had. Raises OSError."""
        with path.open("rb") as opened:
            hashed = _Hashed(opened)
            self._archive.addfile(_member(name, path.stat().st_size), hashed)  # type: ignore[arg-type]
            self.files[name] = hashed.facts()

    def finish(self, manifest: Manifest) -> None:
        told = manifest.told()
        self._archive.addfile(_member(MANIFEST, len(told)), io.BytesIO(told))


def _member(name: str, size: int) -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.size, member.mode = size, MEMBER_MODE
    return member


@contextmanager
def written_archive(file: IO[bytes]) -> Iterator[BackupWriter]:
    with tarfile.open(fileobj=file, mode="w:gz", format=tarfile.PAX_FORMAT) as archive:
        yield BackupWriter(archive)


@contextmanager
def damage_told() -> Iterator[None]:
    """Raises Refused where the archive cannot be read on."""
    try:
        yield
    except (tarfile.TarError, EOFError, zlib.error) as error:
        raise Refused(DAMAGED) from error


def verified(path: Path) -> Manifest:
    """Reads the whole archive, and compares every member with the manifest. Raises Refused if anything is wrong."""
    found: dict[str, BackupFile] = {}
    manifest = None
    with damage_told():
        for name, content in members(path):
            if name == MANIFEST:
                manifest = read_manifest(content.read(LARGEST_MANIFEST))
                continue
            if manifest is not None or name in found or not is_allowed(name):
                raise Refused(f"The backup holds {name[:100]!r}, which none of pingcheck does. Nothing was put back.")
            hashed = _Hashed(content)
            while hashed.read(PIECE):
                pass
            found[name] = hashed.facts()
    if manifest is None or manifest.files != found or DATABASE not in found:
        raise Refused(DAMAGED)
    return manifest


def members(path: Path) -> Iterator[tuple[str, IO[bytes]]]:
    """The members in their order, each to be read before the next. Raises Refused for what is no plain file."""
    if not path.is_file():
        raise Refused(f"There is no file {path}.")
    with tarfile.open(path, mode="r|gz") as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isreg() else None
            if content is None:
                raise Refused(f"The backup holds {member.name[:100]!r}, which is no file. Nothing was put back.")
            yield member.name, content
