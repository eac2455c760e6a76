"""Pictures tell what the figures say: nothing too thin to be seen, nothing outside the frame."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from directory.phrases import span
from pingcheck.exercises.exercise import Step, StepKind
from pingcheck.reports.figures import Group
from pingcheck.reports.formats import counted, percent
from pingcheck.reports.pictures import BAR_WIDTH, NARROW, WIDE, Size, progress_bar, reached_curve
from tests.cast import NOON, hours

WINDOW = (NOON, NOON + hours(72))


def ladder() -> list[Step]:
    kinds = (StepKind.CALL, StepKind.REMIND, StepKind.REMIND, StepKind.CLOSE)
    return [
        Step(ordinal=place, kind=kind, after_minutes=place * 1440, due_at=NOON + hours(24 * place))
        for place, kind in enumerate(kinds)
    ]


@given(st.dictionaries(st.sampled_from(Group), st.integers(0, 1_000_000)))
def test_a_bar_is_filled_exactly_and_shows_everybody(groups: dict[Group, int]) -> None:
    bar = progress_bar(groups)
    assert [segment.group for segment in bar.segments] == [group for group, count in groups.items() if count]
    if bar.segments:
        assert abs(sum(segment.width for segment in bar.segments) - BAR_WIDTH) < 1
        assert min(segment.width for segment in bar.segments) >= 5
    for before, after in zip(bar.segments, bar.segments[1:], strict=False):
        assert abs(before.x + before.width - after.x) < 0.3


@given(
    st.lists(st.integers(0, 80 * 60), max_size=120).map(sorted),
    st.integers(-10, 100),
    st.sampled_from([WIDE, NARROW]),
)
def test_a_curve_grows_and_stays_in_its_frame(minutes: list[int], now_hours: int, size: Size) -> None:
    points = [(NOON + timedelta(minutes=at), count) for count, at in enumerate(minutes, start=1)]
    curve = reached_curve(points, ladder(), WINDOW, NOON + hours(now_hours), max(len(points), 1), size)
    corners = [tuple(map(float, corner.split())) for corner in curve.line.removeprefix("M").split(" L")]
    assert all(curve.left <= x <= curve.right and curve.top <= y <= curve.bottom for x, y in corners)
    assert [x for x, _ in corners] == sorted(x for x, _ in corners)
    assert [y for _, y in corners] == sorted((y for _, y in corners), reverse=True)


def test_the_ladder_is_written_where_there_is_room() -> None:
    marks = reached_curve([], ladder(), WINDOW, NOON, 1, WIDE).marks
    assert [mark.rung.ordinal for mark in marks if mark.labelled] == [0, 1, 2, 3]
    crowded = [*ladder()[:1], *[Step(ordinal=1, kind=StepKind.REMIND, due_at=NOON + hours(1))] * 3, ladder()[-1]]
    assert len([mark for mark in reached_curve([], crowded, WINDOW, NOON, 1, NARROW).marks if mark.labelled]) == 2


def test_long_words_of_a_step_take_more_room() -> None:
    [call, first, second, close] = ladder()
    long = Step(ordinal=1, kind=StepKind.ESCALATE, due_at=NOON + hours(36))
    near = Step(ordinal=2, kind=StepKind.REMIND, due_at=NOON + hours(46))
    marks = reached_curve([], [call, long, near, close], WINDOW, NOON, 1, WIDE).marks
    assert [mark.labelled for mark in marks] == [True, True, False, True]
    marks = reached_curve([], [call, first, second, close], WINDOW, NOON, 1, WIDE).marks
    assert all(mark.labelled for mark in marks)


def test_shares_and_spans_in_words() -> None:
    assert percent(0, 320) == "0\u00a0%"
    assert percent(1, 320) == "under 1\u00a0%"  # none is none, but one is not
    assert percent(319, 320) == "99\u00a0%"
    assert percent(320, 320) == "100\u00a0%"
    assert percent(0, 0) == "–"
    assert span(timedelta(days=1, hours=2, minutes=3)) == "1 day 2 hours"
    assert counted(1, "case", "cases") == "1 case"
    assert counted(1200, "case", "cases") == "1,200 cases"
