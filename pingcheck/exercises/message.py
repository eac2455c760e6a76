"""Messages: outgoing mails of every kind, and each attempt to hand them over."""

from datetime import UTC, datetime
from enum import StrEnum
from uuid import UUID, uuid4

from sqlalchemy import ColumnElement, ForeignKey, Index, String, Text, UniqueConstraint, and_, literal, or_, text
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
IN_THE_MAKING = (*TO_SEND, Delivery.CLAIMED)

# When a message is due that went out twice and is in doubt again: it stays in doubt, and is never sent a third time.
NEVER = datetime(9000, 1, 1, tzinfo=UTC)


class MessageKind(StrEnum):
    STEP = "step"  # from an exercise's step, or a probe; to an address on the roster
    OFFICER = "officer"  # an officer's own words, in the thread of a ping
    COURTESY = "courtesy"  # the mail that an answer by mail gets back
    ALERT = "alert"  # tells an officer that a contact's words may speak of a real incident
    ENTRY = "entry"  # about an entry, outside of every exercise: tells of a change, or asks to prove an address
    MISSION = "mission"  # tells a Permanent Mission that its own address was changed
    CHECK = "check"  # of an exercise, but no ladder mail of a ping: announces it, or says that it is longer or stopped
    ACCOUNT = "account"  # a link by which somebody sets the password of an account
    REHEARSAL = "rehearsal"  # shows officers a mail of a planned check; to the secretariat only
    DIGEST = "digest"  # the day's email: tells an officer what is due


TO_OFFICERS = (MessageKind.ALERT, MessageKind.ACCOUNT, MessageKind.REHEARSAL, MessageKind.DIGEST)

# Never sent again, even if it may have been lost: two thank-yous could start a mail loop.
AT_MOST_ONCE = (MessageKind.COURTESY,)


class Cause(StrEnum):
    """Why a message was not accepted, according to the server's reply."""

    NO_SUCH_MAILBOX = "no_such_mailbox"
    NO_SUCH_HOST = "no_such_host"
    MAILBOX_FULL = "mailbox_full"
    SUSPENDED = "suspended"
    POLICY = "policy"
    TEMPORARY = "temporary"
    UNREACHABLE = "unreachable"  # the connection could not be made, or was lost before the server's answer
    OUR_SENDER = "our_sender"  # it refused our sign-in or our sender: our fault
    OUR_CODE = "our_code"


DEAD_CAUSES = (Cause.NO_SUCH_MAILBOX, Cause.NO_SUCH_HOST)
POLICY_CAUSES = (Cause.POLICY, Cause.OUR_SENDER)  # refused by rules, not a mailbox or host that takes nothing


TO_SEND_SQL = "delivery IN ('waiting', 'deferred', 'in_doubt')"
LETTERS_TO_SEND_SQL = f"kind <> 'step' AND {TO_SEND_SQL}"


class Message(Base):
    """One mail. All kinds are claimed, sent, recorded and counted by the same rules (`sending/outbox.py`). Only mails
    of steps change a ping's status or a figure."""

    __tablename__ = "messages"
    __table_args__ = (
        UniqueConstraint("ping_id", "step_id", "roster_address_id"),
        Index(
            "ix_messages_to_send",
            "due_at",
            sqlite_where=text(TO_SEND_SQL),
            postgresql_where=text(TO_SEND_SQL),
        ),
        Index(
            "ix_messages_letters_to_send",
            "due_at",
            sqlite_where=text(LETTERS_TO_SEND_SQL),
            postgresql_where=text(LETTERS_TO_SEND_SQL),
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
    ping_id: Mapped[UUID | None] = mapped_column(ForeignKey("pings.id"))  # None for letters about no ping
    step_id: Mapped[int | None] = mapped_column(ForeignKey("steps.id"))  # None for other kinds than `step`
    # The step whose text it has: its own, or the call's if no earlier mail was ever accepted.
    frame_step_id: Mapped[int | None] = mapped_column(ForeignKey("steps.id"))
    roster_address_id: Mapped[int | None] = mapped_column(ForeignKey("roster_addresses.id"))
    recipient: Mapped[str | None] = mapped_column(String(320))  # for kinds without a roster address
    delivery: Mapped[Delivery] = mapped_column(closed_set(Delivery))
    cause: Mapped[Cause | None] = mapped_column(closed_set(Cause))
    due_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    claimed_by: Mapped[UUID | None]
    accepted_at: Mapped[datetime | None]
    possibly_twice: Mapped[bool] = mapped_column(default=False)  # it was in doubt, and was to go once more
    returned_at: Mapped[datetime | None]  # when it bounced, after a server had accepted it; `cause` says why

    @property
    def is_to_send(self) -> bool:
        """Whether it is still to go, now or later."""
        return self.delivery in TO_SEND and not self.is_given_up

    @property
    def is_possibly_twice(self) -> bool:
        """Whether it may have gone out twice. One that was withdrawn while in doubt went out once at most."""
        return self.possibly_twice and self.delivery is not Delivery.WITHDRAWN

    @property
    def is_given_up(self) -> bool:
        """Whether it went out twice, and nobody knows whether it arrived."""
        return self.delivery is Delivery.IN_DOUBT and self.due_at == NEVER


# Literal values, not parameters: otherwise the engines do not see that the partial indexes above have these rows.
IS_TO_SEND: ColumnElement[bool] = and_(
    Message.delivery.in_([literal(delivery, Message.delivery.type, literal_execute=True) for delivery in TO_SEND]),
    or_(Message.delivery != Delivery.IN_DOUBT, Message.due_at < NEVER),
)
IS_OF_A_STEP: ColumnElement[bool] = Message.kind == literal(MessageKind.STEP, Message.kind.type, literal_execute=True)
IS_OF_NO_STEP: ColumnElement[bool] = Message.kind != literal(MessageKind.STEP, Message.kind.type, literal_execute=True)


class Attempt(Base):
    """One attempt to hand over a message, with the server's own words."""

    __tablename__ = "attempts"

    id: Mapped[int] = mapped_column(BIG_ID, primary_key=True)
    message_id: Mapped[UUID] = mapped_column(ForeignKey("messages.id"), index=True)
    at: Mapped[datetime]
    host: Mapped[str] = mapped_column(String(255))
    stage: Mapped[str] = mapped_column(String(20))
    code: Mapped[int | None]
    reply: Mapped[str] = mapped_column(Text)
