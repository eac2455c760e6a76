"""Mails with a link by which somebody sets the password of an account: the only secret in them is the link.

The link is made when the mail is composed, so that it stands in no table.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

from sqlalchemy import CTE, ColumnElement, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.languages import Language
from pingcheck.accounts.account_links import VALID_FOR, AccountLink, AccountLinkKeys, LinkUse
from pingcheck.accounts.accounts import Account
from pingcheck.correspondence.account_mail_text import AccountMailText
from pingcheck.correspondence.letters import may_go, plain_text_mail
from pingcheck.exercises.message import Message, MessageKind
from pingcheck.sending.mail_kind import Claimed, OfAddress
from pingcheck.sending.pingless_letter import PinglessLetter
from pingcheck.sending.wire import Composed, encoded_header, from_header, wire_address
from pingcheck.settings import Settings
from pingcheck.wording.names import names_in


@dataclass(frozen=True, slots=True)
class AccountLetter(PinglessLetter):
    """A claimed mail with a link. It is made when the link is mailed."""

    sort = MessageKind.ACCOUNT

    use: LinkUse
    name: str
    language: Language

    @property
    def tried_for(self) -> timedelta:
        return VALID_FOR[self.use]


class AccountMails:
    """No pause, answer or end of an exercise stops these mails; a hold and PINGCHECK_ONLY_MAIL_TO do."""

    kind = MessageKind.ACCOUNT

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def wanted(self, of_address: OfAddress) -> ColumnElement[bool]:
        return may_go(of_address)

    def pointless(self, now: datetime) -> ColumnElement[bool]:
        """True for a link that is used, void or over, and where the officer has left or has another address now."""
        mail = (
            select(AccountLink.id)
            .join(Account, Account.id == AccountLink.account_id)
            .where(AccountLink.id == Message.id)
        )
        is_over = (_is_over(use, length, now) for use, length in VALID_FOR.items())
        left = Account.disabled_at.is_not(None)
        elsewhere = Account.mail.is_distinct_from(Message.recipient)
        return (
            mail.where(or_(AccountLink.closed_at.is_not(None), left, elsewhere, *is_over)).correlate(Message).exists()
        )

    async def read(self, session: AsyncSession, picked: CTE) -> Sequence[AccountLetter]:
        link = AccountLink
        columns = Message.id, Message.attempts, Message.recipient, link.mailed_at, link.use
        letters = (
            select(*columns, Account.name, Account.language)
            .select_from(picked)
            .join(Message, Message.id == picked.c.id)
            .join(link, link.id == Message.id)
            .join(Account, Account.id == link.account_id)
        )
        rows: Any = await session.execute(letters)
        return [AccountLetter(*row) for row in rows]

    def compose(self, claimed: Claimed, now: datetime) -> Composed:
        """The mail. Its Message-ID is the same at every try, and no program answers it (RFC 3834 §5)."""
        assert isinstance(claimed, AccountLetter)
        settings, recipient = self._settings, wire_address(claimed.address)
        token = AccountLinkKeys(settings.secrets()).token(claimed.use, claimed.message_id)
        text = AccountMailText(claimed.use, claimed.name, f"{settings.base_url}/{claimed.use.value}/{token}")
        language = claimed.language
        subject, body = text.in_language(settings, claimed.language)
        head = [
            f"From: {from_header(names_in(settings, language).sender, settings.sender)}",
            f"To: {recipient}",
            f"Subject: {encoded_header('Subject', subject)}",
            f"Date: {format_datetime(now.replace(microsecond=0).astimezone(UTC))}",
            f"Message-ID: <{claimed.message_id.hex}@{settings.sender.rpartition('@')[2]}>",
            "Auto-Submitted: auto-generated",
        ]
        content = plain_text_mail(head, body, language)
        return Composed(settings.sender, recipient, claimed.message_id.hex, content)


def _is_over(use: LinkUse, length: timedelta, now: datetime) -> ColumnElement[bool]:
    return and_(AccountLink.use == use, AccountLink.mailed_at < now - length)
