"""How long an import of 100,000 nominations takes, how much memory, and how long others who write must wait meanwhile,
beside what a script of one's own would do.

The script is the least that loads the same file: csv.DictReader and one executemany a table, nothing checked, nothing
compared, no history. Usage: python benchmarks/import_directory.py [COUNT] [--database URL of an empty PostgreSQL]
"""

import argparse
import asyncio
import contextlib
import csv
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from _nominations import write_nominations
from sqlalchemy import text

from directory.database import open_database

PINGCHECK = Path(sys.executable).parent / "pingcheck"
WRITES_EVERY_S = 0.02


class OtherWriter:
    """Somebody else who writes all the time, and notes the longest wait, in seconds, and how often it was refused."""

    def __init__(self, url: str) -> None:
        self._url = url
        self.longest = 0.0
        self.refused = 0

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        stop = threading.Event()
        thread = threading.Thread(target=lambda: asyncio.run(self._write(stop)))
        thread.start()
        yield
        stop.set()
        thread.join()

    async def _write(self, stop: threading.Event) -> None:
        database = open_database(self._url)
        while not stop.is_set():
            began = time.perf_counter()
            try:
                async with database.writing() as session:
                    await session.execute(text("UPDATE contacts SET added_at = added_at WHERE id = 1"))
            except Exception:  # as a service sees it
                self.refused += 1
            self.longest = max(self.longest, time.perf_counter() - began)
            await asyncio.sleep(WRITES_EVERY_S)
        await database.close()


def measured(*command: str, folder: Path, url: str) -> tuple[float, float]:
    """Seconds, and the largest memory in MB, of one run of pingcheck in a process of its own."""
    environment = {**os.environ, "PINGCHECK_DATABASE_URL": url}
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
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("count", nargs="?", type=int, default=100_000)
    options.add_argument("--database", default="")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = asked.database or f"sqlite:///{folder / 'pingcheck.db'}"
        file, changed = folder / "nominations.csv", folder / "changed.csv"
        write_nominations(file, asked.count)
        write_nominations(changed, asked.count, changed=True)
        measured("init", folder=folder, url=url)
        print(f"{asked.count:,} nominations, {file.stat().st_size / 1e6:.0f} MB, {url.partition(':')[0]}")
        plain = plain_script(file, folder)
        print(f"plain script, nothing checked: {plain:6.1f} s")
        for what in ("first import", "the same again", "all changed", "dry run"):
            command = ["directory", "import", str(changed if what == "all changed" else file)]
            other = OtherWriter(url)
            with other.writing():
                seconds, memory = measured(
                    *command, *(["--dry-run"] if what == "dry run" else []), folder=folder, url=url
                )
            refused = f", {other.refused} refused" if other.refused else ""
            print(
                f"{what:<29} {seconds:6.1f} s  {seconds / plain:5.1f} × the script  {memory:4.0f} MB  "
                f"others waited {other.longest:.2f} s at most{refused}"
            )


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
