"""The virus scanner: a command of the operator's that looks at a file before it is kept. What it cannot look at is not
kept."""

import asyncio
import contextlib
import os
import shlex
import signal
from asyncio.subprocess import DEVNULL
from dataclasses import dataclass
from pathlib import Path

from directory.errors import N_, Refused

FOUND = 1  # the exit code by which clamscan, clamdscan and others say so
FAILED = N_(
    "The document could not be checked for viruses ({why}), so it was not kept. Try again, or tell the operator."
)


@dataclass(frozen=True, slots=True)
class VirusScanner:
    """Runs without a shell and without our own settings; the file's path is its last argument. What it prints is
    discarded, since it may quote the file. Exit code 0: nothing was found; 1: something was; others: it failed."""

    line: str
    limit_s: float

    async def scan(self, file: Path) -> None:
        """Raises Refused if something was found, or if the scanner fails or does not end in time."""
        ended = await self._exit_code(file)
        if ended == FOUND:
            raise Refused(N_("The virus scanner found something in the document; it was not kept."))
        if ended != 0:
            raise Refused(FAILED, why=f"exit code {ended}")

    async def _exit_code(self, file: Path) -> int:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PINGCHECK_")}
        try:
            process = await asyncio.create_subprocess_exec(
                *shlex.split(self.line),
                str(file),
                stdin=DEVNULL,
                stdout=DEVNULL,
                stderr=DEVNULL,
                env=environment,
                start_new_session=True,
            )
        except (OSError, ValueError) as error:
            raise Refused(FAILED, why="cannot be started") from error
        try:
            async with asyncio.timeout(self.limit_s):
                return await process.wait()
        except TimeoutError as late:
            raise Refused(FAILED, why=f"more than {self.limit_s:g} s") from late
        finally:
            if process.returncode is None:
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.killpg(process.pid, signal.SIGKILL)
                await process.wait()
