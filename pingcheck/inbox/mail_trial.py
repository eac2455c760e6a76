"""A trial of the mail: sends one through the real relay, to ourselves to be waited for in the inbox, or to a person."""

import asyncio
from datetime import datetime
from email import policy
from email.headerregistry import Address
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
from pingcheck.sending.connection import ServerTrouble
from pingcheck.sending.handover import SmtpConnection
from pingcheck.sending.limits import is_allowed_recipient
from pingcheck.sending.mail_servers import mailbox_of, relay_of
from pingcheck.sending.wire import Composed
from pingcheck.settings import Settings

LOOKS_EVERY_S = 1.0
WIRE = policy.SMTP.clone(cte_type="7bit")


async def mail_to_ourselves(database: Database, settings: Settings, now: datetime, patience_s: float) -> str:
    """Sends a mail to the address for replies, and waits until the inbox has stored it. Returns the way by which it
    came. Raises Refused, which says where the mail was lost."""
    await _look_into_the_mailbox(settings)
    async with database.reading() as session:
        known = await session.scalar(select(func.max(Incoming.id))) or 0
    mark = uuid4().hex
    await _send(settings, _composed(settings, _returning_address(settings), mark, now))
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


async def mail_to_a_person(settings: Settings, recipient: str, now: datetime) -> str:
    """Sends a mail to somebody who can look whether it arrived. Returns what the mail server said to it. Raises
    Refused, with the server's own words."""
    if not is_allowed_recipient(settings.only_mail_to, recipient):
        raise Refused(f"No mail may go to {recipient}, since PINGCHECK_ONLY_MAIL_TO does not name it.")
    return await _send(settings, _composed(settings, recipient, uuid4().hex, now))


def _returning_address(settings: Settings) -> str:
    if settings.return_address == "plain":
        return settings.sender
    domain = settings.sender.rpartition("@")[2]
    return ReturnAddresses(settings.secrets(), domain).reply(uuid4())  # of no message, so nothing follows


def _composed(settings: Settings, recipient: str, mark: str, now: datetime) -> Composed:
    mail = EmailMessage(policy=WIRE)
    mail["From"] = Address(settings.sender_name.en, addr_spec=settings.sender)
    mail["To"] = recipient
    mail["Subject"] = "Trial of the mail"
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = f"<{mark}@{settings.sender.rpartition('@')[2]}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content("Sent by `pingcheck doctor --mail`, to see whether mail arrives.\n")
    return Composed(settings.sender, recipient, mark, mail.as_bytes())


async def _send(settings: Settings, mail: Composed) -> str:
    """Returns the mail server's reply. Its own words are for the terminal: nothing here is logged."""
    connection = SmtpConnection(relay_of(settings))
    try:
        handover = await connection.send(mail)
    except ServerTrouble as trouble:
        words = f" (it said: {trouble.words})" if trouble.words else ""
        raise Refused(f"The trial mail could not be sent: {trouble}{words}") from trouble
    finally:
        await connection.close()
    said = f"{handover.code or ''} {handover.reply}".strip()
    if handover.delivery is not Delivery.ACCEPTED:
        raise Refused(
            f"The mail server did not take the trial mail to {mail.recipient}, at {handover.stage.upper()}: {said}"
        )
    return said


async def _way_of(database: Database, known: int, mark: str) -> str | None:
    async with database.reading() as session:
        later = await session.execute(select(Incoming.way, Incoming.raw).where(Incoming.id > known))
        return next((row.way.value for row in later if mark.encode() in (row.raw or b"")), None)
