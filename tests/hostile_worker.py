"""The process that reads mail, with a reading that does what the mail says, and loads nothing that it does not need."""

import os
import re
import signal
import sys
from pathlib import Path

from pingcheck.inbox import reading_worker
from pingcheck.inbox.mail_reader import MailReadings, ReadHeader
from pingcheck.mailreading import Kind, Reading

LOOP, EAT, CRASH, FAIL, NEST, ONCE = b"loop", b"eat", b"crash", b"fail", b"nest", b"once "


def obeyed(raw: bytes, recipient: str) -> MailReadings:
    if LOOP in raw:
        re.match("(a|a)*b", "a" * 100)  # without end, and holding the interpreter
    elif EAT in raw:
        bytes(reading_worker.MOST_MEMORY)
    elif CRASH in raw:
        os.kill(os.getpid(), signal.SIGSEGV)
    elif FAIL in raw:
        raise KeyError("in our own code")
    elif NEST in raw:
        return obeyed(raw, recipient)
    elif ONCE in raw:
        end_the_first_time(raw.partition(ONCE)[2].decode())
    return MailReadings(ReadHeader(), (Reading(Kind.OTHER, f"{len(raw)} bytes to {recipient}"),))


def end_the_first_time(file: str) -> None:
    """As if somebody had ended the process from outside: the mail is not to blame."""
    if not Path(file).exists():
        Path(file).touch()
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    vars(reading_worker).update(readings_of=obeyed, prepare=lambda: None, prepare_phrases=lambda: None)
    reading_worker.main(float(sys.argv[1]))
