"""Instants in few words: in UTC and in a contact's local time, with a date only where it is another day."""

from datetime import UTC, datetime
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.dates import format_skeleton

from directory.languages import Language
from pingcheck.wording.moments import ARABIC_MONTH, ARABIC_MONTHS, city_of, clock_time, locale_of

DAY, DAY_OF_WEEK = "MMMd", "MMMEd"
COMMA = {Language.ARABIC: "، ", Language.CHINESE: " "}


class BriefMoment(NamedTuple):
    """`06:00 UTC` and `09:00 Nairobi`; the second is empty where it would say the same, or the zone is not known."""

    utc: str
    local: str
    machine: str  # for the attribute `datetime`


@lru_cache(maxsize=4096)
def brief(moment: datetime, zone_name: str, language: Language, today: datetime | None) -> BriefMoment:
    """`today`: the instant at which the page is shown, so that its own day needs no date. None: the day of the week and
    the date are said whatever day it is, as for a deadline."""
    at = moment.astimezone(UTC)
    said = f"{clock_time(at.time(), language)} UTC"
    if today is None or at.date() != today.astimezone(UTC).date():
        said = f"{_day(at, language, DAY_OF_WEEK if today is None else DAY)}{COMMA.get(language, ', ')}{said}"
    return BriefMoment(said, _local(at, zone_name, language), f"{at:%Y-%m-%dT%H:%M:%SZ}")


def local_time(moment: datetime, zone_name: str) -> datetime | None:
    """The same instant in this zone; None if it is not known, or as late as UTC."""
    try:
        local = moment.astimezone(ZoneInfo(zone_name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
    return local if local.utcoffset() else None


def city_in(zone_name: str, language: Language) -> str:
    """The city of a zone; UTC if it is not known."""
    try:
        return city_of(ZoneInfo(zone_name), language)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return "UTC"


def _local(at: datetime, zone_name: str, language: Language) -> str:
    local = local_time(at, zone_name)
    if local is None:
        return ""
    said = f"{clock_time(local.time(), language)} {city_of(ZoneInfo(zone_name), language)}"
    is_same_day = local.date() == at.date()
    return said if is_same_day else f"{_day(local, language, DAY)}{COMMA.get(language, ', ')}{said}"


def _day(moment: datetime, language: Language, skeleton: str) -> str:
    day = format_skeleton(skeleton, moment, tzinfo=moment.tzinfo, locale=locale_of(language))
    if language is Language.ARABIC:
        return ARABIC_MONTH.sub(lambda month: f"{ARABIC_MONTHS[month[0]]}/{month[0]}", day)
    return day
