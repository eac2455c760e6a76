"""A rule of days in words, for officers: `Every 6 months, on the second Tuesday`. Pure."""

from dataclasses import replace
from datetime import date

from directory.errors import N_
from directory.phrases import Phrase, in_a_row, plural_phrase
from pingcheck.planning.day_rule import DayRule, Frequency, RuleDay

WEEKDAY_NAMES = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
MONTH_NAMES = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)
ORDINALS = {
    1: N_("the first {weekday}"),
    2: N_("the second {weekday}"),
    3: N_("the third {weekday}"),
    4: N_("the fourth {weekday}"),
    5: N_("the fifth {weekday}"),
    -1: N_("the last {weekday}"),
    -2: N_("the last {weekday} but one"),
}


def rule_in_words(written: DayRule, first: date) -> Phrase:
    """In short; a rule of rarer parts is named as it is written. `first`: the day from which it comes."""
    if _is_rare(written):
        return Phrase(N_("By the rule {rule}"), rule=written.text)
    rule = _completed(written, first)
    parts = [_rhythm(rule)]
    if rule.days:
        parts.append(Phrase(N_("on {days}"), days=tuple(_day(day) for day in rule.days)))
    if rule.month_days:
        parts.append(Phrase(N_("on day {days} of the month"), days=tuple(str(day) for day in rule.month_days)))
    if rule.months:
        months = tuple(Phrase(MONTH_NAMES[month - 1]) for month in rule.months)
        parts.append(Phrase(N_("in {months}"), months=months))
    if rule.count is not None:
        parts.append(plural_phrase(rule.count, "once in all", "{number} times in all"))
    if rule.until is not None:
        parts.append(Phrase(N_("until {day}"), day=f"{rule.until:%Y-%m-%d}"))
    return in_a_row(parts) if len(parts) > 1 else parts[0]


def _is_rare(rule: DayRule) -> bool:
    far = any(day.ordinal and day.ordinal not in ORDINALS for day in rule.days)
    in_years = rule.frequency is Frequency.YEARLY and not rule.months and any(day.ordinal for day in rule.days)
    backwards = any(day < 0 for day in rule.month_days)
    both = bool(rule.days and rule.month_days)
    return far or in_years or backwards or both or bool(rule.year_days or rule.weeks or rule.positions)


def _completed(rule: DayRule, first: date) -> DayRule:
    """With the days that it takes from its first day, where it names none (RFC 5545 §3.3.10)."""
    if rule.days or rule.month_days or rule.frequency is Frequency.DAILY:
        return rule
    if rule.frequency is Frequency.WEEKLY:
        return replace(rule, days=(RuleDay(first.weekday()),))
    in_years = rule.frequency is Frequency.YEARLY and not rule.months
    return replace(rule, month_days=(first.day,), months=(first.month,) if in_years else rule.months)


def _rhythm(rule: DayRule) -> Phrase:
    if rule.frequency is Frequency.DAILY:
        return plural_phrase(rule.interval, "Every day", "Every {number} days")
    if rule.frequency is Frequency.WEEKLY:
        return plural_phrase(rule.interval, "Every week", "Every {number} weeks")
    if rule.frequency is Frequency.MONTHLY:
        return plural_phrase(rule.interval, "Every month", "Every {number} months")
    return plural_phrase(rule.interval, "Every year", "Every {number} years")


def _day(day: RuleDay) -> Phrase:
    name = Phrase(WEEKDAY_NAMES[day.weekday])
    return Phrase(ORDINALS[day.ordinal], weekday=name) if day.ordinal else name
