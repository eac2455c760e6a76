"""The demo's meetings, as their organisers' calendar gives them out; since then one was moved, and that waits."""

from datetime import datetime, timedelta

from directory.database import Database
from pingcheck.demo.officers import OFFICER
from pingcheck.planning.calendars.event import ReadingRules
from pingcheck.planning.calendars.intake import take_calendar
from pingcheck.planning.calendars.reading import read_calendar

ANNUAL_MEETING = "Annual meeting"
WORKING_GROUP = "Working group on exercises"
BRIEFING = "Briefing of new points of contact"
ANNUAL_IN, WORKING_GROUP_IN, BRIEFING_IN = timedelta(days=9), timedelta(days=45), timedelta(days=110)
MOVED_BY = timedelta(days=2)
ADDED_AGO = timedelta(days=20)
READ_AGAIN_AGO = timedelta(days=1)
ZONE = "Europe/Vienna"


async def bring_meetings(database: Database, present: datetime) -> None:
    """Takes the calendar in twice: some weeks ago, and yesterday, when it said something else of one meeting."""
    for ago, moved_by in ((ADDED_AGO, timedelta()), (READ_AGAIN_AGO, MOVED_BY)):
        at = present - ago
        contents = read_calendar(organisers_calendar(present, moved_by), ReadingRules(at, ZONE))
        async with database.writing() as session:
            await take_calendar(session, contents, None, at, OFFICER.name)


def organisers_calendar(present: datetime, moved_by: timedelta) -> bytes:
    """In the format of RFC 5545. `moved_by`: how much later the working group meets than was first said."""
    events = (
        (ANNUAL_MEETING, present + ANNUAL_IN, "Assembly Hall"),
        (WORKING_GROUP, present + WORKING_GROUP_IN + moved_by, "Room C"),
        (BRIEFING, present + BRIEFING_IN, "Room C"),
    )
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Union of Invented States//EN"]
    for number, (title, starts_at, place) in enumerate(events, start=1):
        lines += ["BEGIN:VEVENT", f"UID:{number}@union.example", f"SUMMARY:{title}", f"LOCATION:{place}"]
        lines += [f"DTSTART;TZID={ZONE}:{starts_at:%Y%m%d}T100000", "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()
