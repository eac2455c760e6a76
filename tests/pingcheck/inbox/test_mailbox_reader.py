"""Reading a mailbox of a real Dovecot: nothing is lost, nothing read twice, and nothing changed there."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import select

from directory.database import Database
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.status import Status
from pingcheck.inbox import mailbox_reader
from pingcheck.inbox.imap_sign_in import open_mailbox
from pingcheck.inbox.incoming import InboxSource, Incoming
from pingcheck.inbox.mailbox_reader import MailboxReader
from pingcheck.inbox.troubles import inbox_troubles
from pingcheck.service.tick import tick
from tests.cast import NOON, hours, nominate, open_now, plan, settings_for, statuses, until
from tests.dovecot import PASSWORD, Dovecot, running_dovecot
from tests.incoming_mail import only_message, reply, worked_off

pytestmark = pytest.mark.server
LARGEST = 5_000


def mail(number: int) -> bytes:
    return reply(f"Letter {number}").replace(b"\r\n", b"\n")


def reader(database: Database, dovecot: Dovecot) -> MailboxReader:
    return MailboxReader(database, dovecot.mailbox, LARGEST, lambda: NOON, between_looks_s=0.2)


async def read_once(database: Database, dovecot: Dovecot) -> int:
    line = await open_mailbox(dovecot.mailbox)
    try:
        return await reader(database, dovecot).read_all(line)
    finally:
        line.close()


@asynccontextmanager
async def reading(database: Database, dovecot: Dovecot) -> AsyncIterator[None]:
    task = asyncio.create_task(reader(database, dovecot).run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])


async def letters(database: Database) -> list[str]:
    """What is stored, in the order in which it came."""
    async with database.reading() as session:
        found = await session.scalars(select(Incoming.raw).order_by(Incoming.id))
        return [(raw or b"").split(b"\r\n\r\n", 1)[1].decode().strip() for raw in found]


async def until_stored(database: Database, count: int) -> None:
    async def stored() -> bool:
        return len(await letters(database)) >= count

    await until(stored)


async def test_a_mail_that_comes_while_we_wait_is_stored_at_once_by_idle(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mailbox_reader, "IDLE_S", 600.0)  # whoever only looked again would be late for this test
    async with running_dovecot() as dovecot:
        dovecot.arrives(mail(1))
        async with reading(database, dovecot):
            await until_stored(database, 1)
            dovecot.arrives(mail(2))
            await until_stored(database, 2)
    assert await letters(database) == ["Letter 1", "Letter 2"]


async def test_killed_and_restarted_in_between_nothing_is_lost_and_nothing_read_twice(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mailbox_reader, "LONGEST_WAIT_S", 0.1)
    async with running_dovecot() as dovecot:
        async with reading(database, dovecot):
            for number in range(1, 31):
                dovecot.arrives(mail(number))
                if number % 10 == 5:
                    await dovecot.stop()
                    await dovecot.start()
            await until_stored(database, 30)
        async with reading(database, dovecot):
            dovecot.arrives(mail(31))
            await until_stored(database, 31)
    assert sorted(await letters(database)) == sorted(f"Letter {number}" for number in range(1, 32))


async def test_a_server_that_is_away_is_said_and_forgotten_once_it_is_there_again(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def troubles() -> list[str]:
        async with database.reading() as session:
            return await inbox_troubles(session, None, NOON)

    async def none() -> bool:
        return not await troubles()

    monkeypatch.setattr(mailbox_reader, "LONGEST_WAIT_S", 0.1)
    async with running_dovecot() as dovecot:
        await dovecot.stop()
        async with reading(database, dovecot):
            await until(troubles)
            [said] = await troubles()
            assert said.startswith("The mailbox at 127.0.0.1 cannot be read")
            assert PASSWORD not in said
            await dovecot.start()
            await until(none)


async def test_whoever_reads_flags_or_moves_mail_hides_none_of_it(database: Database) -> None:
    async with running_dovecot("INBOX", "Junk") as dovecot:
        first = dovecot.arrives(mail(1))
        first.rename(first.parent.parent / "cur" / f"{first.name}:2,S")  # somebody has read it
        dovecot.arrives(mail(2), "Junk")
        assert await read_once(database, dovecot) == 2
        dovecot.arrives(mail(2))  # taken out of Junk: the same mail
        dovecot.arrives(mail(3))
        assert await read_once(database, dovecot) == 1
        assert await read_once(database, dovecot) == 0
        boxes = [file for file in (dovecot.home / "mail").rglob("*.tests*") if file.is_file()]
        assert len(boxes) == 4
        flags = {Path(file).name.partition(":2,")[2] for file in boxes}
        assert flags <= {"", "S"}  # what nobody read is still unread
    assert sorted(await letters(database)) == ["Letter 1", "Letter 2", "Letter 3"]


async def test_a_mailbox_that_was_restored_is_read_again_and_its_mails_are_known(database: Database) -> None:
    async with running_dovecot() as dovecot:
        for number in range(5):
            dovecot.arrives(mail(number))
        assert await read_once(database, dovecot) == 5
        async with database.writing() as session:
            source = await session.get_one(InboxSource, "imap INBOX")
            source.uidvalidity -= 1  # as if the server had numbered everything anew
            source.uid = 1000
        dovecot.arrives(mail(5))
        assert await read_once(database, dovecot) == 1
    assert len(await letters(database)) == 6


async def test_of_a_huge_mail_the_beginning_is_stored(database: Database) -> None:
    async with running_dovecot() as dovecot:
        dovecot.arrives(mail(1) + b"x" * 70 + b"\n" + b"y" * 100_000)
        assert await read_once(database, dovecot) == 1
    async with database.reading() as session:
        [stored] = await session.scalars(select(Incoming))
    assert stored.size > 100_000
    assert len(stored.raw or b"") == LARGEST


async def test_no_closing_before_the_inbox_was_read_past_it(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    async with running_dovecot() as dovecot:
        url = f"imap://poc:of-the-tests%3A%2F%40@127.0.0.1:{dovecot.port}/INBOX"
        settings = settings_for(database_url, imap_url=SecretStr(url))
        assert settings.imap_server == dovecot.server
        exercise = await plan(database, window="24h")
        await open_now(database, settings, exercise)
        dovecot.arrives(reply("Received.", await only_message(database)).replace(b"\r\n", b"\n"))
        end = NOON + hours(24)
        assert (await tick(database, settings, end)).done == []
        async with database.reading() as session:
            [said] = await inbox_troubles(session, settings.imap_server, end)
        assert exercise.reference in said
        assert "inbox is not read" in said

        line = await open_mailbox(dovecot.mailbox)
        mailbox = MailboxReader(database, dovecot.mailbox, LARGEST, lambda: end - timedelta(seconds=1))
        await mailbox.read_all(line)
        assert (await tick(database, settings, end)).done == []  # stored, not worked off, and read a second too early
        await MailboxReader(database, dovecot.mailbox, LARGEST, lambda: end).read_all(line)
        line.close()
        assert (await tick(database, settings, end)).done == []
        await worked_off(database, end)
        assert len((await tick(database, settings, end)).done) == 1
    assert await statuses(database) == [Status.CONFIRMED]
    async with database.reading() as session:
        assert (await session.get_one(Exercise, exercise.id)).phase is Phase.CLOSED
