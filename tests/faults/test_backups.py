"""A backup made while the service works, and put back elsewhere; kills in the midst of both."""

import asyncio
import os
import stat
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from directory.addresses import Address
from directory.contacts import PointOfContact
from directory.database import Database, open_database
from pingcheck.backups.postgres_copy import OTHERS
from pingcheck.runtime import hold
from tests.cast import nominate, until
from tests.faults.processes import Ended, environment, pingcheck, started
from tests.postgres import CLIENT_PROGRAMS

DOCUMENT = "ab" * 32
CONTACTS = 30


@pytest.fixture
def state(tmp_path: Path) -> Path:
    folder = tmp_path / "state"
    (folder / "documents" / "ab").mkdir(parents=True)
    (folder / "documents" / "unfinished").mkdir()
    (folder / "documents" / "ab" / DOCUMENT).write_bytes(b"a note verbale")
    (folder / "documents" / "unfinished" / "half").write_bytes(b"a no")
    (folder / "kept.json").write_text("{}")
    for left_out in ("heartbeat.json", "secret.key", "database.txt", "courier-1.journal", "unnamed-proxy"):
        (folder / left_out).write_text('{"installation": "00000000000000000000000000000001", "beat": 900}')
    return folder


@pytest.fixture
def programs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", f"{CLIENT_PROGRAMS}:{os.environ['PATH']}")


@pytest.fixture
def here(database_url: str, state: Path, programs: None) -> dict[str, str]:
    return environment(database_url, STATE_DIR=str(state))


@pytest.fixture
def there(empty_database_url: str, tmp_path: Path, programs: None) -> dict[str, str]:
    """Another machine, with nothing on it."""
    return environment(empty_database_url, STATE_DIR=str(tmp_path / "other"))


async def entries(url: str) -> int:
    database = open_database(url)
    async with database.reading() as session:
        found = await session.scalar(select(func.count()).select_from(PointOfContact))
    await database.close()
    return found or 0


async def held_why(url: str) -> str:
    database = open_database(url)
    async with database.reading() as session:
        troubles = await hold.troubles(session)
    await database.close()
    return " ".join(troubles)


async def filled(url: str, most: int = CONTACTS) -> None:
    database = open_database(url)
    for number in range(most):
        await nominate(database, "KEN", f"poc{number}@ke.example")
    await database.close()


def done(ended: Ended) -> str:
    assert ended.code == 0, ended.err
    return ended.out


async def test_what_was_backed_up_stands_elsewhere_as_it_was_and_sends_nothing(
    here: dict[str, str], there: dict[str, str], tmp_path: Path
) -> None:
    await filled(here["PINGCHECK_DATABASE_URL"])
    file = tmp_path / "backup.tar.gz"
    assert "The secret key is not in it" in done(await pingcheck(here, "backup", str(file)))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with tarfile.open(file) as archive:
        assert archive.getnames() == ["database", f"documents/ab/{DOCUMENT}", "state/kept.json", "manifest.json"]
    assert (await pingcheck(here, "backup", str(file))).code == 1
    assert "held" in done(await pingcheck(there, "restore", str(file)))
    url = there["PINGCHECK_DATABASE_URL"]
    assert await entries(url) == CONTACTS
    other = Path(there["PINGCHECK_STATE_DIR"])
    assert (other / "documents" / "ab" / DOCUMENT).read_bytes() == b"a note verbale"
    assert (other / "kept.json").read_text() == "{}"
    assert "put back from a backup of" in await held_why(url)
    refused = await pingcheck(there, "courier", "--drain")
    assert "put back from a backup of" in refused.err + refused.out
    await pingcheck(there, "doctor", "--release")  # exit 1: there is no mail server
    assert await held_why(url) == ""
    assert await is_usable(url)


async def is_usable(url: str) -> bool:
    """New entries get numbers of their own: also PostgreSQL's sequences are back."""
    await filled(url, 1)
    return await entries(url) == CONTACTS + 1


async def test_a_database_that_is_there_goes_only_when_that_is_asked_for(
    here: dict[str, str], tmp_path: Path, engine: str
) -> None:
    url, file = here["PINGCHECK_DATABASE_URL"], str(tmp_path / "backup.tar.gz")
    await filled(url)
    done(await pingcheck(here, "backup", file))
    await filled(url, 3)
    refused = await pingcheck(here, "restore", file)
    assert (refused.code, "--replace" in refused.err) == (1, True)
    assert await entries(url) == CONTACTS + 3
    done(await pingcheck(here, "restore", file, "--replace"))
    assert await entries(url) == CONTACTS
    # The service's own memory of it stays, by which an older database is known too.
    assert '"beat": 900' in (Path(here["PINGCHECK_STATE_DIR"]) / "heartbeat.json").read_text()


async def test_a_database_in_use_is_not_replaced(here: dict[str, str], tmp_path: Path) -> None:
    url, file = here["PINGCHECK_DATABASE_URL"], str(tmp_path / "backup.tar.gz")
    await filled(url)
    done(await pingcheck(here, "backup", file))
    database = open_database(url)
    async with database.reading() as session:
        await session.scalar(text("SELECT 1"))
        refused = await pingcheck(here, "restore", file, "--replace")
    await database.close()
    assert (refused.code, "in use" in refused.err) == (1, True)
    assert (await held_why(url), await entries(url)) == ("", CONTACTS)


async def test_a_backup_under_load_is_of_one_moment(
    here: dict[str, str], there: dict[str, str], tmp_path: Path
) -> None:
    url, file = here["PINGCHECK_DATABASE_URL"], str(tmp_path / "backup.tar.gz")
    await filled(url)
    database = open_database(url)
    stop = asyncio.Event()

    async def go_on() -> int:
        number = 0
        while not stop.is_set():
            number += 1
            await nominate(database, "FRA", f"new{number}@fr.example")
        return number

    writing = asyncio.create_task(go_on())
    done(await pingcheck(here, "backup", file))
    stop.set()
    added = await writing
    await database.close()
    done(await pingcheck(there, "restore", file))
    assert CONTACTS <= await entries(there["PINGCHECK_DATABASE_URL"]) <= CONTACTS + added
    restored = open_database(there["PINGCHECK_DATABASE_URL"])
    assert await without_address(restored) == 0
    await restored.close()


async def without_address(database: Database) -> int:
    """Entries and their addresses are written together: a copy of one moment has both or neither."""
    async with database.reading() as session:
        lacking = select(func.count()).where(PointOfContact.id.not_in(select(Address.contact_id)))
        return await session.scalar(lacking) or 0


@pytest.mark.parametrize("point", ["backup.copied", "backup.files"])
async def test_a_backup_that_is_killed_leaves_no_file_that_looks_whole(
    here: dict[str, str], tmp_path: Path, point: str
) -> None:
    file = tmp_path / "backup.tar.gz"
    killed = await started("backup", str(file), env=here | {"PINGCHECK_FAULT": point})
    await killed.communicate()
    assert (killed.returncode, file.exists()) == (-9, False)
    done(await pingcheck(here, "backup", str(file)))


def points(engine: str) -> Iterator[str]:
    yield "restore.files"
    yield "restore.files:2"
    yield "restore.copied" if engine == "sqlite" else "restore.tables"


@pytest.mark.parametrize("place", range(3))
async def test_a_restore_that_is_killed_leaves_the_database_as_it_was(
    here: dict[str, str], tmp_path: Path, place: int, engine: str
) -> None:
    url, file = here["PINGCHECK_DATABASE_URL"], str(tmp_path / "backup.tar.gz")
    await filled(url)
    done(await pingcheck(here, "backup", file))
    await filled(url, 3)
    fault = {"PINGCHECK_FAULT": list(points(engine))[place]}
    killed = await started("restore", file, "--replace", env=here | fault)
    await killed.communicate()
    assert killed.returncode == -9
    assert (await entries(url), await held_why(url)) == (CONTACTS + 3, "")
    await alone(url)
    done(await pingcheck(here, "restore", file, "--replace"))
    assert await entries(url) == CONTACTS
    assert "put back" in await held_why(url)


async def alone(url: str) -> None:
    """Until PostgreSQL has seen that the killed program is gone."""
    if url.startswith("sqlite"):
        return
    database = open_database(url)

    async def is_alone() -> bool:
        async with database.reader.connect() as connection:
            return not await connection.scalar(OTHERS)

    await until(is_alone)
    await database.close()


async def test_without_postgresql_s_programs_it_says_what_to_install(postgres_url: str, tmp_path: Path) -> None:
    env = environment(postgres_url, STATE_DIR=str(tmp_path / "state")) | {"PATH": str(tmp_path)}
    refused = await pingcheck(env, "backup", str(tmp_path / "backup.tar.gz"))
    assert (refused.code, "postgresql-client" in refused.err) == (1, True)
