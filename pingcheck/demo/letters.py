"""The emails that come back in the demo, as bytes: replies, absences, tickets, reports of failure."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr
from hashlib import sha256

from directory.languages import Language
from pingcheck.demo.behaviour import Deed
from pingcheck.demo.invented_data import invented_people, letter_texts

AWAY_FOR = timedelta(days=9)
NULL_SENDER = ""
FAILURES = {
    Deed.BOUNCE_DEAD: ("5.1.1", "550 5.1.1 No such user here"),
    Deed.BOUNCE_FULL: ("5.2.2", "552 5.2.2 Mailbox full, quota exceeded"),
}
# RFC 3464.
REPORT = """\
From: Mail Delivery System <MAILER-DAEMON@{host}>
To: {to}
Subject: Undelivered Mail Returned to Sender
Date: {date}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="cut"

--cut
Content-Type: text/plain

Your message could not be delivered to {address}: {said}

--cut
Content-Type: message/delivery-status

Reporting-MTA: dns; {host}

Final-Recipient: rfc822; {address}
Action: failed
Status: {status}
Diagnostic-Code: smtp; {said}

--cut
Content-Type: text/rfc822-headers

Message-ID: {message_id}
To: {address}
Subject: Communication check

--cut--
"""


@dataclass(frozen=True, slots=True)
class Correspondent:
    """Who writes: the reader of a mailbox. `name` may be empty."""

    address: str
    name: str
    language: Language


@dataclass(frozen=True, slots=True)
class Answered:
    """The mail of ours that is answered: what its reader's mail program knows of it."""

    message_id: str
    subject: str
    reply_to: str
    return_path: str  # the envelope sender


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail on its way to us."""

    envelope_sender: str
    recipient: str
    content: bytes


def letter(deed: Deed, writer: Correspondent, answered: Answered, at: datetime, seed: int) -> Letter:
    """The mail that a deed sends. Its words are the same at every run with this seed."""
    chance = random.Random(f"{seed} letter {deed} {writer.address}")
    if deed in {Deed.BOUNCE_DEAD, Deed.BOUNCE_FULL}:
        return Letter(NULL_SENDER, answered.return_path, _report(deed, writer.address, answered, at))
    mail = _headed(writer, answered, at)
    mail.set_content(words(deed, writer, at, chance))
    if deed is Deed.ABSENT:
        subject = words_of("absent_subject", writer.language, chance, {"subject": answered.subject})
        mail.replace_header("Subject", subject)
        mail["Auto-Submitted"] = "auto-replied"
        return Letter(NULL_SENDER, answered.return_path, mail.as_bytes(policy=SMTP))
    if deed is Deed.TICKET:
        mark = f"[{writer.address.partition('@')[2]} #{chance.randrange(1000, 100_000)}]"
        mail.replace_header("Subject", f"{mark} {answered.subject}")
        mail["Auto-Submitted"] = "auto-replied"
    return Letter(writer.address, answered.reply_to, mail.as_bytes(policy=SMTP))


def words(deed: Deed, writer: Correspondent, at: datetime, chance: random.Random) -> str:
    """What is written, in the writer's language."""
    name, mail = colleague(writer, chance)
    return words_of(
        deed.value,
        writer.language,
        chance,
        {
            "name": name,
            "mail": mail,
            "until": f"{at + AWAY_FOR:%Y-%m-%d}",
            "own_name": writer.name or writer.address.partition("@")[0],
        },
    )


def words_of(kind: str, language: Language, chance: random.Random, values: Mapping[str, str]) -> str:
    return chance.choice(letter_texts()[kind][language.value]).format_map(values)


def colleague(writer: Correspondent, chance: random.Random) -> tuple[str, str]:
    """The name and address of somebody else in the writer's office."""
    people = invented_people()[writer.language]
    others = [pair for pair in zip(people.names, people.latin, strict=True) if pair[0] != writer.name]
    name, latin = chance.choice(others)
    return name, f"{latin}@{writer.address.partition('@')[2]}"


def _headed(writer: Correspondent, answered: Answered, at: datetime) -> EmailMessage:
    mail = EmailMessage(policy=SMTP)
    mail["From"] = formataddr((writer.name, writer.address), "utf-8") if writer.name else writer.address
    mail["To"] = answered.reply_to
    mail["Subject"] = f"Re: {answered.subject}"
    mail["Date"] = format_datetime(at)
    unique = sha256(f"{answered.message_id} {writer.address}".encode()).hexdigest()[:24]
    mail["Message-ID"] = f"<{unique}@{writer.address.partition('@')[2]}>"
    mail["In-Reply-To"] = answered.message_id
    mail["References"] = answered.message_id
    return mail


def _report(deed: Deed, address: str, answered: Answered, at: datetime) -> bytes:
    """A report of failure, with the header of our mail."""
    status, said = FAILURES[deed]
    host = f"mx.{address.partition('@')[2]}"
    report = REPORT.format(
        host=host,
        to=answered.return_path,
        date=format_datetime(at),
        said=said,
        status=status,
        address=address,
        message_id=answered.message_id,
    )
    return report.replace("\n", "\r\n").encode("ascii")
