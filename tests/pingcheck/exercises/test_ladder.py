"""The ladder as officers write it: read, refused with what would be right, and written again."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.errors import Refused
from pingcheck.exercises.exercise import StepKind, Target
from pingcheck.exercises.ladder import Rung, read_ladder, whole_ladder
from tests.cast import hours

WINDOW = hours(72)


def reminders(*after: timedelta) -> tuple[Rung, ...]:
    return tuple(Rung(StepKind.REMIND, each) for each in after)


def test_a_ladder_is_read_as_it_is_said() -> None:
    assert read_ladder("default", WINDOW) == reminders(hours(24), hours(48))
    assert read_ladder("90m,2d", WINDOW) == reminders(timedelta(minutes=90), timedelta(days=2))
    assert read_ladder("none", WINDOW) == ()
    assert read_ladder("default", timedelta(minutes=1)) == ()
    assert read_ladder("announce:7d, remind:24h, alternate:36h, other_role:48h, mission:60h", WINDOW) == (
        Rung(StepKind.ANNOUNCE, timedelta(days=-7)),
        Rung(StepKind.REMIND, hours(24)),
        Rung(StepKind.ESCALATE, hours(36), Target.ALTERNATE),
        Rung(StepKind.ESCALATE, hours(48), Target.OTHER_ROLE),
        Rung(StepKind.ESCALATE, hours(60), Target.MISSION),
    )


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("48h,24h", "later and later"),
        ("0h,24h", "later and later"),
        ("24h,24h", "later and later"),
        ("24h,announce:7d", "later and later"),
        ("24h,72h", "go on after the window"),
        ("mission:5d", "go on after the window"),
        ("call:24h", "remind:24h"),
        ("alternate:24h,alternate:48h", "name one twice"),
        ("announce:90d", "60 days"),
        ("remind:soon", "90m, 72h"),
        (",".join(f"{minute}m" for minute in range(1, 14)), "more than 12"),
    ],
)
def test_a_ladder_that_cannot_be_meant_is_refused(wrong: str, right: str) -> None:
    with pytest.raises(Refused) as refused:
        read_ladder(wrong, WINDOW)
    assert right in str(refused.value)


MINUTES = st.integers(1, 72 * 60 - 1).map(lambda minutes: timedelta(minutes=minutes))


@given(st.lists(MINUTES, unique=True, max_size=6).map(sorted), st.booleans(), st.sets(st.sampled_from(Target)))
def test_what_a_ladder_is_written_as_reads_the_same(
    times: list[timedelta], announced: bool, targets: set[Target]
) -> None:
    rungs = list(reminders(*times))
    for place, target in zip(range(len(rungs)), sorted(targets), strict=False):
        rungs[place] = Rung(StepKind.ESCALATE, rungs[place].after, target)
    if announced:
        rungs.insert(0, Rung(StepKind.ANNOUNCE, timedelta(days=-3)))
    written = ", ".join(map(str, rungs)) or "none"
    assert read_ladder(written, WINDOW) == tuple(rungs)


def test_a_whole_ladder_goes_from_the_announcement_to_the_closing() -> None:
    whole = whole_ladder(read_ladder("announce:2d, 90m", WINDOW), WINDOW)
    assert [(rung.kind.value, rung.after) for rung in whole] == [
        ("announce", timedelta(days=-2)),
        ("call", timedelta()),
        ("remind", timedelta(minutes=90)),
        ("close", WINDOW),
    ]
