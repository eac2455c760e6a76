"""Mail that a mailbox withholds: tried again, waited for a little by the clock, said until it is over."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from pydantic import SecretStr

from directory.database import Database
from pingcheck.inbox.folder_reader import MOST_UIDS, found_after
from pingcheck.inbox.imap_connection import Folder, FoundUids, ImapConnection
from pingcheck.inbox.imap_responses import ImapTrouble
from pingcheck.inbox.withheld_mails import LAST_AGAIN, MAY_COME, MailPlace, mark_withheld, wait_before
from pingcheck.reports.diagnosis import TOO_LONG, Concern, diagnose
from pingcheck.service.tick import tick
from pingcheck.settings import Settings
from tests.cast import NOON, hours, nominate, open_now, plan, settings_for
from tests.hostile_mailbox import HostileMailbox, hostile_mailbox, look, stored, troubles, withheld
from tests.incoming_mail import reply, worked_off

BAD, GOOD = reply("Letter 1"), reply("Letter 2")
A_MINUTE = timedelta(minutes=1)


@pytest.fixture
async def server() -> AsyncIterator[HostileMailbox]:
    """It refuses mail 1."""

    def refuses(command: str, _: int) -> bytes | None:
        return b"TAG NO [LIMIT] x\r\n" if command.startswith("UID FETCH 1 ") else None

    async with hostile_mailbox({1: BAD, 2: GOOD}, refuses) as opened:
        yield opened


def as_it_should(_: str, __: int) -> None:
    return None


async def test_it_is_tried_again_and_then_it_is_over(database: Database, server: HostileMailbox) -> None:
    assert await look(database, server) == 1
    assert await look(database, server, NOON + A_MINUTE / 2) == 0  # too early
    [mark] = await withheld(database)
    assert (mark.tries, mark.why) == (1, "The IMAP server refuses UID FETCH: NO [LIMIT]")
    await look(database, server, NOON + A_MINUTE)
    [mark] = await withheld(database)
    assert (mark.since, mark.tries, mark.next_try_at) == (NOON, 2, NOON + 3 * A_MINUTE)
    assert len(await troubles(database, server)) == 1
    server.says = as_it_should
    await look(database, server, NOON + 3 * A_MINUTE)
    assert await withheld(database) == []
    assert await troubles(database, server) == []
    assert await stored(database) == {BAD, GOOD}


async def test_once_a_person_took_it_out_of_the_mailbox_it_is_over(database: Database, server: HostileMailbox) -> None:
    await look(database, server)
    del server.mails[1]
    server.says = as_it_should
    await look(database, server, NOON + A_MINUTE)
    assert await withheld(database) == []
    assert await stored(database) == {GOOD}


def settings_of(url: str, server: HostileMailbox) -> Settings:
    return settings_for(url, imap_url=SecretStr(f"imap://us:secret@127.0.0.1:{server.port}/INBOX"))


async def test_a_closing_waits_for_it_a_little_and_not_for_good_and_it_is_said_all_the_time(
    database: Database, database_url: str, server: HostileMailbox
) -> None:
    settings = settings_of(database_url, server)
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database, window="24h")
    await open_now(database, settings, exercise)
    end = NOON + hours(24)
    await look(database, server, end)
    await worked_off(database, end)
    assert (await tick(database, settings, end)).done == []
    assert (await tick(database, settings, end + MAY_COME - A_MINUTE)).done == []
    [closed] = (await tick(database, settings, end + MAY_COME)).done
    assert closed.startswith(f"{exercise.reference} closed")
    async with database.reading() as session:
        diagnosis = await diagnose(session, settings, end + MAY_COME, TOO_LONG)
    [said] = diagnosis.about({Concern.INBOX})
    assert said.sentence.startswith("An email in the folder INBOX cannot be read (UID 1): ")


async def test_what_has_been_withheld_for_long_holds_up_nothing(
    database: Database, database_url: str, server: HostileMailbox
) -> None:
    settings = settings_of(database_url, server)
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings, await plan(database, window="24h"))
    await look(database, server)
    await worked_off(database)
    end = NOON + hours(24)
    await look(database, server, end)
    assert len((await tick(database, settings, end)).done) == 1


async def test_a_folder_that_withholds_everything_is_read_no_further_and_that_is_said(
    sqlite_database: Database, server: HostileMailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pingcheck.inbox.withheld_mails.MOST_WITHHELD", 1)
    async with sqlite_database.writing() as session:
        await mark_withheld(session, MailPlace("imap INBOX", 1, 9), "x", NOON)
    with pytest.raises(ImapTrouble, match="withholds more emails than we can mark"):
        await look(sqlite_database, server)
    assert [mark.uid for mark in await withheld(sqlite_database)] == [9]
    assert await stored(sqlite_database) == set()


@pytest.mark.parametrize(("tries", "minutes"), [(1, 1), (2, 2), (5, 16), (9, 256), (10, 360), (10_000, 360)])
def test_each_try_waits_longer_and_never_for_good(tries: int, minutes: int) -> None:
    assert wait_before(tries) == timedelta(minutes=minutes) <= LAST_AGAIN


class Numbered(ImapConnection):
    """A folder with these UIDs, that notes which ranges it is asked for."""

    def __init__(self, *uids: range) -> None:
        self.uids = uids
        self.asked: list[tuple[int, int]] = []

    async def last_uid(self) -> FoundUids:
        return FoundUids((self.uids[-1][-1],), 0)

    async def uids_between(self, first: int, last: int) -> FoundUids:
        self.asked.append((first, last))
        found = [uid for uids in self.uids for uid in uids[max(0, first - uids.start) : max(0, last + 1 - uids.start)]]
        return FoundUids(tuple(found), 0)


@pytest.mark.parametrize(
    ("uids", "after", "uidnext", "mails"),
    [
        ((range(1, 100_001),), 0, 100_001, 100_000),
        ((range(1, 100_001),), 0, 0, 100_000),
        ((range(1, 100_001),), 99_990, 99_000, None),
        ((range(5, 6), range(1_000_000, 1_030_000)), 5, 1_030_000, 30_001),
        ((range(4_294_967_000, 4_294_967_296),), 0, 0, 296),
    ],
)
async def test_no_answer_is_longer_than_a_line_may_be_and_no_mail_is_left_out(
    uids: tuple[range, ...], after: int, uidnext: int, mails: int | None
) -> None:
    folder = Numbered(*uids)
    found = [look.uids async for look in found_after(folder, after, Folder(1, uidnext, mails))]
    assert [uid for each in found for uid in each] == [uid for one in uids for uid in one if uid > after]
    assert max(len(each) for each in found) <= MOST_UIDS
    assert len(folder.asked) < 150
