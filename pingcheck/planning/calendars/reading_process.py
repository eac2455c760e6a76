"""Reads a calendar in a process of its own, which ends when it takes too long (docs/decisions/calendars.md)."""

import asyncio
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress
from pathlib import Path
from typing import Any

import pingcheck
from directory.errors import N_, Refused
from directory.phrases import Phrase
from pingcheck.planning.calendars import reading_worker
from pingcheck.planning.calendars.event import CalendarContents, ReadingRules, contents_from
from pingcheck.planning.calendars.reading import LARGEST

LONGEST_S = 60.0  # by the clock, in case that it hangs or the machine is busy; the processor's limit is the worker's
HOME = Path(pingcheck.__file__).parent.parent
KEPT = ("PATH", "LD_LIBRARY_PATH", "PYTHONHOME", "PYTHONDONTWRITEBYTECODE")


async def read_apart(raw: bytes, rules: ReadingRules) -> CalendarContents:
    """What `read_calendar` says. Raises Refused, also if it takes too long or too much memory."""
    asked = json.dumps({"now": rules.now.isoformat(), "zone": rules.zone}).encode() + b"\n"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-P", "-m", reading_worker.__name__,
        stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=_environment(),
    )  # fmt: skip
    try:
        async with asyncio.timeout(LONGEST_S):
            said, _ = await process.communicate(asked + raw[: LARGEST + 1])
    except TimeoutError:
        said = b""
    finally:
        await _ended(process)
    if process.returncode != 0 or not said:
        raise Refused(N_("Reading this calendar takes too long, or too much memory."))
    told = json.loads(said)
    if "refused" in told:
        raise Refused(_phrase(told["refused"]))
    return contents_from(told)


async def _ended(process: Process) -> None:
    if process.returncode is None:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


def _phrase(told: list[Any]) -> Phrase:
    text, values = told
    return Phrase(
        text, **{name: _phrase(value) if isinstance(value, list) else value for name, value in values.items()}
    )


def _environment() -> dict[str, str]:
    """Where its code lies, and nothing of ours: neither keys nor passwords."""
    return {name: os.environ[name] for name in KEPT if name in os.environ} | {"PYTHONPATH": str(HOME)}
