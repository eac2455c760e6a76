"""Numbers, shares and times in English, for the command line."""

from datetime import UTC, datetime, timedelta

from directory.phrases import number, span


def counted(count: int, one: str, many: str) -> str:
    """`1 case`, `2 cases`."""
    return f"{number(count)} {one if count == 1 else many}"


def percent(part: int, whole: int) -> str:
    """A share in whole per cent. It says 0 only of none, and 100 only of all."""
    if not whole:
        return "–"
    if 0 < 100 * part < whole:
        return "under 1\u00a0%"
    if 0 < part < whole:
        return f"{min(99, max(1, round(100 * part / whole)))}\u00a0%"
    return "100\u00a0%" if part else "0\u00a0%"


def utc(moment: datetime) -> str:
    """`2 March 2026, 09:00 UTC`."""
    at = moment.astimezone(UTC)
    return f"{at.day} {at:%B %Y, %H:%M} UTC"


def span_of_minutes(minutes: int) -> str:
    return span(timedelta(minutes=minutes))
