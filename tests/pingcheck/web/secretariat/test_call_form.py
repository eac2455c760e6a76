"""What an officer writes of a call, read: which fields each outcome needs, and by whose clock a time is meant."""

from datetime import UTC, datetime

import pytest

from pingcheck.exercises.status import Answer
from pingcheck.followup.call_attempts import CallOutcome
from pingcheck.web.secretariat.call_form import SAID_IN_A_CALL, call_in, read_call_form
from tests.cast import NOON

NUMBER = "+254 20 7654321"
FORMS = [
    ("no_answer", {}, set()),
    ("no_answer", {"number": "7"}, {"number"}),
    ("left_word", {"again": "2026-03-03 10:00"}, set()),
    ("left_word", {"again": "tomorrow"}, {"again"}),
    ("left_word", {"again": "9999-12-31 23:59", "clock": "there"}, set()),
    ("ask_again", {}, {"again"}),
    ("ask_again", {"again": "2026-03-02T11:00"}, {"again"}),  # past
    ("wrong_number", {"right_number": "none"}, {"right_number"}),
    ("wrong_number", {"again": "tomorrow"}, set()),  # a field that it has not
    ("reached_by_code", {}, {"answer", "code"}),
    ("reached_by_code", {"answer": "received", "code": "K7M2"}, set()),
    ("reached_in_person", {"answer": "received"}, {"words"}),
    ("reached_in_person", {"answer": "anything", "words": "Ms Otieno"}, {"answer"}),
]


@pytest.mark.parametrize(("outcome", "typed", "wrong"), FORMS)
def test_each_outcome_asks_for_what_it_needs(outcome: str, typed: dict[str, str], wrong: set[str]) -> None:
    sent = {"outcome": outcome, "seen": "4"}
    sent |= {f"{name}_{outcome}": value for name, value in ({"number": NUMBER} | typed).items()}
    form = read_call_form(sent)
    assert form is not None
    call, problems = call_in(form, "Africa/Nairobi", NOON)
    assert set(problems) == wrong
    assert (call is None) is bool(wrong)
    state = form.state(problems)
    assert all(state.problem(f"{name}_{outcome}") for name in wrong)
    assert state.value(f"number_{outcome}") == ({"number": NUMBER} | typed)["number"]


@pytest.mark.parametrize(
    ("clock", "zone", "at"),
    [
        ("there", "Africa/Nairobi", datetime(2026, 3, 3, 7, tzinfo=UTC)),
        ("utc", "Africa/Nairobi", datetime(2026, 3, 3, 10, tzinfo=UTC)),
        ("there", None, datetime(2026, 3, 3, 10, tzinfo=UTC)),
    ],
)
def test_a_time_is_the_contacts_unless_it_is_said_to_be_utc(clock: str, zone: str | None, at: datetime) -> None:
    form = read_call_form(
        {
            "outcome": "ask_again",
            "number_ask_again": NUMBER,
            "again_ask_again": "2026-03-03T10:00",
            "clock_ask_again": clock,
        }
    )
    assert form is not None
    call, problems = call_in(form, zone, NOON)
    assert problems == {}
    assert call is not None
    assert (call.again_at, call.seen) == (at, 0)


@pytest.mark.parametrize("outcome", ["", "reached", "REACHED_BY_CODE"])
def test_an_outcome_that_there_is_not_is_no_form(outcome: str) -> None:
    assert read_call_form({"outcome": outcome}) is None


def test_a_right_number_is_a_proposal_and_an_answer_belongs_to_whoever_was_reached() -> None:
    form = read_call_form(
        {
            "outcome": CallOutcome.WRONG_NUMBER,
            "number_wrong_number": NUMBER,
            "answer_wrong_number": "received",
            "right_number_wrong_number": "+254 20 111222",
        }
    )
    assert form is not None
    call, _ = call_in(form, None, NOON)
    assert call is not None
    assert (call.proposes, call.right_number, call.answer) == (True, "+254 20 111222", None)


def test_nobody_who_is_called_asks_for_a_call() -> None:
    assert set(Answer) - set(SAID_IN_A_CALL) == {Answer.CALL_ME}
