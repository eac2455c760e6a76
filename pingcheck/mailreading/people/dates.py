"""Dates in sentences, as people write them. The date of the mail tells which year is meant."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from email.utils import parsedate_to_datetime
from functools import cache

from pingcheck.mailreading.folding import plain_digits
from pingcheck.mailreading.people.month_names import month_of, names_in

# A word with its vowel signs, which \w lacks; some of Arabic's names are two words.
NAME = r"[^\s\d.,;:/()<>@-]{1,15}(?:\.[^\s\d.,;:/()<>@-]{1,4})?[.׳']?(?: (?:الثاني|الأول))?"
ORDINAL = r"st|nd|rd|th|er|\.|º|ª"
YEAR = r"(?:,?\s{0,3}(?:de\s|del\s|of\s)?((?:20)\d\d))?"
DAY_MONTH = rf"(?<![\d:])(\d{{1,2}})(?:{ORDINAL})?\s{{0,2}}(?:de\s|of\s)?({NAME}){YEAR}"
# Only English puts the day behind the month.
MONTH_DAY = rf"\b(MONTH)\.?\s{{1,2}}(\d{{1,2}})(?:st|nd|rd|th)?(?![\d:]){YEAR}"
LONGEST_ABSENCE = timedelta(days=400)


def sent_on(value: str) -> date | None:
    """The day of a Date header."""
    try:
        return parsedate_to_datetime(value[:100]).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def latest_date(text: str, today: date | None) -> date | None:
    """The last day that the text names, up to a year after the mail. Without the day of the mail (`today`) only
    days with a year count."""
    found = [day for day in _days(plain_digits(text), today) if _is_near(day, today)]
    return max(found, default=None)


def _is_near(day: date, today: date | None) -> bool:
    return today is None or today - timedelta(days=1) <= day <= today + LONGEST_ABSENCE


def _days(text: str, today: date | None) -> Iterator[date]:
    for shape, pattern in _shapes():
        for found in pattern.finditer(text):
            for year, month, day in _meanings(shape, found):
                made = _day(year, month, day, today)
                if made is not None and _is_near(made, today):
                    yield made
                    break


@cache
def _shapes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    names = sorted(names_in("en") | names_in("en_GB"), key=len, reverse=True)
    english = f"(?:{'|'.join(names)})"
    return (
        ("ymd", re.compile(r"\b(20\d\d)[-/.年년]\s?(\d{1,2})[-/.月월]\s?(\d{1,2})")),
        ("md", re.compile(r"()(\d{1,2})[月월]\s?(\d{1,2})[日일]")),
        ("md", re.compile(r"()(\d{1,2})[月월]\s?\d{1,2}[日일]?\s?[-–~〜～至到]\s?(\d{1,2})[日일]")),
        ("md", re.compile(r"()(?<![\d/.])(\d{1,2})/(\d{1,2})(?=\s?(?:まで|から|より|以降|[（(]))")),
        ("either", re.compile(r"(?<![\d.])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(20\d\d|\d\d)?(?![\d])")),
        ("dmy", re.compile(r"(?<!\d)(\d{1,2})\s(?:tháng|thg)\s(\d{1,2})(?:\snăm\s(20\d\d))?")),
        ("year month day", re.compile(rf"\b(20\d\d)[.,]?\s(?:m\.\s)?({NAME})\s(\d{{1,2}})(?![\d:])", re.IGNORECASE)),
        ("day month", re.compile(DAY_MONTH, re.IGNORECASE)),
        ("month day", re.compile(MONTH_DAY.replace("MONTH", english), re.IGNORECASE)),
    )  # fmt: skip


def _meanings(shape: str, found: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    """Year, month, day; 3/4 is the third of April, unless that has passed and the fourth of March has not."""
    if shape in {"ymd", "md"}:
        yield found[1], int(found[2]), int(found[3])
    elif shape == "dmy":
        yield found[3] or "", int(found[2]), int(found[1])
    elif shape == "either":
        year = f"20{found[4]}" if found[4] and len(found[4]) == 2 else found[4] or ""
        yield year, int(found[3]), int(found[1])
        yield year, int(found[1]), int(found[3])
    elif shape == "year month day":
        yield found[1], month_of(found[2]), int(found[3])
    elif shape == "day month":
        yield found[3] or "", month_of(found[2]), int(found[1])
    else:
        yield found[3] or "", month_of(found[1]), int(found[2])


def _day(year: str, month: int, day: int, today: date | None) -> date | None:
    if not year and today is None:
        return None
    try:
        made = date(int(year) if year else (today.year if today else 0), month, day)
        if not year and today and made < today - timedelta(days=30):
            made = made.replace(year=made.year + 1)
    except ValueError:
        return None
    return made
