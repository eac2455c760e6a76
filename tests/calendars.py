"""Calendars in the format of RFC 5545, as organisers give them out."""

from collections.abc import Sequence

HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Organisers//EN")

# As Exchange writes a zone of its own, under Windows' name and under one that only people read.
EXCHANGE_ZONE = (
    "BEGIN:VTIMEZONE",
    "TZID:{name}",
    "BEGIN:STANDARD",
    "DTSTART:16010101T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:16010101T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
)


def exchange_zone(name: str) -> tuple[str, ...]:
    return tuple(line.format(name=name) for line in EXCHANGE_ZONE)


def event(*lines: str, uid: str = "spring@organisers.example", title: str = "Spring session") -> tuple[str, ...]:
    return ("BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{title}", *lines, "END:VEVENT")


def calendar(*parts: Sequence[str]) -> bytes:
    lines = [*HEAD, *(line for part in parts for line in part), "END:VCALENDAR", ""]
    return "\r\n".join(lines).encode()


def spring(starts: str = "20260415T100000", *more: str) -> bytes:
    """The spring session in New York."""
    return calendar(event(f"DTSTART;TZID=America/New_York:{starts}", "LOCATION:Conference Room 1", *more))
