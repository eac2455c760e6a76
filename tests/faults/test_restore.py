"""A restored backup, a copy, a clock that jumps: nothing goes out until a person says so."""

import shutil
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy import make_url

from directory.database import Database, open_database
from pingcheck.exercises.exercise import Exercise, Phase, log_of
from pingcheck.runtime.clock import wall_clock
from tests.cast import hours, messages, nominate, open_now, plan, settings_for, state_folder, until
from tests.faults.processes import environment, pingcheck, started
from tests.mail_server import mail_server

CONTACTS = 5


async def opened(database: Database, url: str) -> Exercise:
    for number in range(CONTACTS):
        await nominate(database, "KEN", f"poc{number}@ke.example")
    exercise = await plan(database, now=wall_clock())
    await open_now(database, settings_for(url), exercise, wall_clock())
    return exercise


async def copied(url: str, source: str, target: str) -> None:
    """A backup made, or put back, with nobody connected."""
    if url.startswith("sqlite"):
        file = Path(url.removeprefix("sqlite:///"))
        for ending in ("-wal", "-shm"):
            file.with_name(f"{file.name}{ending}").unlink(missing_ok=True)
        shutil.copy(file.with_name(f"{file.name}{source}"), file.with_name(f"{file.name}{target}"))
        return
    name = make_url(url).database
    server = make_url(url).set(database="postgres").render_as_string(hide_password=False)
    connection = await asyncpg.connect(server)
    await connection.execute(f'DROP DATABASE IF EXISTS "{name}{target}" WITH (FORCE)')
    await connection.execute(f'CREATE DATABASE "{name}{target}" TEMPLATE "{name}{source}"')
    await connection.close()


@pytest.fixture
def closed_url(database_url: str) -> Iterator[str]:
    """The address of a database that nobody holds open."""
    yield database_url
    shutil.rmtree(state_folder(database_url), ignore_errors=True)


async def checkpointed(database: Database) -> None:
    """Everything in the file itself, so that the file alone is a backup."""
    if database.writer.dialect.name == "sqlite":
        async with database.writer.connect() as connection:
            await connection.exec_driver_sql("ROLLBACK")
            await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            await connection.exec_driver_sql("BEGIN")
    await database.close()


async def test_an_old_backup_put_back_in_mid_exercise_sends_nothing(closed_url: str) -> None:
    database = open_database(closed_url)
    await opened(database, closed_url)
    await checkpointed(database)
    async with mail_server() as server:
        env = environment(closed_url, server.port, BEAT="0.1")
        assert (await pingcheck(env, "clock", "--once")).code == 0  # served from here since before the backup
        await copied(closed_url, "", "_backup")
        assert (await pingcheck(env, "courier", "--drain")).code == 0
        assert len(server.received) == CONTACTS
        await copied(closed_url, "_backup", "")

        again = await pingcheck(env, "courier", "--drain")
        assert again.code == 1
        assert "an old backup may have been restored" in again.err
        assert "pingcheck doctor --release" in again.err
        assert (await pingcheck(env, "clock", "--once")).code == 1
        told = await pingcheck(env, "doctor")
        assert told.code == 1
        assert "older than what was served from here" in told.out
        assert len(server.received) == CONTACTS

        released = await pingcheck(env, "doctor", "--release", "--by", "amina", "--reason", "the right one")
        assert (released.code, "Nothing is wrong" in released.out) == (0, True), released.out + released.err
        assert (await pingcheck(env, "courier", "--drain")).code == 0
        assert len(server.received) == 2 * CONTACTS


async def test_a_copy_started_elsewhere_sends_nothing_and_its_pages_say_why(closed_url: str) -> None:
    database = open_database(closed_url)
    await opened(database, closed_url)
    async with mail_server() as server:
        here = environment(closed_url, server.port, BEAT="0.1")
        assert (await pingcheck(here, "clock", "--once")).code == 0
        with tempfile.TemporaryDirectory() as folder:
            elsewhere = environment(closed_url, server.port, STATE_DIR=folder, BEAT="0.1")
            assert "may be a copy" in (await pingcheck(elsewhere, "courier", "--drain")).err
            assert "may be a copy" in (await pingcheck(elsewhere, "doctor")).out
    assert server.received == []
    await database.close()


async def test_a_rehearsal_host_mails_only_to_whom_it_is_confined(database: Database, closed_url: str) -> None:
    await nominate(database, "KEN", "poc@rehearsal.example")
    await nominate(database, "KEN", "Me@x.example")
    await nominate(database, "KEN", "someone@x.example")
    await open_now(database, settings_for(closed_url), await plan(database, now=wall_clock()), wall_clock())
    async with mail_server() as server:
        env = environment(closed_url, server.port, ONLY_MAIL_TO="@Rehearsal.example, me@x.example")
        ended = await pingcheck(env, "courier", "--drain")
    assert ended.code == 0, ended.err
    assert sorted(mail.recipient for mail in server.received) == ["Me@x.example", "poc@rehearsal.example"]


@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(days=1), timedelta(days=12 * 365)], ids=str)
@pytest.mark.parametrize("sign", [1, -1])
async def test_a_clock_that_jumps_closes_and_sends_nothing(
    database: Database, closed_url: str, tmp_path: Path, jump: timedelta, sign: int
) -> None:
    exercise = await opened(database, closed_url)
    offset = tmp_path / "offset"
    set_offset(offset, timedelta())
    async with mail_server() as server:
        env = environment(closed_url, server.port, CLOCK_OFFSET_FILE=str(offset), TICK="0.1", LOG_LEVEL="error")
        service = await started("serve", "--only", "clock,courier", env=env)
        await server.wait_for(CONTACTS)
        set_offset(offset, sign * jump)
        await until(lambda: alarm_is(env, f"jumped {'forward' if sign > 0 else 'back'}"))
        set_offset(offset, timedelta())
        await until(lambda: alarm_is(env, "Nothing is wrong"))
        service.terminate()
        await service.communicate()
    assert len(server.received) == CONTACTS
    assert len(await messages(database)) == CONTACTS
    async with database.reading() as session:
        found = await session.get_one(Exercise, exercise.id)
        assert found.phase is Phase.OPEN
        assert [entry.what for entry in await log_of(session, found)] == ["planned", "opened"]


def set_offset(file: Path, wrong_by: timedelta) -> None:
    """At one stroke: a service that reads the file at that moment must not find it empty."""
    new = file.with_suffix(".new")
    new.write_text(str(wrong_by.total_seconds()))
    new.replace(file)


async def alarm_is(env: dict[str, str], words: str) -> bool:
    return words in (await pingcheck(env, "doctor")).out


async def test_an_officer_accepts_the_new_time_and_the_steps_go_on(
    database: Database, closed_url: str, tmp_path: Path
) -> None:
    exercise = await opened(database, closed_url)
    offset = tmp_path / "offset"
    set_offset(offset, timedelta())
    async with mail_server() as server:
        env = environment(closed_url, server.port, CLOCK_OFFSET_FILE=str(offset), TICK="0.1")
        service = await started("serve", "--only", "clock,courier", env=env)
        await server.wait_for(CONTACTS)  # by then the clock has looked once: it looks before the courier begins
        set_offset(offset, hours(100))
        await until(lambda: alarm_is(env, "jumped forward"))
        await pingcheck(env, "doctor", "--accept-time", "--by", "amina")
        await until(lambda: is_closed(database, exercise))
        service.terminate()
        await service.communicate()


async def is_closed(database: Database, exercise: Exercise) -> bool:
    async with database.reading() as session:
        return (await session.get_one(Exercise, exercise.id)).phase is Phase.CLOSED
