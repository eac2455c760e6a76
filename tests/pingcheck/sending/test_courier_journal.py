"""A courier and its own journal: kept short, gone at the end, and mail goes out without it if need be."""

import asyncio
import errno
import os
from collections.abc import Callable
from uuid import UUID

import pytest

from directory.database import Database
from pingcheck.exercises.message import Delivery
from pingcheck.runtime import hold
from pingcheck.sending import workers
from pingcheck.sending.courier import Courier
from pingcheck.sending.journal import Journal, JournalBroken, JournalPlace, create_journal
from pingcheck.sending.journal_format import HEAD_BYTES, LINE_BYTES
from pingcheck.sending.trial_result import ResultsUnrecordable
from tests.cast import (
    NOON,
    OFFICER,
    courier_of,
    messages,
    nominate_many,
    open_now,
    plan,
    settings_for,
    state_folder,
)  # fmt: skip
from tests.mail_server import MailServer, mail_server

HOUR = 3600.0
Creates = Callable[[JournalPlace, UUID, UUID], Journal]


async def opened(database: Database, url: str, contacts: int) -> None:
    await nominate_many(database, contacts)
    await open_now(database, settings_for(url), await plan(database))


def courier(database: Database, url: str, server: MailServer) -> Courier:
    return courier_of(database, settings_for(url, server.port, claim_lease=HOUR), lambda: NOON)


async def everybody_was_mailed_once(database: Database, server: MailServer, contacts: int) -> None:
    assert len(server.received) == len({mail.recipient for mail in server.received}) == contacts
    found = await messages(database)
    assert {message.delivery for message in found} == {Delivery.ACCEPTED}
    assert not any(message.possibly_twice for message in found)


def on_a_full_disk(place: JournalPlace, _: UUID, worker: UUID) -> Journal:
    """It was made a moment before the disk was full."""
    return Journal(os.open("/dev/full", os.O_RDWR), place.folder / worker.hex)


def refused(*_: object) -> Journal:
    raise JournalBroken(OSError(errno.ENOSPC, "No space left on device"))


def one_after_the_other(*ways: Creates) -> Creates:
    """The last way then stays."""
    left = iter(ways)
    return lambda *where: next(left, ways[-1])(*where)


@pytest.mark.parametrize(
    ("ways", "alarmed"),
    [((refused,), True), ((on_a_full_disk, refused), True), ((on_a_full_disk, create_journal), False)],
    ids=["full at its start", "full in the midst", "full for a moment"],
)
async def test_with_a_full_disk_mail_goes_out_all_the_same_and_the_alarm_says_so(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch, ways: tuple[Creates, ...], alarmed: bool
) -> None:
    await opened(database, database_url, 10)
    monkeypatch.setattr("pingcheck.sending.lease.create_journal", one_after_the_other(*ways))
    async with mail_server() as server:
        sender = courier(database, database_url, server)
        await sender.drain()
        async with sender._lease.held():
            await sender._lease._beat()
            async with database.reading() as session:
                said = await workers.alarms(session)
    await everybody_was_mailed_once(database, server, 10)
    assert ["PINGCHECK_STATE_DIR cannot be written (No space" in alarm for alarm in said] == [True] * alarmed


async def test_results_that_could_not_be_recorded_are_recorded_by_the_next_courier(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*_: object) -> int:
        raise RuntimeError("a damaged page")

    await opened(database, database_url, 10)
    async with mail_server() as server:
        with monkeypatch.context() as damaged:
            damaged.setattr("pingcheck.sending.recorder.record_results", fails)
            damaged.setattr("pingcheck.sending.settlement.record_results", fails)
            for _ in range(2):
                with pytest.raises(ResultsUnrecordable):
                    await courier(database, database_url, server).drain()
        async with database.writing() as session:
            await hold.release(session, NOON, OFFICER, "")
        await courier(database, database_url, server).drain()
    await everybody_was_mailed_once(database, server, 10)


async def test_the_alarm_ends_once_what_was_held_is_settled(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is due, so that no mail that goes out could end it."""
    stop = asyncio.Event()
    said: list[str] = []

    async def fails_once(*_: object) -> None:
        said.append(sender._lease.alarm)
        if len(said) == 1:
            raise RuntimeError("a damaged page")
        if len(said) == 3:
            stop.set()

    monkeypatch.setattr("pingcheck.sending.courier.PAUSES_WHEN_UNUSABLE_S", (0.0, 0.0))
    monkeypatch.setattr("pingcheck.sending.courier.IDLE_S", 0.0)
    monkeypatch.setattr("pingcheck.sending.courier.settle_abandoned", fails_once)
    async with mail_server() as server:
        sender = courier(database, database_url, server)
        await sender.run(stop)
    assert [bool(alarm) for alarm in said] == [False, True, False]
    assert "cannot be recorded" in said[1]


async def test_a_long_journal_is_cleared_in_the_midst_of_the_work(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines: list[int] = []
    clear = Journal.clear

    def counted(journal: Journal) -> None:
        lines.append((len(journal.read()) - HEAD_BYTES) // LINE_BYTES)
        clear(journal)

    monkeypatch.setattr(Journal, "clear", counted)
    monkeypatch.setattr("pingcheck.sending.journal.LONGEST_BYTES", 40 * LINE_BYTES)
    await opened(database, database_url, 200)
    async with mail_server() as server:
        await courier(database, database_url, server).drain()
    await everybody_was_mailed_once(database, server, 200)
    assert sum(lines) == 2 * 200
    assert max(lines) < 2 * 200
    assert list(state_folder(database_url).iterdir()) == []
