"""The process that reads mail: what a mail does to it harms that mail alone."""

import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import psutil
import pytest

from pingcheck.exercises.status import Answer
from pingcheck.inbox import reading_worker
from pingcheck.inbox.mail_reader import MailReadings
from pingcheck.inbox.reading_process import HOME, LIMIT_S, ReaderAway, ReadingFailed, ReadingProcess, open_reader
from pingcheck.mailreading import Kind
from tests import hostile_worker
from tests.cast import PATIENCE_S, SECRET
from tests.direct_reader import DirectReader
from tests.hostile_worker import CRASH, EAT, FAIL, LOOP, NEST, ONCE
from tests.incoming_mail import absence, bounce, reply

US = "check@poc.example"
MESSAGE = UUID(int=7)
MAILS = (
    reply("Received, thank you.", MESSAGE, "Subject: =?utf-8?q?Re=C3=A7u?="),
    absence(MESSAGE),
    bounce(MESSAGE, "poc@ke.example"),
    b"",
    bytes(range(256)) * 9000,
)
OBEDIENT = b"Subject: x\n\n"


@pytest.fixture
async def obeying() -> AsyncIterator[ReadingProcess]:
    """Whose process does what a mail says, and may take a moment of the processor for it."""
    reader = ReadingProcess(0.3, hostile_worker.__name__)
    yield reader
    await reader.close()


def said(read: MailReadings) -> tuple[Kind, str]:
    [reading] = read.readings
    return reading.kind, reading.why


async def test_it_reads_and_understands_as_the_same_code_does_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PINGCHECK_SECRET_KEY", SECRET)
    direct = DirectReader()
    async with open_reader(LIMIT_S) as reader:
        for raw in MAILS:
            assert await reader.read(raw, US) == await direct.read(raw, US)
        for text, offered in (("Received, thank you.\n> Yes", ()), ("1", tuple(Answer)), ("\ud800 \u0661", ())):
            asked = (text, ["Dear contact, did this reach you?"], offered)
            assert await reader.understand(*asked) == await direct.understand(*asked)
        [process] = (child for child in psutil.Process().children() if reading_worker.__name__ in child.cmdline())
        assert not {name for name in process.environ() if name.startswith("PINGCHECK")}
    assert not process.is_running()


@pytest.mark.parametrize(
    ("does", "why"),
    [
        (LOOP, "Reading it took longer than 0.3 seconds."),
        (EAT, "Reading it took too much memory."),
        (NEST, "Reading it took too much memory."),
        (CRASH, "Reading it ended the process that reads mail, with -11."),
    ],
    ids=["without end", "memory", "recursion", "a crash"],
)
async def test_a_mail_that_ends_it_is_unreadable_and_the_next_is_read(
    obeying: ReadingProcess, does: bytes, why: str
) -> None:
    proof = b"In-Reply-To: <%s@poc.example>\nX-Does: " % MESSAGE.hex.encode()
    read = await obeying.read(proof + does + b"\n\nReceived.", US)
    assert said(read) == (Kind.UNREADABLE, why)
    assert read.readings[0].mentions == (f"{MESSAGE.hex}@poc.example",)
    assert read.header.header("x-does") == does.decode()
    assert said(await obeying.read(OBEDIENT, US)) == (Kind.OTHER, f"{len(OBEDIENT)} bytes to {US}")


async def test_a_process_that_is_ended_from_outside_costs_no_mail(obeying: ReadingProcess, tmp_path: Path) -> None:
    ends_once = ONCE + str(tmp_path / "ended").encode()
    assert said(await obeying.read(ends_once, US))[0] is Kind.OTHER


async def test_our_own_failure_is_no_property_of_the_mail(obeying: ReadingProcess) -> None:
    with pytest.raises(ReadingFailed, match="KeyError"):
        await obeying.read(FAIL, US)
    assert said(await obeying.read(OBEDIENT, US))[0] is Kind.OTHER


async def test_where_none_can_be_started_no_mail_is_to_blame() -> None:
    with pytest.raises(ReaderAway):
        await ReadingProcess(1, "tests.no_such_module").read(OBEDIENT, US)


def test_it_ends_with_the_service_and_not_by_what_is_meant_for_the_service() -> None:
    words = [sys.executable, "-P", "-m", hostile_worker.__name__, "1"]
    environment = {"PYTHONPATH": str(HOME)}
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.read(reading_worker.ANSWER.size)  # it is ready
        for number in (signal.SIGINT, signal.SIGTERM):
            os.kill(process.pid, number)
        process.stdin.close()
        assert process.wait(PATIENCE_S) == 0
