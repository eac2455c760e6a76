"""A working week: the hours of each day on which somebody is at work, read from short texts. Pure."""

import re
from dataclasses import dataclass
from datetime import time
from typing import TypeAlias

from directory.errors import N_, Refused
from directory.folding import folded

LONGEST_HOURS = 100  # characters of a text
MOST_PARTS = 7
EXAMPLE = "Sun-Thu 08:00-15:00; Sat 09:00-12:00"

# By the first letters of their names in English, French, Spanish and Russian.
_DAYS = {
    name: day
    for day, names in enumerate(
        (
            "mon lun пн пон", "tue mar вт", "wed mer mie ср", "thu jeu jue чт чет", "fri ven vie пт пят",
            "sat sam sab сб суб", "sun dim dom вс вос",
        )
    )
    for name in names.split()
}  # fmt: skip
_CLOCK = r"(\d{1,2})(?:[:.h](\d{2})|h)?"
_HOURS = re.compile(rf"(?<!\d){_CLOCK}\s?(?:-|to)\s?{_CLOCK}(?!\d)")
_ALWAYS = re.compile(r"24\s?(?:/|x|h/)\s?7|24\s?(?:h|hours)")
_DASHES = re.compile("[\u2010-\u2015\u2212]")


@dataclass(frozen=True, slots=True)
class DayHours:
    """From opening to closing in local time; closing not after opening is on the next day."""

    opens: time
    closes: time


Days: TypeAlias = tuple[DayHours | None, ...]  # seven, Monday first; None: nobody is at work


@dataclass(frozen=True, slots=True)
class WorkingWeek:
    days: Days

    @property
    def never_closes(self) -> bool:
        """Somebody is there day and night, on holidays too."""
        return self.days == AROUND_THE_CLOCK.days


AROUND_THE_CLOCK = WorkingWeek((DayHours(time(0), time(0)),) * 7)


def read_week(text: str) -> WorkingWeek:
    """Reads days with their hours, as in EXAMPLE, or `24/7`. Raises Refused, and says what would be right."""
    week = _read(text, None)
    if week is None:
        problem = N_("“{written}” is not a working week; write it like {example}.")
        raise Refused(problem, written=text[:LONGEST_HOURS], example=EXAMPLE)
    return week


def own_week(text: str, usual: WorkingWeek) -> WorkingWeek | None:
    """What an entry says of its own hours: without days they hold on the usual days, without hours the usual ones on
    these days. None if the text is empty or cannot be read."""
    return _read(text, usual)


def _read(text: str, usual: WorkingWeek | None) -> WorkingWeek | None:
    if not text.strip() or len(text) > LONGEST_HOURS:
        return None
    plain = _DASHES.sub("-", text.casefold())
    if _ALWAYS.fullmatch(plain.strip()):
        return AROUND_THE_CLOCK
    parts = [part for part in re.split(r"[;,]", plain) if part.strip()]
    found: dict[int, DayHours] = {}
    for part in parts[:MOST_PARTS]:
        read = _part(part, usual)
        if read is None or len(parts) > MOST_PARTS:
            return None
        found |= read
    return WorkingWeek(tuple(found.get(day) for day in range(7))) if found else None


def _part(part: str, usual: WorkingWeek | None) -> dict[int, DayHours] | None:
    written = _HOURS.search(part)
    hours = _hours(written) if written else None
    days = _days(part[: written.start()] + part[written.end() :] if written else part)
    if days is None or (written and hours is None):
        return None
    if usual is None:
        return dict.fromkeys(days, hours) if days and hours else None
    chosen = days or [day for day, at_work in enumerate(usual.days) if at_work]
    usual_hours = next(filter(None, usual.days), None)
    taken = {day: hours or usual.days[day] or usual_hours for day in chosen}
    return {day: at_work for day, at_work in taken.items() if at_work} or None


def _days(text: str) -> list[int] | None:
    """The days of `Sun-Thu` or `Fri`; none if the text is empty, None if it says something else."""
    names = [folded(name).rstrip(" ") for name in text.split("-")]
    if names == [""]:
        return []
    known = [_DAYS.get(name[:3], _DAYS.get(name[:2])) for name in names]
    if len(known) > 2 or None in known:
        return None
    first, last = known[0] or 0, known[-1] or 0
    return [(first + ahead) % 7 for ahead in range((last - first) % 7 + 1)]


def _hours(written: re.Match[str]) -> DayHours | None:
    opens, opens_minute, closes, closes_minute = (int(part or 0) for part in written.groups())
    try:
        return DayHours(time(opens, opens_minute), time(0 if closes == 24 else closes, closes_minute))
    except ValueError:
        return None
