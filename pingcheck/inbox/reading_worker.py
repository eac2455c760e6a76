"""The process that reads mail: one request after the other on its standard input, the answers on its standard output.

It is given neither keys nor the database. Where a mail takes more of the processor or of memory than it may, the kernel
ends the process, since nothing in Python could end a pattern that is being searched for.
"""

import gc
import os
import resource
import signal
import struct
import sys
from typing import BinaryIO

from pingcheck.conversation.understanding.phrase_tables import prepare_phrases
from pingcheck.exercises.status import Answer
from pingcheck.inbox.mail_reader import header_of, readings_of, understood
from pingcheck.inbox.reading_data import Told, as_bytes, from_bytes, told_header, told_readings, told_reply
from pingcheck.mailreading import prepare

REQUEST = struct.Struct(">II")  # the lengths of what is asked, and of the mail
ANSWER = struct.Struct(">I")
MOST_MEMORY = 1 << 30  # bytes of address space; the largest mail that is read has two million
TOO_MUCH_MEMORY = 71  # exit code


def main(limit_s: float) -> None:
    """Answers until its standard input ends. `limit_s`: seconds of the processor for one request."""
    for number in (signal.SIGINT, signal.SIGTERM):  # meant for the service, which ends us when it has ended its work
        signal.signal(number, signal.SIG_IGN)
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    _limit(resource.RLIMIT_AS, MOST_MEMORY)
    _limit(resource.RLIMIT_CORE, 0)  # no stranger's words on the disk
    prepare()
    prepare_phrases()
    gc.freeze()
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    _say(answers, as_bytes({}))
    while (lengths := requests.read(REQUEST.size)) and len(lengths) == REQUEST.size:
        asked, raw = map(requests.read, REQUEST.unpack(lengths))
        signal.setitimer(signal.ITIMER_PROF, limit_s)
        try:
            told = as_bytes(_told(from_bytes(asked), raw))
        except (MemoryError, RecursionError):
            os._exit(TOO_MUCH_MEMORY)
        except Exception as error:
            told = as_bytes({"failed": type(error).__name__})
        signal.setitimer(signal.ITIMER_PROF, 0)
        _say(answers, told)


def _limit(what: int, most: int) -> None:
    _, hard = resource.getrlimit(what)
    least = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(what, (least, least))


def _told(asked: Told, raw: bytes) -> Told:
    match asked["for"]:
        case "readings":
            return told_readings(readings_of(raw, asked["recipient"]))
        case "header":
            return told_header(header_of(raw))
        case _:
            return told_reply(understood(asked["text"], asked["ours"], [Answer(each) for each in asked["offered"]]))


def _say(answers: BinaryIO, told: bytes) -> None:
    answers.write(ANSWER.pack(len(told)) + told)
    answers.flush()


if __name__ == "__main__":
    main(float(sys.argv[1]))
