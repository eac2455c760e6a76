"""The shortcuts to a status, compared with the fold for every history that is long enough to matter."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import combinations
from uuid import UUID

import pytest

from pingcheck.exercises.status import (
    ANSWERED,
    ANSWERS,
    MESSAGE_EVENTS,
    Answer,
    EventKind,
    Status,
    taken_back_code,
)
from pingcheck.exercises.status_fold import ping_status
from pingcheck.exercises.status_shortcuts import (
    EXAMPLES,
    LEAVE_NO_TRACE,
    OF_MANY_PINGS,
    ExampleEvent,
    status_alone,
    statuses_after,
)

THEN = datetime(2026, 3, 2, 12, tzinfo=UTC)
FIRST, SECOND = UUID(int=1), UUID(int=2)
LONGEST = 4  # a mail, something that came back, an end, and what none of them may change


def event(kind: EventKind, code: str | None = None, message_id: UUID | None = None) -> ExampleEvent:
    return ExampleEvent(kind, code, THEN, message_id)


# Every event there is: of two messages where a second one matters, and of answers all that are told apart.
EVENTS = [
    *(event(kind, message_id=FIRST) for kind in MESSAGE_EVENTS),
    *(event(kind, message_id=SECOND) for kind in (EventKind.ACCEPTED, EventKind.DEFERRED, EventKind.FAILED)),
    *(event(EventKind.ANSWERED, answer) for answer in Answer),
    *(event(EventKind.ANSWERED_LATE, answer) for answer in (Answer.RECEIVED, Answer.WRONG_PERSON)),
    event(EventKind.TAKEN_BACK, taken_back_code(Answer.WRONG_PERSON, THEN)),
    event(EventKind.TO_READ, "mail 1"),
    event(EventKind.READ, "mail 1"),
    event(EventKind.AUTO_REPLIED, message_id=FIRST),
    event(EventKind.HANDED_ON, message_id=FIRST),
    event(EventKind.FAILED, "unreachable", FIRST),
    event(EventKind.SENT_BACK, "our_sender", FIRST),
    event(EventKind.SIGN_OF_LIFE, Answer.RECEIVED),
    event(EventKind.EXCUSED, "no_mail_for_now"),
    event(EventKind.EXCUSE_LIFTED),
    event(EventKind.TELEPHONED, "no_answer"),
    *(event(kind) for kind in OF_MANY_PINGS),
    event(EventKind.CORRECTED, Status.CONFIRMED),
    event(EventKind.CORRECTED, Status.NOT_SENT),
    event(EventKind.CORRECTION_LIFTED),
]
KINDS = {each.kind for each in EVENTS}


def histories() -> Iterator[tuple[ExampleEvent, ...]]:
    """Every choice of events: their order makes no difference to the fold, and neither does saying one twice."""
    for length in range(LONGEST + 1):
        yield from filter(can_be, combinations(EVENTS, length))


SET_APART = {EventKind.STOOD_BY, EventKind.CREDITED}
OF_A_CALL = {*MESSAGE_EVENTS, EventKind.NO_ADDRESS, EventKind.AUTO_REPLIED, EventKind.HANDED_ON, EventKind.LISTED}


def can_be(history: tuple[ExampleEvent, ...]) -> bool:
    """Only what was recorded is taken back, only an excuse is lifted, only a closed exercise is corrected, and nobody
    is mailed who was not called."""
    kinds = {each.kind for each in history}
    if EventKind.CORRECTED in kinds and EventKind.CLOSED not in kinds:
        return False
    if EventKind.CORRECTION_LIFTED in kinds and EventKind.CORRECTED not in kinds:
        return False
    if EventKind.EXCUSE_LIFTED in kinds and EventKind.EXCUSED not in kinds:
        return False
    if kinds & SET_APART and kinds & OF_A_CALL and EventKind.CALLED not in kinds:
        return False
    codes = {(each.kind, each.code) for each in history}
    recorded = any((kind, Answer.WRONG_PERSON) in codes for kind in ANSWERS)
    return recorded or all(kind is not EventKind.TAKEN_BACK for kind, _ in codes)


def may_follow(history: tuple[ExampleEvent, ...], new: ExampleEvent) -> bool:
    """Whether the service would record this event after those."""
    kinds = {each.kind for each in history}
    if new.kind in SET_APART:
        return not history
    if new.kind is EventKind.LISTED:
        return EventKind.CALLED in kinds and kinds <= {EventKind.CALLED, *SET_APART}
    if new.kind is EventKind.EXCUSE_LIFTED:
        return EventKind.EXCUSED in kinds
    if new.kind in {EventKind.CALLED, EventKind.NO_ADDRESS} and EventKind.CLOSED in kinds:
        return False
    if new.kind in OF_MANY_PINGS and EventKind.CORRECTED in kinds:
        return False
    return can_be((*history, new))


HISTORIES = [(history, ping_status(history)) for history in histories()]


def test_no_event_is_left_out() -> None:
    assert set(EventKind) == KINDS
    assert {status for _, status in HISTORIES} == set(Status)


def test_each_example_leads_to_its_status() -> None:
    assert set(EXAMPLES) == set(Status)
    for status, history in EXAMPLES.items():
        assert ping_status(history) is status


@pytest.mark.parametrize("kind", OF_MANY_PINGS)
def test_what_happens_to_many_pings_at_once_makes_the_same_of_each_as_the_fold(kind: EventKind) -> None:
    after = statuses_after(kind)
    for history, status in HISTORIES:
        if may_follow(history, event(kind)):
            assert ping_status([*history, event(kind)]) is after.get(status, status), history


@pytest.mark.parametrize("kind", [kind for kind in OF_MANY_PINGS if kind is not EventKind.CLOSED])
def test_only_of_the_closing_it_matters_what_comes_later(kind: EventKind) -> None:
    earlier = ExampleEvent(kind, at=THEN - timedelta(hours=1))
    for history, _ in HISTORIES:
        assert ping_status([*history, earlier]) is ping_status([*history, event(kind)]), history


@pytest.mark.parametrize("new", EVENTS, ids=lambda new: f"{new.kind}-{new.code}")
def test_one_event_decides_the_status_of_a_queued_ping(new: ExampleEvent) -> None:
    alone = status_alone(new.kind, new.code)
    for history, status in HISTORIES:
        if not may_follow(history, new):
            continue
        leaves_no_trace = any(each.kind in LEAVE_NO_TRACE for each in history)
        if status is Status.QUEUED and not leaves_no_trace:
            assert ping_status([*history, new]) is alone, history


@pytest.mark.parametrize("new", [each for each in EVENTS if each.kind in ANSWERS], ids=lambda new: f"{new.code}")
def test_the_first_answer_decides_whatever_happened_before(new: ExampleEvent) -> None:
    alone = status_alone(new.kind, new.code)
    for history, status in HISTORIES:
        if status not in ANSWERED:
            assert ping_status([*history, new]) is alone, history
