"""What the demo says of its clock."""

import pytest

from directory.languages import Language
from pingcheck.demo.pages import JUMP, NEXT_STEP
from pingcheck.demo.time_control import seconds_an_hour
from pingcheck.exercises.exercise import StepKind, Target
from pingcheck.reports.spoken_formats import formats_in


@pytest.mark.parametrize(
    ("speed", "said"), [(1, "3,600"), (7, "514"), (240, "15"), (720, "5"), (14_400, "0.25"), (100_000, "0.036")]
)
def test_an_hour_passes_in_seconds_that_people_can_read(speed: float, said: str) -> None:
    assert f"{seconds_an_hour(speed):,}" == said
    assert formats_in(Language.ENGLISH, "UTC").number(seconds_an_hour(speed)) == said


def test_each_step_has_a_name_of_its_own() -> None:
    for names in (JUMP, NEXT_STEP):
        assert set(names) == {*StepKind, *Target} - {StepKind.ESCALATE}
        assert len(set(names.values())) == len(names)
