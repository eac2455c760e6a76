"""Files of nominations that wait between the page that shows what they would change and the press that applies them."""

import re
import secrets
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Protocol

from directory.errors import N_, Refused

FOLDER = "uploads"  # in the state folder; backups leave it out
KEPT_S = 3600.0
_KEY = re.compile(r"[0-9a-f]{32}")
REJECTS = ".rejects.csv"


class ComingFile(Protocol):
    """What comes in piece by piece: an `Upload`, or what was fetched."""

    def pieces(self) -> AsyncIterator[bytes]: ...


class KeptUploads:
    """Each file under a key that only its officer learns, for an hour. `largest`: bytes of one."""

    def __init__(self, state: Path, largest: int) -> None:
        self._folder = state / FOLDER
        self._largest = largest

    async def keep(self, coming: ComingFile, account_id: int) -> str:
        """Writes down what comes in, and returns its key. Raises Refused if it is too large or there is no file."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._forget_old()
        key = secrets.token_hex(16)
        path, size = self._path(key, account_id), 0
        try:
            path.touch(0o600)
            with path.open("wb") as opened:
                async for piece in coming.pieces():
                    size += len(piece)
                    if size > self._largest:
                        raise Refused(
                            N_("The file is larger than {most} MB. Import it in parts."),
                            most=self._largest // 1_000_000,
                        )
                    opened.write(piece)
            if not size:
                raise Refused(N_("Choose a file that is not empty."))
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        return key

    def path_of(self, key: str, account_id: int) -> Path:
        """The file of this officer. Raises Refused if there is none any more."""
        path = self._path(key, account_id) if _KEY.fullmatch(key) else None
        if path is None or not path.is_file():
            raise Refused(N_("The file is no longer here. Choose it again."))
        return path

    def rejects_of(self, key: str, account_id: int) -> Path:
        """Where the rows that cannot be taken stand; the file may be missing."""
        path = self.path_of(key, account_id)
        return path.with_name(path.name + REJECTS)

    def forget(self, key: str, account_id: int) -> None:
        path = self.path_of(key, account_id)
        path.unlink(missing_ok=True)

    def _path(self, key: str, account_id: int) -> Path:
        return self._folder / f"{account_id}-{key}"

    def _forget_old(self) -> None:
        for path in self._folder.iterdir():
            if path.stat().st_mtime < time.time() - KEPT_S:
                path.unlink(missing_ok=True)
