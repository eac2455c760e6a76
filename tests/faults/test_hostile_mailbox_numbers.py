"""IMAP servers that give numbers which no mail can have, or has: each mail is read once, and none that comes later is
passed over."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from directory.database import Database
from pingcheck.inbox import mailbox_reader
from pingcheck.inbox.imap_connection import LARGEST_SIZE
from pingcheck.inbox.incoming import Incoming
from tests.cast import NOON, until
from tests.hostile_mailbox import hostile_mailbox, last_uid, look, reading, troubles, until_stored, withheld
from tests.incoming_mail import reply

BAD, GOOD, LATER = (reply(f"Letter {number}") for number in (1, 2, 3))


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mailbox_reader, "LONGEST_WAIT_S", 0.0)


@pytest.mark.parametrize("number", ["0", "-1", "4294967296", "9223372036854775808", "18446744073709551617", "9" * 5000])
async def test_numbers_that_no_mail_can_have_are_said_and_the_mails_read(
    sqlite_database: Database, number: str
) -> None:
    found = f"* SEARCH {number} 2 2 1 abc 1\r\n* SEARCH {number}\r\nTAG OK\r\n".encode()
    async with hostile_mailbox({1: BAD, 2: GOOD}, lambda command, _: found if "SEARCH" in command else None) as server:
        assert await look(sqlite_database, server) == 2
        assert await look(sqlite_database, server) == 0
    assert await last_uid(sqlite_database) == 2
    [said] = await troubles(sqlite_database, server)
    assert "names 2 emails by numbers that no email can have" in said


async def test_a_size_beyond_all_measure_is_noted_as_far_as_we_can(database: Database) -> None:
    said = b"* 1 FETCH (RFC822.SIZE 99999999999999999999 BODY[] {%d}\r\n%s UID 1)\r\nTAG OK\r\n" % (len(GOOD), GOOD)
    async with hostile_mailbox({1: GOOD}, lambda command, _: said if "FETCH" in command else None) as server:
        assert await look(database, server) == 1
    async with database.reading() as session:
        assert await session.scalar(select(Incoming.size)) == LARGEST_SIZE


@pytest.mark.parametrize("phantom", [9, 4_294_967_295])
async def test_a_mail_that_is_named_by_mistake_hides_none_that_comes_later(
    sqlite_database: Database, phantom: int
) -> None:
    found = b"* SEARCH 1 %d\r\nTAG OK\r\n" % phantom
    async with hostile_mailbox({1: GOOD}, lambda command, _: found if "SEARCH" in command else None) as server:
        assert await look(sqlite_database, server) == 1
        server.says = lambda command, attempt: None
        server.mails[2] = LATER
        assert await look(sqlite_database, server) == 1
        assert await look(sqlite_database, server, NOON + timedelta(minutes=2)) == 0
    assert await withheld(sqlite_database) == []


@pytest.mark.parametrize("value", ["0", "-1", "4294967296", "18446744073709551616", "9" * 5000, "x"])
async def test_a_folder_without_a_possible_uidvalidity_is_said_and_read_once_it_has_one(
    sqlite_database: Database, value: str
) -> None:
    opened = f"* 2 EXISTS\r\n* OK [UIDVALIDITY {value}] x\r\nTAG OK\r\n".encode()

    def says(command: str, _: int) -> bytes | None:
        return opened if command.startswith("EXAMINE") else None

    async with hostile_mailbox({1: GOOD}, says) as server, reading(sqlite_database, server):
        await until(lambda: troubles(sqlite_database, server))
        assert "gives no UIDVALIDITY for INBOX" in (await troubles(sqlite_database, server))[0]
        server.says = lambda command, attempt: None
        await until_stored(sqlite_database, GOOD)


async def test_a_folder_that_is_numbered_anew_at_every_look_doubles_nothing(sqlite_database: Database) -> None:
    def refuses(command: str, _: int) -> bytes | None:
        return b"TAG NO x\r\n" if command.startswith("UID FETCH 1 ") else None

    async with hostile_mailbox({1: BAD, 2: GOOD}, refuses) as server:
        for number in range(1, 4):
            server.uidvalidity = number
            assert await look(sqlite_database, server) == (1 if number == 1 else 0)
    [mark] = await withheld(sqlite_database)
    assert mark.uidvalidity == 3
