"""Lengths of time as people write them: 60s, 10m, 1h 30m, 2 days."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)
_UNITS = {
    SECOND: "s sec secs second seconds",
    timedelta(minutes=1): "m min mins minute minutes",
    HOUR: "h hr hrs hour hours",
    timedelta(days=1): "d day days",
    timedelta(weeks=1): "w week weeks",
}
UNITS = {word: length for length, words in _UNITS.items() for word in words.split()}
_PART = re.compile(r"(\d{1,7}(?:[.,]\d{1,6})?) ?([a-z]{1,7})(?: |(?=\d)|$)")
MOST_PARTS = 5


def read_length(text: str) -> timedelta | None:
    """The length that a text such as `72h` or `1 day 12 hours` says; None if it says none."""
    rest = " ".join(text.casefold().split())
    length = timedelta()
    for _ in range(MOST_PARTS):
        part = _PART.match(rest)
        if part is None or part[2] not in UNITS:
            return None
        length += float(part[1].replace(",", ".")) * UNITS[part[2]]
        rest = rest[part.end() :]
        if not rest:
            return length
    return None


def counted_in(unit: timedelta, plain: str) -> Callable[[Any], Any]:
    """Reads a setting that is a number of this unit: a plain number, or a length with its own units. `plain`: what a
    plain number counts. The function raises ValueError."""

    def read(value: Any) -> Any:
        if not isinstance(value, str):
            return value
        try:
            return float(value)
        except ValueError:
            length = read_length(value)
        if length is None:
            raise ValueError(f"write a number of {plain}, or a length such as 60s, 10m, 1h or 2 days")
        return length / unit

    return read
