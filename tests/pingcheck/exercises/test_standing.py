"""The standing of an address: one miss is no verdict, and a failure never outweighs an answer."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.addresses import Standing
from pingcheck.exercises.standing import (
    DEAD_VERDICTS_APART,
    DeadVerdict,
    Evidence,
    Lowered,
    Raised,
    lowered_standing,
    raised_standing,
)

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
UNPROVEN, GOOD, FAILING, DEAD = Standing.UNPROVEN, Standing.GOOD, Standing.FAILING, Standing.DEAD


def hour(number: float) -> datetime:
    return NOON + timedelta(hours=number)


def verdict(sent: float, said: float) -> DeadVerdict:
    """A dead verdict on a message of this hour, said at that hour."""
    return DeadVerdict(hour(sent), hour(said))


verdicts = st.lists(
    st.builds(lambda sent, delay: verdict(sent, sent + delay), st.integers(0, 100), st.integers(0, 50)), max_size=4
)
evidence = st.builds(
    Evidence,
    st.sampled_from(Standing),
    verdicts,
    st.none() | st.integers(-10, 150).map(hour),
)


@pytest.mark.parametrize(
    ("known", "said", "alive_at", "after", "probe_at"),
    [
        # No verdict moves nothing.
        (UNPROVEN, [], None, UNPROVEN, None),
        (DEAD, [], None, DEAD, None),
        # The first makes it failing, with one probe a day later, whatever it was before.
        (UNPROVEN, [verdict(0, 1)], None, FAILING, 25),
        (GOOD, [verdict(0, 1)], None, FAILING, 25),
        (GOOD, [verdict(0, 1), verdict(0, 5)], None, FAILING, 25),
        # It is probed when it begins to fail, and not again.
        (FAILING, [verdict(0, 1)], None, FAILING, None),
        (FAILING, [verdict(0, 1), verdict(10, 24.9)], None, FAILING, None),
        # The second counts a day after the first, and then it is dead, in whatever order they were read.
        (FAILING, [verdict(0, 1), verdict(24, 25)], None, DEAD, None),
        (FAILING, [verdict(24, 25), verdict(0, 1)], None, DEAD, None),
        (GOOD, [verdict(0, 1), verdict(20, 22), verdict(24, 30)], None, DEAD, None),
        (DEAD, [verdict(0, 1)], None, DEAD, None),
        # What was sent before the last sign of life says nothing of the time after it.
        (GOOD, [verdict(0, 5)], 2, GOOD, None),
        (GOOD, [verdict(0, 5)], 0, GOOD, None),
        (FAILING, [verdict(0, 1), verdict(24, 25)], 12, FAILING, None),
        (GOOD, [verdict(0, 1), verdict(24, 25)], 12, FAILING, 49),
        (GOOD, [verdict(3, 5)], 2, FAILING, 29),
    ],
)
def test_what_dead_verdicts_make_of_a_standing(
    known: Standing, said: Sequence[DeadVerdict], alive_at: float | None, after: Standing, probe_at: float | None
) -> None:
    lowered = lowered_standing(Evidence(known, said, hour(alive_at) if alive_at is not None else None))
    assert lowered == Lowered(after, hour(probe_at) if probe_at is not None else None)


@pytest.mark.parametrize(
    ("known", "by_a_machine", "after"),
    [
        (UNPROVEN, False, GOOD),
        (GOOD, False, GOOD),
        (FAILING, False, GOOD),
        (DEAD, False, GOOD),
        (UNPROVEN, True, GOOD),
        (GOOD, True, GOOD),
        (FAILING, True, GOOD),
        (DEAD, True, DEAD),
    ],
)
def test_what_a_sign_of_life_makes_of_a_standing(known: Standing, by_a_machine: bool, after: Standing) -> None:
    failed_before = Evidence(known, [verdict(0, 1)], alive_at=hour(2))
    assert raised_standing(failed_before, by_a_machine=by_a_machine) == Raised(after, withdraws_probes=True)
    failed_after = Evidence(known, [verdict(3, 4)], alive_at=hour(2))
    assert raised_standing(failed_after, by_a_machine=by_a_machine) == Raised(known, withdraws_probes=False)


@given(evidence)
def test_no_address_dies_of_one_miss(known: Evidence) -> None:
    if lowered_standing(known).standing is DEAD and known.standing is not DEAD:
        said = known.counting_verdicts()
        assert len(said) >= 2
        assert max(said) - min(said) >= DEAD_VERDICTS_APART


@given(evidence)
def test_dead_verdicts_never_improve_a_standing(known: Evidence) -> None:
    worse_and_worse = [GOOD, UNPROVEN, FAILING, DEAD]
    after = lowered_standing(known).standing
    assert worse_and_worse.index(after) >= worse_and_worse.index(known.standing)


@given(evidence)
def test_an_address_is_probed_once_when_it_begins_to_fail(known: Evidence) -> None:
    lowered = lowered_standing(known)
    begins = lowered.standing is FAILING and known.standing is not FAILING
    assert (lowered.probe_at is not None) == begins
    assert lowered_standing(Evidence(lowered.standing, known.verdicts, known.alive_at)).probe_at is None


@given(evidence, st.booleans())
def test_no_failure_before_it_outweighs_an_answer(known: Evidence, by_a_machine: bool) -> None:
    answered_now = Evidence(known.standing, known.verdicts, hour(1000))
    assert lowered_standing(answered_now) == Lowered(known.standing)
    raised = raised_standing(answered_now, by_a_machine=by_a_machine)
    assert raised.withdraws_probes
    assert raised.standing is (DEAD if by_a_machine and known.standing is DEAD else GOOD)
