"""How long opening an exercise takes, and how much memory: one transaction, however many contacts there are."""

import os
import sys
import tempfile
import time
from pathlib import Path

from _report import Row, save
from _world import environment, filled, pingcheck, world

MOST_S, MOST_MB = 60, 300


def measure(quick: bool) -> None:
    sizes = [("sqlite", 1_000), ("sqlite", 10_000), ("postgresql", 1_000), ("postgresql", 10_000)]
    if not quick:
        sizes += [("sqlite", 100_000), ("postgresql", 100_000), ("postgresql", 1_000_000)]
    rows = []
    with world() as each, tempfile.TemporaryDirectory() as state:
        for engine, contacts in sorted(sizes):
            url = filled(each, engine, contacts, opened=False)
            env = environment(url, Path(state))
            assert pingcheck(env, "exercise", "plan", "--title", "Bench").wait() == 0
            began = time.perf_counter()
            process = pingcheck(env, "exercise", "open", f"CC-{time.gmtime().tm_year}-01", "--yes")
            _, status, usage = os.wait4(process.pid, 0)
            seconds, memory = time.perf_counter() - began, usage.ru_maxrss / 1024
            assert os.waitstatus_to_exitcode(status) == 0
            rows.append(
                Row(
                    f"opening, {engine}, {contacts:,} contacts",
                    f"{seconds:.1f} s, {memory:.0f} MB",
                    f"at most {MOST_S} s, {MOST_MB} MB",
                    note=f"{seconds / contacts * 1e6:.0f} µs each",
                )
            )
            each.drop(url)
    save("opening", rows)


if __name__ == "__main__":
    measure("--quick" in sys.argv)
