"""Mails with a link by which somebody sets the password of an account: the only secret in them is the link.

The link is made when the mail is composed, so that it stands in no table.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import CTE, ColumnElement, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.languages import Language
from pingcheck.accounts.account_links import VALID_FOR, AccountLink, AccountLinkKeys, LinkUse
from pingcheck.accounts.accounts import Account
from pingcheck.correspondence.account_mail_text import AccountMailText
from pingcheck.correspondence.letters import claimed_of_no_ping, plain_text_mail
from pingcheck.correspondence.mails_to_officers import MailsToOfficers, has_left
from pingcheck.exercises.message import Message, MessageKind
from pingcheck.sending.mail_kind import Claimed
from pingcheck.sending.pingless_letter import PinglessLetter
from pingcheck.sending.wire import Composed


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


class AccountMails(MailsToOfficers):
    """Links to accounts."""

    kind = MessageKind.ACCOUNT

    def pointless(self, now: datetime) -> ColumnElement[bool]:
        """True for a link that is used, void or over, and where the officer has left or has another address now."""
        mail = (
            select(AccountLink.id)
            .join(Account, Account.id == AccountLink.account_id)
            .where(AccountLink.id == Message.id)
        )
        is_over = (_is_over(use, length, now) for use, length in VALID_FOR.items())
        return mail.where(or_(AccountLink.closed_at.is_not(None), has_left(), *is_over)).correlate(Message).exists()

    async def read(self, session: AsyncSession, picked: CTE) -> Sequence[AccountLetter]:
        link = AccountLink
        columns = link.mailed_at, link.use, Account.name, Account.language
        letters = claimed_of_no_ping(picked, link, *columns).join(Account, Account.id == link.account_id)
        rows: Any = await session.execute(letters)
        return [AccountLetter(*row) for row in rows]

    def compose(self, claimed: Claimed, now: datetime) -> Composed:
        assert isinstance(claimed, AccountLetter)
        settings = self._settings
        token = AccountLinkKeys(settings.secrets()).token(claimed.use, claimed.message_id)
        text = AccountMailText(claimed.use, claimed.name, f"{settings.base_url}/{claimed.use.value}/{token}")
        subject, body = text.in_language(settings, claimed.language)
        head = self._head(claimed, subject, claimed.language, now)
        return self._composed(claimed, plain_text_mail(head, body, claimed.language))


def _is_over(use: LinkUse, length: timedelta, now: datetime) -> ColumnElement[bool]:
    return and_(AccountLink.use == use, AccountLink.mailed_at < now - length)
