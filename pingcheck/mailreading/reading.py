"""What a mail says: closed sets of kinds and reasons, and one small record."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What kind of mail it is."""

    BOUNCE_DEAD = "bounce_dead"  # the mailbox or host does not exist, or moved
    BOUNCE_OTHER = "bounce_other"
    DELAYED = "delayed"
    DELIVERED = "delivered"
    AUTO_REPLY = "auto_reply"
    ANSWER = "answer"  # a person wrote it
    CHALLENGE = "challenge"
    COMPLAINT = "complaint"
    UNREADABLE = "unreadable"
    OTHER = "other"


class Reason(StrEnum):
    """Why, as far as the mail says it."""

    NO_SUCH_MAILBOX = "no_such_mailbox"
    NO_SUCH_HOST = "no_such_host"
    MOVED = "moved"
    MAILBOX_FULL = "mailbox_full"
    SUSPENDED = "suspended"
    EXPIRED = "expired"  # given up after its time in the queue
    POLICY = "policy"
    REPUTATION = "reputation"  # of the sending server: block lists, missing reverse names
    AUTHENTICATION = "authentication"  # SPF, DKIM, DMARC
    SPAM = "spam"
    VIRUS = "virus"
    CONTENT = "content"
    SIZE = "size"
    RATE = "rate"  # too much, too fast, too many
    OUR_SENDER = "our_sender"
    RELAYING = "relaying_denied"
    LOOP = "loop"
    NETWORK = "network"  # no connection, no answer from the name servers
    SYSTEM = "system"  # something is broken or full at the far end
    TEMPORARY = "temporary"
    # "User unknown", said of the whole mail after its recipient had been accepted: a filter's way to say no.
    FILTERED = "filtered"
    # "Mailbox unavailable" without a word why.
    UNAVAILABLE = "mailbox_unavailable"
    UNSTATED = "unstated"
    ABSENCE = "absence"
    ACKNOWLEDGEMENT = "acknowledgement"  # an automatic "we have your mail"
    TICKET_OPENED = "ticket_opened"
    MARKED_AUTOMATIC = "marked_automatic"  # a person's words, under a header that calls them automatic
    ENCRYPTED = "encrypted"
    ATTACHMENT = "attachment"  # and no words beside it
    CALENDAR_REPLY = "calendar_reply"
    REACTION = "reaction"
    PROVE_HUMAN = "prove_human"
    HELD = "held"  # until a moderator lets it through
    READ = "read"
    NOT_READ = "not_read"
    HANDED_ON = "handed_on"  # delivered, relayed or expanded, by RFC 3464 §2.3.3
    ABUSE = "abuse"


DEAD_REASONS = frozenset({Reason.NO_SUCH_MAILBOX, Reason.NO_SUCH_HOST, Reason.MOVED})


@dataclass(frozen=True, slots=True)
class Reading:
    """What one mail says about one recipient."""

    kind: Kind
    why: str  # one short sentence: which sign decided
    recipient: str = ""  # the address that it is about; for an answer, its writer
    status: str = ""  # RFC 3463, such as "5.1.1"
    reason: Reason | None = None
    mentions: tuple[str, ...] = ()  # every Message-ID that it names, the likeliest first
    text: str = ""  # the words of its writer, a person or a program
    returns_on: date | None = None  # of an absence
    stand_in: str = ""  # the address to write to meanwhile
    ticket: str = ""
    ticket_mark: str = ""  # the same as the desk writes it in a subject, where it looks for it
    envelope_id: str = ""  # ENVID of RFC 3461, as a report gives it back

    @property
    def message(self) -> str:
        """The Message-ID of ours that it most likely speaks of, without its brackets; "" if it names none."""
        return next(iter(self.mentions), "")
