"""Forged mail: whoever knows only contacts' addresses writes in their name, or as a mail system about them. Nothing
moves, nobody is spared a reminder or a case, and officers see every mail on a list."""

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select, update

from directory.database import Database
from pingcheck.conversation.codes import CodeKeys
from pingcheck.conversation.return_addresses import ReturnAddresses
from pingcheck.exercises.events import record_events
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.status import Answer, Status
from pingcheck.inbox.incoming import FoundBy, Outcome
from pingcheck.inbox.officer_decisions import to_read
from pingcheck.inbox.replies import replies_to_read, unproved_mails
from pingcheck.migrations.tables import metadata
from pingcheck.service.tick import tick
from tests.cast import NOON, hours, messages, nominate_many, open_now, plan, settings_for, statuses
from tests.incoming_mail import DATE, absence, acceptances, arrives, bounce, desk, readings, reply, worked_off

US = "mx.poc.example"
CONTACTS = 30
Forges = Callable[[str, Message], bytes]
THEIRS = (CodeKeys(["another secret, long enough"]), ReturnAddresses(["another secret, long enough"], "poc.example"))


def from_line(line: str, *headers: str) -> Forges:
    """A reply with this From line, in which `{}` is the contact's address."""

    def forge(address: str, _: Message) -> bytes:
        plain = reply("Received.", None, *(header.format(address) for header in headers), sender="@")
        return plain.replace(b"From: Duty Officer <@>", line.format(address).encode())

    return forge


def naming(*ids: str) -> Forges:
    """A reply that names these Message-IDs as ours."""
    return lambda address, _: reply("Received.", None, *ids, sender=address)


def report(kind: str, part: str, fields: str, *headers: str) -> Forges:
    """A report of a mail system; `{}` in its fields and headers is the contact's address."""

    def forge(address: str, _: Message) -> bytes:
        lines = [
            *(header.format(address) for header in headers),
            "From: MAILER-DAEMON@mx.ke.example", "To: check@poc.example", "Subject: Report", f"Date: {DATE}",
            "MIME-Version: 1.0", f'Content-Type: multipart/report; report-type={kind}; boundary="cut"', "",
            "--cut", "Content-Type: text/plain", "", f"About your mail to {address}: no such user.", "",
            "--cut", f"Content-Type: {part}", "", *fields.format(address).splitlines(), "", "--cut--", "",
        ]  # fmt: skip
        return "\r\n".join(lines).encode()

    return forge


def status_report(action: str, more: str = "") -> Forges:
    whole = f"Reporting-MTA: dns; mx.ke.example\n{more}\n\n"
    one = f"Original-Recipient: rfc822; {{0}}\nFinal-Recipient: rfc822; {{0}}\nAction: {action}\nStatus: 5.1.1\n"
    return report("delivery-status", "message/delivery-status", whole + one)


def told_in_words(*headers: str) -> Forges:
    def forge(address: str, _: Message) -> bytes:
        words = f"Your message to {address} could not be delivered:\r\n550 5.1.1 <{address}>: no such user here"
        head = [*(header.format(address) for header in headers), "Auto-Submitted: auto-replied"]
        return reply(words, None, *head, sender="MAILER-DAEMON@mx.ke.example").replace(
            b"Re: Comm", b"Undelivered: Comm"
        )

    return forge


def passed(value: str) -> Forges:
    return from_line("From: <{}>", f"Authentication-Results: {value}")


WAYS: dict[str, Forges] = {
    "From": from_line("From: Duty Officer <{}>"),
    "From without a name": from_line("From: {}"),
    "From with two addresses": from_line("From: {}, other@evil.example"),
    "two From lines": from_line("From: {}\r\nFrom: other@evil.example"),
    "a name that is the address": from_line('From: "{}" <other@evil.example>'),
    "an encoded name": from_line("From: =?utf-8?q?{}?= <other@evil.example>"),
    "an encoded address": from_line("From: =?utf-8?q?{}?="),
    "Sender": from_line("From: other@evil.example", "Sender: {}"),
    "Reply-To": from_line("From: other@evil.example", "Reply-To: {}"),
    "Resent-From": from_line("From: other@evil.example", "Resent-From: {0}", "Resent-Sender: {0}"),
    "guessed Message-IDs": naming(
        f"In-Reply-To: <{uuid4().hex}@poc.example>", f"References: <{UUID(int=1).hex}@poc.example>"
    ),
    "public Message-IDs": naming("In-Reply-To: <2026-1@poc.example>", "References: <check@poc.example>"),
    "another's code": lambda address, message: reply(
        f"Yes. {THEIRS[0].code(message.ping_id or message.id)}", sender=address
    ),
    "another's return address": lambda address, message: reply(
        "Received.", None, f"Delivered-To: {THEIRS[1].reply(message.id)}", sender=address
    ),
    "a list": from_line("From: <{}>", "List-Id: <poc.ke.example>", "Precedence: bulk"),
    "an absence": lambda address, _: absence(uuid4(), address),
    "a departure": lambda address, _: reply(
        "I have left and no longer work here.", None, "Auto-Submitted: auto-replied", sender=address
    ),
    "a ticket": lambda address, _: reply(
        "Your request was received: ticket [cert #48213].", None, "Auto-Submitted: auto-replied", sender=address
    ),
    "a challenge": lambda address, _: reply(
        "To deliver your message, please confirm that you are human by clicking the link.", None, sender=address
    ),
    "a bounce": lambda address, _: bounce(uuid4(), address),
    "a bounce in words": told_in_words(),
    "X-Failed-Recipients": told_in_words("X-Failed-Recipients: {}"),
    "a bounce from the contact": lambda address, _: bounce(uuid4(), address).replace(
        b"From: MAILER-DAEMON@mx.ke.example", f"From: {address}".encode()
    ),
    "a failed report": status_report("failed"),
    "a guessed ENVID": status_report("failed", f"Original-Envelope-Id: {uuid4().hex}"),
    "a delay": status_report("delayed"),
    "a delivery": status_report("delivered"),
    "a receipt": report(
        "disposition-notification", "message/disposition-notification",
        "Original-Recipient: rfc822; {0}\nFinal-Recipient: rfc822; {0}\n"
        "Disposition: manual-action/MDN-sent-manually; displayed\n",
    ),
    "a complaint": report(
        "feedback-report", "message/feedback-report", "Feedback-Type: abuse\nVersion: 1\nOriginal-Rcpt-To: {}\n"
    ),
    "another server's word": passed("mx.evil.example; dmarc=pass header.from=ke.example"),
    "a word of ours for another domain": passed(f"{US}; dmarc=pass header.from=evil.example"),
    "a word of ours in a comment": passed(f"{US}; dmarc=fail (dmarc=pass header.from=ke.example)"),
    "a word of ours in quotes": passed(f'{US}; spf=none smtp.mailfrom="x; dmarc=pass header.from=ke.example"'),
    "a word of ours below": passed(
        f"{US}; dmarc=fail header.from=ke.example\r\nAuthentication-Results: {US}; dmarc=pass header.from=ke.example"
    ),
    "a word of ours in the text": lambda address, _: reply(
        f"Received.\r\n\r\nAuthentication-Results: {US}; dmarc=pass header.from=ke.example", sender=address
    ),
    "a word of ours for two authors": from_line(
        "From: {}, other@ke.example", f"Authentication-Results: {US}; dmarc=pass header.from=ke.example"
    ),
}  # fmt: skip


async def called(database: Database, url: str) -> None:
    """Thirty contacts were called at noon, and their server took the mails."""
    await nominate_many(database, CONTACTS)
    await open_now(database, settings_for(url), await plan(database))
    sent = await messages(database)
    async with database.writing() as session:
        await session.execute(update(Message).values(delivery=Delivery.ACCEPTED, accepted_at=NOON))
        await record_events(session, acceptances(sent, NOON))


async def forged(database: Database) -> int:
    """Every way at least once, and every contact at least once; how many mails."""
    sent = await messages(database)
    ways = list(WAYS.values())
    for number in range(max(len(ways), CONTACTS)):
        address, message = f"poc{number % CONTACTS}@ke.example", sent[number % CONTACTS]
        mail = ways[number % len(ways)](address, message)
        await arrives(database, mail, NOON + hours(1), recipient="check@poc.example", sender=address)
    return await worked_off(database, NOON + hours(1), desk(authserv_id=US))


async def everything_else(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but the mails that came and what was read in them."""
    tables = [table for name, table in metadata.tables.items() if not name.startswith("incoming")]
    async with database.reading() as session:
        return {
            table.name: sorted((tuple(row) for row in await session.execute(select(table))), key=repr)
            for table in tables
        }


async def test_forged_mail_moves_nothing_and_is_listed(database: Database, database_url: str) -> None:
    await called(database, database_url)
    before = await everything_else(database)
    count = await forged(database)
    assert count == len(WAYS)
    assert await everything_else(database) == before
    assert {reading.outcome for reading in await readings(database)} == {Outcome.UNPROVED}
    async with database.reading() as session:
        assert len(await unproved_mails(session, None, 500)) == count
        assert await replies_to_read(session, 500) == []
        waiting = await to_read(session)
    assert (waiting.replies, waiting.unproved) == (0, count)

    settings = settings_for(database_url, inbox_by_pipe=True)
    [reminded] = (await tick(database, settings, NOON + hours(24))).done
    assert reminded.endswith(f"reminded: {CONTACTS} messages")
    [closed] = (await tick(database, settings, NOON + hours(72))).done
    assert closed.endswith(f"0 of {CONTACTS} reached, {CONTACTS} cases")


async def test_our_own_servers_word_holds_a_ping_for_an_officer_and_confirms_nothing(
    database: Database, database_url: str
) -> None:
    await called(database, database_url)
    vouched = passed(f"{US}; dmarc=pass header.from=ke.example")
    [first, *_] = await messages(database)
    await arrives(database, vouched("poc0@ke.example", first))
    await arrives(database, vouched("nobody@ke.example", first))
    await worked_off(database, at_the_desk=desk(authserv_id=US))
    assert await statuses(database) == [Status.TO_READ] + [Status.SENT] * (CONTACTS - 1)
    known, unknown = await readings(database)
    assert (known.outcome, known.found_by, known.proposed) == (Outcome.TO_READ, FoundBy.VOUCHED, Answer.RECEIVED)
    assert (unknown.outcome, unknown.found_by) == (Outcome.UNPROVED, FoundBy.NOTHING)


@pytest.mark.parametrize("way", ["From", "a bounce"])
async def test_forgeries_do_not_use_up_what_a_contacts_own_replies_may_hold(
    sqlite_database: Database, sqlite_url: str, way: str
) -> None:
    await called(sqlite_database, sqlite_url)
    [first, *_] = await messages(sqlite_database)
    for number in range(25):
        mail = WAYS[way]("poc0@ke.example", first) + str(number).encode()
        await arrives(sqlite_database, mail, recipient="check@poc.example")
    await arrives(sqlite_database, reply("Who are you?", first.id, sender="poc0@ke.example"))
    await worked_off(sqlite_database)
    assert (await statuses(sqlite_database))[0] is Status.TO_READ
