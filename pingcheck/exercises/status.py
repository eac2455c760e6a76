"""The status of a ping: one pure fold over its events, the same for the board, the figures and the closing."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from pingcheck.exercises.corrected_status import corrected_to, is_excused


class EventKind(StrEnum):
    """What can happen to a ping."""

    STOOD_BY = "stood_by"  # the ladder calls it later, if at all
    CREDITED = "credited"  # recent proof stands for it: it is not called
    CALLED = "called"
    NO_ADDRESS = "no_address"
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


_Given = tuple[datetime, bool, Answer]  # when, whether late, and what was said


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


def ping_status(events: Iterable[EventLike]) -> Status:
    """What a ping's events come to. The order in which they were written makes no difference.

    An answer beats anything that happened to messages. One that reaches the role beats one that does not, and nothing
    that the contact does erases it; an officer who misread a reply can take back what was recorded of it. Calling an
    exercise off or replacing an entry ends only what had no answer. A mail that a server accepted only after the
    closing was sent too late to be answered: our fault, never the contact's silence. So is a refusal of our own sender
    or server. A mail that was handed on did not fail because a member of a group behind it did. A ping that stood by
    counts from its call on; what an officer excused is excused until the excuse is lifted. A correction after the
    closing stands over what was found, but takes no answer away.
    """
    events = list(events)
    closed_at = min((event.at for event in events if event.kind is EventKind.CLOSED), default=None)
    kinds: set[EventKind] = set()
    answers: list[_Given] = []
    to_read = {event.code for event in events if event.kind is EventKind.TO_READ}
    to_read -= {event.code for event in events if event.kind is EventKind.READ}
    for event in events:
        kinds.add(event.kind)
        if event.kind in ANSWERS:
            answers.append((event.at, event.kind is EventKind.ANSWERED_LATE, Answer(event.code or "")))
    answers = _standing(answers, Counter(event.code for event in events if event.kind is EventKind.TAKEN_BACK))
    corrected = corrected_to(events, REACHED, bool(answers or to_read))
    if corrected or answers:
        return Status(corrected) if corrected else _answered(answers)
    if EventKind.REPLACED in kinds:
        return Status.REPLACED
    if EventKind.CANCELLED in kinds:
        return Status.CANCELLED
    if to_read:
        return Status.TO_READ
    if is_excused(events):
        return Status.EXCUSED
    if EventKind.CALLED not in kinds and kinds & NEVER_CALLED.keys():
        return next(status for kind, status in NEVER_CALLED.items() if kind in kinds)
    status = _sent_or_not(kinds, _messages_came_to(events, closed_at))
    return AT_CLOSING.get(status, status) if EventKind.CLOSED in kinds else status


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


def _messages_came_to(events: Sequence[EventLike], closed_at: datetime | None) -> set[EventKind]:
    """The weightiest event of each message, as it is meant beside the others."""
    weightiest: dict[UUID | None, EventKind] = {}
    codes: dict[UUID | None, set[str | None]] = {}
    handed_on = {event.message_id for event in events if event.kind is EventKind.HANDED_ON}
    for event in events:
        is_too_late = event.kind is EventKind.ACCEPTED and closed_at is not None and event.at > closed_at
        if event.kind in MESSAGE_EVENTS and not is_too_late:
            weightiest[event.message_id] = _weightier(weightiest.get(event.message_id), event.kind)
            if event.kind in FAILURES:
                codes.setdefault(event.message_id, set()).add(event.code)
    return {_meant(kind, codes.get(each, set()), each in handed_on) for each, kind in weightiest.items()}


def _meant(kind: EventKind, codes: set[str | None], was_handed_on: bool) -> EventKind:
    if was_handed_on and kind is EventKind.FAILED and codes <= BEYOND_THE_ADDRESS:
        return EventKind.ACCEPTED
    if kind in {EventKind.REFUSED, EventKind.SENT_BACK} and codes <= OUR_FAULT:
        return EventKind.DEFERRED  # not tried again, and yet never the contact's refusal
    return kind


def _weightier(known: EventKind | None, new: EventKind) -> EventKind:
    return new if known is None or MESSAGE_EVENTS.index(new) > MESSAGE_EVENTS.index(known) else known


def _standing(answers: list[_Given], taken_back: Counter[str | None]) -> list[_Given]:
    """The answers that nobody took back, the earliest first. One that was recorded again after that stands."""
    standing = []
    for at, late, said in sorted(answers):
        code = taken_back_code(said, at)
        if taken_back[code]:
            taken_back[code] -= 1
        else:
            standing.append((at, late, said))
    return standing


def _answered(answers: list[_Given]) -> Status:
    for _, late, said in answers:
        if said in REACHES:
            return Status.CONFIRMED_LATE if late else Status.CONFIRMED
    first = answers[0][2]
    return Status.HANDED_OVER if first is Answer.NO_LONGER_ME else Status.MISDIRECTED


def _sent_or_not(kinds: set[EventKind], messages: set[EventKind]) -> Status:
    if EventKind.ACCEPTED in messages:
        return Status.AUTO_REPLIED if EventKind.AUTO_REPLIED in kinds else Status.SENT
    # What is in doubt or stuck on our side must never end as the contact's silence.
    if messages & {EventKind.DEFERRED, EventKind.IN_DOUBT, EventKind.DEAD_LETTER}:
        return Status.DEFERRED
    if EventKind.FAILED in messages:
        return Status.BOUNCED
    if messages & {EventKind.REFUSED, EventKind.SENT_BACK}:
        return Status.REFUSED
    return Status.NO_ADDRESS if EventKind.NO_ADDRESS in kinds else Status.QUEUED
