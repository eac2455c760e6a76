"""Mail is read before anything of the database is held, and one that cannot be read harms nobody else."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from sqlalchemy import select, update

from directory.database import Database
from pingcheck.exercises.events import Event
from pingcheck.exercises.status import Answer, EventKind, Status
from pingcheck.inbox.incoming import IncomingReading, Outcome
from pingcheck.inbox.mail_reader import MailReadings, UnderstoodReply, header_of, unreadable
from pingcheck.inbox.officer_decisions import accept
from pingcheck.inbox.reading_process import ReaderAway, ReadingProcess
from pingcheck.inbox.reading_rows import RULES
from pingcheck.inbox.second_reading import mails_to_reread, reread
from pingcheck.mailreading import Kind
from tests.cast import NOON, OFFICER, messages, nominate, open_now, plan, settings_for, statuses
from tests.direct_reader import DirectReader
from tests.incoming_mail import arrives, bounce, courtesies, desk, readings, reply, worked_off

ENDLESS = "endless"


class WatchfulReader(DirectReader):
    """Notes how many connections to the database are held while it reads; gives up a mail that says so."""

    def __init__(self, database: Database) -> None:
        self.engines = {database.reader, database.writer}
        self.held: list[int] = []

    def look(self) -> None:
        self.held += [engine.pool.checkedout() for engine in self.engines]  # type: ignore[attr-defined]

    async def read(self, raw: bytes, recipient: str) -> MailReadings:
        self.look()
        if ENDLESS.encode() in raw:
            return unreadable(header_of(raw), "Reading it took longer than 5 seconds.")
        return await super().read(raw, recipient)

    async def understand(self, text: str, ours: Sequence[str], offered: Sequence[Answer]) -> UnderstoodReply:
        self.look()
        return await super().understand(text, ours, offered)


async def two_called(database: Database, url: str) -> None:
    for number in range(2):
        await nominate(database, "KEN", f"poc{number}@ke.example")
    await open_now(database, settings_for(url), await plan(database))


async def test_no_connection_is_held_while_a_strangers_text_is_read(database: Database, database_url: str) -> None:
    await two_called(database, database_url)
    first, _ = await messages(database)
    reader = WatchfulReader(database)
    rules = replace(desk(), reader=reader)
    await arrives(database, reply("Received.", first.id))
    await worked_off(database, NOON, rules)
    async with database.writing() as session:
        await session.execute(update(IncomingReading).values(rules=RULES - 1))
    async with database.reading() as session:
        [again] = await mails_to_reread(session, None, 0, 10)
    await reread(database, rules, again, NOON, "")
    assert len(reader.held) == 4 * len(reader.engines)
    assert not any(reader.held)


async def test_a_mail_that_cannot_be_read_holds_its_own_ping_and_waits_for_an_officer(
    database: Database, database_url: str
) -> None:
    await two_called(database, database_url)
    first, second = await messages(database)
    for words, message in ((ENDLESS, first), ("Received.", second)):
        await arrives(database, reply(words, message.id, sender=message.recipient or "poc@ke.example"))
    await arrives(database, reply(ENDLESS))
    await worked_off(database, NOON, replace(desk(), reader=WatchfulReader(database)))
    assert await statuses(database) == [Status.TO_READ, Status.CONFIRMED]
    assert [(row.kind, row.outcome) for row in await readings(database)] == [
        (Kind.UNREADABLE, Outcome.TO_READ),
        (Kind.ANSWER, Outcome.ANSWERED),
        (Kind.UNREADABLE, Outcome.FILED),
    ]
    assert [courtesy.kind for courtesy in await courtesies(database) if courtesy.incoming_id == 1] == []
    async with database.writing() as session:
        await accept(session, 1, Answer.RECEIVED, NOON, OFFICER, "It is a picture.")
    assert await statuses(database) == [Status.CONFIRMED, Status.CONFIRMED]


async def test_where_no_process_can_be_started_the_mail_waits(database: Database) -> None:
    await arrives(database, reply("Received."))
    with pytest.raises(ReaderAway):
        await worked_off(database, NOON, replace(desk(), reader=ReadingProcess(1, "tests.no_such_module")))
    assert await worked_off(database, NOON) == 1


async def test_a_notice_about_a_hundred_recipients_bounces_our_mail_once(database: Database, database_url: str) -> None:
    await two_called(database, database_url)
    first, _ = await messages(database)
    one = b"Final-Recipient: rfc822; poc0@ke.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
    many = b"".join(one.replace(b"poc0", b"poc%d" % number) for number in range(100))
    notice = bounce(first.id, "poc0@ke.example")
    await arrives(database, notice.replace(b"Final-Recipient: ", many + b"Final-Recipient: "))
    await worked_off(database)
    async with database.reading() as session:
        failed = await session.scalars(select(Event.id).where(Event.kind == EventKind.FAILED))
    assert len(failed.all()) == 2  # about its own address, and about those that it was handed on to
    assert {row.outcome for row in await readings(database)} == {Outcome.BOUNCED}
    assert len(await readings(database)) == 100
    assert (await statuses(database))[0] is Status.BOUNCED
