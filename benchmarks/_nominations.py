"""What the benchmarks share: large nomination files, grown from the small one that the tests use."""

import csv
from pathlib import Path

SEED = Path(__file__).parent.parent / "tests" / "corpora" / "nominations.csv"


def write_nominations(file: Path, count: int, *, changed: bool = False) -> None:
    """A file of so many nominations: the seed's rows over and over, each with a note and mailboxes of its own.
    `changed`: the same, each in another position and with one more mailbox."""
    with SEED.open(encoding="utf-8", newline="") as opened:
        titles, *rows = csv.reader(opened)
    emails, note, position = (titles.index(title) for title in ("emails", "note_reference", "position"))
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened)
        writer.writerow(titles)
        for number in range(count):
            row = list(rows[number % len(rows)])
            row[emails] = "; ".join(f"n{number}.{email}" for email in row[emails].split("; ") if email)
            row[note] = f"{row[note]}/{number}"
            if changed:
                row[emails] = "; ".join(filter(None, (f"more.n{number}@poc.example", row[emails])))
                row[position] = f"Deputy {row[position]}"
            writer.writerow(row)
