"""Pictures of figures: where bars, lines and words go. Templates draw them as SVG, and stylesheets colour them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from directory.phrases import N_, Phrase
from pingcheck.exercises.exercise import Step, StepKind
from pingcheck.reports.figures import Group
from pingcheck.reports.formats import percent
from pingcheck.reports.labels import GROUP

BAR_WIDTH = 1000.0
THINNEST = 6.0  # of BAR_WIDTH, so that even one ping among a million is seen


@dataclass(frozen=True, slots=True)
class Segment:
    group: Group
    count: int
    x: float
    width: float
    words: Phrase


@dataclass(frozen=True, slots=True)
class Bar:
    segments: tuple[Segment, ...]
    words: Phrase


def progress_bar(groups: Mapping[Group, int], names: Mapping[Group, str] = GROUP) -> Bar:
    """A bar of the whole roster with a segment for each group, none too thin to be seen. `names`: of the groups."""
    whole = sum(groups.values())
    present = [(group, count) for group, count in groups.items() if count]
    widths = [max(THINNEST, BAR_WIDTH * count / whole) for _, count in present]
    squeeze = BAR_WIDTH / sum(widths) if widths else 1.0
    segments, x = [], 0.0
    for (group, count), width in zip(present, widths, strict=True):
        name, share = Phrase(names[group]), percent(count, whole)
        words = Phrase(N_("{group}: {number} ({share})"), group=name, number=count, share=share)
        segments.append(Segment(group, count, round(x, 1), round(width * squeeze, 1), words))
        x += width * squeeze
    return Bar(tuple(segments), Phrase("{all}", all=tuple(segment.words for segment in segments)))


@dataclass(frozen=True, slots=True)
class Size:
    """A canvas in units that are pixels at full size. `apart`: the least distance between the words of two marks."""

    name: str
    width: float
    height: float
    apart: float
    long: float = 200  # the room of a step with long words, such as "Second address and alternate"

    def room(self, rung: Step) -> float:
        return self.long if rung.kind is StepKind.ESCALATE else self.apart


WIDE = Size("wide", 760, 280, 76)
NARROW = Size("narrow", 340, 240, 68)
LEFT, RIGHT, TOP, BOTTOM = 54.0, 14.0, 30.0, 40.0


@dataclass(frozen=True, slots=True)
class Gridline:
    y: float
    words: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A step of the ladder on the time axis. Its words are left out where they would overlap others."""

    x: float
    rung: Step
    at: datetime  # UTC
    labelled: bool
    anchor: str


@dataclass(frozen=True, slots=True)
class Curve:
    size: Size
    left: float
    right: float
    top: float
    bottom: float
    line: str
    area: str
    grid: tuple[Gridline, ...]
    marks: tuple[Mark, ...]
    end_x: float
    end_y: float


def reached_curve(
    points: Sequence[tuple[datetime, int]],
    ladder: Sequence[Step],
    window: tuple[datetime, datetime],
    now: datetime,
    whole: int,
    size: Size,
) -> Curve:
    """The share of `whole` that was reached, over the window, up to `now`, with the steps of the ladder."""
    opens_at, closes_at = window
    right, bottom = size.width - RIGHT, size.height - BOTTOM
    length = max((closes_at - opens_at).total_seconds(), 1.0)

    def x_of(moment: datetime) -> float:
        share = (moment - opens_at).total_seconds() / length
        return round(LEFT + (right - LEFT) * min(max(share, 0.0), 1.0), 1)

    def y_of(count: float) -> float:
        return round(bottom - (bottom - TOP) * count / max(whole, 1), 1)

    present = min(now, closes_at)
    corners = [(x_of(min(at, present)), y_of(count)) for at, count in points] or [(LEFT, bottom)]
    corners.append((x_of(present), corners[-1][1]))
    line = "M" + " L".join(f"{x} {y}" for x, y in corners)
    end_x, end_y = corners[-1]
    return Curve(
        size=size,
        left=LEFT,
        right=right,
        top=TOP,
        bottom=bottom,
        line=line,
        area=f"{line} L{end_x} {bottom} L{LEFT} {bottom} Z",
        grid=tuple(Gridline(y_of(whole * share / 100), f"{share}\u00a0%") for share in (0, 25, 50, 75, 100)),
        marks=_marks([(x_of(at), rung, at) for rung, at in _shown_steps(ladder, closes_at)], size),
        end_x=end_x,
        end_y=end_y,
    )


def _shown_steps(ladder: Sequence[Step], closes_at: datetime) -> list[tuple[Step, datetime]]:
    """The steps with their times. A closing before its time stands when it came, and steps after it are left out."""
    timed = [(rung, rung.done_at if rung.done_early else rung.due_at) for rung in ladder]
    return [(rung, at) for rung, at in timed if at and (at <= closes_at or rung.kind is StepKind.CLOSE)]


def _marks(placed: list[tuple[float, Step, datetime]], size: Size) -> tuple[Mark, ...]:
    """The first and the last step always show their words, those between only where there is room."""
    marks: list[Mark] = []
    last_x = placed[-1][0] if placed else 0.0
    words_end, room = float("-inf"), 0.0
    for x, rung, at in placed:
        at_an_end = rung.kind in {StepKind.CALL, StepKind.CLOSE}
        labelled = at_an_end or (
            x - words_end >= (room + size.room(rung)) / 2 and last_x - x >= (size.apart + size.room(rung)) / 2
        )
        words_end, room = (x, size.room(rung)) if labelled else (words_end, room)
        anchor = "start" if rung.kind is StepKind.CALL else "end" if rung.kind is StepKind.CLOSE else "middle"
        marks.append(Mark(x, rung, at.astimezone(UTC), labelled, anchor))
    return tuple(marks)
