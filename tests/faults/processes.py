"""The real program in processes of its own, which may be killed."""

import asyncio
import os
import sys
import tempfile
from asyncio.subprocess import PIPE
from asyncio.subprocess import Process as ExecutedProgram
from dataclasses import dataclass
from pathlib import Path

from tests.cast import PATIENCE_S, SECRET, state_folder
from tests.forked_program import ForkedProgram, forked

PINGCHECK = Path(sys.executable).parent / "pingcheck"

Process = ForkedProgram | ExecutedProgram


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str


def environment(database_url: str, smtp_port: int = 25, **settings: str) -> dict[str, str]:
    """An operator's environment for a service on this machine; nothing of the developer's own settings in it. Further
    settings by their names, without the prefix."""
    chosen = {
        "DATABASE_URL": database_url,
        "SECRET_KEY": SECRET,
        "SMTP_URL": f"smtp://127.0.0.1:{smtp_port}",
        "SMTP_CONNECTIONS": "1",
        "MAIL_FROM": "check@poc.example",
        "CLAIM_LEASE": "1",
        "STATE_DIR": str(state_folder(database_url)),
        "ASK_AFTER_HOURS": "876000",  # stories travel in time; tests/faults/test_snapshots.py is about gaps
        **settings,
    }
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PINGCHECK_")}
    return plain | {f"PINGCHECK_{name}": value for name, value in chosen.items()}


async def started(*words: str, env: dict[str, str], stdin: bytes = b"") -> Process:
    """Forked from a process that has the program loaded."""
    return await forked(*words, env=env, stdin=stdin)


async def installed(*words: str, env: dict[str, str], stdin: bytes = b"") -> Process:
    """As an operator starts it, by its file."""
    with tempfile.TemporaryFile() as reads:
        reads.write(stdin)
        reads.seek(0)
        return await asyncio.create_subprocess_exec(PINGCHECK, *words, env=env, stdin=reads, stdout=PIPE, stderr=PIPE)


async def ended(process: Process) -> Ended:
    """Waits for its end."""
    out, err = await asyncio.wait_for(process.communicate(), PATIENCE_S)
    assert process.returncode is not None
    return Ended(process.returncode, out.decode(), err.decode())


async def pingcheck(env: dict[str, str], *words: str) -> Ended:
    """Runs a command to its end."""
    return await ended(await started(*words, env=env))


async def at_once(*commands: tuple[str, ...], env: dict[str, str]) -> list[Ended]:
    """Runs several side by side, each in its own process."""
    return list(await asyncio.gather(*(pingcheck(env, *words) for words in commands)))
