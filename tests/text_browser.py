"""A text browser at a terminal of its own: keys are typed, and what it shows is waited for."""

import asyncio
import fcntl
import os
import pty
import re
import struct
import termios
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.cast import PATIENCE_S

ROWS, COLUMNS = 60, 100
CONTROL = re.compile(rb"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][0-9A-B]|\x1b[=>78M]")

TAB, BACK_TAB, ENTER = "\t", "\x1b\t", "\r"


class Terminal:
    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._shown = b""
        self._more = asyncio.Event()
        asyncio.get_running_loop().add_reader(descriptor, self._read)

    def _read(self) -> None:
        try:
            self._shown += os.read(self._descriptor, 65536)
        except OSError:  # it has ended
            asyncio.get_running_loop().remove_reader(self._descriptor)
        self._more.set()

    async def shows(self, text: str) -> None:
        """Waits until it has written this since the last key. Only what is written in one go can be waited for: a
        screen is changed letter by letter."""
        async with asyncio.timeout(PATIENCE_S):
            while text.encode() not in CONTROL.sub(b"", self._shown):
                self._more.clear()
                await self._more.wait()

    def types(self, *keys: str) -> None:
        self._shown = b""
        os.write(self._descriptor, "".join(keys).encode())

    def close(self) -> None:
        asyncio.get_running_loop().remove_reader(self._descriptor)
        os.close(self._descriptor)


@asynccontextmanager
async def w3m(address: str) -> AsyncIterator[Terminal]:
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    env = {**os.environ, "TERM": "xterm", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    words = ("w3m", "-I", "UTF-8", "-O", "UTF-8", address)
    program = await asyncio.create_subprocess_exec(
        *words, stdin=theirs, stdout=theirs, stderr=theirs, env=env, start_new_session=True
    )
    os.close(theirs)
    terminal = Terminal(ours)
    try:
        yield terminal
    finally:
        program.kill()
        await program.wait()
        terminal.close()
