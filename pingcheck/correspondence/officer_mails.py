"""Officers' mails: what the secretariat writes into the thread of a ping, to one address on file, once."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, ForeignKey, Index, String, Text, literal, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base, closed_set
from pingcheck.exercises.message import TO_SEND, Cause, Delivery

LONGEST_HEADER = 998  # a line of a header (RFC 5322 §2.1.1)
WAITS = "delivery IN ('waiting', 'deferred', 'in_doubt')"


class OfficerMail(Base):
    """A mail of an officer's own words, frozen as it was written. Its delivery goes as that of a message does, in
    tables of its own: no figure and no status rests on it."""

    __tablename__ = "officer_mails"
    __table_args__ = (
        Index("ix_officer_mails_to_send", "due_at", sqlite_where=text(WAITS), postgresql_where=text(WAITS)),
        Index("ix_officer_mails_claimed_by", "claimed_by", postgresql_where=text("claimed_by IS NOT NULL")),
    )

    # Also its Message-ID. Made of the form that it was written in and of what was written: pressing twice makes one.
    id: Mapped[UUID] = mapped_column(primary_key=True)
    ping_id: Mapped[UUID] = mapped_column(ForeignKey("pings.id"), index=True)
    address_id: Mapped[int] = mapped_column(ForeignKey("addresses.id"))
    recipient: Mapped[str] = mapped_column(String(320))
    by: Mapped[str] = mapped_column(String(100))
    written_at: Mapped[datetime]
    words: Mapped[str] = mapped_column(Text)  # the officer's own
    subject: Mapped[str] = mapped_column(String(LONGEST_HEADER))
    text: Mapped[str] = mapped_column(Text)  # the whole, as it goes out
    in_reply_to: Mapped[str] = mapped_column(String(LONGEST_HEADER))  # without brackets; empty if it begins a thread
    thread: Mapped[str] = mapped_column(Text)  # what References names, with blanks between, without brackets
    delivery: Mapped[Delivery] = mapped_column(closed_set(Delivery))
    cause: Mapped[Cause | None] = mapped_column(closed_set(Cause))
    due_at: Mapped[datetime]
    attempts: Mapped[int]
    claimed_by: Mapped[UUID | None]
    accepted_at: Mapped[datetime | None]
    possibly_twice: Mapped[bool]
    returned_at: Mapped[datetime | None]  # when it came back, after a server had accepted it; `cause` says why
    reply: Mapped[str] = mapped_column(Text)  # what was last said of it, by a server or by us


# Spelt out in the statement, so that the engines see that the index above has just these rows.
IS_TO_POST: ColumnElement[bool] = OfficerMail.delivery.in_(
    [literal(delivery, OfficerMail.delivery.type, literal_execute=True) for delivery in TO_SEND]
)


async def officer_mails_of(session: AsyncSession, ping_id: UUID) -> list[OfficerMail]:
    """All of one ping, for the secretariat, the earliest first."""
    mine = select(OfficerMail).where(OfficerMail.ping_id == ping_id)
    return list(await session.scalars(mine.order_by(OfficerMail.written_at, OfficerMail.id)))


async def written_to_at(session: AsyncSession, ping_id: UUID) -> list[datetime]:
    """When a server took them, the earliest first: all that whoever holds the link may know."""
    gone = select(OfficerMail.accepted_at).where(OfficerMail.ping_id == ping_id, OfficerMail.accepted_at.is_not(None))
    return [at for at in await session.scalars(gone.order_by(OfficerMail.accepted_at)) if at is not None]


async def came_back(session: AsyncSession, mail_id: UUID, cause: Cause, at: datetime) -> None:
    """Notes that a server which had taken it sent it back."""
    returned = update(OfficerMail).where(OfficerMail.id == mail_id)
    await session.execute(returned.values(cause=cause, returned_at=at).execution_options(synchronize_session=False))
