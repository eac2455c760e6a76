"""Officers' mails as a kind of mail: which may go, and how they are composed."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import CTE, ColumnElement, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address
from directory.contacts import REACHABLE, PointOfContact
from directory.languages import Language
from pingcheck.conversation.officer_mails import OfficerMail
from pingcheck.correspondence.letters import claimed_letters, letter_head, may_go, plain_text_mail
from pingcheck.correspondence.officer_mail_text import return_addresses, thread_headers
from pingcheck.exercises.message import Message, MessageKind
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.sending.mail_kind import Claimed, OfAddress
from pingcheck.sending.wire import Composed, one_line, wire_address
from pingcheck.settings import Settings

TRIED_FOR = timedelta(days=5)  # RFC 5321 §4.5.4.1


class OfficerLetter(NamedTuple):
    """A claimed officer's mail."""

    message_id: UUID
    attempts: int
    ping_id: UUID
    exercise_id: int
    reference: str
    address: str
    language: Language
    ticket: str | None
    written_at: datetime
    subject: str
    text: str
    in_reply_to: str
    thread: str

    @property
    def kind(self) -> MessageKind:
        return MessageKind.OFFICER

    @property
    def retried_until(self) -> datetime | None:
        return self.written_at + TRIED_FOR


class OfficerMails:
    """An answer, a pause or the end of the exercise does not stop these mails: the officer knew about it."""

    kind = MessageKind.OFFICER

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def wanted(self, of_address: OfAddress) -> ColumnElement[bool]:
        return may_go(of_address)

    def pointless(self, _: datetime) -> ColumnElement[bool]:
        """True if the address was removed, or the contact may no longer be mailed."""
        removed = (
            select(OfficerMail.id)
            .join(Address, Address.id == OfficerMail.address_id)
            .where(OfficerMail.id == Message.id, Address.removed_at.is_not(None))
        )
        ended = (
            select(Ping.id)
            .join(PointOfContact, PointOfContact.id == Ping.contact_id)
            .where(Ping.id == Message.ping_id, PointOfContact.status.not_in(REACHABLE))
        )
        return or_(removed.correlate(Message).exists(), ended.correlate(Message).exists())

    async def read(self, session: AsyncSession, picked: CTE) -> Sequence[OfficerLetter]:
        mail = OfficerMail
        content = _ticket(), mail.written_at, mail.subject, mail.text, mail.in_reply_to, mail.thread
        letters = claimed_letters(picked, OfficerMail, *content)
        return [OfficerLetter._make(row) for row in await session.execute(letters)]

    def compose(self, claimed: Claimed, now: datetime) -> Composed:
        """The mail. Its Message-ID is the same at every try. No `Auto-Submitted` header, since a person wrote it."""
        assert isinstance(claimed, OfficerLetter)
        settings, mail = self._settings, claimed
        sender, reply_to = return_addresses(settings, mail.message_id)
        subject = f"{mail.subject} {one_line(mail.ticket)}" if mail.ticket else mail.subject
        own = letter_head(settings, mail, subject, mail.language, now)
        head = [*own, f"Reply-To: {reply_to}", *thread_headers(mail.in_reply_to, mail.thread.split())]
        return Composed(
            sender, wire_address(mail.address), mail.message_id.hex, plain_text_mail(head, mail.text, mail.language)
        )


def _ticket() -> ColumnElement[str | None]:
    """The ticket number that a help desk gave our mail, if this address is on the ping's roster."""
    known = RosterAddress.ping_id == Message.ping_id, RosterAddress.address_id == OfficerMail.address_id
    return select(RosterAddress.ticket).where(*known).limit(1).correlate(Message, OfficerMail).scalar_subquery()
