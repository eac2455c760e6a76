"""What closing a check, or calling it off, does at once: in figures, for the officer who decides on it. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from pingcheck.exercises.status import NO_CASE, NOT_COUNTED, REACHED, EventKind, Status
from pingcheck.exercises.status_shortcuts import statuses_after


@dataclass(frozen=True, slots=True)
class ClosingForecast:
    """What a closing now makes of the pings: `silent` were mailed and did not answer, `not_sent` no mail server took a
    mail of; `cases` are made."""

    reached: int
    called: int
    silent: int
    not_sent: int
    cases: int
    standby: int = 0  # alternates who were never called, and count nowhere
    to_read: int = 0  # who answered in words that nobody has read yet


def forecast_closing(pings: Mapping[Status, int]) -> ClosingForecast:
    """`pings`: how many have each status now."""
    after: dict[Status, int] = {}
    for status, count in pings.items():
        then = statuses_after(EventKind.CLOSED).get(status, status)
        after[then] = after.get(then, 0) + count
    return ClosingForecast(
        reached=sum(after.get(status, 0) for status in REACHED),
        called=sum(count for status, count in after.items() if status not in NOT_COUNTED),
        silent=after.get(Status.SILENT, 0),
        not_sent=after.get(Status.NOT_SENT, 0),
        standby=after.get(Status.STANDBY, 0),
        to_read=after.get(Status.TO_READ, 0),
        cases=sum(count for status, count in after.items() if status not in NO_CASE),
    )
