"""Instants in words that cannot be misread: in UTC and in a contact's local time, in each language."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale
from babel.dates import format_date, get_timezone_location

from directory.languages import Language

BETWEEN_DAY_AND_TIME = {Language.ARABIC: "،", Language.CHINESE: ""}


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
    city = get_timezone_location(zone, locale=_locale(language), return_city=True)
    return f"{_day_and_time(local, language)} {city} (UTC{_hours_and_minutes(offset)})"


def _day_and_time(moment: datetime, language: Language) -> str:
    day = format_date(moment, "full", locale=_locale(language))
    return f"{day}{BETWEEN_DAY_AND_TIME.get(language, ',')} {moment:%H:%M}"


def _hours_and_minutes(offset: timedelta) -> str:
    minutes = offset // timedelta(minutes=1)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def _locale(language: Language) -> Locale:
    # British English puts the day before the month, as the United Nations does.
    return Locale.parse("en_GB" if language is Language.ENGLISH else language.value)
