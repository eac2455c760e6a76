"""The steps of a ladder in the form of a plan: a row for each, with its kind and its time. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

from directory.errors import N_, Refused
from directory.phrases import Phrase
from pingcheck.exercises.exercise import StepKind, Target
from pingcheck.exercises.ladder import ANNOUNCE, MINUTE, MOST_RUNGS, REMIND, Rung, read_ladder
from pingcheck.settings.durations import read_length
from pingcheck.web.forms import text_of

RUNG_KINDS = (REMIND, ANNOUNCE, *(target.value for target in Target))
LADDER = "ladder"  # the field that a problem of all steps together stands at
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SHORTEST_IN_DAYS = 4 * DAY


def typed_rungs(form: Mapping[str, Any]) -> dict[str, str]:
    """The rows as they were typed."""
    values = {}
    for number in range(MOST_RUNGS + 1):
        kind = text_of(form, f"rung-{number}-kind", 20)
        if kind in RUNG_KINDS:
            values[f"rung-{number}-kind"] = kind
            values[f"rung-{number}-after"] = text_of(form, f"rung-{number}-after", 20).strip()
    return values


def rows_of(values: Mapping[str, str]) -> Iterator[tuple[int, str, str]]:
    """The rows: number, kind and time as typed."""
    for number in range(MOST_RUNGS + 1):
        if f"rung-{number}-kind" in values:
            yield number, values[f"rung-{number}-kind"], values[f"rung-{number}-after"]


def rung_values(rungs: Sequence[Rung]) -> dict[str, str]:
    """The rows of a ladder, as the form shows them."""
    rows = [(rung.target or rung.kind, length_in_short(abs(rung.after))) for rung in rungs]
    return _numbered([(str(kind), after) for kind, after in rows])


def without_rung(values: Mapping[str, str], number: int) -> dict[str, str]:
    """The form without one of the rows."""
    return _others(values) | _numbered([(kind, after) for row, kind, after in rows_of(values) if row != number])


def with_another_rung(values: Mapping[str, str]) -> dict[str, str]:
    """The form with one more reminder, in the middle of the time that is left after the last step; unchanged if there
    are as many as there may be."""
    rows = [(kind, after) for _, kind, after in rows_of(values)]
    if len(rows) >= MOST_RUNGS:
        return dict(values)
    window = read_length(values["window"]) or 3 * DAY
    known = [_read(kind, after, window) for kind, after in rows]
    last = max((rung.after for rung in known if rung and rung.after > timedelta()), default=timedelta())
    unit = HOUR if window - last > 2 * HOUR else MINUTE
    middle = (last + (window - last) / 2) // unit * unit
    return _others(values) | _numbered([*rows, (REMIND, length_in_short(middle))])


def sorted_rungs(values: Mapping[str, str]) -> dict[str, str]:
    """The form with its rows by their times; as it was if one of them cannot be read."""
    rows = [(kind, after) for _, kind, after in rows_of(values)]
    read = [_read(kind, after, timedelta.max) for kind, after in rows]
    if not all(read):
        return dict(values)
    order = sorted(range(len(rows)), key=lambda place: read[place].after if read[place] else timedelta())  # type: ignore[union-attr]
    return _others(values) | _numbered([rows[place] for place in order])


def read_rungs(values: Mapping[str, str], window: timedelta, problems: dict[str, Phrase]) -> dict[int, Rung]:
    """The rungs between call and closing, by their rows, the earliest first; those that cannot be are left out, with a
    sentence at the row."""
    found: dict[int, Rung] = {}
    for number, kind, after in rows_of(values):
        name = f"rung-{number}-after"
        try:
            rung = read_ladder(f"{kind}:{_with_unit(after)}", timedelta.max)[0]
        except Refused as refused:
            problems[name] = refused.phrase
            continue
        problem = _problem(rung, list(found.values()), window)
        if problem:
            problems[name] = problem
        else:
            found[number] = rung
    if len(found) > MOST_RUNGS:
        problems[LADDER] = Phrase(N_("There are more than {most} steps. Remove some."), most=MOST_RUNGS)
    in_order = sorted(found.items(), key=lambda row: row[1].after)
    return dict(in_order[:MOST_RUNGS])


def _problem(rung: Rung, earlier: Sequence[Rung], window: timedelta) -> Phrase | None:
    if rung.after >= window:
        return Phrase(
            N_("By then the check is closed: it stays open for {window}. Choose an earlier time, or a longer window."),
            window=window,
        )
    if not rung.after:
        return Phrase(N_("The call itself goes out at the opening. Choose a later time."))
    if any(other.after == rung.after for other in earlier):
        return Phrase(N_("Another step has this time already. Choose another."))
    if rung.kind is not StepKind.REMIND and any(
        (other.kind, other.target) == (rung.kind, rung.target) for other in earlier
    ):
        return Phrase(N_("This step stands in the plan already; only reminders may come more than once."))
    return None


def length_in_short(length: timedelta) -> str:
    """As `read_length` reads it: 36h, 7d, 90m."""
    if length >= SHORTEST_IN_DAYS and not length % DAY:
        return f"{length // DAY}d"
    return f"{length // HOUR}h" if not length % HOUR else f"{length // MINUTE}m"


def _with_unit(after: str) -> str:
    """A bare number means hours."""
    return f"{after}h" if after.isascii() and after.isdecimal() else after


def _read(kind: str, after: str, window: timedelta) -> Rung | None:
    try:
        return read_ladder(f"{kind}:{_with_unit(after)}", window)[0]
    except Refused:
        return None


def _others(values: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in values.items() if not name.startswith("rung-")}


def _numbered(rows: Sequence[tuple[str, str]]) -> dict[str, str]:
    values: dict[str, str] = {}
    for number, (kind, after) in enumerate(rows):
        values |= {f"rung-{number}-kind": kind, f"rung-{number}-after": after}
    return values
