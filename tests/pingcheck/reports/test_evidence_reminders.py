"""Why a contact got no reminder: what stood in the way decides, as a table; and the words that a State reads."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from pingcheck.exercises.events import Happened
from pingcheck.exercises.status import EventKind
from pingcheck.reports.evidence_reminders import (
    BECAUSE,
    Circumstances,
    NotReminded,
    Reminder,
    not_reminded_lines,
    why_not_reminded,
)
from tests.cast import NOON, hours

PING = UUID(int=1)
DUE = NOON + hours(24)
RAN, MISSED = Reminder(DUE, DUE, ran=True), Reminder(DUE, DUE, ran=False)
NOTHING = Circumstances()


def happened(kind: EventKind, after: float = 1, code: str | None = None) -> Happened:
    return Happened(PING, NOON + hours(after), kind, code)


SENT = [happened(EventKind.CALLED, 0), happened(EventKind.ACCEPTED, 0.5)]
ANSWERED = happened(EventKind.ANSWERED, 2, "received")


@pytest.mark.parametrize(
    ("reminder", "events", "known", "why"),
    [
        (RAN, [*SENT, ANSWERED], NOTHING, NotReminded.ANSWERED),
        (MISSED, [*SENT, ANSWERED], Circumstances(closed_at=NOON + hours(3)), NotReminded.ANSWERED),
        (RAN, [*SENT, happened(EventKind.ANSWERED, 2, "no_longer_me")], NOTHING, NotReminded.NOT_THE_CONTACT),
        (RAN, [*SENT, happened(EventKind.ANSWERED, 2, "wrong_person")], NOTHING, NotReminded.NOT_THE_CONTACT),
        (RAN, [*SENT, happened(EventKind.TO_READ, 2, "mail 1")], NOTHING, NotReminded.TO_READ),
        (RAN, [*SENT, happened(EventKind.EXCUSED, 2, "crisis")], NOTHING, NotReminded.EXCUSED),
        (RAN, [*SENT, happened(EventKind.REPLACED, 2)], NOTHING, NotReminded.ENDED),
        (RAN, SENT, Circumstances(gone_at=NOON + hours(1)), NotReminded.CAME_BACK),
        (RAN, SENT, Circumstances(added_at=NOON + hours(30)), NotReminded.ADDED_LATER),
        (RAN._replace(shared=True), SENT, NOTHING, NotReminded.SHARED),
        (MISSED, SENT, Circumstances(stopped=[(NOON, NOON + hours(30))]), NotReminded.STOPPED),
        (MISSED, SENT, Circumstances(closed_at=NOON + hours(20)), NotReminded.CLOSED_EARLY),
        (MISSED, SENT, Circumstances(closed_at=NOON + hours(72)), NotReminded.NOT_RUN),
        # Nothing that we know of stood in the way; what came later did not; whoever was not called is not reminded.
        (RAN, SENT, NOTHING, None),
        (RAN, [*SENT, happened(EventKind.ANSWERED, 25, "received")], NOTHING, None),
        (RAN, SENT, Circumstances(gone_at=NOON + hours(30)), None),
        (RAN, [happened(EventKind.STOOD_BY, 0)], NOTHING, None),
        (RAN, [happened(EventKind.NO_ADDRESS, 0)], NOTHING, None),
        # A closing makes a silence, which is no reason.
        (MISSED, [*SENT, happened(EventKind.CLOSED, 20)], Circumstances(closed_at=NOON + hours(20)),
         NotReminded.CLOSED_EARLY),
    ],
)  # fmt: skip
def test_what_stood_in_the_way(
    reminder: Reminder, events: list[Happened], known: Circumstances, why: NotReminded | None
) -> None:
    assert why_not_reminded(reminder, events, known) is why


def test_a_mail_that_waited_is_withdrawn_by_an_answer_that_came_after_it_was_made() -> None:
    waited = RAN._replace(until=DUE + hours(12))
    answered = [*SENT, happened(EventKind.ANSWERED, 30, "received")]
    assert why_not_reminded(waited, answered, NOTHING) is NotReminded.ANSWERED


def said(*reminders: Reminder, events: list[Happened], known: Circumstances = NOTHING) -> list[tuple[datetime, str]]:
    return [(line.at, str(line.words)) for line in not_reminded_lines(reminders, events, known)]


def test_several_reminders_that_were_not_sent_for_one_reason_are_one_sentence() -> None:
    later = Reminder(DUE + hours(24), DUE + hours(24), ran=True)
    assert said(RAN, later, events=[*SENT, ANSWERED]) == [(DUE, "No reminder was sent: the contact had answered.")]
    first = RAN._replace(sent=True)
    answered = happened(EventKind.ANSWERED, 30, "received")
    assert said(first, later, events=[*SENT, answered]) == [
        (later.at, "No further reminder was sent: the contact had answered.")
    ]
    assert said(first, events=SENT) == []


def test_what_was_never_to_come_any_more_is_said_at_the_closing() -> None:
    closed = NOON + timedelta(hours=20)
    missed = Reminder(DUE, closed, ran=False)
    assert said(missed, events=SENT, known=Circumstances(closed_at=closed)) == [
        (closed, "No reminder was sent: the secretariat closed the check before that.")
    ]


def test_every_reason_has_its_words() -> None:
    assert set(BECAUSE) == set(NotReminded)
