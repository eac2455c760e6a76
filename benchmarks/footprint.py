"""What a process costs: memory at rest and while a courier sends, what it uses when nothing happens, how it starts."""

import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import psutil
from _report import Row, save
from _world import World, environment, filled, pingcheck, world
from answers import free_port
from sending import sink


def started(url: str, state: Path) -> tuple[psutil.Process, float]:
    """`pingcheck serve`, and how long it took until it answered."""
    port = free_port()
    began = time.perf_counter()
    process = psutil.Process(pingcheck(environment(url, state, PORT=port), "serve").pid)
    while True:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=1)
            return process, time.perf_counter() - began
        except OSError:
            time.sleep(0.02)


def idle(each: World, seconds: int) -> list[Row]:
    url = filled(each, "sqlite", 400)
    with tempfile.TemporaryDirectory() as state:
        process, start = started(url, Path(state))
        time.sleep(3)
        before = sum(process.cpu_times()[:2])
        time.sleep(seconds)
        used = (sum(process.cpu_times()[:2]) - before) / seconds * 100
        memory = process.memory_info().rss / 2**20
        process.terminate()
        process.wait()
    return [
        Row("start of `serve`, to its first page", f"{start:.1f} s", ""),
        Row("`serve` at rest", f"{memory:.0f} MB", "", note=f"{used:.2f} % of a core over {seconds} s"),
    ]


def sending(each: World, count: int) -> Row:
    """The courier's memory in its first, second and last third."""
    url = filled(each, "postgresql", count)
    with sink() as port, tempfile.TemporaryDirectory() as state:
        env = environment(url, Path(state), SMTP_URL=f"smtp://127.0.0.1:{port}", SMTP_CONNECTIONS=10)
        running = pingcheck(env, "courier", "--drain")
        process, seen = psutil.Process(running.pid), []
        while running.poll() is None:
            seen.append(process.memory_info().rss / 2**20 if process.is_running() else 0.0)
            time.sleep(0.2)
    thirds = [max(seen[len(seen) * part // 3 : len(seen) * (part + 1) // 3]) for part in range(3)]
    told = ", ".join(f"{third:.0f}" for third in thirds)
    return Row(f"a courier sending {count:,}", f"{told} MB", "at most 150 MB, flat", note="by thirds of its run")


def measure(quick: bool) -> None:
    with world() as each:
        rows = idle(each, 10 if quick else 600)
        rows.append(sending(each, 10_000 if quick else 200_000))
    save("footprint", rows)


if __name__ == "__main__":
    measure("--quick" in sys.argv)
