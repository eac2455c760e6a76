"""The status of a ping: one pure fold over its events, the same for the board, the figures and the closing."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from pingcheck.exercises.corrected_status import corrected_to, is_excused
from pingcheck.exercises.status import (
    ANSWERS,
    ASKED_BY,
    AT_CLOSING,
    BEYOND_THE_ADDRESS,
    CALL_TAKEN_BACK,
    FAILURES,
    MESSAGE_EVENTS,
    NEVER_CALLED,
    OUR_FAULT,
    REACHED,
    REACHES,
    Answer,
    EventKind,
    EventLike,
    Status,
    taken_back_code,
)

_Given = tuple[datetime, bool, Answer]  # when, whether late, and what was said


def ping_status(events: Iterable[EventLike]) -> Status:
    """What a ping's events come to. The order in which they were written makes no difference.

    An answer beats anything that happened to messages. One that reaches the role beats one that does not, and nothing
    that the contact does erases it; an officer who misread a reply can take back what was recorded of it. Calling an
    exercise off or replacing an entry ends only what had no answer. A ping that stood by counts from its call on; what
    an officer excused is excused until the excuse is lifted. A correction after the closing stands over what was found,
    but takes no answer away.
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
    status = _asked_or_not(events, kinds, closed_at)
    return AT_CLOSING.get(status, status) if EventKind.CLOSED in kinds else status


def _asked_or_not(events: Sequence[EventLike], kinds: set[EventKind], closed_at: datetime | None) -> Status:
    """What is known of a called ping without an answer.

    A mail that a server accepted only after the closing, or a call after it, came too late to be answered: our fault,
    never the contact's silence. So is a refusal of our own sender or server. A mail that was handed on did not fail
    because a member of a group behind it did. A ping of a calling list was asked once somebody telephoned, and emails
    make no difference to it; any other is asked by email alone.
    """
    if EventKind.LISTED not in kinds:
        return _sent_or_not(kinds, _messages_came_to(events, closed_at))
    calls = [event for event in events if event.kind is EventKind.TELEPHONED and not _is_too_late(event, closed_at)]
    taken_back = [call for call in calls if call.code == CALL_TAKEN_BACK]
    if len(calls) > 2 * len(taken_back):
        return Status.SENT
    return Status.NO_ADDRESS if EventKind.NO_ADDRESS in kinds else Status.QUEUED


def _is_too_late(event: EventLike, closed_at: datetime | None) -> bool:
    """Whether it would have asked the contact, and came only after the closing."""
    return event.kind in ASKED_BY and closed_at is not None and event.at > closed_at


def _messages_came_to(events: Sequence[EventLike], closed_at: datetime | None) -> set[EventKind]:
    """The weightiest event of each message, as it is meant beside the others."""
    weightiest: dict[UUID | None, EventKind] = {}
    codes: dict[UUID | None, set[str | None]] = {}
    handed_on = {event.message_id for event in events if event.kind is EventKind.HANDED_ON}
    for event in events:
        if event.kind in MESSAGE_EVENTS and not _is_too_late(event, closed_at):
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
