"""From the secretariat's local time to an instant, by a stated rule where the clocks are changed."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from directory.errors import Refused


def zone_named(name: str) -> ZoneInfo:
    """The time zone of an IANA name. Raises Refused."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise Refused(f"{name!r} is not a time zone; write an IANA name such as Europe/Vienna or UTC.") from error


def local_time(text: str) -> datetime:
    """Reads `2026-03-02 09:00` (or with T), without a zone. Raises Refused."""
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise Refused(f"{text!r} is not a time; write it like 2026-03-02T09:00.") from error
    if found.tzinfo is not None:
        raise Refused(f"{text!r} carries an offset; write local time without one and name the zone with --zone.")
    return found


def to_instant(local: datetime, zone: ZoneInfo) -> datetime:
    """The UTC instant of a local time: an hour that does not exist becomes the first instant after the gap; an hour
    that comes twice means its first time."""
    first = local.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if first.astimezone(zone).replace(tzinfo=None) == local:
        return first
    # The local time falls into a gap: go on, minute by minute, to the first that exists.
    later = local.replace(second=0, microsecond=0)
    while later.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).replace(tzinfo=None) != later:
        later += timedelta(minutes=1)
    return later.replace(tzinfo=zone).astimezone(UTC)
