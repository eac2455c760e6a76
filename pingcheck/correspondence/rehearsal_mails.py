"""Rehearsals as a kind of mail: to officers only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from sqlalchemy import CTE, ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.languages import Language
from pingcheck.correspondence.letters import may_go, two_part_mail
from pingcheck.correspondence.rehearsals import RehearsalMail
from pingcheck.exercises.message import Message, MessageKind
from pingcheck.sending.mail_kind import Claimed, OfAddress
from pingcheck.sending.pingless_letter import PinglessLetter
from pingcheck.sending.wire import Composed, encoded_header, from_header, wire_address
from pingcheck.settings import Settings
from pingcheck.wording.names import names_in

TRIED_FOR = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class RehearsalLetter(PinglessLetter):
    """A claimed mail of a rehearsal."""

    sort = MessageKind.REHEARSAL

    language: Language
    subject: str
    text: str
    html: str

    @property
    def tried_for(self) -> timedelta:
        return TRIED_FOR


class RehearsalMails:
    """A hold and PINGCHECK_ONLY_MAIL_TO stop these mails, as they do others."""

    kind = MessageKind.REHEARSAL

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def wanted(self, of_address: OfAddress) -> ColumnElement[bool]:
        return may_go(of_address)

    def pointless(self, now: datetime) -> ColumnElement[bool]:
        """True for one of yesterday: what it shows may have changed."""
        mail = select(RehearsalMail.id).where(RehearsalMail.id == Message.id, RehearsalMail.made_at < now - TRIED_FOR)
        return mail.correlate(Message).exists()

    async def read(self, session: AsyncSession, picked: CTE) -> Sequence[RehearsalLetter]:
        mail = RehearsalMail
        letters = (
            select(Message.id, Message.attempts, Message.recipient, mail)
            .select_from(picked)
            .join(Message, Message.id == picked.c.id)
            .join(mail, mail.id == Message.id)
        )
        return [
            RehearsalLetter(
                message_id, attempts, recipient or "", kept.made_at, kept.language, kept.subject, kept.text, kept.html
            )
            for message_id, attempts, recipient, kept in await session.execute(letters)
        ]

    def compose(self, claimed: Claimed, now: datetime) -> Composed:
        """The mail. Its Message-ID is the same at every try, and no program answers it (RFC 3834 §5)."""
        assert isinstance(claimed, RehearsalLetter)
        settings, recipient, language = self._settings, wire_address(claimed.address), claimed.language
        head = [
            f"From: {from_header(names_in(settings, language).sender, settings.sender)}",
            f"To: {recipient}",
            f"Subject: {encoded_header('Subject', claimed.subject)}",
            f"Date: {format_datetime(now.replace(microsecond=0).astimezone(UTC))}",
            f"Message-ID: <{claimed.message_id.hex}@{settings.sender.rpartition('@')[2]}>",
            "Auto-Submitted: auto-generated",
        ]
        mark = claimed.message_id.hex
        content = two_part_mail(head, claimed.text, claimed.html, (mark, language))
        return Composed(settings.sender, recipient, mark, content)
