"""The correction of a result after the closing: it stands over what was found, takes no answer away, can be lifted."""

import random
from datetime import timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingcheck.exercises.status import REACHED, Answer, EventKind, Status
from pingcheck.exercises.status_fold import ping_status
from tests.pingcheck.exercises.test_status import (
    CALLED,
    CLOSED,
    NOON,
    Happened,
    answered,
    happenings,
    mail,
    taken_back,
)

TARGETS = (Status.CONFIRMED, Status.CONFIRMED_LATE, Status.NOT_SENT, Status.EXCUSED, Status.REPLACED)


def corrected(to: Status, hour: int = 1) -> Happened:
    return Happened(EventKind.CORRECTED, NOON + timedelta(hours=hour), to)


def lifted(hour: int = 2) -> Happened:
    return Happened(EventKind.CORRECTION_LIFTED, NOON + timedelta(hours=hour))


SILENT = [CALLED, mail(EventKind.ACCEPTED), CLOSED]
REPLY = Happened(EventKind.TO_READ, code="mail 1")
READ = Happened(EventKind.READ, code="mail 1")


@pytest.mark.parametrize(
    ("story", "status"),
    [
        ([*SILENT, corrected(Status.CONFIRMED)], Status.CONFIRMED),
        ([*SILENT, corrected(Status.CONFIRMED_LATE)], Status.CONFIRMED_LATE),
        ([*SILENT, corrected(Status.NOT_SENT)], Status.NOT_SENT),
        ([*SILENT, corrected(Status.EXCUSED)], Status.EXCUSED),
        ([*SILENT, corrected(Status.REPLACED)], Status.REPLACED),
        ([*SILENT, Happened(EventKind.REPLACED), corrected(Status.CONFIRMED)], Status.CONFIRMED),
        ([*SILENT, Happened(EventKind.EXCUSED, code="crisis"), corrected(Status.NOT_SENT)], Status.NOT_SENT),
        ([*SILENT, corrected(Status.CONFIRMED), lifted()], Status.SILENT),
        ([*SILENT, corrected(Status.CONFIRMED), lifted(), corrected(Status.EXCUSED, 3)], Status.EXCUSED),
        ([*SILENT, corrected(Status.NOT_SENT), corrected(Status.CONFIRMED, 3)], Status.CONFIRMED),
        ([*SILENT, answered(Answer.RECEIVED, late=True), corrected(Status.CONFIRMED)], Status.CONFIRMED),
        ([*SILENT, answered(Answer.WRONG_PERSON), corrected(Status.CONFIRMED)], Status.CONFIRMED),
        # An answer outweighs a correction to something else than reached, whichever came first.
        ([*SILENT, corrected(Status.NOT_SENT), answered(Answer.RECEIVED, 90, late=True)], Status.CONFIRMED_LATE),
        ([*SILENT, answered(Answer.NO_LONGER_ME), corrected(Status.EXCUSED)], Status.HANDED_OVER),
        ([*SILENT, corrected(Status.EXCUSED), answered(Answer.RECEIVED), taken_back(Answer.RECEIVED)], Status.EXCUSED),
        ([*SILENT, corrected(Status.EXCUSED), REPLY], Status.TO_READ),
        ([*SILENT, corrected(Status.EXCUSED), REPLY, READ], Status.EXCUSED),
        ([*SILENT, corrected(Status.CONFIRMED), REPLY], Status.CONFIRMED),
    ],
)
def test_what_a_corrected_story_comes_to(story: list[Happened], status: Status) -> None:
    for _ in range(5):
        random.shuffle(story)
        assert ping_status(story) is status


@given(happenings, st.sampled_from(TARGETS))
def test_a_correction_never_takes_a_reach_away(story: list[Happened], to: Status) -> None:
    before, after = ping_status(story), ping_status([*story, corrected(to)])
    if before in REACHED:
        assert after in REACHED
    if to in REACHED:
        assert after is to


@given(happenings, st.sampled_from(TARGETS))
def test_a_correction_that_is_lifted_leaves_what_was_found(story: list[Happened], to: Status) -> None:
    assert ping_status([*story, corrected(to), lifted()]) is ping_status(story)


@given(happenings)
def test_nothing_is_corrected_to_silence(story: list[Happened]) -> None:
    for to in TARGETS:
        if ping_status(story) is not Status.SILENT:
            assert ping_status([*story, corrected(to)]) is not Status.SILENT


def test_two_corrections_of_one_instant_come_to_the_same_in_any_order() -> None:
    story = [*SILENT, corrected(Status.NOT_SENT), corrected(Status.EXCUSED)]
    assert len({ping_status(list(order)) for order in permutations(story)}) == 1
