"""The day's email as the demo's officers got it on the last morning on which they were at work."""

from datetime import datetime, timedelta

from pingcheck.correspondence.digest_rules import working_day
from pingcheck.demo.running_demo import RunningDemo
from pingcheck.service.digests import send_digests
from pingcheck.settings.names import OfficeHours

LOOKS_BACK_BY = timedelta(hours=1)


async def mail_what_is_due(demo: RunningDemo, before: datetime) -> None:
    """Tells each officer what was due on the last working morning up to this moment."""
    hours = demo.settings.office_hours
    assert hours is not None
    morning = last_morning(hours, before)
    demo.clock.go_on(morning, 0)
    await send_digests(demo.database, demo.settings, morning)
    await demo.courier.drain()


def last_morning(hours: OfficeHours, before: datetime) -> datetime:
    """When the secretariat began its last day of work that had begun by then. `hours`: within one day."""
    at = before
    while working_day(hours, hours.zone, at) is None:
        at -= LOOKS_BACK_BY
    here = at.astimezone(hours.zone)
    return datetime.combine(here.date(), hours.opens, hours.zone).astimezone(before.tzinfo)
