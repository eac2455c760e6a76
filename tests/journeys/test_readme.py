"""README's first check, line for line in one shell: a rehearsal to oneself, then the check itself."""

import asyncio
import os
import re
import shutil
from asyncio.subprocess import PIPE, STDOUT, Process
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.conftest import CORPORA
from tests.faults.processes import PINGCHECK
from tests.mail_server import mail_server
from tests.ports import free_port
from tests.test_house_rules import ROOT

pytestmark = pytest.mark.server

THIS_YEAR = datetime.now(UTC).year


def lines_of_readme(smtp_port: int, port: int) -> tuple[list[str], list[str]]:
    """The lines up to the rehearsal's opening, and those behind it, with the reader's own places and year in them."""
    section = (
        (ROOT / "README.md").read_text(encoding="utf-8").partition("## A first real check")[2].partition("\n## ")[0]
    )
    lines = re.findall(r"^    (.+)$", section, re.MULTILINE)
    assert lines[0].startswith("make install && export PATH=")
    own = {
        r"smtp\+starttls://user:password@mail\.example\.org:587": f"smtp://127.0.0.1:{smtp_port}",
        r"https://check\.example\.org": f"http://127.0.0.1:{port}",
        r"CC-\d{4}-": f"CC-{THIS_YEAR}-",
        r"2\d{3}-03-01": f"{THIS_YEAR + 1}-03-01",
    }
    for pattern, place in own.items():
        lines = [re.sub(pattern, place, line) for line in lines]
    lines = [line for line in lines[1:] if "PINGCHECK_IMAP_URL" not in line]  # "or none"
    [opening] = [number for number, line in enumerate(lines) if line.startswith("pingcheck exercise open")]
    return lines[: opening + 1], lines[opening + 1 :]


async def shell(folder: Path, port: int) -> Process:
    """A shell with job control, as at a terminal, that ends with the first line that fails."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PINGCHECK_")}
    mine = {"PATH": f"{PINGCHECK.parent}:{plain['PATH']}", "PINGCHECK_PORT": str(port)}
    words = ("bash", "-m", "-e", "-s")
    return await asyncio.create_subprocess_exec(
        *words, cwd=folder, env=plain | mine, stdin=PIPE, stdout=PIPE, stderr=STDOUT
    )


async def test_the_first_check_works_as_it_is_written(tmp_path: Path) -> None:
    shutil.copy(CORPORA / "nominations.csv", tmp_path)
    port = free_port()
    async with mail_server() as server:
        rehearsal, check = lines_of_readme(server.port, port)
        bash = await shell(tmp_path, port)
        assert bash.stdin is not None
        bash.stdin.write("\n".join([*rehearsal, ""]).encode())
        await asyncio.wait(
            {asyncio.create_task(server.wait_for(2)), ended := asyncio.create_task(bash.wait())},
            return_when=asyncio.FIRST_COMPLETED,
        )
        assert not ended.done(), await bash.stdout.read() if bash.stdout else b""
        bash.stdin.write("\n".join([*check, "kill %1; wait", ""]).encode())
        bash.stdin.close()
        said = (await bash.stdout.read()).decode() if bash.stdout else ""
        assert await ended == 0, said
    trial, mail, other_trial = server.received
    assert [one.recipient for one in server.received] == [*["you@example.org"] * 2, "secretariat@example.org"]
    assert b"From: Secretariat of the directory <check@example.org>" in mail.content
    assert f"http://127.0.0.1:{port}/r/".encode() in mail.content
    assert trial.sender == other_trial.sender == "check@example.org"
    assert "took a trial mail to you@example.org: 250" in said
    assert f"CC-{THIS_YEAR}-01  open, roster 1" in said
    assert "320 would be added" in said
    assert f"CC-{THIS_YEAR + 1}-01 opens by itself" in said
    assert not (tmp_path / "rehearsal").exists()
