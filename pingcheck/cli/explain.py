"""What `pingcheck inbox explain` prints: how mails would be read, and why."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from directory.errors import Refused
from pingcheck.cli.console import console
from pingcheck.exercises.status import Answer
from pingcheck.inbox.consequences import meaning_of
from pingcheck.inbox.mail_reader import MailReader, UnderstoodReply
from pingcheck.inbox.reading_process import LIMIT_S, open_reader
from pingcheck.mailreading import Kind, Reading


async def explain_files(files: Sequence[Path], as_json: bool) -> None:
    """Prints how each file would be read, in the process and within the limits of the service. Raises Refused."""
    async with open_reader(LIMIT_S) as reader:
        for file in files:
            for reading in (await reader.read(_content(file), "")).readings:
                said = _of_the_words(reading, await _understood(reader, reading))
                if as_json:
                    sys.stdout.write(json.dumps(_explained(file, reading) | said, ensure_ascii=False) + "\n")
                else:
                    _print(file, reading, said)


async def _understood(reader: MailReader, reading: Reading) -> UnderstoodReply | None:
    """How the words of an answer are understood, without the text of ours that they may quote. A bare number counts as
    the answer to a mail of ours that numbers all answers."""
    return await reader.understand(reading.text, (), tuple(Answer)) if reading.kind is Kind.ANSWER else None


def _of_the_words(reading: Reading, reply: UnderstoodReply | None) -> dict[str, Any]:
    """What the words of an answer say, supposing that the mail is provably ours and from the address on file; nothing
    for any other kind."""
    if reply is None:
        return {}
    meaning = meaning_of(reading, reply)
    return {"answer": meaning.answer, "sure": meaning.sure}


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise Refused(f"{file} cannot be read: {error.strerror or error}.") from error


def _explained(file: Path, reading: Reading) -> dict[str, Any]:
    """What `--json` prints of every reading."""
    return {
        "file": str(file),
        "kind": reading.kind.value,
        "recipient": reading.recipient,
        "status": reading.status,
        "reason": reading.reason.value if reading.reason else "",
        "message": reading.message,
        "why": reading.why,
    }


def _print(file: Path, reading: Reading, said: dict[str, Any]) -> None:
    """Prints a reading for a person, with more than `--json` has."""
    about = f" about {reading.recipient}" if reading.recipient else ""
    kind = ", ".join(filter(None, (reading.kind, reading.reason, reading.status)))
    console.print(f"{file}: {kind}{about}", markup=False)
    for name in ("why", "message", "returns_on", "stand_in", "ticket", "envelope_id"):
        value = getattr(reading, name)
        if value:
            console.print(f"    {name.replace('_', ' ')}: {value}", markup=False)
    if said:
        certainty = "sure" if said["sure"] else "not sure"
        console.print(f"    answer: {said['answer'] or 'none'}, {certainty}", markup=False)
