"""The figures of reading the composed notices: `python -m tests.pingcheck.mailreading.measure_notices [-v]`."""

import csv
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from pingcheck.exercises.status import Answer
from pingcheck.inbox.consequences import NEVER_SURE
from pingcheck.inbox.mail_reader import readings_of, understood
from pingcheck.mailreading.reading import Kind, Reading

NOTICES = Path(__file__).parents[2] / "corpora" / "notices"
SETS = ("composed-1", "composed-2", "composed-3")
BOUNCES = frozenset({Kind.BOUNCE_DEAD, Kind.BOUNCE_OTHER})
# What is left of a ruin may be told either way, as long as nobody takes it for an answer.
AS_GOOD = {Kind.UNREADABLE: frozenset({Kind.UNREADABLE, Kind.BOUNCE_OTHER})}


@dataclass(frozen=True)
class LabelledRecipient:
    """One labelled recipient of a mail, and what was read of it."""

    file: str
    recipient: str
    label: Kind
    reading: Reading | None  # None: nothing was read of this recipient
    is_an_answer: bool  # its mail would count as a sure answer

    @property
    def kind(self) -> Kind | None:
        return self.reading.kind if self.reading else None

    @property
    def is_right(self) -> bool:
        return self.kind in AS_GOOD.get(self.label, {self.label})


def recipients(name: str) -> list[LabelledRecipient]:
    """Every labelled recipient of the set of this name."""
    folder = NOTICES / name
    labels = defaultdict(list)
    with (folder / "labels.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            labels[row["file"]].append(row)
    found = []
    for mail, rows in labels.items():
        readings = readings_of((folder / mail).read_bytes(), "").readings
        meaning = understood(readings[0].text, (), tuple(Answer)).meaning
        is_answer = readings[0].kind is Kind.ANSWER and readings[0].reason not in NEVER_SURE and meaning.sure
        for row in rows:
            reading = _about(row["recipient"], readings)
            found.append(LabelledRecipient(mail, row["recipient"], Kind(row["kind"]), reading, is_answer))
    return found


def _about(recipient: str, readings: tuple[Reading, ...]) -> Reading | None:
    """The reading about this recipient; of a mail with one reading, that one."""
    named = [one for one in readings if one.recipient.lower() == recipient.lower()]
    return next(iter(named), readings[0] if len(readings) == 1 else None)


@dataclass(frozen=True)
class Counts:
    """How many recipients of a set are of a kind, and how many were read so."""

    total: int
    right: int
    bounces: int
    recognised: int
    dead: int
    called_dead: int
    rightly_dead: int
    answers: int  # bounces and other notices taken for a sure answer


def counts(found: list[LabelledRecipient]) -> Counts:
    bounces = [one for one in found if one.label in BOUNCES]
    called = [one for one in found if one.kind is Kind.BOUNCE_DEAD]
    return Counts(
        len(found),
        sum(one.is_right for one in found),
        len(bounces),
        sum(one.kind in BOUNCES for one in bounces),
        sum(one.label is Kind.BOUNCE_DEAD for one in found),
        len(called),
        sum(one.label is Kind.BOUNCE_DEAD for one in called),
        sum(one.is_an_answer and one.label is not Kind.ANSWER for one in found),
    )


def main() -> None:
    for name in SETS:
        found = recipients(name)
        told = counts(found)
        _say(f"{name}: bounces recognised", told.recognised, told.bounces)
        _say(f"{name}: dead found", told.rightly_dead, told.dead)
        _say(f"{name}: dead, and rightly", told.rightly_dead, told.called_dead)
        _say(f"{name}: the right kind", told.right, told.total)
        _say(f"{name}: taken for a sure answer", told.answers, told.total)
        for one in found:
            if "-v" in sys.argv and not one.is_right:
                sys.stdout.write(f"  {one.file} {one.recipient} labelled {one.label}; read {one.reading}\n")


def _say(what: str, part: int, whole: int) -> None:
    sys.stdout.write(f"{what:42} {part:4} of {whole:4} = {part / whole:.1%}\n")


if __name__ == "__main__":
    main()
