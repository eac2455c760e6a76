"""Instants in words that cannot be misread: in UTC and in a contact's local time, in each language."""

import re
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale
from babel.dates import format_date, get_timezone_location

from directory.languages import Language

BETWEEN_DAY_AND_TIME = {
    Language.ARABIC: "، الساعة ",
    Language.CHINESE: " ",
    Language.FRENCH: " à ",
    Language.SPANISH: ", a las ",
}
PLACE = {
    Language.ARABIC: "، {city} (UTC{offset})",
    Language.CHINESE: "，{city}（UTC{offset}）",
    Language.FRENCH: ", {city} (UTC{offset})",
    Language.SPANISH: ", {city} (UTC{offset})",
}
# The United Nations' Arabic documents name each month in both ways.
ARABIC_MONTHS = {
    "يناير": "كانون الثاني",
    "فبراير": "شباط",
    "مارس": "آذار",
    "أبريل": "نيسان",
    "مايو": "أيار",
    "يونيو": "حزيران",
    "يوليو": "تموز",
    "أغسطس": "آب",
    "سبتمبر": "أيلول",
    "أكتوبر": "تشرين الأول",
    "نوفمبر": "تشرين الثاني",
    "ديسمبر": "كانون الأول",
}
FIRST_OF_A_MONTH = re.compile(r"(?<!\d)1(?=\s[^\W\d])")
ARABIC_MONTH = re.compile("|".join(ARABIC_MONTHS))


@lru_cache(maxsize=4096)
def in_utc(moment: datetime, language: Language) -> str:
    """`Thursday, 12 March 2026, 14:00 UTC`, in the language's own order."""
    return f"{_day_and_time(moment.astimezone(UTC), language)} UTC"


@lru_cache(maxsize=4096)
def in_zone(moment: datetime, zone_name: str, language: Language) -> str | None:
    """`Thursday, 12 March 2026, 15:00 Vienna (UTC+01:00)`; None if the zone is unknown or is UTC itself."""
    try:
        zone = ZoneInfo(zone_name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
    local = moment.astimezone(zone)
    offset = local.utcoffset()
    if not offset:
        return None
    place = PLACE.get(language, " {city} (UTC{offset})")
    said = place.format(city=city_of(zone, language), offset=_hours_and_minutes(offset))
    return f"{_day_and_time(local, language)}{said}"


def day_in_words(day: date, language: Language) -> str:
    """`12 March 2026`, in the language's own order."""
    return as_the_organisation_writes(format_date(day, "long", locale=locale_of(language)), language)


def clock_time(moment: time, language: Language) -> str:
    """The time of day as the United Nations writes it: `14:05`, in French `14 h 5`, in Spanish `14.05 horas`."""
    if language is Language.FRENCH:
        hours = "heure" if moment.hour in (0, 1) else "heures"
        return f"{moment.hour}\u00a0h\u00a0{moment.minute}" if moment.minute else f"{moment.hour}\u00a0{hours}"
    return f"{moment.hour}.{moment:%M}\u00a0horas" if language is Language.SPANISH else f"{moment:%H:%M}"


def city_of(zone: ZoneInfo, language: Language) -> str:
    """The city that a time zone is named after."""
    return get_timezone_location(zone, locale=locale_of(language), return_city=True)


def locale_of(language: Language) -> Locale:
    # British English puts the day before the month, as the United Nations does.
    return Locale.parse("en_GB" if language is Language.ENGLISH else language.value)


def _day_and_time(moment: datetime, language: Language) -> str:
    day = as_the_organisation_writes(format_date(moment, "full", locale=locale_of(language)), language)
    return f"{day}{BETWEEN_DAY_AND_TIME.get(language, ', ')}{clock_time(moment.time(), language)}"


def as_the_organisation_writes(day: str, language: Language) -> str:
    """A day as babel writes it: in French `1er` for the first of a month, in Arabic both names of the month."""
    if language is Language.FRENCH:
        return FIRST_OF_A_MONTH.sub("1er", day)
    if language is not Language.ARABIC:
        return day
    return ARABIC_MONTH.sub(lambda month: f"{ARABIC_MONTHS[month[0]]}/{month[0]}", day)


def _hours_and_minutes(offset: timedelta) -> str:
    minutes = offset // timedelta(minutes=1)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
