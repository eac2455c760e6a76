"""A rule of days as RFC 5545 §3.3.10 writes it, such as FREQ=MONTHLY;INTERVAL=6;BYDAY=2TU: read, and checked. Pure.

Days only: the hour stands apart, in a zone, because an hour within the rule would have none.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import partial
from typing import Any

from directory.errors import N_, Refused

LONGEST_RULE = 200  # characters
MOST_TIMES = 1000
EXAMPLE = "FREQ=MONTHLY;INTERVAL=6;BYDAY=2TU"
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
HOURS = ("BYHOUR", "BYMINUTE", "BYSECOND")


class Frequency(StrEnum):
    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


TOO_OFTEN = ("HOURLY", "MINUTELY", "SECONDLY")
LONGEST_INTERVAL = {Frequency.DAILY: 3660, Frequency.WEEKLY: 520, Frequency.MONTHLY: 120, Frequency.YEARLY: 10}

# Which parts go with which frequency only (RFC 5545 §3.3.10, the table of BYxxx parts).
ONLY_WITH = {
    "BYWEEKNO": (Frequency.YEARLY,),
    "BYYEARDAY": (Frequency.YEARLY,),
    "BYMONTHDAY": (Frequency.DAILY, Frequency.MONTHLY, Frequency.YEARLY),
}


@dataclass(frozen=True, slots=True)
class RuleDay:
    """`weekday`: 0 is Monday. `ordinal`: which one of the month or year, from its end if negative; 0: each of them."""

    weekday: int
    ordinal: int = 0


@dataclass(frozen=True, slots=True)
class DayRule:
    """`until`: the last day, or the last local time, or if it is aware the last instant."""

    frequency: Frequency
    interval: int = 1
    count: int | None = None
    until: date | datetime | None = None
    days: tuple[RuleDay, ...] = ()
    months: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    year_days: tuple[int, ...] = ()
    weeks: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()
    week_start: int = 0
    text: str = field(default="", compare=False)

    def is_over(self, local: datetime, instant: datetime) -> bool:
        """Whether an occurrence comes after the rule's end."""
        if self.until is None:
            return False
        if not isinstance(self.until, datetime):
            return local.date() > self.until
        return (local if self.until.tzinfo is None else instant) > self.until


def read_day_rule(text: str) -> DayRule:
    """Raises Refused, and says what would be right."""
    plain = "".join(text.split()).upper().removeprefix("RRULE:").rstrip(";")
    if not plain or len(text) > LONGEST_RULE:
        problem = N_("A rule has 1 to {most} characters; write it like {example}.")
        raise Refused(problem, most=LONGEST_RULE, example=EXAMPLE)
    parts: dict[str, str] = {}
    for part in plain.split(";"):
        name, _, value = part.partition("=")
        _check_name(name, value, part, parts)
        parts[name] = value
    frequency = _frequency(parts.pop("FREQ", ""))
    _check_together(frequency, parts)
    values = {FIELDS[name][0]: FIELDS[name][1](name, value) for name, value in parts.items()}
    rule = DayRule(frequency, **values, text=plain)
    _check_numbers(rule)
    return rule


def _check_name(name: str, value: str, part: str, parts: Mapping[str, str]) -> None:
    if name in HOURS:
        raise Refused(N_("{part} does not belong into a rule: the hour is written apart, with its zone."), part=name)
    if (name != "FREQ" and name not in FIELDS) or not value:
        raise Refused(N_("A rule knows no part {part}; write it like {example}."), part=part[:40], example=EXAMPLE)
    if name in parts:
        raise Refused(N_("The rule names {part} twice."), part=name)


def _frequency(value: str) -> Frequency:
    if value in TOO_OFTEN:
        raise Refused(N_("A check comes once a day at most: FREQ={value} is too often."), value=value)
    if value not in list(Frequency):
        text = N_("A rule begins with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY; write it like {example}.")
        raise Refused(text, example=EXAMPLE)
    return Frequency(value)


def _check_together(frequency: Frequency, parts: Mapping[str, str]) -> None:
    if "COUNT" in parts and "UNTIL" in parts:
        raise Refused(N_("A rule ends by COUNT or by UNTIL, not by both."))
    for name, allowed in ONLY_WITH.items():
        if name in parts and frequency not in allowed:
            raise Refused(N_("{part} does not go with FREQ={value}."), part=name, value=frequency.value)
    if "BYSETPOS" in parts and not any(name.startswith("BY") for name in parts if name != "BYSETPOS"):
        raise Refused(N_("BYSETPOS chooses among the days of another part, such as BYDAY; the rule has none."))


def _check_numbers(rule: DayRule) -> None:
    if rule.interval > LONGEST_INTERVAL[rule.frequency]:
        text = N_("INTERVAL={number} is too long; with FREQ={value} it is {most} at most.")
        most = LONGEST_INTERVAL[rule.frequency]
        raise Refused(text, number=rule.interval, value=rule.frequency.value, most=most)
    numbered = any(day.ordinal for day in rule.days)
    has_months = rule.frequency is Frequency.MONTHLY or bool(rule.months)
    if numbered and (rule.frequency in {Frequency.DAILY, Frequency.WEEKLY} or rule.weeks):
        raise Refused(N_("BYDAY with a number, such as 2TU, goes only with months or years."))
    if has_months and any(abs(day.ordinal) > 5 for day in rule.days):
        raise Refused(N_("A month has five of each weekday at most; BYDAY names a later one."))


def _number(largest: int, signed: bool, name: str, value: str) -> int:
    if re.fullmatch(r"[+-]?\d{1,4}", value, re.ASCII):
        number = int(value)
        if 1 <= (abs(number) if signed else number) <= largest:
            return number
    raise Refused(N_("{part}={value} is not a number from 1 to {most}."), part=name, value=value[:20], most=largest)


def _numbers(largest: int, signed: bool, name: str, value: str) -> tuple[int, ...]:
    return tuple(dict.fromkeys(_number(largest, signed, name, one) for one in value.split(",")))


def _weekday(name: str, value: str) -> int:
    if value not in WEEKDAYS:
        days = ", ".join(WEEKDAYS)
        raise Refused(N_("{part}={value} is not a weekday; they are {days}."), part=name, value=value[:20], days=days)
    return WEEKDAYS.index(value)


def _days(name: str, value: str) -> tuple[RuleDay, ...]:
    return tuple(dict.fromkeys(_rule_day(name, one) for one in value.split(",")))


def _rule_day(name: str, value: str) -> RuleDay:
    ordinal = value[:-2]
    return RuleDay(_weekday(name, value[-2:]), _number(53, True, name, ordinal) if ordinal else 0)


def _until(name: str, value: str) -> date | datetime:
    try:
        if len(value) == len("20271231"):
            return datetime.strptime(value, "%Y%m%d").date()  # noqa: DTZ007  # a day has no zone
        found = datetime.strptime(value.removesuffix("Z"), "%Y%m%dT%H%M%S")  # noqa: DTZ007  # see DayRule.until
    except ValueError as error:
        text = N_("{part}={value} is not a day; write it like UNTIL=20311231.")
        raise Refused(text, part=name, value=value[:20]) from error
    return found.replace(tzinfo=UTC) if value.endswith("Z") else found


# By the name of a part: the field of DayRule, and what reads its value.
FIELDS: Mapping[str, tuple[str, Callable[[str, str], Any]]] = {
    "INTERVAL": ("interval", partial(_number, 9999, False)),
    "COUNT": ("count", partial(_number, MOST_TIMES, False)),
    "UNTIL": ("until", _until),
    "BYDAY": ("days", _days),
    "BYMONTH": ("months", partial(_numbers, 12, False)),
    "BYMONTHDAY": ("month_days", partial(_numbers, 31, True)),
    "BYYEARDAY": ("year_days", partial(_numbers, 366, True)),
    "BYWEEKNO": ("weeks", partial(_numbers, 53, True)),
    "BYSETPOS": ("positions", partial(_numbers, 366, True)),
    "WKST": ("week_start", _weekday),
}
