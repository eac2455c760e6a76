"""Cases: which pings get one at the closing, and why, by status and by what a server said."""

import pytest

from pingcheck.exercises.message import Cause
from pingcheck.exercises.status import AT_CLOSING, NO_CASE, REACHED, Status
from pingcheck.followup.case_opening import BY_MESSAGE, BY_STATUS
from pingcheck.followup.cases import CaseCause
from pingcheck.followup.settling import ENDED_BY

AFTER_CLOSING = set(Status) - set(AT_CLOSING)


@pytest.mark.parametrize("status", sorted(AFTER_CLOSING))
def test_after_the_closing_a_status_has_a_cause_or_no_case(status: Status) -> None:
    assert (status in BY_STATUS) != (status in NO_CASE)


def test_nobody_who_was_reached_has_a_case_and_only_reaching_the_role_ends_one() -> None:
    assert not REACHED & set(BY_STATUS)
    assert set(ENDED_BY) == REACHED


def test_our_own_failure_is_never_given_as_theirs() -> None:
    assert BY_STATUS[Status.NOT_SENT] is CaseCause.NOT_SENT
    assert not {Cause.OUR_SENDER, Cause.OUR_CODE, Cause.TEMPORARY, Cause.UNREACHABLE, Cause.POLICY} & set(BY_MESSAGE)


@pytest.mark.parametrize("cause", BY_MESSAGE)
def test_what_a_server_said_of_a_mailbox_is_the_cause_of_the_case(cause: Cause) -> None:
    assert BY_MESSAGE[cause].value == cause.value
