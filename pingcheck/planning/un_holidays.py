"""Official holidays of the United Nations at New York and Geneva, from `un-holidays.csv`, which is made to be edited.

Each duty station fixes its ten days by a circular late in the year before. So that a year can be planned ahead of it,
the table assumes the usual days; one that falls on a Saturday is observed on the Friday, on a Sunday on the Monday.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from importlib import resources

from dateutil.easter import easter

from pingcheck.planning.day_rule import WEEKDAYS

SATURDAY, SUNDAY = 5, 6
OBSERVED = {SATURDAY: timedelta(days=-1), SUNDAY: timedelta(days=1)}


def un_holidays(years: Iterable[int]) -> Mapping[date, str]:
    """The days on which an office is closed, with name and place: `Good Friday (New York; Geneva)`, in English."""
    found: dict[date, str] = {}
    for year in years:
        found |= _in_year(year)
    return found


@cache
def _in_year(year: int) -> Mapping[date, str]:
    listed = [(day, f"{name} ({places})") for name, places, rule in _table() for day in _days(rule, year)]
    found: dict[date, str] = {}
    for day, name in listed:
        observed = day + OBSERVED.get(day.weekday(), timedelta())
        found[observed] = f"{found[observed]}; {name}" if observed in found else name
    return found


@cache
def _table() -> tuple[tuple[str, str, str], ...]:
    text = resources.files("pingcheck").joinpath("planning/un-holidays.csv").read_text(encoding="utf-8")
    return tuple((row["name"], row["headquarters"], row["rule"]) for row in csv.DictReader(text.splitlines()))


def _days(rule: str, year: int) -> Iterator[date]:
    """Of a rule such as `12-25`, `easter-2`, `11/4/TH` (the fourth Thursday of November), or of days by name."""
    if rule == "jeune":
        yield _weekday(year, 9, 1, SUNDAY) + timedelta(days=4)
    elif rule.startswith("easter"):
        yield easter(year) + timedelta(days=int(rule.removeprefix("easter")))
    elif "/" in rule:
        month, place, weekday = rule.split("/")
        yield _weekday(year, int(month), int(place), WEEKDAYS.index(weekday))
    elif len(rule) == len("12-25"):
        yield date(year, int(rule[:2]), int(rule[3:]))
    else:
        yield from (day for day in map(date.fromisoformat, rule.split()) if day.year == year)


def _weekday(year: int, month: int, place: int, weekday: int) -> date:
    """The first, fourth, or last (-1) of a weekday in a month."""
    if place > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (place - 1))
    last = (date(year, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7)
