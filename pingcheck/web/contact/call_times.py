"""The hours in which a contact may wish to be called: those of the secretariat, in the contact's local time."""

import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from pingcheck.conversation.call_backs import ANY_TIME
from pingcheck.settings.names import OfficeHours
from pingcheck.wording.brief_moments import local_time

# If the secretariat's hours are not set: the contact's own day.
OPENS, CLOSES = timedelta(hours=9), timedelta(hours=18)
PARTS = 3
SHAPE = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-3]):[0-5]\d", re.ASCII)


class CallTime(NamedTuple):
    """Some hours of a day. `value`: in UTC, as a form sends it, 06:00-08:00. `label`: in the contact's local time."""

    value: str
    label: str


def call_times(hours: OfficeHours | None, time_zone: str, now: datetime) -> tuple[CallTime, ...]:
    """The secretariat's hours in parts, by the differences to UTC that hold now."""
    opens, closes = _opens_and_closes(hours, time_zone, now)
    ends = [opens + (closes - opens) * part // PARTS for part in range(PARTS + 1)]
    ends = [end.replace(minute=30 * (end.minute // 30)) for end in ends[:-1]] + ends[-1:]
    return tuple(_call_time(*pair, time_zone) for pair in pairwise(ends) if pair[0] < pair[1])


def known_call_time(value: str) -> str:
    """The value, if a form of ours may have sent it; else nothing."""
    return value if value == ANY_TIME or SHAPE.fullmatch(value) else ""


def _opens_and_closes(hours: OfficeHours | None, time_zone: str, now: datetime) -> tuple[datetime, datetime]:
    if hours is None:
        day = (local_time(now, time_zone) or now).replace(hour=0, minute=0, second=0, microsecond=0)
        return (day + OPENS).astimezone(UTC), (day + CLOSES).astimezone(UTC)
    there = now.astimezone(hours.zone)
    opens, closes = (
        there.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0) for at in (hours.opens, hours.closes)
    )
    return opens.astimezone(UTC), (closes if closes > opens else closes + timedelta(days=1)).astimezone(UTC)


def _call_time(first: datetime, last: datetime, time_zone: str) -> CallTime:
    here = [local_time(at, time_zone) or at for at in (first, last)]
    return CallTime(f"{first:%H:%M}-{last:%H:%M}", f"{here[0]:%H:%M}–{here[1]:%H:%M}")
