"""What is announced of a meeting: plain data, which needs no database."""

from dataclasses import dataclass
from datetime import datetime

from pingcheck.exercises.local_time import to_instant, zone_named

LONGEST_TEXT = 200
LOCAL = "%Y-%m-%d %H:%M"
YEARS = range(2000, 2100)


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """What is announced of a meeting. `starts_at_local`: such as `2027-03-15 10:00`, in `zone`."""

    title: str
    place: str
    starts_at_local: str
    zone: str

    @property
    def starts_at(self) -> datetime:
        """The instant, in UTC."""
        return to_instant(datetime.strptime(self.starts_at_local, LOCAL), zone_named(self.zone))  # noqa: DTZ007  (local)
