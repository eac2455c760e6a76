"""What comes back in the stories: replies, absences and bounces, as they arrive."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from uuid import UUID

from sqlalchemy import select

from directory.addresses import Address, Standing
from directory.database import Database
from pingcheck.correspondence.courtesy_mails import Courtesy
from pingcheck.correspondence.courtesy_rules import CourtesyRules
from pingcheck.correspondence.incident_alerts import IncidentAlerts
from pingcheck.exercises.events import Happened
from pingcheck.exercises.message import Message
from pingcheck.exercises.status import EventKind
from pingcheck.followup.letter_answers import letter_returned
from pingcheck.followup.settling import settle_after_closing
from pingcheck.inbox.identification import Identifier
from pingcheck.inbox.incoming import IncomingReading, MailWay
from pingcheck.inbox.intake import process, unprocessed_mails
from pingcheck.inbox.rules import IntakeRules
from pingcheck.inbox.store import Envelope, store_mail
from tests.cast import NOON, SECRET, messages
from tests.direct_reader import DirectReader

DOMAIN = "poc.example"
PAGES = "https://poc.example"
DATE = "Mon, 2 Mar 2026 12:30:00 +0000"


def desk(*, courtesies: bool = True, authserv_id: str = "") -> IntakeRules:
    """The inbox's desk of the tests' service."""
    ours = frozenset({"check@poc.example", "secretariat@poc.example"})
    answers = CourtesyRules(ours, authserv_id) if courtesies else None
    finder = Identifier([SECRET], DOMAIN, authserv_id)
    alerts = IncidentAlerts(PAGES)
    return IntakeRules(DirectReader(), finder, ours, settle_after_closing, letter_returned, alerts, answers)


def reply(words: str, answers: UUID | None = None, *headers: str, sender: str = "poc@ke.example") -> bytes:
    """What a person writes back, from a program that names what it answers."""
    fields = [
        *headers,
        f"From: Duty Officer <{sender}>",
        "To: check@poc.example",
        "Subject: Re: Communication check",
        f"Date: {DATE}",
        "Message-ID: <their-own@ke.example>",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
    ]
    if answers is not None:
        fields.append(f"In-Reply-To: <{answers.hex}@{DOMAIN}>")
    return ("\r\n".join(fields) + "\r\n\r\n" + words + "\r\n").encode()


def absence(answers: UUID, sender: str = "poc@ke.example") -> bytes:
    text = "I am out of the office until 9 March 2026. In urgent cases write to ana@ke.example."
    lines = reply(text, answers, "Auto-Submitted: auto-replied", sender=sender)
    return lines.replace(b"Subject: Re:", b"Subject: Automatic reply:")


def bounce(of: UUID, address: str, status: str = "5.1.1", words: str = "550 5.1.1 No such user here") -> bytes:
    """As RFC 3464 has it, with the header of our mail."""
    return f"""\
From: MAILER-DAEMON@mx.ke.example
To: check@poc.example
Subject: Undelivered Mail Returned to Sender
Date: {DATE}
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="cut"

--cut
Content-Type: text/plain

Your message could not be delivered.

--cut
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.ke.example

Final-Recipient: rfc822; {address}
Action: failed
Status: {status}
Diagnostic-Code: smtp; {words}

--cut
Content-Type: text/rfc822-headers

Message-ID: <{of.hex}@{DOMAIN}>
From: check@poc.example
To: {address}
Subject: Communication check

--cut--
""".replace("\n", "\r\n").encode()


def acceptances(sent: Sequence[Message], at: datetime) -> list[Happened]:
    """What is to be recorded where a server took each of these mails of steps."""
    return [Happened(mail.ping_id, at, EventKind.ACCEPTED, None, mail.id) for mail in sent if mail.ping_id is not None]


async def arrives(
    database: Database,
    raw: bytes,
    at: datetime = NOON,
    *,
    recipient: str = "",
    sender: str = "",
    way: MailWay = MailWay.IMAP,
) -> int | None:
    """A mail is stored, and nobody has looked into it."""
    async with database.writing() as session:
        return await store_mail(session, raw, Envelope(recipient, sender), way, at)


async def worked_off(database: Database, at: datetime = NOON, at_the_desk: IntakeRules | None = None) -> int:
    """Everything that waits is worked off; how many."""
    work = partial(process, database, at_the_desk or desk(), now=at)
    async with database.reading() as session:
        left = await unprocessed_mails(session, 100_000)
    return sum([await work(incoming_id) for incoming_id in left])


async def readings(database: Database) -> Sequence[IncomingReading]:
    async with database.reading() as session:
        return list(await session.scalars(select(IncomingReading).order_by(IncomingReading.id)))


async def courtesies(database: Database) -> Sequence[Courtesy]:
    async with database.reading() as session:
        return list(await session.scalars(select(Courtesy).order_by(Courtesy.made_at)))


async def only_message(database: Database) -> UUID:
    [message] = await messages(database)
    return message.id


async def standings(database: Database) -> list[Standing]:
    async with database.reading() as session:
        return list(await session.scalars(select(Address.standing).order_by(Address.id)))
