"""Reads mail in a process of its own, which is ended when a mail takes too long, and started again for the next."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import structlog

import pingcheck
from pingcheck.exercises.status import Answer
from pingcheck.inbox import reading_worker
from pingcheck.inbox.mail_reader import NOT_INTERPRETED, MailReadings, ReadHeader, UnderstoodReply, unreadable
from pingcheck.inbox.reading_data import Told, as_bytes, from_bytes, header_from, readings_from, reply_from
from pingcheck.inbox.reading_worker import ANSWER, REQUEST, TOO_MUCH_MEMORY
from pingcheck.mailreading import LONGEST_MAIL
from pingcheck.runtime.background import in_background

log = structlog.get_logger()

LIMIT_S = 5.0  # of the processor, for one mail
STARTS_WITHIN_S = 120.0
ENDS_WITHIN_S = 5.0
# A process that waits, or is hardly ever given the processor, is ended after so many times its limit by the clock.
PATIENCE = 20
LONGEST_ANSWER = 32_000_000  # bytes; far beyond what the bounds of reading allow
HOME = Path(pingcheck.__file__).parent.parent
KEPT = ("PATH", "LD_LIBRARY_PATH", "PYTHONHOME", "PYTHONDONTWRITEBYTECODE")


class ReaderAway(Exception):
    """The process that reads mail cannot be started. No mail is to blame; it waits."""


class ReadingFailed(Exception):
    """Our own code failed on a mail."""


class NotRead(Exception):
    """The process ended over a mail; the message says why. `for_sure`: because of the mail, and not from outside."""

    def __init__(self, why: str, *, for_sure: bool = True) -> None:
        super().__init__(why)
        self.for_sure = for_sure


class ReadingProcess:
    """A `MailReader`. The process is started by the first mail, or by `start`. `worker`: the module that it runs."""

    def __init__(self, limit_s: float = LIMIT_S, worker: str = reading_worker.__name__) -> None:
        self._limit_s = limit_s
        self._worker = worker
        self._process: Process | None = None
        self._busy = asyncio.Lock()

    async def read(self, raw: bytes, recipient: str) -> MailReadings:
        """Raises ReaderAway, and ReadingFailed if our own code fails."""
        raw = raw[:LONGEST_MAIL]
        try:
            return readings_from(await self._ask({"for": "readings", "recipient": recipient}, raw))
        except NotRead as why:
            log.warning("mail not read", why=str(why))
            return unreadable(await self._header(raw), f"{why}.")

    async def understand(self, text: str, ours: Sequence[str], offered: Sequence[Answer]) -> UnderstoodReply:
        """The same. A reply that cannot be understood means nothing that we know."""
        asked = {"for": "meaning", "text": text, "ours": list(ours), "offered": list(offered)}
        try:
            return reply_from(await self._ask(asked))
        except NotRead as why:
            log.warning("reply not understood", why=str(why))
            return NOT_INTERPRETED

    async def _header(self, raw: bytes) -> ReadHeader:
        try:
            return header_from(await self._ask({"for": "header"}, raw))
        except NotRead:
            return ReadHeader()

    async def start(self) -> None:
        """Starts the process if none runs. Raises ReaderAway."""
        async with self._busy:
            await self._running()

    async def close(self) -> None:
        """Ends the process."""
        async with self._busy:
            await self._end()

    async def _ask(self, asked: Told, raw: bytes = b"") -> Told:
        """One request; once more, if the process may have been ended from outside. Raises NotRead."""
        async with self._busy:
            try:
                told = await self._answer(asked, raw)
            except NotRead as why:
                if why.for_sure:
                    raise
                told = await self._answer(asked, raw)
        if "failed" in told:
            raise ReadingFailed(told["failed"])
        return told

    async def _answer(self, asked: Told, raw: bytes) -> Told:
        process = await self._running()
        try:
            async with asyncio.timeout(self._limit_s * PATIENCE):
                return await _exchange(process, asked, raw)
        except (TimeoutError, OSError, EOFError) as trouble:
            by_the_clock = isinstance(trouble, TimeoutError)
            code = await self._end(0 if by_the_clock else ENDS_WITHIN_S)
            raise self._not_read(code, by_the_clock=by_the_clock) from trouble
        except BaseException:  # cancelled, and the process still at work
            await self._end()
            raise

    def _not_read(self, code: int | None, *, by_the_clock: bool) -> NotRead:
        if by_the_clock or code == -signal.SIGPROF:
            return NotRead(f"Reading it took longer than {self._limit_s:g} seconds")
        if code == TOO_MUCH_MEMORY:
            return NotRead("Reading it took too much memory")
        return NotRead(f"Reading it ended the process that reads mail, with {code}", for_sure=False)

    async def _running(self) -> Process:
        """The process; a new one if there is none. Raises ReaderAway."""
        if self._process is None:
            words = (sys.executable, "-P", "-m", self._worker, str(self._limit_s))
            try:
                self._process = await asyncio.create_subprocess_exec(
                    *words, stdin=PIPE, stdout=PIPE, env=_environment()
                )
                async with asyncio.timeout(STARTS_WITHIN_S):
                    await _told_by(self._process)
            except BaseException as trouble:
                code = await self._end()
                if isinstance(trouble, OSError | EOFError):  # a TimeoutError is an OSError
                    raise ReaderAway(f"The process that reads mail does not start: {code}") from trouble
                raise
        return self._process

    async def _end(self, patience_s: float = 0) -> int | None:
        """Ends the process, and returns its exit code. One that ends by itself is left to do so for a while: to kill it
        while its code is fetched would lose the code."""
        process, self._process = self._process, None
        if process is None:
            return None
        with suppress(TimeoutError):
            async with asyncio.timeout(patience_s):
                return await process.wait()
        with suppress(ProcessLookupError):
            process.kill()
        if process.stdin is not None:
            process.stdin.close()
        return await process.wait()


async def _exchange(process: Process, asked: Told, raw: bytes) -> Told:
    assert process.stdin is not None
    request = as_bytes(asked)
    process.stdin.write(REQUEST.pack(len(request), len(raw)) + request + raw)
    await process.stdin.drain()
    return await _told_by(process)


async def _told_by(process: Process) -> Told:
    """The next answer. Raises an EOFError if the process ends before, or says what it never would."""
    assert process.stdout is not None
    (length,) = ANSWER.unpack(await process.stdout.readexactly(ANSWER.size))
    if length > LONGEST_ANSWER:
        raise EOFError
    return from_bytes(await process.stdout.readexactly(length))


def _environment() -> dict[str, str]:
    """Where its code lies, and nothing of ours: neither keys nor passwords."""
    return {name: os.environ[name] for name in KEPT if name in os.environ} | {"PYTHONPATH": str(HOME)}


@asynccontextmanager
async def open_reader(limit_s: float) -> AsyncIterator[ReadingProcess]:
    """A reader whose process starts meanwhile, and ends with the block."""
    reader = ReadingProcess(limit_s)
    try:
        async with in_background(_warm(reader)):
            yield reader
    finally:
        await reader.close()


async def _warm(reader: ReadingProcess) -> None:
    try:
        await reader.start()
    except ReaderAway as trouble:
        log.error("inbox not worked off", why=str(trouble))
