"""Files that are written whole or not at all, so that nobody ever reads half of one."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def written_whole(file: Path, encoding: str = "utf-8-sig") -> Iterator[IO[str]]:
    """A file to write into; it takes its name only once it is on disk, and leaves nothing behind if the body raises.

    By default with a mark at its start, by which spreadsheets know UTF-8. Raises OSError.
    """
    # A name of its own, for several processes may write the same file at once.
    unfinished = file.with_name(f".{file.name}.{secrets.token_hex(4)}.unfinished")
    try:
        with unfinished.open("w", encoding=encoding, newline="") as opened:
            yield opened
            opened.flush()
            os.fsync(opened.fileno())
        unfinished.replace(file)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
