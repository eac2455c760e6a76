"""The program pingcheck in a process of its own, forked from one that has it loaded; used like asyncio's processes."""

import asyncio
import atexit
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.cast import PATIENCE_S


@dataclass
class ForkedProgram:
    """A command that runs, or has run."""

    pid: int
    stdout: asyncio.StreamReader
    stderr: asyncio.StreamReader
    _news: asyncio.StreamReader
    returncode: int | None = None

    async def wait(self) -> int:
        if self.returncode is None:
            self.returncode = int(await self._news.read())
        return self.returncode

    async def communicate(self) -> tuple[bytes, bytes]:
        """Its output and its errors, once it has ended. Raises TimeoutError, and kills it, if it does not end."""
        try:
            async with asyncio.timeout(PATIENCE_S):
                out, err = await asyncio.gather(self.stdout.read(), self.stderr.read())
                await self.wait()
        except TimeoutError:
            self.kill()
            raise
        return out, err

    def send_signal(self, number: int) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.pid, number)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


async def forked(*words: str, env: dict[str, str], stdin: bytes = b"") -> ForkedProgram:
    """Starts a command with this environment and no other."""
    (out, out_end), (err, err_end), (news, news_end) = os.pipe(), os.pipe(), os.pipe()
    with tempfile.TemporaryFile() as reads:
        reads.write(stdin)
        reads.seek(0)
        request = json.dumps({"words": words, "env": env}).encode()
        socket.send_fds(_server(), [request], [reads.fileno(), out_end, err_end, news_end])
    for end in (out_end, err_end, news_end):
        os.close(end)
    stdout, stderr, news_of_it = [await _reader(end) for end in (out, err, news)]
    return ForkedProgram(int(await news_of_it.readline()), stdout, stderr, news_of_it)


async def _reader(pipe: int) -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(pipe, "rb")
    )
    return reader


@cache
def _server() -> socket.socket:
    """Started by the first test that needs it; it ends with this process, since its socket does."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    words = [sys.executable, "-m", "tests.fork_server"]
    process = subprocess.Popen(words, stdin=theirs.fileno(), cwd=Path(__file__).parent.parent)
    theirs.close()

    def end() -> None:
        ours.close()
        process.wait()

    atexit.register(end)
    return ours
