"""What a release would set off, as the officer reads it."""

import pytest

from pingcheck.exercises.exercise import StepKind
from pingcheck.exercises.message import MessageKind
from pingcheck.exercises.unsent import Outgoing, ReleaseEffect
from pingcheck.reports.release_forecast import forecast_in_words

CALL = Outgoing("CC-1", StepKind.CALL, 1200, 1100)
LETTER = Outgoing("CC-2", MessageKind.OFFICER, 1, 1)


@pytest.mark.parametrize(
    ("effect", "sentence"),
    [
        (ReleaseEffect((), ()), "If it is released now, no mail will be sent at once."),
        (
            ReleaseEffect((LETTER,), ()),
            "If it is released now, 1 email will be sent: CC-2, officers' emails: 1 to 1 point of contact.",
        ),
        (
            ReleaseEffect((CALL, LETTER), ("CC-3",)),
            "If it is released now, 1,201 emails will be sent: CC-1, call: 1,200 to 1,100 points of contact; "
            "CC-2, officers' emails: 1 to 1 point of contact. Closed at once, with whoever has not answered: CC-3.",
        ),
    ],
)
def test_how_many_to_how_many_of_which_exercise_and_step(effect: ReleaseEffect, sentence: str) -> None:
    assert forecast_in_words(effect) == sentence
