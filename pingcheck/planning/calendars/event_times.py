"""The time of an event, as local time in a zone with an IANA name."""

from datetime import UTC, date, datetime, tzinfo
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from icalendar import Calendar
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from directory.errors import Refused
from directory.phrases import N_
from pingcheck.exercises.local_time import zone_named

MOST_PARTS = 3  # of an IANA name


class EventZones:
    """The zones of one calendar. `default`: of its times that name none, unless it names one itself."""

    def __init__(self, calendar: Calendar, default: str) -> None:
        own = _iana_name(str(calendar.get("X-WR-TIMEZONE", "")))
        self.default = zone_named(own or default)

    def local(self, prop: Any) -> tuple[datetime, ZoneInfo]:
        """Naive local time and its zone. A day alone begins at midnight; what is told in UTC, or in a zone of the
        calendar's own making, is put into the default zone. Raises Refused."""
        moment = prop.dt
        if isinstance(moment, tuple):  # a period
            moment = moment[0]
        if not isinstance(moment, date):
            raise Refused(N_("It has no time that could be read."))
        if not isinstance(moment, datetime):
            return datetime(moment.year, moment.month, moment.day), self.default  # noqa: DTZ001  (local)
        named = str(prop.params.get("TZID", "")) if hasattr(prop, "params") else ""
        return self._placed(moment.replace(microsecond=0), named)

    def _placed(self, moment: datetime, named: str) -> tuple[datetime, ZoneInfo]:
        if moment.tzinfo is None:
            zone = _zone(named) if named else self.default
            if zone is None:
                raise Refused(N_("Its time zone is not known: {zone}."), zone=_short(named))
            return moment, zone
        zone = _zone_of(moment.tzinfo, named)
        if zone is not None:
            return moment.replace(tzinfo=None, fold=0), zone
        return moment.astimezone(UTC).astimezone(self.default).replace(tzinfo=None, fold=0), self.default


def _zone_of(of: tzinfo, named: str) -> ZoneInfo | None:
    known = getattr(of, "key", None)
    if known is not None and known != "UTC":
        return _zone(known)
    return _zone(named) if named and known != "UTC" else None


def _zone(named: str) -> ZoneInfo | None:
    name = _iana_name(named)
    return ZoneInfo(name) if name else None


def _iana_name(named: str) -> str:
    """The IANA name that a TZID is or ends with, or that Windows' name of a zone means (CLDR); empty if none."""
    name = WINDOWS_TO_OLSON.get(named.strip(), named.strip())
    parts = name.split("/")
    tails = ("/".join(parts[-count:]) for count in range(min(MOST_PARTS, len(parts)), 0, -1))
    return next((tail for tail in (name, *tails) if tail in _known_zones()), "")


@cache
def _known_zones() -> set[str]:
    return available_timezones()


def _short(text: str) -> str:
    return "".join(character for character in text if character.isprintable())[:60]
