"""What all mails to officers share: a program wrote them, and nothing of an exercise stops them."""

from datetime import datetime

from sqlalchemy import ColumnElement, or_

from directory.languages import Language
from pingcheck.accounts.accounts import Account
from pingcheck.correspondence.letters import letter_head, may_go
from pingcheck.exercises.message import Message
from pingcheck.sending.mail_kind import OfAddress
from pingcheck.sending.pingless_letter import PinglessLetter
from pingcheck.sending.wire import Composed, wire_address
from pingcheck.settings import Settings


class MailsToOfficers:
    """The base of their kinds. No pause, answer or end of an exercise stops these mails; a hold and
    PINGCHECK_ONLY_MAIL_TO do."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def wanted(self, of_address: OfAddress) -> ColumnElement[bool]:
        return may_go(of_address)

    def _head(self, letter: PinglessLetter, subject: str, language: Language, now: datetime) -> list[str]:
        """No program answers it (RFC 3834 §5)."""
        return [*letter_head(self._settings, letter, subject, language, now), "Auto-Submitted: auto-generated"]

    def _composed(self, letter: PinglessLetter, content: bytes) -> Composed:
        return Composed(self._settings.sender, wire_address(letter.address), letter.message_id.hex, content)


def has_left() -> ColumnElement[bool]:
    """True where the officer has left, or has another address now than that of the mail."""
    return or_(Account.disabled_at.is_not(None), Account.mail.is_distinct_from(Message.recipient))
