"""Local time as the secretariat plans it, and the instant that it means where clocks are put forward or back."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from directory.errors import Refused
from directory.phrases import N_, Phrase

SECOND = timedelta(seconds=1)
# The areas of names that are in use; US/Eastern and the like are old spellings.
AREAS = (
    "Africa/",
    "America/",
    "Antarctica/",
    "Arctic/",
    "Asia/",
    "Atlantic/",
    "Australia/",
    "Europe/",
    "Indian/",
    "Pacific/",
)


def zone_named(name: str) -> ZoneInfo:
    """The time zone of an IANA name. Raises Refused."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise Refused(f"{name!r} is not a time zone; write an IANA name such as Europe/Vienna or UTC.") from error


def zone_meant(typed: str) -> ZoneInfo:
    """The time zone of an IANA name, or of a city that is in one name alone: `New York`. Raises Refused."""
    return zone_named(_by_city().get(_folded_city(typed), typed.strip()))


@cache
def _by_city() -> dict[str, str]:
    named = [(_folded_city(name.rpartition("/")[2]), name) for name in available_timezones() if name.startswith(AREAS)]
    times = Counter(city for city, _ in named)
    return {city: name for city, name in named if times[city] == 1}


def _folded_city(name: str) -> str:
    return name.strip().replace("_", " ").casefold()


def local_time(text: str) -> datetime:
    """Reads `2026-03-02 09:00` (or with T), without a zone. Raises Refused."""
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise Refused(f"{text!r} is not a time; write it like 2026-03-02T09:00.") from error
    if len(text.strip()) <= len("2026-03-02"):
        raise Refused(f"{text!r} names no hour; write it like 2026-03-02T09:00.")
    if found.tzinfo is not None:
        raise Refused(f"{text!r} carries an offset; write local time without one and name the zone with --zone.")
    return found


def to_instant(local: datetime, zone: ZoneInfo) -> datetime:
    """The UTC instant of a local time. A time that does not exist, as clocks are put forward, means the first instant
    after the gap; a time that comes twice, as they are put back, means its first one."""
    first = local.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if first.astimezone(zone).replace(tzinfo=None) == local:
        return first
    # The local time falls into a gap. Read by the offset before it, it is an instant after the change; read by the
    # offset after it (PEP 495), one before. Between the two, local time jumps past the one asked for.
    whole = local.replace(microsecond=0, tzinfo=zone)
    before, after = whole.replace(fold=1).astimezone(UTC), whole.astimezone(UTC)
    while after - before > SECOND:
        middle = before + (after - before) // SECOND // 2 * SECOND
        is_past = middle.astimezone(zone).replace(tzinfo=None) > local
        before, after = (before, middle) if is_past else (middle, after)
    return after


def clock_change_note(local: datetime, zone: ZoneInfo) -> str:
    """Says of a local time that does not exist, or that comes twice, which instant it means; empty for all others."""
    instant = to_instant(local, zone)
    named = Phrase(N_("{time} on {day}"), time=f"{local:%H:%M}", day=f"{local:%Y-%m-%d}")
    meant = instant.astimezone(zone)
    if meant.replace(tzinfo=None) != local:
        text = N_(
            "{named} does not exist in {zone}, because clocks are put forward then. The first instant after it "
            "is taken: {meant} there, {utc} UTC."
        )
        return Phrase(text, named=named, zone=zone.key, meant=f"{meant:%H:%M}", utc=f"{instant:%H:%M}")
    second = local.replace(tzinfo=zone, fold=1).astimezone(UTC)
    if second == instant:
        return ""
    text = N_(
        "{named} comes twice in {zone}, as clocks are put back. The first is taken, {first} UTC; the second would be "
        "{second} UTC."
    )
    return Phrase(text, named=named, zone=zone.key, first=f"{instant:%H:%M}", second=f"{second:%H:%M}")
