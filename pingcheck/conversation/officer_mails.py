"""Officers' mails: what the secretariat writes into the thread of a ping, to one address on file, once."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base
from pingcheck.exercises.message import Attempt, Message, MessageKind

LONGEST_HEADER = 998  # a line of a header (RFC 5322 §2.1.1)


class OfficerMail(Base):
    """An officer's own words, frozen as they were written. Whom they go to, and what became of them, stands in the
    message of the same id."""

    __tablename__ = "officer_mails"

    # Made of the form that it was written in and of what was written: pressing twice makes one.
    id: Mapped[UUID] = mapped_column(ForeignKey("messages.id"), primary_key=True)
    address_id: Mapped[int] = mapped_column(ForeignKey("addresses.id"))
    by: Mapped[str] = mapped_column(String(100))
    written_at: Mapped[datetime]
    words: Mapped[str] = mapped_column(Text)  # the officer's own
    subject: Mapped[str] = mapped_column(String(LONGEST_HEADER))
    text: Mapped[str] = mapped_column(Text)  # the whole, as it goes out
    in_reply_to: Mapped[str] = mapped_column(String(LONGEST_HEADER))  # without brackets; empty if it begins a thread
    thread: Mapped[str] = mapped_column(Text)  # what References names, with blanks between, without brackets


class WrittenMail(NamedTuple):
    """An officer's mail with its message, and what a server last said of it."""

    mail: OfficerMail
    message: Message
    reply: str


async def officer_mails_of(session: AsyncSession, ping_id: UUID) -> list[WrittenMail]:
    """All of one ping, for the secretariat, the earliest first."""
    mine = (
        select(OfficerMail, Message)
        .join(Message, Message.id == OfficerMail.id)
        .where(Message.ping_id == ping_id)
        .order_by(OfficerMail.written_at, OfficerMail.id)
    )
    found = [(row[0], row[1]) for row in await session.execute(mine)]
    said = await _last_said(session, [mail.id for mail, _ in found])
    return [WrittenMail(mail, message, said.get(mail.id, "")) for mail, message in found]


async def _last_said(session: AsyncSession, mail_ids: list[UUID]) -> dict[UUID, str]:
    attempts = select(Attempt).where(Attempt.message_id.in_(mail_ids)).order_by(Attempt.id)
    return {
        attempt.message_id: f"{attempt.code} {attempt.reply}" if attempt.code else attempt.reply
        for attempt in await session.scalars(attempts)
    }


async def written_to_at(session: AsyncSession, ping_id: UUID) -> list[datetime]:
    """When a server took them, the earliest first: all that whoever holds the link may know."""
    mine = Message.ping_id == ping_id, Message.kind == MessageKind.OFFICER, Message.accepted_at.is_not(None)
    taken = select(Message.accepted_at).where(*mine).order_by(Message.accepted_at)
    return [at for at in await session.scalars(taken) if at is not None]
