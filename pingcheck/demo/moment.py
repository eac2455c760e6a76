"""The demo's time, kept in a file of its folder, so that the next run goes on from there."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

from directory.atomic_file import written_whole
from directory.errors import Refused
from pingcheck.runtime.background import in_background
from pingcheck.runtime.clock import Clock

MOMENT_FILE = "moment"
KEPT_EVERY_S = 2.0


def kept_moment(folder: Path) -> datetime | None:
    """The demo's time when it last ran in this folder; None if it never did. Raises Refused."""
    file = folder / MOMENT_FILE
    if not file.exists():
        return None
    try:
        return datetime.fromisoformat(file.read_text(encoding="ascii"))
    except (OSError, ValueError) as error:
        raise Refused(f"{file} cannot be read ({error}); name another folder by --keep, or empty this one.") from error


def keep_moment(folder: Path, now: datetime) -> None:
    with written_whole(folder / MOMENT_FILE, "ascii") as file:
        file.write(now.isoformat())


@contextlib.asynccontextmanager
async def keeping_the_moment(folder: Path, clock: Clock) -> AsyncIterator[None]:
    """Keeps the time every few seconds, so that also a killed demo goes on from there."""

    async def keep() -> None:
        while True:
            keep_moment(folder, clock())
            await asyncio.sleep(KEPT_EVERY_S)

    async with in_background(keep()):
        yield
