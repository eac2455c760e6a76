"""When an event comes again, within bounds."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from dateutil.rrule import rrulestr
from icalendar import Component
from icalendar.prop import vRecur

from directory.errors import Refused
from directory.phrases import N_
from pingcheck.planning.calendars.event_times import EventZones

MOST_OCCURRENCES = 200
HORIZON = timedelta(days=3 * 365)  # for rules without an end
SLOW_ENOUGH = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})


def recurs(event: Component) -> bool:
    return "RRULE" in event or "RDATE" in event


def occurrences(event: Component, start: datetime, zones: EventZones, now: datetime) -> list[datetime]:
    """The naive local times after `now`, which is local too, in order, that are not left out by the calendar itself.
    `start`: the first, naive and local. Raises Refused if there are more than we take."""
    found = {moment for moment in (start, *_dates(event, "RDATE", zones)) if moment > now}
    for rule in _listed(event.get("RRULE")):
        found.update(islice(_by_rule(rule, start, zones, now), MOST_OCCURRENCES + 1))
    found -= set(_dates(event, "EXDATE", zones))
    if len(found) > MOST_OCCURRENCES:
        raise Refused(
            N_("It comes more than {most} times. Add the meetings that count by hand."), most=MOST_OCCURRENCES
        )
    return sorted(found)


def _by_rule(rule: vRecur, start: datetime, zones: EventZones, now: datetime) -> Iterator[datetime]:
    """Raises Refused if it cannot be followed."""
    frequency = str(next(iter(_listed(rule.get("FREQ"))), "")).upper()
    if frequency not in SLOW_ENOUGH:
        raise Refused(N_("It comes several times a day, or by a rule that cannot be followed."))
    local = vRecur(rule)
    if "UNTIL" in local:
        local["UNTIL"] = [_local_end(moment, zones) for moment in _listed(local["UNTIL"])]
    try:
        moments = rrulestr(local.to_ical().decode(), dtstart=start)  # type: ignore[no-untyped-call]
    except (ValueError, TypeError) as error:
        raise Refused(N_("It comes several times a day, or by a rule that cannot be followed.")) from error
    has_end = "COUNT" in local or "UNTIL" in local
    for moment in moments.xafter(now):
        if not has_end and moment > now + HORIZON:
            return
        yield moment


def _local_end(moment: Any, zones: EventZones) -> datetime:
    if not isinstance(moment, datetime):
        return datetime(moment.year, moment.month, moment.day, 23, 59, 59)  # noqa: DTZ001  (local)
    return moment.astimezone(zones.default).replace(tzinfo=None) if moment.tzinfo else moment


def _dates(event: Component, name: str, zones: EventZones) -> Iterator[datetime]:
    for listed in _listed(event.get(name)):
        for each in listed.dts:
            yield zones.local(each)[0]


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
