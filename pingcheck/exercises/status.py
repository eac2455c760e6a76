"""The words for what can happen to a ping and where it stands; `status_fold` makes the one of the other."""

from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID


class EventKind(StrEnum):
    """What can happen to a ping."""

    STOOD_BY = "stood_by"  # the ladder calls it later, if at all
    CREDITED = "credited"  # recent proof stands for it: it is not called
    CALLED = "called"
    LISTED = "listed"  # it is on the calling list of a telephone check: it is asked by telephone, and not by email
    NO_ADDRESS = "no_address"  # nothing to reach it by: no email address, or in a telephone check no number
    ACCEPTED = "accepted"  # a mail server took the message; whether it arrived is not known yet
    DEFERRED = "deferred"
    FAILED = "failed"  # there is no such mailbox, or it takes no mail
    REFUSED = "refused"  # refused by policy
    IN_DOUBT = "in_doubt"  # perhaps sent: the server's reply never reached us
    DEAD_LETTER = "dead_letter"  # our own code could not send it
    SENT_BACK = "sent_back"  # refused by policy, after a server had accepted it
    HANDED_ON = "handed_on"  # a report says that it was delivered, relayed, or expanded to a group (RFC 3464 §2.3.3)
    AUTO_REPLIED = "auto_replied"
    TO_READ = "to_read"  # a human reply, named by the code, waits for an officer
    READ = "read"  # an officer read the reply of this code, or it needs no reading any more
    ANSWERED = "answered"
    ANSWERED_LATE = "answered_late"
    # An officer had recorded a reply as an answer, and takes that back. The code names the answer (`taken_back_code`).
    TAKEN_BACK = "taken_back"
    SIGN_OF_LIFE = "sign_of_life"
    EXCUSED = "excused"  # by an officer; the code is the ground (`excuse.ExcuseGround`)
    EXCUSE_LIFTED = "excuse_lifted"
    REPLACED = "replaced"
    TELEPHONED = "telephoned"  # an officer called; the code is what it came to (`followup.call_attempts.CallOutcome`)
    CLOSED = "closed"
    CANCELLED = "cancelled"
    CORRECTED = "corrected"  # the result, by officers, after the closing; the code is the status that it becomes
    CORRECTION_LIFTED = "correction_lifted"


class Answer(StrEnum):
    """What a contact says; the values of the reply form's field `answer`."""

    RECEIVED = "received"
    NO_LONGER_ME = "no_longer_me"
    WRONG_PERSON = "wrong_person"
    DETAILS_WRONG = "details_wrong"
    CALL_ME = "call_me"


REACHES = frozenset({Answer.RECEIVED, Answer.DETAILS_WRONG, Answer.CALL_ME})


class Status(StrEnum):
    """Where a ping stands."""

    QUEUED = "queued"
    STANDBY = "standby"  # never called so far; never called is never silent
    CREDITED = "credited"  # not called: recent proof stands for it
    DEFERRED = "deferred"
    SENT = "sent"
    BOUNCED = "bounced"
    REFUSED = "refused"
    NO_ADDRESS = "no_address"
    AUTO_REPLIED = "auto_replied"
    TO_READ = "to_read"
    CONFIRMED = "confirmed"
    CONFIRMED_LATE = "confirmed_late"
    HANDED_OVER = "handed_over"
    MISDIRECTED = "misdirected"
    SILENT = "silent"
    NOT_SENT = "not_sent"
    REPLACED = "replaced"
    EXCUSED = "excused"
    CANCELLED = "cancelled"


# Outside every denominator: nobody was asked, or whoever was asked is excused.
NOT_COUNTED = frozenset({Status.STANDBY, Status.CREDITED, Status.EXCUSED})

REACHED = frozenset({Status.CONFIRMED, Status.CONFIRMED_LATE})

# The statuses of pings that were answered, and the events that are answers.
ANSWERED = REACHED | {Status.HANDED_OVER, Status.MISDIRECTED}
ANSWERS = (EventKind.ANSWERED, EventKind.ANSWERED_LATE)

# The statuses that reminders still go to: nobody has said that the role was reached.
STILL_ASKED = frozenset(
    {Status.QUEUED, Status.DEFERRED, Status.SENT, Status.BOUNCED, Status.REFUSED, Status.AUTO_REPLIED}
    | {Status.HANDED_OVER, Status.MISDIRECTED}
)

# What closing makes of a status; the others stay as they are.
AT_CLOSING = {
    Status.SENT: Status.SILENT,
    Status.AUTO_REPLIED: Status.SILENT,
    Status.QUEUED: Status.NOT_SENT,
    Status.DEFERRED: Status.NOT_SENT,
}

# The statuses of which closing makes no case.
NO_CASE = REACHED | NOT_COUNTED | {Status.REPLACED, Status.CANCELLED, Status.TO_READ}


class EventLike(Protocol):
    """What the fold reads of an event."""

    @property
    def kind(self) -> EventKind: ...
    @property
    def at(self) -> datetime: ...
    @property
    def code(self) -> str | None: ...
    @property
    def message_id(self) -> UUID | None: ...


def taken_back_code(answer: Answer, at: datetime) -> str:
    """How an event of TAKEN_BACK names the answer of that time."""
    return f"{answer.value} {round(at.timestamp() * 1_000_000)}"


CALL_TAKEN_BACK = "taken_back"  # the code of TELEPHONED where the record of an earlier call was taken back
# What asks a contact, by email or by telephone; after the closing it comes too late.
ASKED_BY = (EventKind.ACCEPTED, EventKind.TELEPHONED)

# The statuses of pings without a call, by what happened to them instead, the weightier first.
NEVER_CALLED = {EventKind.CREDITED: Status.CREDITED, EventKind.STOOD_BY: Status.STANDBY}


# What can happen to a message, the weightiest last. A mail that was accepted once was sent, whatever was tried before
# or after; what comes back later outweighs the acceptance.
MESSAGE_EVENTS = (
    EventKind.DEAD_LETTER,
    EventKind.DEFERRED,
    EventKind.IN_DOUBT,
    EventKind.REFUSED,
    EventKind.ACCEPTED,
    EventKind.SENT_BACK,
    EventKind.FAILED,
)
FAILURES = frozenset({EventKind.FAILED, EventKind.REFUSED, EventKind.SENT_BACK})
# Their codes, causes of the message (`message.Cause`), that say nothing about the address.
BEYOND_THE_ADDRESS = frozenset({"unreachable"})
OUR_FAULT = frozenset({"our_sender"})
