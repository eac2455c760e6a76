"""When people are told of changes: the first time at once, then bundled, so that many changes make few mails. Pure."""

from datetime import datetime, timedelta

# Between two mails about one entry to one address. What changes meanwhile goes into the one that waits.
GAP = timedelta(minutes=15)
MOST_CHANGES = 20  # in one mail


def due_after(last_due: datetime | None, now: datetime) -> datetime:
    """When the next mail may go, if the last one was due then."""
    return now if last_due is None else max(now, last_due + GAP)
