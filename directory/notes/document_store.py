"""The folder of documents: each file under its hash, written whole or not at all, and never read by a web server."""

import asyncio
import hashlib
import os
import re
import secrets
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from directory.errors import N_, Refused
from directory.notes.document_kinds import WrongDocument, kind_of
from directory.notes.note import DocumentKind

UNFINISHED = "unfinished"
PIECE = 1 << 16
_HASH = re.compile(r"[0-9a-f]{64}")

# Looks at a file before it is kept. Raises Refused if it found something, and if it could not look.
Scan = Callable[[Path], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class StoredFile:
    sha256: str
    size: int
    kind: DocumentKind


class DocumentStore:
    """Keeps documents. `largest`: bytes of one; `scan`: the virus scanner, None where there is none."""

    def __init__(self, folder: Path, largest: int, scan: Scan | None = None) -> None:
        self.folder = folder.absolute()  # a scanner may work in another one
        self.largest = largest
        self._scan = scan

    @contextmanager
    def receiving(self) -> Iterator["Receiving"]:
        """A file to write what comes in into; gone at the end unless it was kept."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder = self.folder / UNFINISHED
        folder.mkdir(mode=0o700, exist_ok=True)
        path = folder / secrets.token_hex(16)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "w+b") as opened:
                yield Receiving(path, opened, self.largest)
        finally:
            path.unlink(missing_ok=True)

    async def keep(self, received: "Receiving", kind: DocumentKind | None = None) -> StoredFile:
        """Checks a received file and gives it its name. `kind`: what it is known to be; else its content tells.

        Raises WrongDocument, and Refused if the scanner finds something or fails.
        """
        checked = await asyncio.to_thread(_checked, received, kind)
        if self._scan is not None:
            await self._scan(received.path)
        await asyncio.to_thread(_name, received, self._place(checked.sha256))
        return checked

    def path_of(self, sha256: str) -> Path:
        """The file with this hash, compared with it again. Raises Refused if it is gone or was changed."""
        place = self._place(sha256)
        try:
            with place.open("rb") as opened:
                is_whole = hashlib.file_digest(opened, "sha256").hexdigest() == sha256
        except OSError as error:
            raise Refused(N_("The document cannot be read; restore the folder of documents.")) from error
        if not is_whole:
            raise Refused(N_("The document is not what was kept: its hash differs. Restore the folder of documents."))
        return place

    def hashes(self) -> Iterator[str]:
        """Of all files that are kept."""
        for folder in sorted(self.folder.glob("[0-9a-f][0-9a-f]")):
            yield from (file.name for file in sorted(folder.iterdir()) if _HASH.fullmatch(file.name))

    def remove_old(self, sha256: str, age_s: float) -> bool:
        """Removes a file that nothing refers to, if it is so old that nobody can be about to."""
        return _remove_if_old(self._place(sha256), age_s)

    def remove_unfinished(self, age_s: float) -> int:
        """Removes what was being received when its process died; says how many."""
        folder = self.folder / UNFINISHED
        return sum(_remove_if_old(file, age_s) for file in folder.iterdir()) if folder.is_dir() else 0

    def _place(self, sha256: str) -> Path:
        if not _HASH.fullmatch(sha256):
            raise Refused(N_("There is no such document."))
        return self.folder / sha256[:2] / sha256


class Receiving:
    """A file that is coming in, counted as it comes."""

    def __init__(self, path: Path, opened: IO[bytes], largest: int) -> None:
        self.path = path
        self._opened = opened
        self._largest = largest
        self._size = 0

    def write(self, piece: bytes) -> None:
        """Raises WrongDocument once it is too large."""
        self._size += len(piece)
        if self._size > self._largest:
            raise WrongDocument(
                N_("The document is larger than {most}. Send a smaller one."), most=in_words(self._largest)
            )
        self._opened.write(piece)

    def content(self) -> bytes:
        """All of it; `largest` bounds it."""
        self._opened.flush()
        return self.path.read_bytes()

    def flush(self) -> None:
        """To the disk."""
        self._opened.flush()
        os.fsync(self._opened.fileno())


def _checked(received: Receiving, kind: DocumentKind | None) -> StoredFile:
    content = received.content()
    return StoredFile(hashlib.sha256(content).hexdigest(), len(content), kind or kind_of(content))


def _name(received: Receiving, place: Path) -> None:
    """Gives a received file its name, once all of it is on the disk."""
    received.flush()
    place.parent.mkdir(mode=0o700, exist_ok=True)
    received.path.chmod(0o400)
    received.path.replace(place)
    _flush_folder(place.parent)


def in_words(size: int) -> str:
    """A number of bytes, such as 20 MB."""
    return f"{size / 1e6:.3g} MB" if size >= 1_000_000 else f"{max(size / 1e3, 0.1):.3g} kB"


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove_if_old(file: Path, age_s: float) -> bool:
    try:
        if time.time() - file.stat().st_mtime < age_s:
            return False
        file.unlink()
    except FileNotFoundError:
        return False
    return True
