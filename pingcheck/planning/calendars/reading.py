"""Calendars in the format of RFC 5545, read into events. Pure; strangers' bytes, so it runs in a process of its own."""

import hashlib
from collections.abc import Iterator
from datetime import datetime

from icalendar import Calendar, Component

from directory.errors import Refused
from directory.phrases import N_, Phrase
from pingcheck.exercises.local_time import to_instant
from pingcheck.planning.calendars.event import CalendarContents, CalendarEvent, ReadingRules, RejectedEvent
from pingcheck.planning.calendars.event_times import EventZones
from pingcheck.planning.calendars.recurrences import MOST_OCCURRENCES, occurrences, recurs
from pingcheck.planning.meeting_facts import LOCAL, LONGEST_TEXT, YEARS, MeetingFacts

LARGEST = 2_000_000  # bytes
MOST_EVENTS = 500
MOST_CALENDARS = 20


def read_calendar(raw: bytes, rules: ReadingRules) -> CalendarContents:
    """Raises Refused if it is no calendar, or larger than what we take."""
    if len(raw) > LARGEST:
        raise Refused(N_("The calendar is larger than {most} MB."), most=LARGEST // 1_000_000)
    try:
        calendars = Calendar.from_ical(raw, multiple=True)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        raise Refused(N_("This is not a calendar in the iCalendar format (.ics).")) from error
    if not calendars or not all(isinstance(calendar, Calendar) for calendar in calendars):
        raise Refused(N_("This is not a calendar in the iCalendar format (.ics)."))
    if sum(len(calendar.walk("VEVENT")) for calendar in calendars[:MOST_CALENDARS]) > MOST_EVENTS:
        raise Refused(N_("The calendar has more than {most} events."), most=MOST_EVENTS)
    reading = _CalendarReading(rules)
    for calendar in calendars[:MOST_CALENDARS]:
        reading.take(calendar)
    if len(reading.events) > MOST_EVENTS:
        raise Refused(N_("The calendar has more than {most} events."), most=MOST_EVENTS)
    return CalendarContents(tuple(reading.events.values()), tuple(reading.rejected), reading.past)


class _CalendarReading:
    def __init__(self, rules: ReadingRules) -> None:
        self._rules = rules
        self.events: dict[str, CalendarEvent] = {}
        self.rejected: list[RejectedEvent] = []
        self.past = 0

    def take(self, calendar: Calendar) -> None:
        zones = EventZones(calendar, self._rules.zone)
        all_cancelled = str(calendar.get("METHOD", "")).upper() == "CANCEL"
        # An event whose SEQUENCE is higher is newer; changed occurrences come after the event that they belong to.
        events = sorted(calendar.walk("VEVENT"), key=lambda event: ("RECURRENCE-ID" in event, _sequence(event)))
        for event in events:
            title = _one_line(event.get("SUMMARY", ""))
            try:
                if not title:
                    raise Refused(N_("It has no title."))
                self._take(event, title, zones, all_cancelled)
            except Refused as refused:
                if MOST_OCCURRENCES in refused.values.values():  # would flood the list: nothing of it is taken
                    raise Refused(N_("{title}: {problem}"), title=title, problem=refused.phrase) from refused
                self.rejected.append(RejectedEvent(title, refused.phrase))
            except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
                self.rejected.append(RejectedEvent(title, Phrase(N_("It has no time that could be read."))))

    def _take(self, event: Component, title: str, zones: EventZones, all_cancelled: bool) -> None:
        start, zone = zones.local(event["DTSTART"])
        if start.year not in YEARS:
            raise Refused(N_("The year {year} cannot be meant."), year=str(start.year))
        cancelled = all_cancelled or str(event.get("STATUS", "")).upper() == "CANCELLED"
        place = _one_line(event.get("LOCATION", ""))
        now = self._rules.now.astimezone(zone).replace(tzinfo=None)
        is_series = recurs(event) and "RECURRENCE-ID" not in event
        coming = occurrences(event, start, zones, now) if is_series else [start]
        if not any(moment > now for moment in coming):
            self.past += 1
            if "RECURRENCE-ID" in event:  # an occurrence that was moved into the past
                self.events.pop(_key(event, title, zones, None), None)
            return
        for moment in coming:
            key = _key(event, title, zones, moment if is_series else None)
            facts = MeetingFacts(title, place, moment.strftime(LOCAL), zone.key)
            self.events[key] = CalendarEvent(key, facts, cancelled)


def _key(event: Component, title: str, zones: EventZones, occurrence: datetime | None) -> str:
    """A changed occurrence has the key of the one that it replaces. Events without a UID are told apart by their
    words and time."""
    uid, first = str(event.get("UID", "")).strip(), zones.local(event["DTSTART"])
    parts = [uid] if uid else ["", title, str(first[0])]
    if occurrence is not None:
        parts.append(to_instant(occurrence, first[1]).isoformat())
    elif "RECURRENCE-ID" in event:
        parts.append(to_instant(*zones.local(event["RECURRENCE-ID"])).isoformat())
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _sequence(event: Component) -> int:
    try:
        return int(event.get("SEQUENCE", 0))
    except (ValueError, TypeError):
        return 0


def _one_line(value: object) -> str:
    """A stranger's words without control characters, in one line, within the bounds of a meeting's."""
    found = value[0] if isinstance(value, list) and value else value
    return " ".join("".join(_printable(str(found)[: 4 * LONGEST_TEXT])).split())[:LONGEST_TEXT].rstrip()


def _printable(text: str) -> Iterator[str]:
    for character in text:
        yield character if character.isprintable() else " " if character.isspace() else ""
