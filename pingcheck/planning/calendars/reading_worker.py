"""The process that reads one calendar: rules and bytes on its standard input, what it says on its standard output.

It is given neither keys nor the database. Where a calendar takes more of the processor or of memory than it may, the
kernel ends the process: nothing in Python could end a pattern that is being searched for, or a rule that never comes.
"""

import json
import os
import resource
import sys
from datetime import datetime
from typing import Any

from directory.errors import Refused
from pingcheck.planning.calendars.event import ReadingRules, told_contents
from pingcheck.planning.calendars.reading import LARGEST, read_calendar

MOST_MEMORY = 1 << 30  # bytes of address space
LONGEST_S = 10  # of the processor
TOO_MUCH_MEMORY = 71  # exit code


def main() -> None:
    """Reads a line of JSON, and the calendar after it."""
    _limit(resource.RLIMIT_AS, MOST_MEMORY)
    _limit(resource.RLIMIT_CPU, LONGEST_S)
    _limit(resource.RLIMIT_CORE, 0)  # no stranger's words on the disk
    asked = json.loads(sys.stdin.buffer.readline())
    try:
        told = _told(asked, sys.stdin.buffer.read(LARGEST + 1))
    except (MemoryError, RecursionError):
        os._exit(TOO_MUCH_MEMORY)
    sys.stdout.write(json.dumps(told))


def _told(asked: dict[str, str], raw: bytes) -> dict[str, Any]:
    rules = ReadingRules(datetime.fromisoformat(asked["now"]), asked["zone"])
    try:
        return told_contents(read_calendar(raw, rules))
    except Refused as refused:
        return {"refused": _told_phrase(refused.text, refused.values)}


def _told_phrase(text: str, values: dict[str, Any]) -> list[Any]:
    """A phrase within a phrase, too."""
    return [text, {name: _told_value(value) for name, value in values.items()}]


def _told_value(value: Any) -> Any:
    return _told_phrase(value.text, value.values) if hasattr(value, "text") else value


def _limit(what: int, most: int) -> None:
    _, hard = resource.getrlimit(what)
    least = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(what, (least, least))


if __name__ == "__main__":
    main()
