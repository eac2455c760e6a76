"""Cases: which pings get one, and why; when one ends or opens again by itself. Tables, without a database."""

from datetime import timedelta

import pytest

from pingcheck.exercises.message import Cause
from pingcheck.exercises.status import AT_CLOSING, NO_CASE, REACHED, Status
from pingcheck.followup.case_endings import CaseState, ContactNews, OwnStep, ending_of, own_step
from pingcheck.followup.case_opening import BY_MESSAGE, BY_STATUS
from pingcheck.followup.cases import CaseCause, CaseKind, CaseOutcome
from pingcheck.followup.dead_ends import UNHEARD
from pingcheck.followup.said_grounds import GroundStep, count_contradictions, ground_step
from tests.cast import NOON

AFTER_CLOSING = set(Status) - set(AT_CLOSING)
SILENT = ContactNews("CC-2026-01", Status.SILENT)
A_MOMENT = timedelta(microseconds=1)


@pytest.mark.parametrize("status", sorted(AFTER_CLOSING))
def test_after_the_closing_a_status_has_a_cause_or_no_case(status: Status) -> None:
    assert (status in BY_STATUS) != (status in NO_CASE)


def test_nobody_who_was_reached_has_a_case() -> None:
    assert not REACHED & set(BY_STATUS)


def test_a_case_of_before_the_closing_is_of_somebody_from_whom_nothing_was_heard() -> None:
    assert not UNHEARD & (NO_CASE | {Status.AUTO_REPLIED, Status.HANDED_OVER, Status.MISDIRECTED})


def test_our_own_failure_is_never_given_as_theirs() -> None:
    assert BY_STATUS[Status.NOT_SENT] is CaseCause.NOT_SENT
    assert not {Cause.OUR_SENDER, Cause.OUR_CODE, Cause.TEMPORARY, Cause.UNREACHABLE, Cause.POLICY} & set(BY_MESSAGE)


@pytest.mark.parametrize("cause", BY_MESSAGE)
def test_what_a_server_said_of_a_mailbox_is_the_cause_of_the_case(cause: Cause) -> None:
    assert BY_MESSAGE[cause].value == cause.value


@pytest.mark.parametrize("status", Status)
def test_only_reaching_the_role_ends_a_case_as_reached(status: Status) -> None:
    ending = ending_of(SILENT._replace(status=status))
    assert (ending is not None and ending.outcome is CaseOutcome.REACHED) == (status in REACHED)


@pytest.mark.parametrize("status", sorted(BY_STATUS))
def test_what_makes_a_case_ends_none(status: Status) -> None:
    assert ending_of(SILENT._replace(status=status)) is None


@pytest.mark.parametrize(
    ("facts", "outcome", "reason"),
    [
        (
            SILENT._replace(status=Status.CONFIRMED),
            CaseOutcome.REACHED,
            "Answered in time; the answer was read after the closing.",
        ),
        (SILENT._replace(status=Status.CONFIRMED, was_closed=False), CaseOutcome.REACHED, "Reached in CC-2026-01."),
        (SILENT._replace(status=Status.CONFIRMED_LATE), CaseOutcome.REACHED, "Answered late."),
        (SILENT._replace(reached_later="CC-2026-02"), CaseOutcome.REACHED, "Reached in CC-2026-02."),
        (
            SILENT._replace(reached_later="CC-2026-02", is_withdrawn=True),
            CaseOutcome.REACHED,
            "Reached in CC-2026-02.",
        ),
        (SILENT._replace(is_withdrawn=True), CaseOutcome.REPLACED, "The State ended or replaced the entry."),
        (SILENT._replace(status=Status.REPLACED), CaseOutcome.REPLACED, "The State ended or replaced the entry."),
        (SILENT._replace(status=Status.EXCUSED), CaseOutcome.EXCUSED, "Excused in CC-2026-01."),
        (SILENT._replace(status=Status.CANCELLED), CaseOutcome.NO_CONTACT, "CC-2026-01 was called off."),
    ],
)
def test_why_a_case_ends_by_itself(facts: ContactNews, outcome: CaseOutcome, reason: str) -> None:
    ending = ending_of(facts)
    assert ending is not None
    assert (ending.outcome, str(ending.reason)) == (outcome, reason)


def test_an_excuse_that_is_over_ends_nothing_any_more() -> None:
    excused = SILENT._replace(status=Status.EXCUSED, excused_until=NOON)
    ending = ending_of(excused)
    assert ending is not None
    assert ending.until == NOON
    assert ending_of(excused._replace(excuse_is_over=True)) is None
    reached = ending_of(excused._replace(excuse_is_over=True, reached_later="CC-2026-02"))
    assert reached is not None
    assert reached.outcome is CaseOutcome.REACHED


OPEN, ENDED_BY_OFFICER, BY_ITSELF = CaseState(True), CaseState(False), CaseState(False, by_itself=True)


@pytest.mark.parametrize(
    ("state", "if_over", "if_not"),
    [
        (OPEN, OwnStep.END, None),
        (BY_ITSELF, None, OwnStep.OPEN_AGAIN),
        (BY_ITSELF._replace(excused_until=NOON + A_MOMENT), None, OwnStep.OPEN_AGAIN),
        (BY_ITSELF._replace(excused_until=NOON), None, OwnStep.DUE_AGAIN),
        (ENDED_BY_OFFICER, None, None),
        (ENDED_BY_OFFICER._replace(excused_until=NOON + A_MOMENT), None, None),
        (ENDED_BY_OFFICER._replace(excused_until=NOON), None, OwnStep.DUE_AGAIN),
        (ENDED_BY_OFFICER._replace(excused_until=NOON - A_MOMENT), None, OwnStep.DUE_AGAIN),
    ],
)
def test_what_a_case_does_by_itself(state: CaseState, if_over: OwnStep | None, if_not: OwnStep | None) -> None:
    reached = ending_of(SILENT._replace(status=Status.CONFIRMED))
    assert own_step(state, reached, NOON) is if_over
    assert own_step(state, None, NOON) is if_not


@pytest.mark.parametrize(
    ("answers", "count"), [("", 0), ("R", 0), ("RR", 0), ("RN", 1), ("NR", 1), ("RNN", 1), ("RNR", 2), ("NRNR", 3)]
)
def test_a_contradiction_is_a_turn_of_the_answers(answers: str, count: int) -> None:
    assert count_contradictions(letter == "R" for letter in answers) == count


@pytest.mark.parametrize(
    ("kind", "known", "count", "is_open", "step"),
    [
        (CaseKind.CONTRADICTION, None, 0, False, None),
        (CaseKind.CONTRADICTION, None, 1, False, GroundStep.OPEN),
        (CaseKind.CONTRADICTION, 1, 1, True, None),
        (CaseKind.CONTRADICTION, 1, 1, False, None),
        (CaseKind.CONTRADICTION, 1, 2, True, GroundStep.NOTE),
        (CaseKind.CONTRADICTION, 1, 2, False, GroundStep.OPEN_AGAIN),
        (CaseKind.CONTRADICTION, 1, 0, True, GroundStep.SETTLE),
        (CaseKind.CONTRADICTION, 2, 1, True, GroundStep.COUNT),
        (CaseKind.CONTRADICTION, 1, 0, False, GroundStep.COUNT),
        (CaseKind.CONTRADICTION, 0, 1, False, GroundStep.OPEN_AGAIN),
        (CaseKind.INCIDENT, None, 1, False, GroundStep.OPEN),
        (CaseKind.INCIDENT, 1, 0, True, GroundStep.COUNT),
        (CaseKind.INCIDENT, 1, 1, False, None),
        (CaseKind.INCIDENT, 1, 2, False, GroundStep.OPEN_AGAIN),
        (CaseKind.INCIDENT, 0, 0, True, None),
    ],
)
def test_what_follows_from_what_was_said(
    kind: CaseKind, known: int | None, count: int, is_open: bool, step: GroundStep | None
) -> None:
    assert ground_step(kind, known, count, is_open=is_open) is step
