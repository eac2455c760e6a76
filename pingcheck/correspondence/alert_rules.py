"""When officers are mailed about a possible incident: at once, but a flood of replies must not flood them. Pure."""

from datetime import timedelta
from enum import StrEnum
from typing import NamedTuple

# An officer gets at most so many alerts in a window, and one more that says that there are more. What nothing proves
# has a bound of its own, so that a stranger's flood never uses up the alerts about contacts.
WINDOW = timedelta(hours=1)
MOST_PROVED = 10
MOST_UNPROVED = 3


# A mail that came earlier, and is read again by newer rules, is only marked.
NEWS_FOR = timedelta(days=7)


class AlertExtent(StrEnum):
    """What an alert tells of."""

    ONE = "one"  # one reply
    MORE = "more"  # this one and others to come, which are marked on the pages only
    UNREAD = "unread"  # no possible incident: replies that nobody has read for a day
    UNAPPROVED = "unapproved"  # no possible incident: a check opens within a day, and nobody approved it


class AlertsLately(NamedTuple):
    """The alerts within the last WINDOW, of those that are proved, or of those that are not."""

    one: int
    more: int


def most_alerts(proved: bool) -> int:
    """How many replies are told one by one within a WINDOW."""
    return MOST_PROVED if proved else MOST_UNPROVED


def extent_of(proved: bool, age: timedelta, lately: AlertsLately) -> AlertExtent | None:
    """What to tell officers about one more possible incident, whose words came so long ago; None if they are told
    nothing by mail."""
    if age > NEWS_FOR:
        return None
    if lately.one < most_alerts(proved):
        return AlertExtent.ONE
    return None if lately.more else AlertExtent.MORE
