"""Files that are written whole or not at all, so that nobody ever reads half of one."""

import io
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def written_whole(file: Path, encoding: str = "utf-8-sig") -> Iterator[IO[str]]:
    """A file of text to write into. It gets its name only when all is on disk; if the body raises, nothing is left.

    By default it begins with a byte order mark, by which spreadsheets recognise UTF-8. Raises OSError.
    """
    with bytes_written_whole(file) as opened:
        text = io.TextIOWrapper(opened, encoding=encoding, newline="")
        yield text
        text.flush()
        text.detach()


@contextmanager
def bytes_written_whole(file: Path, mode: int = 0o666) -> Iterator[IO[bytes]]:
    """The same for bytes. `mode`: who may read and write it, within the process's umask. Raises OSError."""
    # A name of its own, because several processes may write the same file at once.
    unfinished = file.with_name(f".{file.name}.{secrets.token_hex(4)}.unfinished")
    try:
        unfinished.touch(mode, exist_ok=False)
        with unfinished.open("r+b") as opened:
            yield opened
            opened.flush()
            os.fsync(opened.fileno())
        unfinished.replace(file)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
