"""Shortcuts to a ping's status: what one more event makes of it, without reading the events before it.

Statements that set the status of many pings are made from these, and these from the fold in `status`. The tests compare
them with the fold for every history.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from typing import NamedTuple
from uuid import UUID

from pingcheck.exercises.status import Answer, EventKind, Status
from pingcheck.exercises.status_fold import ping_status


class ExampleEvent(NamedTuple):
    """An event as the fold reads it, of no particular time or message."""

    kind: EventKind
    code: str | None = None
    at: datetime = datetime.min.replace(tzinfo=UTC)
    message_id: UUID | None = None


# One history for each status that events can lead to. What `statuses_after` says holds for every other one, too.
EXAMPLES: Mapping[Status, tuple[ExampleEvent, ...]] = {
    Status.QUEUED: (),
    Status.STANDBY: (ExampleEvent(EventKind.STOOD_BY),),
    Status.CREDITED: (ExampleEvent(EventKind.CREDITED),),
    Status.EXCUSED: (ExampleEvent(EventKind.EXCUSED),),
    Status.NO_ADDRESS: (ExampleEvent(EventKind.NO_ADDRESS),),
    Status.DEFERRED: (ExampleEvent(EventKind.DEFERRED),),
    Status.SENT: (ExampleEvent(EventKind.ACCEPTED),),
    Status.BOUNCED: (ExampleEvent(EventKind.FAILED),),
    Status.REFUSED: (ExampleEvent(EventKind.REFUSED),),
    Status.AUTO_REPLIED: (ExampleEvent(EventKind.ACCEPTED), ExampleEvent(EventKind.AUTO_REPLIED)),
    Status.TO_READ: (ExampleEvent(EventKind.TO_READ),),
    Status.CONFIRMED: (ExampleEvent(EventKind.ANSWERED, Answer.RECEIVED),),
    Status.CONFIRMED_LATE: (ExampleEvent(EventKind.ANSWERED_LATE, Answer.RECEIVED),),
    Status.HANDED_OVER: (ExampleEvent(EventKind.ANSWERED, Answer.NO_LONGER_ME),),
    Status.MISDIRECTED: (ExampleEvent(EventKind.ANSWERED, Answer.WRONG_PERSON),),
    Status.SILENT: (ExampleEvent(EventKind.ACCEPTED), ExampleEvent(EventKind.CLOSED)),
    Status.NOT_SENT: (ExampleEvent(EventKind.DEFERRED), ExampleEvent(EventKind.CLOSED)),
    Status.REPLACED: (ExampleEvent(EventKind.REPLACED),),
    Status.CANCELLED: (ExampleEvent(EventKind.CANCELLED),),
}

# Events that happen to many pings at once. What each makes of a ping depends on the ping's status alone, if nothing
# later has happened to it; of CALLED and NO_ADDRESS that is true before the closing only. STOOD_BY and CREDITED come
# to pings to which nothing else has happened, LISTED to those that were called just now.
OF_MANY_PINGS = (
    EventKind.STOOD_BY,
    EventKind.CREDITED,
    EventKind.CALLED,
    EventKind.LISTED,
    EventKind.NO_ADDRESS,
    EventKind.REPLACED,
    EventKind.CANCELLED,
    EventKind.CLOSED,
)

# Events that leave a queued ping queued, and yet change what a later event makes of it.
LEAVE_NO_TRACE = (EventKind.AUTO_REPLIED, EventKind.READ, EventKind.HANDED_ON, EventKind.LISTED, EventKind.TELEPHONED)


@cache
def status_alone(kind: EventKind, code: str | None) -> Status:
    """The status of a ping to which nothing else happened that counts.

    That holds for a ping that is queued, unless one of LEAVE_NO_TRACE happened to it; and for the first answer to a
    ping, whatever happened before.
    """
    return ping_status([ExampleEvent(kind, code)])


@cache
def statuses_after(kind: EventKind) -> Mapping[Status, Status]:
    """What an event of OF_MANY_PINGS makes of each status; those that it leaves as they are are not named."""
    after = {known: ping_status([*history, ExampleEvent(kind)]) for known, history in EXAMPLES.items()}
    return {known: status for known, status in after.items() if status is not known}
