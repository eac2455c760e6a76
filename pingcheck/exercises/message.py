"""A message: one outgoing mail of a step to one frozen address, and every attempt to hand it over."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid4

from sqlalchemy import ColumnElement, ForeignKey, Index, String, Text, UniqueConstraint, literal, text
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import BIG_ID, Base, closed_set


class Delivery(StrEnum):
    WAITING = "waiting"
    CLAIMED = "claimed"
    ACCEPTED = "accepted"
    DEFERRED = "deferred"
    REFUSED = "refused"
    IN_DOUBT = "in_doubt"
    WITHDRAWN = "withdrawn"
    DEAD_LETTER = "dead_letter"


TO_SEND = (Delivery.WAITING, Delivery.DEFERRED, Delivery.IN_DOUBT)


class Cause(StrEnum):
    """Why a message was not accepted, as read from the server's words."""

    NO_SUCH_MAILBOX = "no_such_mailbox"
    NO_SUCH_HOST = "no_such_host"
    MAILBOX_FULL = "mailbox_full"
    SUSPENDED = "suspended"
    POLICY = "policy"
    TEMPORARY = "temporary"
    UNREACHABLE = "unreachable"  # the server could not be spoken to, or broke off
    OUR_SENDER = "our_sender"  # it refused our sign-in or our sender: nobody's fault but ours
    OUR_CODE = "our_code"


DEAD_CAUSES = (Cause.NO_SUCH_MAILBOX, Cause.NO_SUCH_HOST)


class Message(Base):
    __tablename__ = "messages"
    __table_args__ = (
        UniqueConstraint("ping_id", "step_id", "roster_address_id"),
        Index(
            "ix_messages_to_send",
            "due_at",
            sqlite_where=text("delivery IN ('waiting', 'deferred', 'in_doubt')"),
            postgresql_where=text("delivery IN ('waiting', 'deferred', 'in_doubt')"),
        ),
        Index("ix_messages_claimed_by", "claimed_by", postgresql_where=text("claimed_by IS NOT NULL")),
        Index("ix_messages_step", "step_id", "delivery"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)  # also its Message-ID
    ping_id: Mapped[UUID] = mapped_column(ForeignKey("pings.id"))
    step_id: Mapped[int] = mapped_column(ForeignKey("steps.id"))
    # Whose text it bears: its own step's, or the call's where no earlier mail was ever accepted.
    frame_step_id: Mapped[int] = mapped_column(ForeignKey("steps.id"))
    roster_address_id: Mapped[int] = mapped_column(ForeignKey("roster_addresses.id"))
    delivery: Mapped[Delivery] = mapped_column(closed_set(Delivery))
    cause: Mapped[Cause | None] = mapped_column(closed_set(Cause))
    due_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    claimed_by: Mapped[UUID | None]
    accepted_at: Mapped[datetime | None]
    possibly_twice: Mapped[bool] = mapped_column(default=False)
    returned_at: Mapped[datetime | None]  # when it came back, after a server had accepted it; `cause` says why


# Spelt out in the statement, not handed to it: only so do the engines see that the index above has just these rows.
IS_TO_SEND: ColumnElement[bool] = Message.delivery.in_(
    [literal(delivery, Message.delivery.type, literal_execute=True) for delivery in TO_SEND]
)


class Attempt(Base):
    """One try to hand a message over, with the server's own words."""

    __tablename__ = "attempts"

    id: Mapped[int] = mapped_column(BIG_ID, primary_key=True)
    message_id: Mapped[UUID] = mapped_column(ForeignKey("messages.id"), index=True)
    at: Mapped[datetime]
    host: Mapped[str] = mapped_column(String(255))
    stage: Mapped[str] = mapped_column(String(20))
    code: Mapped[int | None]
    reply: Mapped[str] = mapped_column(Text)
