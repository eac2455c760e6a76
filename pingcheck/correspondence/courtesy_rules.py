"""The rules of courtesy mail: an answer by mail gets one mail back, and no other mail ever does (RFC 3834)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import storable
from pingcheck.correspondence.courtesy_mails import Courtesy, CourtesyKind
from pingcheck.exercises.message import Delivery, Message, MessageKind
from pingcheck.inbox.dmarc import vouched_author
from pingcheck.inbox.identification import Identification
from pingcheck.inbox.incoming import NULL_SENDER, StoredMail
from pingcheck.inbox.mail_reader import ReadHeader
from pingcheck.inbox.read_mail import ReadMail
from pingcheck.mailreading import is_role_address, message_ids_in
from pingcheck.settings.mail_addresses import mail_address

A_DAY = timedelta(days=1)
MOST_A_DAY = 3  # to one address
# Headers of mailing lists and machines, which get no courtesy mail (RFC 3834 §2).
MACHINE_HEADERS = ("list-id", "list-unsubscribe", "list-post", "x-loop", "x-auto-response-suppress", "feedback-id")
BULK = frozenset({"bulk", "list", "junk", "auto_reply"})


@dataclass(frozen=True, slots=True)
class CourtesyRules:
    """Decides which mails get a courtesy mail, and writes it. `authserv_id`: the name under which our own MTA writes
    its authentication results (RFC 8601 §2.2)."""

    ours: frozenset[str]  # our own addresses, which never get one
    authserv_id: str = ""

    async def thank(self, session: AsyncSession, read: ReadMail, now: datetime) -> None:
        await self._write(session, CourtesyKind.THANKS, read, now)

    async def ask(self, session: AsyncSession, read: ReadMail, now: datetime) -> None:
        """Asks "did you mean…?", once for a ping. After that an officer reads the replies."""
        about = read.about
        assert about.ping_id is not None
        if not about.answers_courtesy and not await _was_asked(session, about.ping_id):
            await self._write(session, CourtesyKind.UNSURE, read, now)

    async def _write(self, session: AsyncSession, kind: CourtesyKind, read: ReadMail, now: datetime) -> None:
        """Writes the mail, to be sent after this transaction commits. Writes none if the reply may not be answered."""
        recipient, mail = read.reading.recipient.lower(), read.mail
        if not self.may_answer(read.incoming, mail, recipient, read.about) or await _too_many(session, recipient, now):
            return
        ids = message_ids_in(mail.header("message-id"))
        message = Message(
            id=uuid4(),
            kind=MessageKind.COURTESY,
            ping_id=read.about.ping_id,
            recipient=recipient,
            delivery=Delivery.WAITING,
            due_at=now,
        )
        session.add(message)
        await session.flush()
        in_reply_to = storable(ids[0])[:998] if ids else ""
        session.add(
            Courtesy(id=message.id, incoming_id=read.incoming.id, kind=kind, in_reply_to=in_reply_to, made_at=now)
        )
        await session.flush()

    def may_answer(self, incoming: StoredMail, mail: ReadHeader, recipient: str, about: Identification) -> bool:
        """True if the mail may get a courtesy mail, and this address may be mailed. A pure function."""
        if incoming.sender == NULL_SENDER or _is_from_a_machine(mail) or not _is_plain(recipient):
            return False
        if recipient.lower() in self.ours or is_role_address(recipient):
            return False
        return about.knows(recipient) or vouched_author(mail, self.authserv_id) == recipient.lower()


def _is_from_a_machine(mail: ReadHeader) -> bool:
    said = mail.header("auto-submitted").partition(";")[0].strip().lower()
    nobody = mail.header("return-path").strip() == NULL_SENDER
    bulk = mail.header("precedence").strip().lower() in BULK
    return nobody or bulk or said not in {"", "no"} or any(mail.header(name) for name in MACHINE_HEADERS)


def _is_plain(address: str) -> bool:
    try:
        mail_address(address)
    except ValueError:
        return False
    return True


async def _was_asked(session: AsyncSession, ping_id: UUID) -> bool:
    asked = (
        select(Courtesy.id)
        .join(Message, Message.id == Courtesy.id)
        .where(Message.ping_id == ping_id, Courtesy.kind == CourtesyKind.UNSURE)
    )
    return await session.scalar(asked.limit(1)) is not None


async def _too_many(session: AsyncSession, recipient: str, now: datetime) -> bool:
    lately = (
        select(func.count())
        .select_from(Message)
        .join(Courtesy, Courtesy.id == Message.id)
        .where(Message.recipient == recipient, Courtesy.made_at > now - A_DAY)
    )
    return (await session.scalar(lately) or 0) >= MOST_A_DAY
