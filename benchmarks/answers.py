"""Durable answers and the reply page, by wrk at 64 connections, against handlers that do less or do it one by one.

Ours is `pingcheck serve --only web` as a process. Each POST is another ping's first answer, after its mail was sent;
what the database holds afterwards is compared with what was thanked for. The same without recording anything shows what
a request costs by itself. healthchecks' own release is not on a package registry, so that its
ping is a few lines of Django here, with the same work: find, lock and update a row, insert one, commit.
"""

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from _report import Row, ratio_row, save
from _world import ENGINES, World, all_sent, environment, filled, pingcheck, scalar, tokens, world

HERE = Path(__file__).parent
CONNECTIONS = 64
LUA = """
local paths = {}
for line in io.lines(os.getenv("PATHS")) do paths[#paths + 1] = line end
wrk.method = os.getenv("METHOD")
if wrk.method == "POST" then
  wrk.body = "answer=received"
  wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
end
local n = 0
function request()
  n = n + 1
  return wrk.format(nil, paths[(n - 1) % #paths + 1])
end
"""


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def serving(process: "subprocess.Popen[bytes]", port: int, path: str) -> Iterator[str]:
    """The address of a server, once it answers."""
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(200):
            try:
                urllib.request.urlopen(address + path, timeout=1)
                break
            except OSError as error:
                if getattr(error, "code", None):
                    break
                time.sleep(0.1)
        yield address
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


def wrk(address: str, method: str, paths: list[str], seconds: int) -> tuple[float, float, float]:
    """Requests a second, the 99th percentile in ms, and how many were answered with an error."""
    with tempfile.TemporaryDirectory() as folder:
        script, listed = Path(folder) / "requests.lua", Path(folder) / "paths"
        script.write_text(LUA)
        listed.write_text("\n".join(paths))
        words = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}", "--latency", "-s", str(script), address]
        env = {**os.environ, "PATHS": str(listed), "METHOD": method}
        said = subprocess.run(words, check=True, capture_output=True, text=True, env=env).stdout
    rate = re.search(r"Requests/sec:\s+([\d.]+)", said)
    late = re.search(r"99%\s+([\d.]+)(us|ms|s)", said)
    wrong = re.search(r"Non-2xx or 3xx responses: (\d+)", said)
    assert rate is not None
    assert late is not None
    p99 = float(late[1]) * {"us": 0.001, "ms": 1, "s": 1000}[late[2]]
    return float(rate[1]), p99, float(wrong[1]) if wrong else 0.0


@contextmanager
def ours(url: str, *, recording: bool = True) -> Iterator[str]:
    port = free_port()
    with tempfile.TemporaryDirectory() as state:
        env = environment(url, Path(state), PORT=port, LOG_LEVEL="error")
        if recording:
            process = pingcheck(env, "serve", "--only", "web")
        else:
            process = subprocess.Popen([sys.executable, str(HERE / "_unrecorded.py")], env=env)
        with serving(process, port, "/healthz") as address:
            yield address


@contextmanager
def other(way: str, url: str = "") -> Iterator[str]:
    port = free_port()
    words = [sys.executable, str(HERE / "_plain_server.py"), way, str(port), url]
    if way == "django":
        words = [
            sys.executable,
            "-m",
            "gunicorn",
            "--workers",
            "2",
            "--bind",
            f"127.0.0.1:{port}",
            "--chdir",
            str(HERE),
        ]
        words += ["--log-level", "error", "_django_ping:application"]
    env = {**os.environ, "BENCH_DATABASE_URL": url}
    process = subprocess.Popen(words, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with serving(process, port, "/hello") as address:
        yield address


def measure(quick: bool) -> None:
    seconds, contacts = (3, 30_000) if quick else (8, 80_000)
    rows: list[Row] = []
    with world() as each:
        with other("hello") as address:
            hello, _, _ = wrk(address, "POST", ["/hello"], seconds)
        with other("jinja") as address:
            jinja, _, _ = wrk(address, "GET", ["/page"], seconds)
        for engine in ENGINES:
            made = filled(each, engine, contacts)
            all_sent(made)
            paths = [f"/r/{token}" for token in tokens(made)]
            mine, p99 = answers(each, made, paths, seconds)
            floor = 0.3 if engine == "sqlite" else 0.4
            row = ratio_row(f"answers, {engine}", [mine], "aiohttp's hello world", [hello], floor)
            rows.append(Row(row.what, row.ours, row.against, row.ratio, row.floor, f"99 % within {p99:.0f} ms"))
            rows.append(one_by_one(each, made, paths, seconds, mine, engine))
            if engine == "postgresql":
                rows.append(against_django(each, seconds, mine))
            else:
                with ours(made, recording=False) as address:
                    nothing, _, _ = wrk(address, "POST", paths, seconds)
                rows.append(ratio_row("the same, none recorded", [nothing], "aiohttp's hello world", [hello]))
            with ours(made) as address:
                pages, _, wrong = wrk(address, "GET", paths, seconds)
            assert not wrong
            rows.append(ratio_row(f"reply page, {engine}", [pages], "aiohttp and Jinja2, no database", [jinja], 0.4))
            each.drop(made)
    save("answers", rows)


def answers(each: World, made: str, paths: list[str], seconds: int) -> tuple[float, float]:
    """Answers a second, and the 99th percentile in ms."""
    url = each.copy(made)
    with ours(url) as address:
        rate, p99, wrong = wrk(address, "POST", paths, seconds)
    kept = scalar(url, "SELECT count(*) FROM answers")
    assert isinstance(kept, int)
    assert kept >= rate * seconds * 0.99 - wrong, "an answer was thanked for and is not there"
    assert kept < len(paths), "more contacts are needed: some answered twice"
    each.drop(url)
    return rate, p99


def one_by_one(each: World, made: str, paths: list[str], seconds: int, mine: float, engine: str) -> Row:
    url = each.copy(made)
    with other("one", url) as address:
        theirs, _, _ = wrk(address, "POST", paths, seconds)
    each.drop(url)
    return ratio_row(f"answers, {engine}", [mine], "a commit for each, SQLAlchemy", [theirs], 10)


def against_django(each: World, seconds: int, mine: float) -> Row:
    url = each.new("postgresql")
    subprocess.run(
        [sys.executable, str(HERE / "_django_ping.py")], check=True, env={**os.environ, "BENCH_DATABASE_URL": url}
    )
    with other("django", url) as address:
        theirs, _, _ = wrk(address, "POST", [f"/ping/{number}" for number in range(1, 10_001)], seconds)
    each.drop(url)
    return ratio_row("answers, postgresql", [mine], "Django's ping, two workers", [theirs])


if __name__ == "__main__":
    measure("--quick" in sys.argv)
