"""Rehearsals as a kind of mail: to officers only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import CTE, ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.languages import Language
from pingcheck.correspondence.letters import claimed_of_no_ping, two_part_mail
from pingcheck.correspondence.mails_to_officers import MailsToOfficers
from pingcheck.correspondence.rehearsals import RehearsalMail
from pingcheck.exercises.message import Message, MessageKind
from pingcheck.sending.mail_kind import Claimed
from pingcheck.sending.pingless_letter import PinglessLetter
from pingcheck.sending.wire import Composed

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


class RehearsalMails(MailsToOfficers):
    """Rehearsals."""

    kind = MessageKind.REHEARSAL

    def pointless(self, now: datetime) -> ColumnElement[bool]:
        """True for one of yesterday: what it shows may have changed."""
        mail = select(RehearsalMail.id).where(RehearsalMail.id == Message.id, RehearsalMail.made_at < now - TRIED_FOR)
        return mail.correlate(Message).exists()

    async def read(self, session: AsyncSession, picked: CTE) -> Sequence[RehearsalLetter]:
        mail = RehearsalMail
        content = mail.made_at, mail.language, mail.subject, mail.text, mail.html
        rows: Any = await session.execute(claimed_of_no_ping(picked, mail, *content))
        return [RehearsalLetter(*row) for row in rows]

    def compose(self, claimed: Claimed, now: datetime) -> Composed:
        assert isinstance(claimed, RehearsalLetter)
        head = self._head(claimed, claimed.subject, claimed.language, now)
        letter = claimed.message_id.hex, claimed.language
        return self._composed(claimed, two_part_mail(head, claimed.text, claimed.html, letter))
