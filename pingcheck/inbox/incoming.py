"""What the inbox keeps: each mail, raw; what was read in it; and how far each folder was read."""

from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    Text,
    UniqueConstraint,
    column,
    false,
    func,
    select,
    table,
    text,
)
from sqlalchemy.orm import Mapped, column_property, mapped_column

from directory.database import BIG_ID, Base, closed_set
from directory.languages import Language
from pingcheck.exercises.status import Answer
from pingcheck.mailreading import Kind, Reason

NULL_SENDER = "<>"


class MailWay(StrEnum):
    """The way by which a mail came in."""

    PIPE = "pipe"
    LMTP = "lmtp"
    SMTP = "smtp"
    IMAP = "imap"
    PAGE = "page"  # no mail: words on a reply page


class WorkState(StrEnum):
    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"  # our own code failed; the mail stays stored, and is shown


class FoundBy(StrEnum):
    """How we found out whom a mail is about. The first five are proof; a hint moves nothing."""

    RETURN_ADDRESS = "return_address"
    MESSAGE_ID = "message_id"
    ENVELOPE_ID = "envelope_id"
    CODE = "code"
    LINK = "link"  # words on a reply page
    # Its author is on the roster of an open exercise, and our own MTA vouches for the author: an officer reads it.
    VOUCHED = "vouched"
    SENDER = "sender"  # the address is on that roster: only a hint, since anybody can write it
    NOTHING = "nothing"


PROOFS = frozenset({FoundBy.RETURN_ADDRESS, FoundBy.MESSAGE_ID, FoundBy.ENVELOPE_ID, FoundBy.CODE, FoundBy.LINK})


class Outcome(StrEnum):
    """What was done with a reading."""

    ANSWERED = "answered"
    ASKED = "asked"  # its writer is asked whether we understood it
    TO_READ = "to_read"  # put before the secretariat
    UNPROVED = "unproved"  # nothing proves whom it is about: kept on a list of its own, and moves nothing
    AUTO_REPLIED = "auto_replied"
    BOUNCED = "bounced"
    NOTED = "noted"  # kept with its message; nothing follows from it
    FILED = "filed"  # about nothing of ours, or nothing new
    ACCEPTED = "accepted"  # an officer read it, and it is an answer
    SET_ASIDE = "set_aside"  # an officer read it, and it is not an answer


_same_mail = table("incoming", column("digest"), column("raw")).alias("same_mail")


class Incoming(Base):
    """A mail as it came, for one recipient. The same mail seen twice is kept once. For several recipients it has a row
    for each, of which one holds the bytes. Retention may empty them."""

    __tablename__ = "incoming"
    __table_args__ = (
        UniqueConstraint("digest", "recipient"),
        Index("ix_incoming_state", "state", "id"),
        Index("ix_incoming_sender_received_at", "sender", "received_at"),
    )

    id: Mapped[int] = mapped_column(BIG_ID, primary_key=True)
    digest: Mapped[str] = mapped_column(String(64))  # SHA-256 of the raw mail
    recipient: Mapped[str] = mapped_column(String(320))  # of the envelope; empty if unknown
    sender: Mapped[str] = mapped_column(String(320))  # of the envelope; empty if unknown, <> for the null sender
    way: Mapped[MailWay] = mapped_column(closed_set(MailWay))
    received_at: Mapped[datetime]
    size: Mapped[int]  # of the whole mail; if `raw` is shorter, only the beginning was stored
    stored_raw: Mapped[bytes | None] = mapped_column("raw", LargeBinary)
    # The bytes, wherever they are stored. Only to be read.
    raw: Mapped[bytes | None] = column_property(
        func.coalesce(
            stored_raw,
            select(_same_mail.c.raw)
            .where(_same_mail.c.digest == digest, _same_mail.c.raw.is_not(None))
            .limit(1)
            .correlate_except(_same_mail)
            .scalar_subquery(),
        ),
        expire_on_flush=False,
    )
    state: Mapped[WorkState] = mapped_column(closed_set(WorkState))
    failure: Mapped[str] = mapped_column(String(200), default="")
    worked_off_at: Mapped[datetime | None]


class StoredMail(NamedTuple):
    """A mail as it came, without its connection to the database."""

    id: int
    recipient: str
    sender: str
    received_at: datetime
    raw: bytes


class IncomingReading(Base):
    """What was read in a mail about one recipient, and what was done about it."""

    __tablename__ = "incoming_readings"
    __table_args__ = (
        UniqueConstraint("incoming_id", "position"),
        Index("ix_incoming_readings_outcome", "outcome", "id"),
        Index(
            "ix_incoming_readings_possible_incident",
            "outcome",
            "id",
            sqlite_where=text("possible_incident = 1"),
            postgresql_where=text("possible_incident"),
        ),
    )

    id: Mapped[int] = mapped_column(BIG_ID, primary_key=True)
    incoming_id: Mapped[int] = mapped_column(ForeignKey("incoming.id"))
    position: Mapped[int]
    rules: Mapped[int]  # the version of the rules that read it
    kind: Mapped[Kind] = mapped_column(closed_set(Kind))
    author: Mapped[str] = mapped_column(String(320), server_default="")  # the From line of the mail, as it stands
    subject: Mapped[str] = mapped_column(String(300), server_default="")
    recipient: Mapped[str] = mapped_column(String(320))  # that a report is about; for an answer, its sender
    status: Mapped[str] = mapped_column(String(20))  # RFC 3463
    reason: Mapped[Reason | None] = mapped_column(closed_set(Reason))
    why: Mapped[str] = mapped_column(Text)
    ping_id: Mapped[UUID | None] = mapped_column(ForeignKey("pings.id"), index=True)
    message_id: Mapped[UUID | None] = mapped_column(ForeignKey("messages.id"))
    found_by: Mapped[FoundBy] = mapped_column(closed_set(FoundBy))
    mismatch: Mapped[bool]  # its sender or recipient is not the address that our message went to
    words: Mapped[str] = mapped_column(Text)  # the writer's own
    language: Mapped[Language | None] = mapped_column(closed_set(Language))  # of the words, probably
    set_aside: Mapped[str] = mapped_column(Text, server_default="")  # the rest of the mail, without what is ours
    proposed: Mapped[Answer | None] = mapped_column(closed_set(Answer))
    sure: Mapped[bool]
    possible_incident: Mapped[bool] = mapped_column(server_default=false())  # the words may speak of a real one
    returns_on: Mapped[date | None]
    stand_in: Mapped[str] = mapped_column(String(320))
    ticket: Mapped[str] = mapped_column(String(80))
    outcome: Mapped[Outcome] = mapped_column(closed_set(Outcome))
    by: Mapped[str] = mapped_column(String(100))  # the officer who decided; empty if the rules did
    at: Mapped[datetime]
    note: Mapped[str] = mapped_column(String(500))  # the officer's reason
    told_at: Mapped[datetime | None]  # when officers were mailed that it waits for long


class InboxSource(Base):
    """A place that mail comes from: a folder of an IMAP mailbox, with how far it was read, or a way in for an MTA."""

    __tablename__ = "inbox_sources"

    name: Mapped[str] = mapped_column(String(255), primary_key=True)
    uidvalidity: Mapped[int] = mapped_column(BigInteger, default=0)
    uid: Mapped[int] = mapped_column(BigInteger, default=0)  # the highest UID that is stored (RFC 3501 §2.3.1.1)
    read_up_to: Mapped[datetime | None]  # everything that had come by then is stored
    alarm: Mapped[str] = mapped_column(String(300), default="")
    alarm_at: Mapped[datetime | None]
