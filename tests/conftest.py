"""The ground that every test stands on: a new database of either engine, migrated and with the Member States in it."""

import asyncio
import gc
import os
import shutil
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import asyncpg
import hypothesis
import pytest
from argon2 import PasswordHasher
from sqlalchemy import Compiled, Connection, Engine, event, make_url
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite
from sqlalchemy.util import LRUCache

from directory.database import Database, open_database
from directory.states import load_member_states
from pingcheck.accounts import passwords
from pingcheck.migrations.schema import upgrade
from tests.postgres import running_postgres

HASHER = passwords._hasher
ENGINES = ("sqlite", "postgresql")
FAULTS = Path(__file__).parent / "faults"
CORPORA = Path(__file__).parent / "corpora"

# Nothing is timed in a test: a busy machine is no fault. And every run tries the same examples, so that one that passed
# passes again, alone or beside others. New examples are searched for by `make soak`.
UNTIMED = hypothesis.settings(deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow], database=None)
hypothesis.settings.register_profile("same", UNTIMED, derandomize=True)
hypothesis.settings.register_profile("search", UNTIMED, max_examples=1000)
hypothesis.settings.load_profile("same")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--engine", choices=ENGINES, help="leave out the tests that need the other database")


@pytest.hookimpl(tryfirst=True)  # before marks are chosen by -m
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        if FAULTS in item.path.parents:
            item.add_marker("fault")
    gc.freeze()  # what is loaded stays; the collector need not look at it again
    chosen = config.getoption("engine")
    left_out = [item for item in items if chosen and _engine_of(item) not in {"", chosen}]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in set(left_out)]


def _engine_of(item: pytest.Item) -> str:
    """The database that a test needs; nothing if it needs none."""
    assert isinstance(item, pytest.Function)
    if "engine" in item.fixturenames:
        return str(item.callspec.params["engine"])
    if "postgres_server" in item.fixturenames:
        return "postgresql"
    return "sqlite" if "sqlite_template" in item.fixturenames else ""


async def _made_ready(url: str) -> None:
    database = open_database(url)
    await upgrade(database)
    async with database.writing() as session:
        await load_member_states(session)
    await database.close()


async def _on_server(server_url: str, *statements: str) -> None:
    connection = await asyncpg.connect(server_url)
    try:
        for statement in statements:
            await connection.execute(statement)
    finally:
        await connection.close()


@pytest.fixture(scope="session", autouse=True)
def quick_hashing() -> Iterator[None]:
    """Hashing a password is slow on purpose; a test's password guards nothing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "_hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        yield


@pytest.fixture(scope="session", autouse=True)
def statements_compiled_once() -> Iterator[None]:
    """Every test has engines of its own, and each would compile every statement anew: half of a database test's time.
    All engines of a kind are set up alike here, so what was compiled for one serves the others."""
    compiled: LRUCache[Any, Compiled] = LRUCache(2000)

    def share(connection: Connection) -> None:
        connection.execution_options(compiled_cache=compiled)

    with pytest.MonkeyPatch.context() as patch:
        for dialect in (SQLiteDialect_aiosqlite, PGDialect_asyncpg):
            patch.setattr(dialect, "__eq__", lambda one, other: type(one) is type(other))
            patch.setattr(dialect, "__hash__", lambda one: hash(type(one)))
        event.listen(Engine, "engine_connect", share)
        yield
        event.remove(Engine, "engine_connect", share)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("template") / "template.db"
    asyncio.run(_made_ready(f"sqlite:///{file}"))
    return file


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a real PostgreSQL, shared by all test processes."""
    with running_postgres() as url:
        yield url


@pytest.fixture(scope="session")
def postgres_template(postgres_server: str) -> Iterator[str]:
    """Named after its process: two runs side by side share the server, never a template."""
    name = f"template_{os.getpid()}"
    asyncio.run(_on_server(postgres_server, f"DROP DATABASE IF EXISTS {name}", f"CREATE DATABASE {name}"))
    asyncio.run(_made_ready(_database_on(postgres_server, name)))
    yield name
    asyncio.run(_on_server(postgres_server, f"DROP DATABASE {name} WITH (FORCE)"))


def _new_database(server_url: str, template: str = "template1") -> Iterator[str]:
    """The address of a database of its own on the server, dropped afterwards."""
    name = f"test_{uuid.uuid4().hex}"
    # Copied as files: written as a log, as is usual, it takes more than twice as long.
    asyncio.run(_on_server(server_url, f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy"))
    yield _database_on(server_url, name)
    asyncio.run(_on_server(server_url, f"DROP DATABASE {name} WITH (FORCE)"))


def _database_on(server_url: str, name: str) -> str:
    return make_url(server_url).set(database=name).render_as_string(hide_password=False)


@pytest.fixture
def empty_database_url(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without any tables, on each engine in turn."""
    if engine == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    yield from _new_database(request.getfixturevalue("postgres_server"))


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    file = tmp_path / "pingcheck.db"
    shutil.copy(sqlite_template, file)
    return f"sqlite:///{file}"


@pytest.fixture
def postgres_url(postgres_server: str, postgres_template: str) -> Iterator[str]:
    yield from _new_database(postgres_server, postgres_template)


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def database_url(engine: str, request: pytest.FixtureRequest) -> str:
    """The address of a fresh database, on each engine in turn."""
    return str(request.getfixturevalue("sqlite_url" if engine == "sqlite" else "postgres_url"))


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    opened = open_database(database_url)
    yield opened
    await opened.close()


@pytest.fixture
async def elsewhere(database_url: str) -> AsyncIterator[Database]:
    """The same database, as another process has it open."""
    opened = open_database(database_url)
    yield opened
    await opened.close()


@pytest.fixture
async def sqlite_database(sqlite_url: str) -> AsyncIterator[Database]:
    opened = open_database(sqlite_url)
    yield opened
    await opened.close()
