"""Sending into a real Postfix that queues on disk, against smtp-source into the same."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from _report import Row, ratio_row, save
from _world import filled, world
from answers import free_port
from sending import PATH, in_turns, ours, sample_mail, smtp_source

MAIN = """
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
mail_owner = postfix
myhostname = mx.bench.example
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
mydestination =
relay_domains =
defer_transports = smtp
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_client_connection_count_limit = 0
maillog_file = /dev/null
maillog_file_prefixes = /dev
multi_instance_name = postfix-bench
multi_instance_enable = yes
"""


@contextmanager
def queueing() -> Iterator[int]:
    """A Postfix that takes mail, keeps it on disk and sends none on; its port."""
    port = free_port()
    folder = Path(tempfile.mkdtemp(prefix="pingcheck-bench-postfix-"))
    folder.chmod(0o755)
    config = folder / "config"
    shutil.copytree("/etc/postfix", config)
    (config / "main.cf").write_text(MAIN.format(folder=folder))
    master = (config / "master.cf").read_text().replace("smtp      inet", f"127.0.0.1:{port} inet", 1)
    (config / "master.cf").write_text(master)
    for name in ("queue", "data"):
        (folder / name).mkdir()
    shutil.chown(folder / "data", "postfix")
    words = ["postfix", "-c", str(config)]
    try:
        subprocess.run([*words, "start"], check=True, capture_output=True, env={**os.environ, "PATH": PATH}, timeout=60)
        time.sleep(1)
        yield port
    finally:
        subprocess.run([*words, "abort"], capture_output=True, env={**os.environ, "PATH": PATH}, timeout=60)
        shutil.rmtree(folder, ignore_errors=True)


def measure(quick: bool) -> None:
    count, runs = (1_000, 1) if quick else (5_000, 3)
    try:
        with world() as each, queueing() as port, tempfile.TemporaryDirectory() as folder:
            made = filled(each, "sqlite", count)
            size = sample_mail(Path(folder), made).stat().st_size
            mine, source = in_turns(
                runs, lambda: ours(each, made, port, count, 10)[0], lambda: smtp_source(port, count, 10, size)
            )
            rows = [ratio_row("into a Postfix that queues on disk, 10 connections", mine, "smtp-source", source)]
    except (OSError, subprocess.SubprocessError, AssertionError) as error:
        rows = [
            Row(
                "into a Postfix that queues on disk",
                "not measured",
                "",
                note=f"it did not run here: {type(error).__name__}",
            )
        ]
    save("postfix", rows)


if __name__ == "__main__":
    measure("--quick" in sys.argv)
