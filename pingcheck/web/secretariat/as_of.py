"""The day in a page's address for which it is shown: `?as_of=2026-03-01`."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from aiohttp import web

from pingcheck.web.keys import CLOCK


@dataclass(frozen=True, slots=True)
class AsOf:
    """`day`: None for now. `end`: its last moment in UTC. `wrong`: what was written is no day, or is still to come."""

    day: date | None = None
    today: date | None = None
    wrong: bool = False

    @property
    def end(self) -> datetime | None:
        if self.day is None:
            return None
        return datetime.combine(self.day + timedelta(days=1), time(0), UTC) - timedelta(microseconds=1)


def as_of_day(request: web.Request) -> AsOf:
    """The day that the address names, as it stood at its end in UTC. No day, or a wrong one, is now."""
    today, written = request.config_dict[CLOCK]().astimezone(UTC).date(), request.query.get("as_of", "")[:10]
    if not written:
        return AsOf(None, today)
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return AsOf(None, today, wrong=True)
    return AsOf(None, today, wrong=True) if day > today or day.year < 2000 else AsOf(day, today)
