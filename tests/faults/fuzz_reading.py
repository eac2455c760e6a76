"""Fuzzing the reading of mail for as long as one wishes: real and composed mails, mangled; it says its seed.

`python -m tests.faults.fuzz_reading --minutes 15`. Whatever comes, there is a reading and no exception, a megabyte
takes no more than seconds of the processor, and no ruin of what a machine wrote is counted as an answer. Each mail
comes of the seed and its number alone: `--seed S --number N` makes and reads that one again, `--keep FILE` writes it
down.
"""

import argparse
import random
import re
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pingcheck.inbox.mail_reader import readings_of, understood
from pingcheck.mailreading import Kind
from tests.faults import hostile_mails
from tests.pingcheck.mailreading import events
from tests.pingcheck.mailreading.classic import CLASSIC
from tests.pingcheck.mailreading.hosters import HOSTERS
from tests.pingcheck.mailreading.machines import COMPLAINTS, GATEWAYS
from tests.pingcheck.mailreading.measure import BOUNCES
from tests.pingcheck.mailreading.people import QUOTED, letter
from tests.pingcheck.mailreading.shapes import DAEMON, TO, every_shape, group, report

REPLIES = Path(__file__).parent.parent / "corpora" / "replies"
TITLE = re.compile(r"^=== .*$", re.MULTILINE)
LARGEST = 1_000_000
MOST_S = 2.5  # of the processor, for the largest; catastrophes are looked for, on machines that are busy
HOSTILE = 0.03  # so many are of those made to keep us busy, with every piece in every place
MOST_CHANGES = 6
PIECES = (
    b"\r", b"\n", b"\r\n", b"\n\n", b"\x00", b"\xff\xfe", b"\x1b$B", b"=?utf-8?q?", b"?=", b"=\n", b"<", b"@", b"> ",
    b"--", b"\n--=_b1\n", b"\n--=_b1--\n", b"Content-Type: multipart/mixed; boundary=\"=_b1\"\n\n",
    b"Content-Type: message/rfc822\n\n", b"Content-Type: text/html; charset=utf-16\n\n", b"Status: 5.1.1\n",
    b"Content-Transfer-Encoding: base64\n", b"Final-Recipient: rfc822; a@b.example\n", b"550 5.1.1 ", b"<blockquote>",
    b"\nOn Mon, 2 Mar 2026, somebody wrote:\n> ", b"\n-----Original Message-----\nFrom: a@b.example\n",
    "\u202e".encode(), "\u0661".encode(), "\U0001f44d".encode(), "\u0130".encode(),
)  # fmt: skip


@dataclass(frozen=True)
class Seeds:
    """The mails that are mangled."""

    bounces: list[bytes]
    replies: list[bytes]


def seeds() -> Seeds:
    real = [file.read_bytes() for file in sorted(BOUNCES.glob("mails/*.eml"))]
    shapes = [build for _, build, _ in every_shape()]
    composed = [shapes[number % len(shapes)](notice) for number, notice in enumerate((*CLASSIC, *HOSTERS))]
    return Seeds([*real, *composed, *_written_by_machines()], list(_written_by_people()))


def _written_by_machines() -> Iterator[bytes]:
    """Events as JSON, gateways that answer like people, complaints, and reports about another than we meant."""
    for subject in ("Mail notification", "Re: Communication check"):
        yield from (events.event(value, subject=subject, indent=2) for value in events.DEAD.values())
        yield from (events.event(value, subject=subject) for value, _ in events.OTHERS.values())
        yield from (letter(subject, text, "In-Reply-To: <c1@poc.example>") for text in GATEWAYS.values())
        yield from (letter(subject, text) for text in COMPLAINTS.values())
    beyond = f"{group('old@elsewhere.example')}\nOriginal-Recipient: rfc822;{TO}"
    yield report(beyond, group(TO, "expanded", "2.0.0"), notice=DAEMON)


def _written_by_people() -> Iterator[bytes]:
    for file in sorted(REPLIES.glob("*.txt")):
        for words in TITLE.split(file.read_text(encoding="utf-8"))[1:]:
            yield letter("Re: Communication check", words.strip() + QUOTED)


Change = Callable[[bytes, random.Random], bytes]


def _span(mail: bytes, chance: random.Random) -> tuple[int, int]:
    """A piece of it, mostly short."""
    start = chance.randrange(len(mail) + 1)
    return start, min(len(mail), start + chance.choice((0, 1, 3, 20, 200, 2_000, len(mail))))


def cut(mail: bytes, chance: random.Random) -> bytes:
    start, end = _span(mail, chance)
    return mail[:start] + mail[end:]


def insert(mail: bytes, chance: random.Random) -> bytes:
    at, _ = _span(mail, chance)
    return mail[:at] + chance.choice(PIECES) * chance.choice((1, 1, 2, 50)) + mail[at:]


def repeat(mail: bytes, chance: random.Random) -> bytes:
    """Now and then until it is as large as may be."""
    start, end = _span(mail, chance)
    most = max(1, (LARGEST - len(mail)) // max(1, end - start))
    times = chance.choice((2, 2, 3, 10, most)) if chance.random() < 0.2 else 2
    return (mail[:start] + mail[start:end] * min(times, most) + mail[end:])[:LARGEST]


def move(mail: bytes, chance: random.Random) -> bytes:
    start, end = _span(mail, chance)
    rest = mail[:start] + mail[end:]
    at = chance.randrange(len(rest) + 1)
    return rest[:at] + mail[start:end] + rest[at:]


def spoil(mail: bytes, chance: random.Random) -> bytes:
    """Single bytes become others."""
    spoilt = bytearray(mail)
    for _ in range(chance.choice((1, 5, 50)) if spoilt else 0):
        spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
    return bytes(spoilt)


def other_line_ends(mail: bytes, chance: random.Random) -> bytes:
    return mail.replace(b"\r\n", b"\n").replace(b"\n", chance.choice((b"\r\n", b"\r", b"\n\n", b"\x85", b"\r\r\n")))


def wrap(mail: bytes, chance: random.Random) -> bytes:
    """Forwarded, as often as it may be."""
    kind = chance.choice((b"message/rfc822", b"message/delivery-status", b"text/rfc822-headers", b"text/html"))
    return (b"From: o@un.example\nContent-Type: " + kind + b"\n\n") * chance.choice((1, 2, 60)) + mail


CHANGES: tuple[Change, ...] = (cut, insert, repeat, move, spoil, other_line_ends, wrap)


def mangled(known: Seeds, seed: int, number: int) -> tuple[bytes, bool]:
    """The mail of this number, and whether nothing but bounces is in it."""
    chance = random.Random(f"{seed}/{number}")
    only_bounces = chance.random() < 0.5
    mail = chance.choice(known.bounces if only_bounces else known.replies)
    if chance.random() < HOSTILE:
        mail, only_bounces = _hostile(chance), False
    elif not only_bounces and chance.random() < 0.3:  # a mail runs into another
        mail = mail[: chance.randrange(len(mail))] + chance.choice(known.bounces)
    for _ in range(chance.randint(1, MOST_CHANGES)):
        mail = chance.choice(CHANGES)(mail, chance)
    return mail[:LARGEST], only_bounces


def _hostile(chance: random.Random) -> bytes:
    piece, place = chance.choice(list(hostile_mails.PIECES)), chance.choice(list(hostile_mails.PLACES))
    return hostile_mails.Hostile(piece, place).raw


def wrong(mail: bytes, only_bounces: bool) -> str:
    """What is wrong with how it is read; empty if nothing is."""
    began = time.process_time()
    try:
        readings = readings_of(mail, "check@poc.example").readings
        meanings = [understood(each.text, (), ()).meaning for each in readings if each.kind is Kind.ANSWER]
    except Exception:
        return traceback.format_exc()
    took = time.process_time() - began
    if took > MOST_S:
        return f"{len(mail)} bytes took {took:.1f} seconds of the processor"
    if not readings or not all(each.why for each in readings):
        return f"read as {readings}"
    if only_bounces and any(each.sure for each in meanings):
        return f"a bounce was taken for an answer: {meanings}"
    return ""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--minutes", type=float, default=15)
    options.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    options.add_argument("--number", type=int)
    options.add_argument("--keep", type=Path)
    asked = options.parse_args()
    known = seeds()
    ends_at = time.monotonic() + asked.minutes * 60
    number, found = asked.number or 0, ""
    while not found and (number == (asked.number or 0) or (asked.number is None and time.monotonic() < ends_at)):
        mail, only_bounces = mangled(known, asked.seed, number)
        found = wrong(mail, only_bounces)
        number += 1
    if asked.keep is not None:
        asked.keep.write_bytes(mail)
    sys.stdout.write(f"{number} mangled mails of {len(known.bounces) + len(known.replies)}, seed {asked.seed}\n")
    sys.stdout.write(f"{found}\nagain: --seed {asked.seed} --number {number - 1}\n" if found else "All were read.\n")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
