"""A courier's journal: a file in the state folder, from which the next courier of this machine learns what the server
was given, if this one is killed. `journal_format.py` says what stands in it.

Lines are written before a mail's content goes and after the server's word, and never forced to the disk: what a dead
process has written, the kernel has. The file is locked as long as its process lives.
"""

import errno
import fcntl
import os
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from directory.phrases import N_
from pingcheck.sending.journal_format import HEAD_BYTES, LINE_BYTES, JournalHead, JournalLine, packed_head, packed_line

ENDING = ".journal"
BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
LONGEST_BYTES = 16 * 1024 * 1024  # then it is cleared as soon as everything in it is recorded
MOST_READ_BYTES = 4 * LONGEST_BYTES  # more is no journal of ours


class JournalBroken(Exception):
    """The journal cannot be written. The message is a sentence for the operator."""

    def __init__(self, error: OSError) -> None:
        why = error.strerror or type(error).__name__
        text = N_(
            "The courier's journal in PINGCHECK_STATE_DIR cannot be written ({why}). Mail is sent nevertheless, "
            "but if the courier is killed, more emails than needed go out twice."
        )
        super().__init__(text.format(why=why))


class Journal:
    """The open journal of one worker. Once it is broken, it takes no more lines."""

    def __init__(self, descriptor: int, file: Path) -> None:
        self.broken: JournalBroken | None = None
        self._descriptor = descriptor
        self._file = file
        self._bytes = HEAD_BYTES
        _OPEN.add(self)

    @property
    def is_long(self) -> bool:
        return self._bytes >= LONGEST_BYTES

    def write(self, line: JournalLine) -> None:
        """Adds a line. Raises JournalBroken."""
        if self.broken is not None:
            raise self.broken
        try:
            _write_whole(self._descriptor, packed_line(line))
        except OSError as error:
            self.broken = JournalBroken(error)
            raise self.broken from error
        self._bytes += LINE_BYTES

    def read(self) -> bytes:
        """Everything in it. Raises OSError."""
        return _read(self._descriptor)

    def clear(self) -> None:
        """Drops all lines: everything that they say is recorded."""
        try:
            os.ftruncate(self._descriptor, HEAD_BYTES)
        except OSError as error:
            self.broken = JournalBroken(error)
        self._bytes = HEAD_BYTES

    def remove(self) -> None:
        """Ends the journal: its worker holds nothing any more."""
        with suppress(OSError):  # then the next courier finds that it says nothing, and removes it
            self._file.unlink()
        self.let_go()

    def let_go(self) -> None:
        """Closes the file and leaves it where it is, for the next courier to read."""
        self.broken = self.broken or JournalBroken(OSError(errno.EBADF, "it is closed"))
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            os.close(descriptor)


# A lock lasts as long as any process has the file open, and a forked child would have it.
_OPEN: "weakref.WeakSet[Journal]" = weakref.WeakSet()


def _let_go_in_child() -> None:
    for journal in list(_OPEN):
        journal.let_go()


os.register_at_fork(after_in_child=_let_go_in_child)


def boot_id() -> UUID:
    """The machine's boot, another after each. Raises OSError."""
    return UUID(BOOT_ID.read_text(encoding="ascii").strip())


class JournalPlace(NamedTuple):
    """Where the couriers of this machine have their journals, and which mail server they use."""

    folder: Path
    host: str


def create_journal(place: JournalPlace, installation: UUID, worker: UUID) -> Journal:
    """A new journal, locked. Raises JournalBroken."""
    file = place.folder / f"courier-{installation.hex}-{worker.hex}{ENDING}"
    try:
        place.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return _created(file, JournalHead(installation, worker, boot_id(), place.host))
    except OSError as error:
        raise JournalBroken(error) from error


def _created(file: Path, head: JournalHead) -> Journal:
    """It gets its name only when it is locked; until then, nobody takes it for a dead process's."""
    unfinished = file.with_suffix(".unfinished")
    descriptor = os.open(unfinished, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_APPEND | os.O_CLOEXEC, 0o600)
    journal = Journal(descriptor, file)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        _write_whole(descriptor, packed_head(head))
        unfinished.rename(file)
    except OSError:
        journal.let_go()
        unfinished.unlink(missing_ok=True)
        raise
    return journal


def journal_files(folder: Path, installation: UUID) -> list[Path]:
    """The files of this installation's journals on this machine, of living processes and dead ones."""
    start = f"courier-{installation.hex}-"
    with suppress(OSError):  # without the folder there is no journal
        return [file for file in folder.iterdir() if file.name.startswith(start) and file.suffix == ENDING]
    return []


@contextmanager
def taken_over(file: Path) -> Iterator[bytes | None]:
    """What stands in a dead process's journal, which is locked until the block ends. None if its process lives, if
    another courier took it over, or if it is not ours to read."""
    try:
        descriptor = os.open(file, os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW)
    except OSError:
        yield None
        return
    try:
        yield _read_if_free(descriptor)
    finally:
        os.close(descriptor)


def _write_whole(descriptor: int, words: bytes) -> None:
    if os.write(descriptor, words) != len(words):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _read_if_free(descriptor: int) -> bytes | None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return _read(descriptor) if os.fstat(descriptor).st_nlink else None
    except OSError:
        return None


def _read(descriptor: int) -> bytes:
    size = os.fstat(descriptor).st_size
    if size > MOST_READ_BYTES:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    return os.pread(descriptor, size, 0)
