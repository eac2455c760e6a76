"""What a stop or a release does at once, as the officer reads it."""

import pytest

from pingcheck.exercises.exercise import Step, StepKind
from pingcheck.exercises.pause import OutgoingCounts, ReleaseForecast
from pingcheck.reports.stop_forecast import release_in_words, stop_in_words
from tests.cast import NOON

REMINDER, CLOSING = Step(kind=StepKind.REMIND, due_at=NOON), Step(kind=StepKind.CLOSE, due_at=NOON)


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        (OutgoingCounts(41, 0, 217), "41 emails that wait will not go out. 217 emails went out already."),
        (OutgoingCounts(0, 0, 1), "0 emails that wait will not go out. 1 email went out already."),
        (
            OutgoingCounts(1, 8, 1200),
            "1 email that waits will not go out. 1,200 emails went out already. "
            "8 emails are being handed over now and can still go.",
        ),
    ],
    ids=["a flood", "all gone", "in hand"],
)
def test_what_a_stop_holds_back(counts: OutgoingCounts, sentence: str) -> None:
    assert stop_in_words(counts) == sentence


@pytest.mark.parametrize(
    ("forecast", "sentence"),
    [
        (ReleaseForecast(41), "41 emails that wait will go out."),
        (
            ReleaseForecast(41, REMINDER, 120, 1),
            "A reminder was due on 2 March 2026, 12:00 UTC, while sending was stopped. It takes the place of what "
            "waits: 120 emails will go out.",
        ),
        (
            ReleaseForecast(41, CLOSING, 0, 2),
            "The time for answers ended on 2 March 2026, 12:00 UTC, while sending was stopped. A release closes the "
            "check at once: 41 emails that wait will not go out.",
        ),
    ],
    ids=["nothing due", "reminder", "closing"],
)
def test_what_a_release_sets_off(forecast: ReleaseForecast, sentence: str) -> None:
    assert release_in_words(forecast) == sentence
