"""How long an import of 100,000 nominations takes, and how much memory, beside what a script of one's own would do.

The script is the least that loads the same file: csv.DictReader and one executemany a table, nothing checked, nothing
compared, no history. Usage: python benchmarks/import_directory.py [COUNT]
"""

import csv
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from _nominations import write_nominations

COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
PINGCHECK = Path(sys.executable).parent / "pingcheck"


def measured(*command: str, folder: Path) -> tuple[float, float]:
    """Seconds, and the largest memory in MB, of one run of pingcheck in a process of its own."""
    environment = {**os.environ, "PINGCHECK_DATABASE_URL": f"sqlite:///{folder / 'pingcheck.db'}"}
    began = time.perf_counter()
    process = subprocess.Popen(
        [PINGCHECK, *command], cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0, command
    return time.perf_counter() - began, usage.ru_maxrss / 1024


def plain_script(file: Path, folder: Path) -> float:
    """Seconds that the unchecked load of the same file takes."""
    began = time.perf_counter()
    database = sqlite3.connect(folder / "plain.db")
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("CREATE TABLE contacts (id INTEGER PRIMARY KEY, state, role, rank, entity, position, name, note)")
    database.execute("CREATE TABLE addresses (contact_id, position, value)")
    with file.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    database.executemany(
        "INSERT INTO contacts VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (number, r["state"], r["role"], r["rank"], r["entity"], r["position"], r["name"], r["note_reference"])
            for number, r in enumerate(rows)
        ),
    )
    database.executemany(
        "INSERT INTO addresses VALUES (?, ?, ?)",
        (
            (number, position, email)
            for number, row in enumerate(rows)
            for position, email in enumerate(row["emails"].split("; "))
        ),
    )
    database.commit()
    database.close()
    return time.perf_counter() - began


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "nominations.csv"
        write_nominations(file, COUNT)
        measured("init", folder=folder)
        print(f"{COUNT:,} nominations, {file.stat().st_size / 1e6:.0f} MB, SQLite")
        plain = plain_script(file, folder)
        print(f"plain script, nothing checked: {plain:6.1f} s")
        for what in ("first import", "the same again", "dry run"):
            options = ["--dry-run"] if what == "dry run" else []
            seconds, memory = measured("directory", "import", str(file), *options, folder=folder)
            print(f"{what:<29} {seconds:6.1f} s  {seconds / plain:5.1f} × the script  {memory:4.0f} MB")


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
