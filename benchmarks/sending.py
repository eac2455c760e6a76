"""Sending end to end into Postfix's smtp-sink: opened exercise, accepted, recorded; against ways that record nothing.

Ours is `pingcheck courier --drain` as a process of its own. Its rate is that between its first and its last recorded
attempt, so that starting a process counts for nobody; the others time themselves from their first mail to their last.
"""

import asyncio
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psutil
from _report import Row, ratio_row, save
from _world import ENGINES, SECRET, World, environment, filled, pingcheck, scalar, settings_for, world

from directory.database import open_database
from pingcheck.conversation.links import LinkKeys
from pingcheck.runtime.clock import wall_clock
from pingcheck.sending import outbox
from pingcheck.sending.composer import Composer

PLAIN = Path(__file__).with_name("_plain_sender.py")
PATH = os.environ["PATH"] + ":/usr/sbin"


@contextmanager
def sink() -> Iterator[int]:
    """smtp-sink, which takes everything and keeps nothing; its port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    words = ["smtp-sink", *(["-u", "root"] if os.getuid() == 0 else []), f"127.0.0.1:{port}", "1000"]
    server = subprocess.Popen(words, env={"PATH": PATH}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(0.5)
    try:
        yield port
    finally:
        server.kill()
        server.wait()


def ours(world: World, made: str, port: int, count: int, connections: int, couriers: int = 1) -> tuple[float, str]:
    """Mails a second, and what each process used of a core."""
    url = world.copy(made)
    with tempfile.TemporaryDirectory() as state:
        env = environment(url, Path(state), SMTP_URL=f"smtp://127.0.0.1:{port}", SMTP_CONNECTIONS=connections)
        before = {process.pid: sum(process.cpu_times()[:2]) for process in others()}
        began = time.perf_counter()
        running = [pingcheck(env, "courier", "--drain") for _ in range(couriers)]
        used = [os.wait4(process.pid, 0) for process in running]
        wall = time.perf_counter() - began
    assert all(os.waitstatus_to_exitcode(status) == 0 for _, status, _ in used)
    own = sum(usage.ru_utime + usage.ru_stime for _, _, usage in used) / wall
    rest = sum(max(0.0, sum(process.cpu_times()[:2]) - before.get(process.pid, 0.0)) for process in others()) / wall
    seconds = {
        "sqlite": "(julianday(max(at)) - julianday(min(at))) * 86400.0",
        "postgresql": "extract(epoch FROM max(at) - min(at))::float8",
    }[url.split(":")[0]]
    span = scalar(url, f"SELECT {seconds} FROM attempts")
    assert scalar(url, "SELECT count(*) FROM messages WHERE delivery = 'accepted'") == count
    world.drop(url)
    assert isinstance(span, float)
    return count / span, f"cores used: couriers {own:.2f}, sink and database {rest:.2f}"


def others() -> list[psutil.Process]:
    """The sink and the database server."""
    return [process for process in psutil.process_iter(["name"]) if process.info["name"] in {"smtp-sink", "postgres"}]


def plain(way: str, port: int, count: int, connections: int, sample: Path) -> float:
    words = [sys.executable, str(PLAIN), way, str(port), str(count), str(connections), str(sample)]
    return float(subprocess.run(words, check=True, capture_output=True, text=True).stdout)


def smtp_source(port: int, count: int, connections: int, size: int) -> float:
    began = time.perf_counter()
    words = ["smtp-source", "-s", str(connections), "-m", str(count), "-l", str(size), "-f", "check@poc.example"]
    subprocess.run([*words, f"127.0.0.1:{port}"], env={"PATH": PATH}, check=True, capture_output=True)
    return count / (time.perf_counter() - began)


def in_turns(runs: int, *ways: Callable[[], float]) -> list[list[float]]:
    """Each way so many times, taking turns, so that whatever else the machine does falls on all."""
    rates: list[list[float]] = [[] for _ in ways]
    for _ in range(runs):
        for rate, way in zip(rates, ways, strict=True):
            rate.append(way())
    return rates


def sample_mail(folder: Path, made: str) -> Path:
    """One of ours, ready-made: of those to the first contacts, in all languages, the one of the median size."""
    mails = sorted(asyncio.run(first_mails(made)), key=len)
    file = folder / "sample.eml"
    file.write_bytes(mails[len(mails) // 2])
    return file


async def first_mails(made: str, count: int = 60) -> list[bytes]:
    database, composer = open_database(made), Composer(settings_for(made), LinkKeys([SECRET]))
    async with database.writing() as session:
        claimed = await outbox.claim(session, uuid4(), wall_clock(), count)
        frames = await outbox.read_frames(session, {each.frame_key for each in claimed})
        mails = [composer.compose(each, frames[each.frame_key], wall_clock()).content for each in claimed]
        await session.rollback()
    await database.close()
    return mails


def measure(quick: bool) -> None:
    count, runs = (4_000, 1) if quick else (10_000, 3)
    rows: list[Row] = []
    notes: list[str] = []

    def rate(made: str, port: int, connections: int, couriers: int = 1) -> float:
        found, note = ours(each, made, port, count, connections, couriers)
        notes.append(note)
        return found

    with world() as each, sink() as port, tempfile.TemporaryDirectory() as folder:
        for engine in ENGINES:
            made = filled(each, engine, count)
            sample = sample_mail(Path(folder), made)
            size = sample.stat().st_size
            for connections in (10,) if quick else (1, 10, 50):
                mine, library = in_turns(
                    runs,
                    lambda made=made, c=connections: rate(made, port, c),  # type: ignore[misc]
                    lambda c=connections, s=sample: plain("aiosmtplib", port, count, c, s),  # type: ignore[misc]
                )
                what = f"sending, {engine}, {connections} connection{'s' if connections > 1 else ''}"
                row = ratio_row(what, mine, "aiosmtplib alone", library, 0.75 if connections == 10 else None)
                rows.append(Row(row.what, row.ours, row.against, row.ratio, row.floor, notes[-1]))
            threads = [plain("threads", port, count // 4, 10, sample) for _ in range(runs)]
            rows.append(ratio_row(f"sending, {engine}, 10 connections", ten(rows), "smtplib in threads", threads, 6))
            source = [smtp_source(port, count, 10, size) for _ in range(runs)]
            rows.append(ratio_row(f"sending, {engine}, 10 connections", ten(rows), "smtp-source", source))
            if engine == "postgresql":
                two, one = in_turns(
                    runs,
                    lambda made=made: rate(made, port, 10, 2),  # type: ignore[misc]
                    lambda made=made: rate(made, port, 10),  # type: ignore[misc]
                )
                row = ratio_row("two courier processes, postgresql", two, "one process", one, 1.3)
                rows.append(Row(row.what, row.ours, row.against, row.ratio, row.floor, notes[-2]))
            each.drop(made)
    save("sending", rows)


def ten(rows: list[Row]) -> list[float]:
    """Our rate with ten connections on the engine that was measured last."""
    row = [row for row in rows if "10 connections" in row.what and "aiosmtplib" in row.against][-1]
    return [float(row.ours.removesuffix("/s").replace(",", ""))]


if __name__ == "__main__":
    measure("--quick" in sys.argv)
