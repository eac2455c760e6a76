"""A message: one outgoing mail, of whatever kind, and every attempt to hand it over."""

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


class MessageKind(StrEnum):
    STEP = "step"  # of an exercise's step, or a probe, to an address of the roster
    OFFICER = "officer"  # an officer's own words in the thread of a ping
    COURTESY = "courtesy"  # the one mail that an answer by mail gets back


# Sent once or not at all: what was perhaps lost on the way is not sent again. Two thank-yous are a loop's beginning.
AT_MOST_ONCE = (MessageKind.COURTESY,)


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


WAITS_TO_GO = "delivery IN ('waiting', 'deferred', 'in_doubt')"
NO_STEPS_MAIL_WAITS = f"kind <> 'step' AND {WAITS_TO_GO}"


class Message(Base):
    """One mail. All kinds are claimed, sent, recorded and counted by the same rules (`sending/outbox.py`); only the
    mails of steps move a ping's status or a figure."""

    __tablename__ = "messages"
    __table_args__ = (
        UniqueConstraint("ping_id", "step_id", "roster_address_id"),
        Index(
            "ix_messages_to_send",
            "due_at",
            sqlite_where=text(WAITS_TO_GO),
            postgresql_where=text(WAITS_TO_GO),
        ),
        Index(
            "ix_messages_letters_to_send",
            "due_at",
            sqlite_where=text(NO_STEPS_MAIL_WAITS),
            postgresql_where=text(NO_STEPS_MAIL_WAITS),
        ),
        Index("ix_messages_claimed_by", "claimed_by", postgresql_where=text("claimed_by IS NOT NULL")),
        Index("ix_messages_step", "step_id", "delivery"),
        Index(
            "ix_messages_recipient",
            "recipient",
            sqlite_where=text("recipient IS NOT NULL"),
            postgresql_where=text("recipient IS NOT NULL"),
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)  # also its Message-ID
    kind: Mapped[MessageKind] = mapped_column(
        closed_set(MessageKind), default=MessageKind.STEP, server_default=MessageKind.STEP.value
    )
    ping_id: Mapped[UUID] = mapped_column(ForeignKey("pings.id"))
    step_id: Mapped[int | None] = mapped_column(ForeignKey("steps.id"))  # only of its own kind
    # Whose text it bears: its own step's, or the call's where no earlier mail was ever accepted.
    frame_step_id: Mapped[int | None] = mapped_column(ForeignKey("steps.id"))
    roster_address_id: Mapped[int | None] = mapped_column(ForeignKey("roster_addresses.id"))
    recipient: Mapped[str | None] = mapped_column(String(320))  # of other kinds, whose addresses no roster froze
    delivery: Mapped[Delivery] = mapped_column(closed_set(Delivery))
    cause: Mapped[Cause | None] = mapped_column(closed_set(Cause))
    due_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    claimed_by: Mapped[UUID | None]
    accepted_at: Mapped[datetime | None]
    possibly_twice: Mapped[bool] = mapped_column(default=False)
    returned_at: Mapped[datetime | None]  # when it came back, after a server had accepted it; `cause` says why


# Spelt out in the statement, not handed to it: only so do the engines see that the indexes above have just these rows.
IS_TO_SEND: ColumnElement[bool] = Message.delivery.in_(
    [literal(delivery, Message.delivery.type, literal_execute=True) for delivery in TO_SEND]
)
IS_OF_A_STEP: ColumnElement[bool] = Message.kind == literal(MessageKind.STEP, Message.kind.type, literal_execute=True)
IS_OF_NO_STEP: ColumnElement[bool] = Message.kind != literal(MessageKind.STEP, Message.kind.type, literal_execute=True)


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
