"""Courtesy mails as a kind of mail: sent at most once, with a null envelope sender and no private data (RFC 3834)."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import CTE, ColumnElement, ForeignKey, String, and_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base, closed_set
from directory.languages import Language
from pingcheck.correspondence.letters import claimed_letters, may_go
from pingcheck.correspondence.officer_mail_text import thread_headers
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.message import Message, MessageKind
from pingcheck.exercises.ping import Ping
from pingcheck.sending.mail_kind import Claimed, OfAddress
from pingcheck.sending.mail_templates import mail_environment
from pingcheck.sending.wire import Composed, wire_address
from pingcheck.settings import Settings
from pingcheck.wording.catalogues import in_language_or_english
from pingcheck.wording.names import names_in

WIRE = policy.SMTP.clone(cte_type="7bit")
LONGEST_ID = 900  # in a header line (RFC 5322 §2.1.1)
POINTLESS_AFTER = timedelta(days=1)  # a later thank-you would only puzzle its reader
AT_ONCE = datetime.min.replace(tzinfo=UTC)


class CourtesyKind(StrEnum):
    THANKS = "thanks"
    UNSURE = "unsure"  # did you mean…?


class Courtesy(Base):
    """The content of the one mail that an answer by mail gets back. Its delivery is in the message with the same id."""

    __tablename__ = "courtesies"

    id: Mapped[UUID] = mapped_column(ForeignKey("messages.id"), primary_key=True)
    incoming_id: Mapped[int] = mapped_column(ForeignKey("incoming.id"), unique=True)
    kind: Mapped[CourtesyKind] = mapped_column(closed_set(CourtesyKind))
    in_reply_to: Mapped[str] = mapped_column(String(998))
    made_at: Mapped[datetime]


class CourtesyLetter(NamedTuple):
    """A claimed courtesy mail."""

    message_id: UUID
    attempts: int
    ping_id: UUID
    exercise_id: int
    reference: str
    address: str
    language: Language
    says: CourtesyKind
    in_reply_to: str

    @property
    def kind(self) -> MessageKind:
        return MessageKind.COURTESY

    @property
    def retried_until(self) -> datetime | None:
        return AT_ONCE


class CourtesyMails:
    """The kind of mail that is sent at most once: a lost thank-you harms nobody."""

    kind = MessageKind.COURTESY

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def wanted(self, of_address: OfAddress) -> ColumnElement[bool]:
        """False while the exercise is paused: a machine writes these, and an officer stopped what it sends."""
        paused = select(Ping.id).join(Exercise, Exercise.id == Ping.exercise_id)
        paused = paused.where(Ping.id == Message.ping_id, Exercise.phase == Phase.PAUSED)
        return and_(may_go(of_address), ~paused.correlate(Message).exists())

    def pointless(self, now: datetime) -> ColumnElement[bool]:
        old = select(Courtesy.id).where(Courtesy.id == Message.id, Courtesy.made_at < now - POINTLESS_AFTER)
        return old.correlate(Message).exists()

    async def read(self, session: AsyncSession, picked: CTE) -> Sequence[CourtesyLetter]:
        letters = claimed_letters(picked, Courtesy, Courtesy.kind, Courtesy.in_reply_to)
        return [CourtesyLetter._make(row) for row in await session.execute(letters)]

    def compose(self, claimed: Claimed, now: datetime) -> Composed:
        """The mail. Its envelope sender is null, so that no bounce or automatic reply comes back. It contains no link,
        code, State or role, because its reader may not be our contact."""
        assert isinstance(claimed, CourtesyLetter)
        settings = self._settings
        mail = EmailMessage(policy=WIRE)
        mail["From"] = f'"{_plain(names_in(settings, claimed.language).sender)}" <{settings.sender}>'
        mail["To"] = claimed.address
        mail["Subject"] = _rendered(settings, claimed, "subject.txt")
        mail["Date"] = format_datetime(now)
        mail["Message-ID"] = f"<{claimed.message_id.hex}@{settings.sender.rpartition('@')[2]}>"
        mail["Auto-Submitted"] = "auto-replied"
        mail.set_content(_rendered(settings, claimed, "txt") + "\n", cte="base64")
        mail["Content-Language"] = claimed.language.value
        answered = claimed.in_reply_to
        is_short = answered and len(answered) <= LONGEST_ID and answered.isascii()
        # By hand: the library would encode a long id like text, and mail programs would not recognise it.
        head = "".join(f"{line}\r\n" for line in thread_headers(answered, [answered])) if is_short else ""
        content = head.encode("ascii") + mail.as_bytes()
        return Composed("", wire_address(claimed.address), claimed.message_id.hex, content)


def _rendered(settings: Settings, letter: CourtesyLetter, ending: str) -> str:
    def render(language: Language) -> str:
        template = mail_environment(language).get_template(f"mail/courtesy/{letter.says.value}.{ending}")
        return template.render(names=names_in(settings, language)).strip()

    return in_language_or_english(letter.language, render)


def _plain(name: str) -> str:
    return name.replace("\\", "").replace('"', "")
