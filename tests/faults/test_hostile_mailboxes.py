"""IMAP servers that misbehave: whatever one says of a mail, the mails after it are read, the service goes on within its
bounds, and what could not be read is said, in our own words."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database
from pingcheck.inbox import folder_reader, mailbox_reader
from pingcheck.inbox.folder_reader import MOST_IN_A_ROW
from pingcheck.inbox.store import store_mail
from tests.cast import NOON, until
from tests.hostile_mailbox import (
    MOST_SENT,
    Drops,
    GoesOn,
    Says,
    hostile_mailbox,
    last_uid,
    look,
    reading,
    stored,
    troubles,
    until_stored,
    withheld,
)
from tests.incoming_mail import reply

BAD, GOOD, LATER = (reply(f"Letter {number}") for number in (1, 2, 3))
WORDS = b"wanjiru@cert.ke.example"


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mailbox_reader, "LONGEST_WAIT_S", 0.0)


def to_the_fetch_of(uid: int, said: bytes) -> Says:
    return lambda command, _: said if command.startswith(f"UID FETCH {uid} ") else None


OPENS = b"* 1 FETCH (UID 1 RFC822.SIZE 9 BODY[] "
WITHHOLDS = {
    "NO": b"TAG NO [SERVERBUG] " + WORDS + b"\r\n",
    "BAD": b"TAG BAD " + WORDS + b"\r\n",
    "a quoted string": OPENS + b'"From: ' + WORDS + b'")\r\nTAG OK\r\n',
    "a quoted string over lines": OPENS + b'"From: ' + WORDS + b'\r\n\r\nx")\r\nTAG OK\r\n',
    "NIL": OPENS + b"NIL)\r\nTAG OK\r\n",
    "an empty text": OPENS + b"{0}\r\n)\r\nTAG OK\r\n",
    "nothing": b"TAG OK\r\n",
    "only flags": b"* 1 FETCH (UID 1 FLAGS ())\r\nTAG OK\r\n",
    "another mail": b"* 1 FETCH (UID 9 BODY[] {3}\r\nabc)\r\nTAG OK\r\n",
    "a mail without a number": b"* 1 FETCH (BODY[] {3}\r\nabc)\r\nTAG OK\r\n",
    "a number that no mail has": b"* 1 FETCH (UID 18446744073709551617 BODY[] {3}\r\nabc)\r\nTAG OK\r\n",
    "nested parentheses": b"* 1 FETCH " + b"(" * 100_000 + b")" * 100_000 + b"\r\nTAG OK\r\n",
    "a gigabyte": OPENS + b"{1073741824}\r\n" + WORDS,
    "a number of thirty digits": OPENS + b"{%s}\r\n" % (b"9" * 30) + WORDS,
    "many literals": OPENS + b"{1}\r\nx" * 100 + b")\r\nTAG OK\r\n",
    "an endless text": GoesOn(OPENS + b"{10000}\r\n" + b"x" * 10_000),
    "an endless line": GoesOn(b"x" * 100_000),
    "endless short lines": GoesOn(b"* 1 EXPUNGE\r\n" * 1000),
    "endless long lines": GoesOn(b"* OK " + b"x" * 100_000 + b"\r\n"),
    "endless lines of no protocol": GoesOn(b"x\r\n"),
    "endless invitations": GoesOn(b"+ \r\n"),
    "a goodbye": b"* BYE " + WORDS + b"\r\n",
    "garbage": b"\x00\xff\xfe\r\n",
    "half a text": Drops(OPENS + b"{5000}\r\n" + WORDS),
    "half a line": Drops(OPENS),
    "silence": Drops(b""),
}


@pytest.mark.parametrize("way", WITHHOLDS)
async def test_a_mail_that_is_withheld_is_marked_and_the_next_one_is_read(sqlite_database: Database, way: str) -> None:
    says = to_the_fetch_of(1, WITHHOLDS[way])
    async with hostile_mailbox({1: BAD, 2: GOOD}, says) as server, reading(sqlite_database, server):
        await until_stored(sqlite_database, GOOD)
        server.mails[3] = LATER
        await until_stored(sqlite_database, LATER)
    assert server.sent < MOST_SENT
    assert await stored(sqlite_database) == {GOOD, LATER}
    [mark] = await withheld(sqlite_database)
    assert (mark.source, mark.uid) == ("imap INBOX", 1)
    assert await last_uid(sqlite_database) == 3
    said = " ".join(await troubles(sqlite_database, server))
    assert "An email in the folder INBOX cannot be read (UID 1): " in said
    assert WORDS.decode() not in said


async def test_a_server_that_stops_in_the_middle_of_a_mail_is_given_up_and_the_next_mail_read(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pingcheck.inbox.imap_responses.PATIENCE_S", 0.5)
    says = to_the_fetch_of(1, OPENS + b"{9}\r\nabc")
    async with hostile_mailbox({1: BAD, 2: GOOD}, says) as server, reading(sqlite_database, server):
        await until_stored(sqlite_database, GOOD)
    [mark] = await withheld(sqlite_database)
    assert mark.why == "the connection breaks at it (it sends nothing more)"


PLACES = ["greeting", "LOGIN", "EXAMINE", "UID SEARCH UID *", "UID SEARCH UID 1:", "UID FETCH 1 "]
ONCE = {
    "breaks off": Drops(b""),
    "says half": Drops(b"* OK [UIDV"),
    "says goodbye": Drops(b"* BYE [UNAVAILABLE] " + WORDS + b"\r\n"),
    "refuses": b"TAG NO " + WORDS + b"\r\n",
    "says garbage": b"\x00\xff{}\r\n" * 10,
    "goes on": GoesOn(b"* 18446744073709551616 EXISTS\r\n" * 1000),
    "says no line end": GoesOn(b"\x00" * 100_000),
    "says a gigabyte": b"* OK {1073741824}\r\n" + WORDS,
}


@pytest.mark.parametrize("way", ONCE)
@pytest.mark.parametrize("place", PLACES)
async def test_a_server_that_misbehaves_once_in_any_place_loses_nothing(
    sqlite_database: Database, place: str, way: str
) -> None:
    misbehaved: list[str] = []

    def says(command: str, _: int) -> bytes | None:
        if command.startswith(place) and not misbehaved:
            misbehaved.append(command)
            return ONCE[way]
        return None

    async with hostile_mailbox({1: BAD, 2: GOOD}, says) as server, reading(sqlite_database, server):
        # Only a mail that was refused by name waits for its next try.
        refused = way == "refuses" and place == "UID FETCH 1 "
        await until_stored(sqlite_database, *([GOOD] if refused else [BAD, GOOD]))
    assert misbehaved
    assert len(await withheld(sqlite_database)) == refused


@pytest.mark.parametrize("way", [*ONCE.values(), GoesOn(b"+ \r\n* 1 EXISTS\r\n"), b"+ \r\n* BYE x\r\nTAG OK\r\n"])
@pytest.mark.parametrize("place", ["CAPABILITY", "IDLE"])
async def test_a_server_that_misbehaves_whenever_we_wait_for_mail_hides_none(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch, place: str, way: bytes
) -> None:
    monkeypatch.setattr(mailbox_reader, "SHORTEST_WAIT_S", 0.0)

    def says(command: str, _: int) -> bytes | None:
        if command == place:
            return way
        return b"* CAPABILITY IMAP4rev1 IDLE\r\nTAG OK\r\n" if command == "CAPABILITY" else None

    async with hostile_mailbox({1: GOOD}, says) as server, reading(sqlite_database, server):
        await until_stored(sqlite_database, GOOD)
        server.mails[2] = LATER
        await until_stored(sqlite_database, LATER)


async def test_a_mail_on_which_our_own_code_fails_stops_no_other(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails_on_bad(session: AsyncSession, raw: bytes, *rest: Any, **more: Any) -> int | None:
        if raw == BAD:
            raise ZeroDivisionError
        return await store_mail(session, raw, *rest, **more)

    monkeypatch.setattr(folder_reader, "store_mail", fails_on_bad)
    async with hostile_mailbox({1: BAD, 2: GOOD}) as server:
        assert await look(sqlite_database, server) == 1
        monkeypatch.undo()
        assert await look(sqlite_database, server, NOON + timedelta(minutes=1)) == 0
    assert await stored(sqlite_database) == {BAD, GOOD}
    assert await withheld(sqlite_database) == []


async def test_more_mails_in_a_row_than_one_look_bears_with_are_all_marked_and_the_next_one_read(
    sqlite_database: Database,
) -> None:
    bad = {uid: reply(f"Bad {uid}") for uid in range(1, MOST_IN_A_ROW + 6)}

    def says(command: str, _: int) -> bytes | None:
        return WITHHOLDS["NO"] if command.startswith("UID FETCH") and int(command.split()[2]) in bad else None

    async with hostile_mailbox({**bad, 100: GOOD}, says) as server, reading(sqlite_database, server):
        await until_stored(sqlite_database, GOOD)
    assert [mark.uid for mark in await withheld(sqlite_database)] == list(bad)
    assert f"{len(bad)} emails in the folder INBOX cannot be read (the first has UID 1)" in " ".join(
        await troubles(sqlite_database, server)
    )


async def test_a_folder_that_is_refused_keeps_no_other_from_being_read(sqlite_database: Database) -> None:
    async with hostile_mailbox(
        {1: GOOD}, lambda command, _: WITHHOLDS["NO"] if command == 'EXAMINE "Junk"' else None
    ) as server:
        server.folders = "INBOX,Junk"
        async with reading(sqlite_database, server):
            await until_stored(sqlite_database, GOOD)
            await until(lambda: troubles(sqlite_database, server))
    assert "refuses EXAMINE: NO [SERVERBUG], in the folder Junk" in (await troubles(sqlite_database, server))[0]
