"""What the inbox keeps: each mail raw and whole, what was read of it, and how far each way in was read."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import BIG_ID, Base, closed_set
from pingcheck.exercises.status import Answer
from pingcheck.mailreading import Kind, Reason

NULL_SENDER = "<>"


class Way(StrEnum):
    """By which way a mail came in."""

    PIPE = "pipe"
    LMTP = "lmtp"
    SMTP = "smtp"
    IMAP = "imap"


class WorkState(StrEnum):
    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"  # our own code could not; it stays stored, and is shown


class FoundBy(StrEnum):
    """What told whom a mail is about. The first four prove it."""

    RETURN_ADDRESS = "return_address"
    MESSAGE_ID = "message_id"
    ENVELOPE_ID = "envelope_id"
    CODE = "code"
    SENDER = "sender"  # an address on the roster of an open exercise: a hint, and anybody can write it
    NOTHING = "nothing"


class Outcome(StrEnum):
    """What was done with a reading."""

    ANSWERED = "answered"
    TO_READ = "to_read"  # put before the secretariat
    AUTO_REPLIED = "auto_replied"
    BOUNCED = "bounced"
    NOTED = "noted"  # kept beside its message; nothing follows
    FILED = "filed"  # it is about nothing of ours, or says nothing new
    ACCEPTED = "accepted"  # an officer read it, and it is an answer
    SET_ASIDE = "set_aside"  # an officer read it, and it is none


class Incoming(Base):
    """A mail as it came. One that is seen twice is one. The raw mail may be emptied by retention."""

    __tablename__ = "incoming"
    __table_args__ = (
        UniqueConstraint("digest", "recipient"),
        Index("ix_incoming_state", "state", "id"),
        Index("ix_incoming_sender_received_at", "sender", "received_at"),
    )

    id: Mapped[int] = mapped_column(BIG_ID, primary_key=True)
    digest: Mapped[str] = mapped_column(String(64))  # SHA-256 of the raw mail
    recipient: Mapped[str] = mapped_column(String(320))  # of the envelope; empty if nobody told it
    sender: Mapped[str] = mapped_column(String(320))  # of the envelope; empty if unknown, <> for the null sender
    way: Mapped[Way] = mapped_column(closed_set(Way))
    received_at: Mapped[datetime]
    size: Mapped[int]  # of the mail; where it is more than the raw mail has, only the beginning was taken
    raw: Mapped[bytes | None] = mapped_column(LargeBinary)
    state: Mapped[WorkState] = mapped_column(closed_set(WorkState))
    failure: Mapped[str] = mapped_column(String(200), default="")
    worked_off_at: Mapped[datetime | None]


class IncomingReading(Base):
    """What was read of a mail about one recipient, and what was done with it."""

    __tablename__ = "incoming_readings"
    __table_args__ = (
        UniqueConstraint("incoming_id", "position"),
        Index("ix_incoming_readings_outcome", "outcome", "id"),
    )

    id: Mapped[int] = mapped_column(BIG_ID, primary_key=True)
    incoming_id: Mapped[int] = mapped_column(ForeignKey("incoming.id"))
    position: Mapped[int]
    rules: Mapped[int]  # the version of the rules that read it
    kind: Mapped[Kind] = mapped_column(closed_set(Kind))
    recipient: Mapped[str] = mapped_column(String(320))  # whom a report is about; of an answer, who wrote it
    status: Mapped[str] = mapped_column(String(20))  # RFC 3463
    reason: Mapped[Reason | None] = mapped_column(closed_set(Reason))
    why: Mapped[str] = mapped_column(Text)
    ping_id: Mapped[UUID | None] = mapped_column(ForeignKey("pings.id"), index=True)
    message_id: Mapped[UUID | None] = mapped_column(ForeignKey("messages.id"))
    found_by: Mapped[FoundBy] = mapped_column(closed_set(FoundBy))
    mismatch: Mapped[bool]  # who wrote it, or whom it is about, is not whom the message went to
    words: Mapped[str] = mapped_column(Text)  # the writer's own
    proposed: Mapped[Answer | None] = mapped_column(closed_set(Answer))
    sure: Mapped[bool]
    returns_on: Mapped[date | None]
    stand_in: Mapped[str] = mapped_column(String(320))
    ticket: Mapped[str] = mapped_column(String(80))
    outcome: Mapped[Outcome] = mapped_column(closed_set(Outcome))
    by: Mapped[str] = mapped_column(String(100))  # the officer; empty for the rules
    at: Mapped[datetime]
    note: Mapped[str] = mapped_column(String(500))  # why an officer decided so


class Source(Base):
    """A way in, as far as it was read: a folder of an IMAP mailbox, or the door of an MTA."""

    __tablename__ = "inbox_sources"

    name: Mapped[str] = mapped_column(String(255), primary_key=True)
    uidvalidity: Mapped[int] = mapped_column(BigInteger, default=0)
    uid: Mapped[int] = mapped_column(BigInteger, default=0)  # the highest that is stored (RFC 3501 §2.3.1.1)
    read_up_to: Mapped[datetime | None]  # all that had come by then is stored
    alarm: Mapped[str] = mapped_column(String(300), default="")
    alarm_at: Mapped[datetime | None]
