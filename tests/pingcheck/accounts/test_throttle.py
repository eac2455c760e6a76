"""A guesser waits longer after each failure, and nobody else waits."""

import pytest

from pingcheck.accounts.throttle import FREE_FAILURES, LONGEST_WAIT_S, MOST_REMEMBERED, Throttle, pause_after

GUESSER, OTHER = "203.0.113.9", "198.51.100.7"


@pytest.mark.parametrize(
    ("failures", "seconds"), [(0, 0), (1, 0), (FREE_FAILURES, 0), (4, 2), (5, 4), (6, 8), (8, 32), (9, 60), (5000, 60)]
)
def test_a_pause_doubles_up_to_a_minute(failures: int, seconds: float) -> None:
    assert pause_after(failures) == seconds


def test_the_wait_passes_with_time() -> None:
    now = [100.0]
    throttle = Throttle(lambda: now[0])
    for _ in range(FREE_FAILURES):
        throttle.failed("amina", GUESSER)
        assert throttle.wait("amina", GUESSER) == 0
    throttle.failed("amina", GUESSER)
    assert throttle.wait("amina", GUESSER) == 2
    now[0] += 1.5
    assert throttle.wait("amina", GUESSER) == 0.5
    now[0] += 1
    assert throttle.wait("amina", GUESSER) == 0
    throttle.failed("amina", GUESSER)
    assert throttle.wait("amina", GUESSER) == 4


def test_nobody_else_waits() -> None:
    throttle = Throttle(lambda: 100.0)
    for _ in range(10):
        throttle.failed("amina", GUESSER)
    assert throttle.wait("amina", GUESSER) == LONGEST_WAIT_S
    assert throttle.wait("amina", OTHER) == 0
    assert throttle.wait("boris", GUESSER) == 0


def test_success_forgets_the_failures() -> None:
    throttle = Throttle(lambda: 100.0)
    for _ in range(10):
        throttle.failed("amina", GUESSER)
    throttle.succeeded("amina", GUESSER)
    throttle.failed("amina", GUESSER)
    assert throttle.wait("amina", GUESSER) == 0


def test_it_remembers_only_the_latest() -> None:
    throttle = Throttle(lambda: 100.0)
    for _ in range(FREE_FAILURES + 1):
        throttle.failed("amina", GUESSER)
    for number in range(MOST_REMEMBERED):
        throttle.failed(f"name {number}", GUESSER)
    assert throttle.wait("amina", GUESSER) == 0
