"""Labels of a telephone check for officers, and of the ways by which contacts are reached, in English.

The words for a status or a group differ where those of a check by email speak of email.
"""

from collections.abc import Callable

from directory.errors import N_
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.status import Status
from pingcheck.reports.figures import Group
from pingcheck.reports.labels import GROUP, STATUS
from pingcheck.reports.reached_by import ReachedBy

STATUS_BY_TELEPHONE = {
    **STATUS,
    Status.QUEUED: N_("To be called"),
    Status.SENT: N_("Called, not reached yet"),
    Status.NO_ADDRESS: N_("No telephone number"),
    Status.NOT_SENT: N_("Not called: our side"),
}
GROUP_BY_TELEPHONE = {**GROUP, Group.UNDELIVERED: N_("Not called")}
REACHED_BY = {
    ReachedBy.EMAIL: N_("By email or its page"),
    ReachedBy.TELEPHONE: N_("By telephone"),
    ReachedBy.BY_HAND: N_("Otherwise, recorded by hand"),
}
Say = Callable[[str], str]


def status_in(status: Status, exercise: Exercise, say: Say = str) -> str:
    """Where a ping of this exercise stands."""
    return say((STATUS_BY_TELEPHONE if exercise.is_by_telephone else STATUS)[status])


def group_in(group: Group, exercise: Exercise, say: Say = str) -> str:
    """A group of statuses of this exercise."""
    return say(groups_in(exercise)[group])


def groups_in(exercise: Exercise) -> dict[Group, str]:
    """The labels of all groups, for this exercise."""
    return GROUP_BY_TELEPHONE if exercise.is_by_telephone else GROUP
