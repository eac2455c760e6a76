"""The figures of reading the development set: `python -m tests.pingcheck.mailreading.measure [-v]`."""

import csv
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from pingcheck.mailreading.reader import read_mail
from pingcheck.mailreading.reading import Kind, Reading

BOUNCES = Path(__file__).parents[4] / "shared" / "data" / "bounces"
NOT_RECOGNISED = frozenset({Kind.OTHER, Kind.UNREADABLE, Kind.ANSWER})


@dataclass(frozen=True)
class Row:
    """One labelled recipient and what was read of it."""

    file: str
    number: int
    label: str
    dead: bool
    reading: Reading | None

    @property
    def recognised(self) -> bool:
        return self.reading is not None and self.reading.kind not in NOT_RECOGNISED and bool(self.reading.recipient)

    @property
    def called_dead(self) -> bool:
        return self.reading is not None and self.reading.kind is Kind.BOUNCE_DEAD


def rows() -> list[Row]:
    """Every labelled recipient; several recipients of a mail are matched in their order."""
    labels = defaultdict(list)
    with (BOUNCES / "labels.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            labels[row["file"]].append(row)
    found = []
    for name, entries in labels.items():
        readings = read_mail((BOUNCES / "mails" / name).read_bytes())
        for number, row in enumerate(entries):
            reading = readings[number] if number < len(readings) else None
            found.append(Row(name, number + 1, row["reason"], row["dead_address"] == "true", reading))
    return found


@dataclass(frozen=True)
class Figures:
    total: int
    recognised: int
    dead: int
    called_dead: int
    rightly_dead: int

    @property
    def recognition(self) -> float:
        return self.recognised / self.total

    @property
    def recall(self) -> float:
        return self.rightly_dead / self.dead

    @property
    def precision(self) -> float:
        return self.rightly_dead / self.called_dead


def figures(found: list[Row]) -> Figures:
    return Figures(
        len(found),
        sum(row.recognised for row in found),
        sum(row.dead for row in found),
        sum(row.called_dead for row in found),
        sum(row.dead and row.called_dead for row in found),
    )


def main() -> None:
    found = rows()
    measured = figures(found)
    write = sys.stdout.write
    write(f"recognised          {measured.recognised} of {measured.total} = {measured.recognition:.1%}\n")
    write(f"dead found          {measured.rightly_dead} of {measured.dead} = {measured.recall:.1%}\n")
    write(f"dead, and rightly   {measured.rightly_dead} of {measured.called_dead} = {measured.precision:.1%}\n")
    for row in found:
        if "-v" in sys.argv and (not row.recognised or row.dead != row.called_dead):
            write(f"  {row.file} {row.number} labelled {row.label}, dead {row.dead}; read {row.reading}\n")


if __name__ == "__main__":
    main()
