"""Numbers, shares and times as officers read them, in English."""

from datetime import UTC, datetime, timedelta


def number(count: int) -> str:
    return f"{count:,}"


def counted(count: int, one: str, many: str) -> str:
    """`1 case`, `2 cases`."""
    return f"{number(count)} {one if count == 1 else many}"


def percent(part: int, whole: int) -> str:
    """A share in whole per cent. It says 0 only of none, and 100 only of all."""
    if not whole:
        return "–"
    if 0 < part < whole:
        return f"{min(99, max(1, round(100 * part / whole)))}\u00a0%"
    return "100\u00a0%" if part else "0\u00a0%"


def utc(moment: datetime) -> str:
    """`2 March 2026, 09:00 UTC`."""
    at = moment.astimezone(UTC)
    return f"{at.day} {at:%B %Y, %H:%M} UTC"


def utc_in_brief(moment: datetime) -> str:
    """`2 Mar 2026, 09:00 UTC`, for columns."""
    at = moment.astimezone(UTC)
    return f"{at.day} {at:%b %Y, %H:%M} UTC"


def span(length: timedelta) -> str:
    """The two largest units of a length of time: `2 days 3 hours`."""
    minutes = abs(length) // timedelta(minutes=1)
    units = ((minutes // 1440, "day"), (minutes // 60 % 24, "hour"), (minutes % 60, "minute"))
    parts = [f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in units if count]
    return " ".join(parts[:2]) if parts else "less than a minute"


def span_of_minutes(minutes: int) -> str:
    return span(timedelta(minutes=minutes))
