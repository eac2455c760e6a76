"""When officers are mailed about a possible incident: at once, but a flood of replies must not flood them. Pure."""

from datetime import timedelta
from enum import StrEnum
from typing import NamedTuple

# An officer gets at most so many alerts in a window, and one more that says that there are more. What nothing proves
# has a bound of its own, so that a stranger's flood never uses up the alerts about contacts.
WINDOW = timedelta(hours=1)
MOST_PROVED = 10
MOST_UNPROVED = 3
MOST_CALLS = 10  # wishes to be called have a bound of their own, too


# A mail that came earlier, and is read again by newer rules, is only marked.
NEWS_FOR = timedelta(days=7)


class AlertExtent(StrEnum):
    """What an alert tells of."""

    ONE = "one"  # one reply
    MORE = "more"  # this one and others to come, which are marked on the pages only
    UNREAD = "unread"  # no possible incident: replies that nobody has read for a day
    UNAPPROVED = "unapproved"  # no possible incident: a check opens within a day, and nobody approved it
    CALL = "call"  # no possible incident: a contact wishes to be called
    MORE_CALLS = "more_calls"  # this one and others to come, which are on the list of calls only


class AlertsLately(NamedTuple):
    """The alerts within the last WINDOW: of incidents that are proved, of those that are not, or of calls."""

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


def extent_of_call(age: timedelta, lately: AlertsLately) -> AlertExtent | None:
    """The same about one more wish to be called, which was said so long ago."""
    if age > NEWS_FOR:
        return None
    if lately.one < MOST_CALLS:
        return AlertExtent.CALL
    return None if lately.more else AlertExtent.MORE_CALLS
