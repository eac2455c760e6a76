"""The door for an MTA, by LMTP and by SMTP: what is answered 250 is stored, and each recipient is told for itself."""

import asyncio
import smtplib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from directory.database import Database
from directory.errors import Refused
from pingcheck.conversation.return_addresses import ReturnAddresses
from pingcheck.inbox import lmtp_handler
from pingcheck.inbox.incoming import NULL_SENDER, InboxSource, Incoming
from pingcheck.inbox.lmtp_handler import NOT_NOW, open_lmtp_port
from pingcheck.inbox.troubles import inbox_troubles
from pingcheck.settings import Settings
from tests.cast import NOON, SECRET, settings_for
from tests.incoming_mail import reply
from tests.ports import free_port

RETURNS = ReturnAddresses([SECRET], "poc.example")
TO = [RETURNS.bounce(UUID(int=1)), "check@poc.example"]


@asynccontextmanager
async def door(database: Database, url: str, **chosen: Any) -> AsyncIterator[Settings]:
    settings = settings_for(url, lmtp_port=free_port(), **chosen)
    async with open_lmtp_port(database, settings, lambda: NOON):
        yield settings


def said_to(port: int, raw: bytes, sender: str, recipients: list[str]) -> list[tuple[int, bytes]]:
    """Postfix's way: MAIL, every RCPT, DATA; then a reply for each recipient that was taken."""
    with smtplib.LMTP("127.0.0.1", port) as mta:
        assert mta.ehlo()[0] == 250
        assert mta.mail(sender)[0] == 250
        replies = [mta.rcpt(recipient) for recipient in recipients]
        taken = [reply for reply in replies if reply[0] == 250]
        if not taken:
            return replies
        mta.putcmd("DATA")
        assert mta.getreply()[0] == 354
        mta.send(raw.replace(b"\r\n.", b"\r\n..") + b"\r\n.\r\n")
        return [mta.getreply() for _ in taken]


async def handed_over(settings: Settings, raw: bytes, sender: str = "duty@ke.example", *to: str) -> list[int]:
    assert settings.lmtp_port is not None
    replies = await asyncio.to_thread(said_to, settings.lmtp_port, raw, sender, list(to) or TO)
    return [code for code, _ in replies]


async def kept(database: Database) -> list[Incoming]:
    async with database.reading() as session:
        return list(await session.scalars(select(Incoming).order_by(Incoming.id)))


async def test_each_recipient_hears_that_its_mail_is_stored(database: Database, database_url: str) -> None:
    async with door(database, database_url) as settings:
        assert await handed_over(settings, reply(".A line that begins with a dot")) == [250, 250]
        assert await handed_over(settings, reply(".A line that begins with a dot")) == [250, 250]
    first, second = await kept(database)
    assert (first.recipient, second.recipient) == tuple(TO)
    assert b"\r\n.A line" in (first.raw or b"")


async def test_mail_for_nobody_of_ours_is_refused_before_it_is_sent(database: Database, database_url: str) -> None:
    async with door(database, database_url) as settings:
        to = ("poc@ke.example", TO[0], "b-abc@poc.example", "root@poc.example", "", "a\u0000b@poc.example")
        assert await handed_over(settings, reply("Received."), "duty@ke.example", *to) == [250]
        assert await handed_over(settings, reply("Received."), "duty@ke.example", to[0]) == [550]
    assert [mail.recipient for mail in await kept(database)] == [TO[0]]


async def test_a_mail_for_many_is_kept_once_and_read_by_each(database: Database, database_url: str) -> None:
    many = [RETURNS.reply(UUID(int=number)) for number in range(1, 51)]
    same = [many[0].upper(), many[0].replace("poc.example", "relay.example")]
    async with door(database, database_url) as settings:
        assert await handed_over(settings, reply("x" * 10_000), "duty@ke.example", *many, *same) == [250] * 52
        assert await handed_over(settings, reply("x" * 10_000), "duty@ke.example", "secretariat@poc.example") == [250]
    mails = await kept(database)
    assert [mail.recipient for mail in mails] == [*many, "secretariat@poc.example"]
    assert sum(mail.stored_raw is not None for mail in mails) == 1
    assert len({mail.raw for mail in mails}) == 1


async def test_a_mail_of_one_endless_line_is_taken_and_one_beyond_the_limit_is_not(
    database: Database, database_url: str
) -> None:
    async with door(database, database_url, largest_mail=50_000) as settings:
        assert await handed_over(settings, reply("x" * 40_000)) == [250, 250]
        assert await handed_over(settings, reply("x" * 60_000)) == [552, 552]
    assert len(await kept(database)) == 2


async def test_one_sender_of_thousands_is_put_off_and_bounces_never_are(database: Database, database_url: str) -> None:
    async with door(database, database_url, mails_from_a_sender=3) as settings:
        codes = [(await handed_over(settings, reply(str(n)), "flood@x.example", TO[0]))[0] for n in range(5)]
        assert codes == [250, 250, 250, 452, 452]
        assert [(await handed_over(settings, reply(f"bounce {n}"), "", TO[0]))[0] for n in range(5)] == [250] * 5
        assert (await handed_over(settings, reply("another"), "duty@ke.example", TO[0])) == [250]
    assert sum(mail.sender == NULL_SENDER for mail in await kept(database)) == 5
    async with database.reading() as session:
        [alarm] = await inbox_troubles(session, None, NOON)
        assert "PINGCHECK_MAILS_FROM_A_SENDER" in alarm
        assert "flood" not in alarm
        assert await inbox_troubles(session, None, NOON + timedelta(days=2)) == []


async def test_a_flood_in_a_contacts_name_keeps_no_reply_of_the_contact_away(
    database: Database, database_url: str
) -> None:
    async with door(database, database_url, mails_from_a_sender=3) as settings:
        for number in range(5):
            await handed_over(settings, reply(f"forged {number}"), "duty@ke.example", "check@poc.example")
        codes = [(await handed_over(settings, reply(str(n)), "duty@ke.example", TO[0]))[0] for n in range(5)]
    assert codes == [250, 250, 250, 452, 452]


async def test_a_flood_writes_its_alarm_once_a_minute(database: Database, database_url: str) -> None:
    now = NOON
    settings = settings_for(database_url, lmtp_port=free_port(), mails_from_a_sender=1)
    async with open_lmtp_port(database, settings, lambda: now):
        for after_s, alarmed_after_s in ((0, None), (1, 1), (30, 1), (62, 62)):
            now = NOON + timedelta(seconds=after_s)
            await handed_over(settings, reply(str(after_s)), "flood@x.example", TO[0])
            async with database.reading() as session:
                alarmed_at = await session.scalar(select(InboxSource.alarm_at))
            assert alarmed_at == (None if alarmed_after_s is None else NOON + timedelta(seconds=alarmed_after_s))


async def test_sessions_that_stand_idle_make_room(
    sqlite_database: Database, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lmtp_handler, "mail_sessions_within", lambda _: 2)
    async with door(sqlite_database, sqlite_url) as settings:
        idle = []
        for _ in range(3):
            idle.append(await asyncio.open_connection("127.0.0.1", settings.lmtp_port))
            assert (await idle[-1][0].readline()).startswith(b"220")
        assert await idle[0][0].read() == b""
        assert await handed_over(settings, reply("Received.")) == [250, 250]
        for _, writer in idle:
            writer.close()


async def test_a_database_that_is_away_is_no_reason_to_refuse(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with door(database, database_url, mails_from_a_sender=0) as settings:

        def away() -> None:
            raise OSError("no disk")

        monkeypatch.setattr(database, "writing", away)
        assert await handed_over(settings, reply("Received.")) == [int(NOT_NOW[:3])] * 2
        monkeypatch.undo()
        assert await handed_over(settings, reply("Received.")) == [250, 250]


async def test_by_smtp_one_reply_stands_for_all(database: Database, database_url: str) -> None:
    async with door(database, database_url, lmtp_speaks="smtp") as settings:

        def hand_over() -> dict[str, tuple[int, bytes]]:
            with smtplib.SMTP("127.0.0.1", settings.lmtp_port or 0) as mta:
                return mta.sendmail("duty@ke.example", TO, reply("Received."))

        assert await asyncio.to_thread(hand_over) == {}
    assert len(await kept(database)) == 2


async def test_a_port_that_another_has_is_refused_by_its_setting(database: Database, database_url: str) -> None:
    async with door(database, database_url) as settings:
        with pytest.raises(Refused, match="PINGCHECK_LMTP_PORT"):
            async with open_lmtp_port(database, settings, lambda: NOON):
                pass
