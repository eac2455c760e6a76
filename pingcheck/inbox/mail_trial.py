"""A trial of the mail: sends one to ourselves through the real relay and waits for it in the inbox."""

import asyncio
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime
from uuid import uuid4

from sqlalchemy import func, select

from directory.database import Database
from directory.errors import Refused
from pingcheck.conversation.return_addresses import ReturnAddresses
from pingcheck.exercises.message import Delivery
from pingcheck.inbox.imap_responses import ImapTrouble
from pingcheck.inbox.imap_sign_in import open_mailbox
from pingcheck.inbox.incoming import Incoming
from pingcheck.sending.certificates import why_unusable
from pingcheck.sending.connection import ConnectionLost, ServerUnusable
from pingcheck.sending.handover import SmtpConnection
from pingcheck.sending.mail_servers import mailbox_of, relay_of
from pingcheck.sending.wire import Composed
from pingcheck.settings import Settings

LOOKS_EVERY_S = 1.0
WIRE = policy.SMTP.clone(cte_type="7bit")


async def mail_to_ourselves(database: Database, settings: Settings, now: datetime, patience_s: float) -> str:
    """Sends a mail to the address for replies, and waits until the inbox has stored it. Returns the way by which it
    came. Raises Refused, which says where the mail was lost."""
    if not settings.reads_mail:
        raise Refused("No inbox is configured: set PINGCHECK_IMAP_URL, PINGCHECK_LMTP_PORT or PINGCHECK_INBOX_BY_PIPE.")
    await _look_into_the_mailbox(settings)
    async with database.reading() as session:
        known = await session.scalar(select(func.max(Incoming.id))) or 0
    mark = uuid4().hex
    await _send(settings, _composed(settings, mark, now))
    for _ in range(int(patience_s / LOOKS_EVERY_S) + 1):
        found = await _way_of(database, known, mark)
        if found is not None:
            return found
        await asyncio.sleep(LOOKS_EVERY_S)
    raise Refused(
        f"The mail server accepted the mail, and it did not come into the inbox within {patience_s:.0f} seconds. Is "
        "`pingcheck serve` running, and does mail to our return address lead here?"
    )


async def _look_into_the_mailbox(settings: Settings) -> None:
    mailbox = mailbox_of(settings)
    if mailbox is None:
        return
    try:
        (await open_mailbox(mailbox)).close()
    except (ImapTrouble, OSError, asyncio.IncompleteReadError, ValueError) as trouble:
        why = why_unusable(trouble)
        raise Refused(f"The mailbox at {mailbox.server.host} cannot be read: {why}") from trouble


def _composed(settings: Settings, mark: str, now: datetime) -> Composed:
    domain = settings.sender.rpartition("@")[2]
    recipient = settings.sender
    if settings.return_address == "tagged":
        recipient = ReturnAddresses(settings.secrets(), domain).reply(uuid4())  # of no message, so nothing follows
    mail = EmailMessage(policy=WIRE)
    mail["From"] = settings.sender
    mail["To"] = recipient
    mail["Subject"] = "Trial of the mail"
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = f"<{mark}@{domain}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content("Sent by `pingcheck doctor --mail`, to see whether mail comes back.\n")
    return Composed(settings.sender, recipient, mark, mail.as_bytes())


async def _send(settings: Settings, mail: Composed) -> None:
    connection = SmtpConnection(relay_of(settings))
    try:
        handover = await connection.send(mail)
    except (ServerUnusable, ConnectionLost) as trouble:
        raise Refused(f"The mail to ourselves could not be sent: {trouble}") from trouble
    finally:
        await connection.close()
    if handover.delivery is not Delivery.ACCEPTED:
        raise Refused(f"The mail server did not take the mail to ourselves: {handover.stage}, {handover.code}")


async def _way_of(database: Database, known: int, mark: str) -> str | None:
    async with database.reading() as session:
        later = await session.execute(select(Incoming.way, Incoming.raw).where(Incoming.id > known))
        return next((row.way.value for row in later if mark.encode() in (row.raw or b"")), None)
