"""The status of a ping: one fold, and what it promises whatever happened and in whatever order it was written down."""

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingcheck.exercises.status import (
    ANSWERS,
    AT_CLOSING,
    MESSAGE_EVENTS,
    REACHED,
    REACHES,
    Answer,
    EventKind,
    Status,
    taken_back_code,
)
from pingcheck.exercises.status_fold import ping_status

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
FIRST, SECOND = UUID(int=1), UUID(int=2)


@dataclass(frozen=True)
class Happened:
    kind: EventKind
    at: datetime = NOON
    code: str | None = None
    message_id: UUID | None = None


def answered(what: Answer, minute: int = 0, late: bool = False) -> Happened:
    kind = EventKind.ANSWERED_LATE if late else EventKind.ANSWERED
    return Happened(kind, NOON + timedelta(minutes=minute), what)


def mail(kind: EventKind, message_id: UUID = FIRST) -> Happened:
    return Happened(kind, message_id=message_id)


def call(code: str = "no_answer", minute: int = 0) -> Happened:
    return Happened(EventKind.TELEPHONED, NOON + timedelta(minutes=minute), code)


CALLED, CLOSED, CANCELLED = (Happened(kind) for kind in (EventKind.CALLED, EventKind.CLOSED, EventKind.CANCELLED))
LISTED = Happened(EventKind.LISTED)

happenings = st.lists(
    st.one_of(
        st.builds(
            mail,
            st.sampled_from([*MESSAGE_EVENTS, EventKind.AUTO_REPLIED, EventKind.TO_READ, EventKind.READ]),
            st.sampled_from([FIRST, SECOND]),
        ),
        st.builds(answered, st.sampled_from(Answer), st.integers(0, 5), st.booleans()),
        st.builds(call, st.sampled_from(["no_answer", "left_word", "wrong_number"]), st.integers(-5, 5)),
        st.sampled_from([CALLED, CLOSED, CANCELLED, LISTED]),
    ),
    max_size=8,
)


@pytest.mark.parametrize(
    ("story", "status"),
    [
        ([CALLED], Status.QUEUED),
        ([CALLED, Happened(EventKind.NO_ADDRESS)], Status.NO_ADDRESS),
        ([CALLED, mail(EventKind.DEFERRED)], Status.DEFERRED),
        ([CALLED, mail(EventKind.IN_DOUBT)], Status.DEFERRED),
        ([CALLED, mail(EventKind.DEFERRED), mail(EventKind.ACCEPTED)], Status.SENT),
        ([CALLED, mail(EventKind.FAILED)], Status.BOUNCED),
        ([CALLED, mail(EventKind.REFUSED)], Status.REFUSED),
        ([CALLED, mail(EventKind.FAILED), mail(EventKind.ACCEPTED, SECOND)], Status.SENT),
        ([CALLED, mail(EventKind.ACCEPTED), mail(EventKind.FAILED)], Status.BOUNCED),
        ([CALLED, mail(EventKind.ACCEPTED), CLOSED], Status.SILENT),
        ([CALLED, mail(EventKind.DEFERRED), CLOSED], Status.NOT_SENT),
        ([CALLED, mail(EventKind.DEAD_LETTER), CLOSED], Status.NOT_SENT),
        ([CALLED, CLOSED], Status.NOT_SENT),
        ([CALLED, mail(EventKind.FAILED), CLOSED], Status.BOUNCED),
        ([CALLED, call()], Status.QUEUED),
        ([CALLED, call(), CLOSED], Status.NOT_SENT),
        ([CALLED, mail(EventKind.DEFERRED), call("left_word"), CLOSED], Status.NOT_SENT),
        ([CALLED, mail(EventKind.FAILED), call("reached_in_person"), CLOSED], Status.BOUNCED),
        ([CALLED, LISTED], Status.QUEUED),
        ([CALLED, LISTED, CLOSED], Status.NOT_SENT),
        ([CALLED, LISTED, Happened(EventKind.NO_ADDRESS)], Status.NO_ADDRESS),
        ([CALLED, LISTED, Happened(EventKind.NO_ADDRESS), CLOSED], Status.NO_ADDRESS),
        ([CALLED, LISTED, Happened(EventKind.NO_ADDRESS), call()], Status.SENT),
        (
            [CALLED, LISTED, call("left_word", 1), Happened(EventKind.CLOSED, NOON + timedelta(minutes=2))],
            Status.SILENT,
        ),
        ([CALLED, LISTED, CLOSED, call(minute=1)], Status.NOT_SENT),
        ([CALLED, LISTED, mail(EventKind.ACCEPTED), CLOSED], Status.NOT_SENT),
        ([CALLED, LISTED, call(), mail(EventKind.FAILED), CLOSED], Status.SILENT),
        ([CALLED, LISTED, call(), answered(Answer.RECEIVED)], Status.CONFIRMED),
        ([CALLED, LISTED, CLOSED, answered(Answer.RECEIVED, 5, late=True)], Status.CONFIRMED_LATE),
        ([CALLED, LISTED, call(), Happened(EventKind.EXCUSED)], Status.EXCUSED),
        ([CALLED, answered(Answer.RECEIVED)], Status.CONFIRMED),
        ([CALLED, answered(Answer.CALL_ME)], Status.CONFIRMED),
        ([CALLED, answered(Answer.DETAILS_WRONG), CLOSED], Status.CONFIRMED),
        ([CALLED, CLOSED, answered(Answer.RECEIVED, late=True)], Status.CONFIRMED_LATE),
        ([CALLED, answered(Answer.NO_LONGER_ME)], Status.HANDED_OVER),
        ([CALLED, answered(Answer.WRONG_PERSON), CLOSED], Status.MISDIRECTED),
        ([CALLED, answered(Answer.WRONG_PERSON), answered(Answer.RECEIVED, 1)], Status.CONFIRMED),
        ([CALLED, answered(Answer.RECEIVED), answered(Answer.WRONG_PERSON, 1)], Status.CONFIRMED),
        ([CALLED, mail(EventKind.ACCEPTED), CANCELLED], Status.CANCELLED),
        ([CALLED, answered(Answer.RECEIVED), CANCELLED], Status.CONFIRMED),
        ([CALLED, CLOSED, Happened(EventKind.SIGN_OF_LIFE, code=Answer.RECEIVED)], Status.NOT_SENT),
    ],
)
def test_what_a_story_comes_to(story: list[Happened], status: Status) -> None:
    assert ping_status(story) is status


@given(happenings, st.randoms())
def test_the_order_of_writing_makes_no_difference(story: list[Happened], chance: random.Random) -> None:
    shuffled = list(story)
    chance.shuffle(shuffled)
    # Answers of the very same instant are the one thing that order decides; they have different minutes here or agree.
    minutes = [event.at for event in story if event.kind in ANSWERS]
    if len(set(minutes)) == len(minutes):
        assert ping_status(shuffled) is ping_status(story)


@given(happenings)
def test_whoever_said_that_it_reached_them_is_reached_whatever_else_happened(story: list[Happened]) -> None:
    assert ping_status([*story, answered(Answer.RECEIVED, 9)]) in REACHED


@given(happenings)
def test_nobody_is_reached_without_saying_so(story: list[Happened]) -> None:
    if ping_status(story) in REACHED:
        assert any(event.code in REACHES for event in story)


@given(happenings)
def test_our_failure_is_never_their_silence(story: list[Happened]) -> None:
    if ping_status([*story, CLOSED]) is Status.SILENT:
        asks = EventKind.TELEPHONED if LISTED in story else EventKind.ACCEPTED
        assert any(event.kind is asks and event.at <= NOON for event in story)


@given(happenings)
def test_in_a_check_by_email_a_call_changes_nothing(story: list[Happened]) -> None:
    by_email = [event for event in story if event is not LISTED]
    assert ping_status(by_email) is ping_status([event for event in by_email if event.kind is not EventKind.TELEPHONED])


@given(happenings)
def test_in_a_telephone_check_no_email_changes_anything(story: list[Happened]) -> None:
    without = [event for event in story if event.kind not in (*MESSAGE_EVENTS, EventKind.AUTO_REPLIED)]
    assert ping_status([LISTED, *story]) is ping_status([LISTED, *without])


@given(happenings)
def test_after_closing_no_ping_is_still_on_its_way(story: list[Happened]) -> None:
    assert ping_status([*story, CLOSED]) not in AT_CLOSING


@given(happenings)
def test_telling_the_same_again_changes_nothing(story: list[Happened]) -> None:
    assert ping_status(story + story) is ping_status(story)


def reply(kind: EventKind, code: str = "mail 1") -> Happened:
    return Happened(kind, code=code)


@pytest.mark.parametrize(
    ("story", "status"),
    [
        ([mail(EventKind.ACCEPTED), mail(EventKind.AUTO_REPLIED)], Status.AUTO_REPLIED),
        ([mail(EventKind.ACCEPTED), mail(EventKind.AUTO_REPLIED), CLOSED], Status.SILENT),
        ([mail(EventKind.ACCEPTED), mail(EventKind.FAILED), mail(EventKind.AUTO_REPLIED)], Status.BOUNCED),
        ([mail(EventKind.ACCEPTED), mail(EventKind.SENT_BACK)], Status.REFUSED),
        ([mail(EventKind.ACCEPTED), mail(EventKind.SENT_BACK), mail(EventKind.FAILED)], Status.BOUNCED),
        ([mail(EventKind.ACCEPTED), mail(EventKind.SENT_BACK), mail(EventKind.ACCEPTED, SECOND)], Status.SENT),
        ([mail(EventKind.ACCEPTED), reply(EventKind.TO_READ)], Status.TO_READ),
        ([mail(EventKind.ACCEPTED), reply(EventKind.TO_READ), CLOSED], Status.TO_READ),
        ([mail(EventKind.ACCEPTED), reply(EventKind.TO_READ), reply(EventKind.READ)], Status.SENT),
        ([reply(EventKind.TO_READ), reply(EventKind.TO_READ, "mail 2"), reply(EventKind.READ)], Status.TO_READ),
        ([reply(EventKind.TO_READ), answered(Answer.RECEIVED)], Status.CONFIRMED),
        ([reply(EventKind.TO_READ), CANCELLED], Status.CANCELLED),
    ],
)
def test_what_comes_back_by_mail(story: list[Happened], status: Status) -> None:
    for _ in range(5):
        random.shuffle(story)
        assert ping_status(story) is status


def taken_back(what: Answer, minute: int = 0) -> Happened:
    return Happened(
        EventKind.TAKEN_BACK, NOON + timedelta(hours=5), taken_back_code(what, NOON + timedelta(minutes=minute))
    )


RECEIVED, LEFT = answered(Answer.RECEIVED), answered(Answer.NO_LONGER_ME)
TO_READ, READ = (Happened(kind, code="mail 1") for kind in (EventKind.TO_READ, EventKind.READ))
TO_READ_AGAIN = Happened(EventKind.TO_READ, code="mail 1 again 1")


@pytest.mark.parametrize(
    ("events", "status"),
    [
        ([mail(EventKind.ACCEPTED), RECEIVED, taken_back(Answer.RECEIVED)], Status.SENT),
        ([TO_READ, RECEIVED, READ, taken_back(Answer.RECEIVED), TO_READ_AGAIN], Status.TO_READ),
        ([RECEIVED, LEFT, taken_back(Answer.RECEIVED)], Status.HANDED_OVER),
        ([RECEIVED, LEFT, taken_back(Answer.NO_LONGER_ME)], Status.CONFIRMED),
        ([RECEIVED, answered(Answer.RECEIVED, 1), taken_back(Answer.RECEIVED)], Status.CONFIRMED),
        ([RECEIVED, taken_back(Answer.RECEIVED), RECEIVED], Status.CONFIRMED),
        ([RECEIVED, taken_back(Answer.RECEIVED), RECEIVED, taken_back(Answer.RECEIVED)], Status.QUEUED),
        ([RECEIVED, answered(Answer.RECEIVED, 0, late=True), taken_back(Answer.RECEIVED)], Status.CONFIRMED_LATE),
        ([mail(EventKind.ACCEPTED), RECEIVED, CLOSED, taken_back(Answer.RECEIVED)], Status.SILENT),
    ],
    ids=[
        "alone", "waits again", "another stands", "the other stands", "said again later", "recorded again",
        "taken back twice", "recorded again, late", "after the closing",
    ],
)  # fmt: skip
def test_what_an_officer_takes_back_no_longer_counts(events: list[Happened], status: Status) -> None:
    assert ping_status(events) is status
    assert ping_status(events[::-1]) is status
