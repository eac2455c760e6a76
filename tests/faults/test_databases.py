"""Databases that go away, fill up or are locked: the service recovers by itself, and nothing is lost or doubled."""

import asyncio
import contextlib
import shutil
import signal
import sqlite3
import subprocess
from collections.abc import AsyncIterator, Iterator, MutableMapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import asyncpg
import psutil
import pytest
from bs4 import BeautifulSoup
from sqlalchemy import make_url
from structlog.testing import capture_logs

from directory.database import Database, open_database
from directory.states import load_member_states
from pingcheck.exercises.message import Delivery
from pingcheck.exercises.status import Answer, Status
from pingcheck.migrations.schema import upgrade
from tests.cast import (
    NOON,
    PATIENCE_S,
    courier_of,
    link_keys,
    messages,
    nominate_many,
    open_now,
    pings,
    plan,
    settings_for,
    statuses,
    until,
)  # fmt: skip
from tests.mail_server import MailServer, mail_server
from tests.officer import stranger
from tests.postgres import get_server

CONTACTS = 300


@dataclass
class Sending:
    """A courier at work, which has a database to itself, and what it logs."""

    database: Database
    server: MailServer
    logged: list[MutableMapping[str, Any]]

    async def tries_in_vain(self) -> None:
        """Until it has said that something could not be done; it goes on with whatever the mail server held up."""
        await self.server.take_all()
        await until(self._said_so)

    async def _said_so(self) -> bool:
        return any(entry["log_level"] == "error" for entry in self.logged)


@asynccontextmanager
async def sending(url: str, server: MailServer) -> AsyncIterator[Sending]:
    """At the end everything must be accepted."""
    database, stop = open_database(url), asyncio.Event()
    await nominate_many(database, CONTACTS)
    await open_now(database, settings_for(url), await plan(database))
    courier = courier_of(database, settings_for(url, server.port), lambda: NOON)
    with capture_logs() as logged:
        running = asyncio.create_task(courier.run(stop))
        yield Sending(database, server, logged)
        await until(lambda: all_accepted(database))
        stop.set()
        await running
    assert await statuses(database) == [Status.SENT] * CONTACTS
    assert len({mail.recipient for mail in server.received}) == len(server.received) == CONTACTS
    await database.close()


async def all_accepted(database: Database) -> bool:
    try:
        return {message.delivery for message in await messages(database)} == {Delivery.ACCEPTED}
    except Exception:  # the database may be away just now
        return False


async def server_says(url: str, *statements: str) -> None:
    server = make_url(url).set(database="postgres").render_as_string(hide_password=False)
    connection = await asyncpg.connect(server)
    for statement in statements:
        await connection.execute(statement)
    await connection.close()


def cut(name: str | None) -> str:
    return f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"


async def test_connections_that_are_cut_again_and_again_lose_and_double_nothing(postgres_url: str) -> None:
    name = make_url(postgres_url).database
    async with mail_server() as server, sending(postgres_url, server):
        for mails in (10, 100, 200):
            await server.wait_for(mails)
            await server_says(postgres_url, cut(name))


async def test_a_postgresql_that_is_away_for_a_while_is_waited_for(postgres_url: str) -> None:
    name = make_url(postgres_url).database
    async with mail_server(most_mails=20) as server, sending(postgres_url, server) as courier:
        await server.wait_for(20)
        await server_says(postgres_url, f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false', cut(name))
        await courier.tries_in_vain()
        await server_says(postgres_url, f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')


async def test_a_postgresql_that_crashes_and_comes_back_is_waited_for() -> None:
    """A server of its own, killed as a power cut would, and started again over what it left behind."""
    with TemporaryDirectory(prefix="pingcheck-tests-") as folder:
        postgres = get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            await made_ready(postgres.get_uri())
            async with mail_server(most_mails=20) as server, sending(postgres.get_uri(), server) as courier:
                await server.wait_for(20)
                postmaster = psutil.Process(postgres.get_pid())
                postmaster.send_signal(signal.SIGQUIT)
                await asyncio.to_thread(postmaster.wait, PATIENCE_S)
                await courier.tries_in_vain()
                await asyncio.to_thread(postgres.ensure_postgres_running)
        finally:
            postgres.cleanup()


async def made_ready(url: str) -> None:
    database = open_database(url)
    await upgrade(database)
    async with database.writing() as session:
        await load_member_states(session)
    await database.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of sixteen megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", place], capture_output=True, text=True)
    if mounted.returncode:
        pytest.skip(f"no small disk can be mounted here: {mounted.stderr.strip()}")
    yield place
    subprocess.run(["umount", "--lazy", place], check=True)


async def test_a_disk_with_no_room_left_is_waited_for(sqlite_url: str, small_disk: Path) -> None:
    file = small_disk / "pingcheck.db"
    shutil.copy(sqlite_url.removeprefix("sqlite:///"), file)
    async with mail_server(most_mails=5) as server, sending(f"sqlite:///{file}", server) as courier:
        await server.wait_for(5)
        filler = small_disk / "filler"
        with contextlib.suppress(OSError), filler.open("wb", buffering=0) as opened:
            while opened.write(b"x" * 4096):
                pass
        assert shutil.disk_usage(small_disk).free == 0
        await courier.tries_in_vain()
        filler.unlink()


async def on_writer(database: Database, statement: str) -> None:
    """On the one connection that writes, outside a transaction."""
    async with database.writer.connect() as connection:
        await connection.exec_driver_sql("ROLLBACK")
        await connection.exec_driver_sql(statement)
        await connection.exec_driver_sql("BEGIN")


async def test_a_disk_that_is_full_is_waited_for(sqlite_url: str) -> None:
    async with mail_server(most_mails=5) as server, sending(sqlite_url, server) as courier:
        await server.wait_for(5)
        await on_writer(courier.database, "PRAGMA max_page_count = 1")  # as large as it is, and no page more
        await courier.tries_in_vain()
        await on_writer(courier.database, "PRAGMA max_page_count = 1000000")


async def test_an_answer_on_a_full_disk_is_not_thanked_for_and_counts_when_there_is_room(
    sqlite_database: Database, sqlite_url: str
) -> None:
    database = sqlite_database
    await nominate_many(database, 1)
    await open_now(database, settings_for(sqlite_url), await plan(database))
    link = f"/r/{link_keys().token((await pings(database))[0].id)}"
    said = {"answer": "received", "words": "x" * 4000}
    async with stranger(database, settings_for(sqlite_url)) as contact:
        await on_writer(database, "PRAGMA max_page_count = 1")
        refused = await contact.post(link, data=said, allow_redirects=False)
        assert refused.status == 503
        kept = BeautifulSoup(await refused.text(), "html.parser").select("input[checked]")
        assert [choice["value"] for choice in kept] == [Answer.RECEIVED]
        await on_writer(database, "PRAGMA max_page_count = 1000000")
        assert (await contact.post(link, data=said, allow_redirects=False)).status == 303
    assert await statuses(database) == [Status.CONFIRMED]


async def test_a_database_locked_by_another_process_is_waited_for(sqlite_url: str) -> None:
    other = sqlite3.connect(Path(sqlite_url.removeprefix("sqlite:///")), isolation_level=None)
    async with mail_server(most_mails=5) as server, sending(sqlite_url, server) as courier:
        await server.wait_for(5)
        await on_writer(courier.database, "PRAGMA busy_timeout = 50")
        other.execute("BEGIN IMMEDIATE")
        await courier.tries_in_vain()
        other.execute("ROLLBACK")
    other.close()
