"""A guesser waits, nobody else does, and what was counted is forgotten by time alone."""

from pingcheck.accounts.throttle import MOST_REMEMBERED, Allowance, Throttle

GUESSER, OTHER = "203.0.113.9", "198.51.100.7"
THREE = Allowance(3, 20.0)


def filled(now: list[float]) -> Throttle:
    throttle = Throttle(THREE, lambda: now[0])
    for _ in range(THREE.tries):
        assert throttle.wait(GUESSER) == 0
        throttle.count(GUESSER)
    return throttle


def test_tries_are_forgotten_one_by_one() -> None:
    now = [100.0]
    throttle = filled(now)
    assert throttle.wait(GUESSER) == 20
    now[0] += 15
    assert throttle.wait(GUESSER) == 5
    now[0] += 5
    assert throttle.wait(GUESSER) == 0
    throttle.count(GUESSER)
    assert throttle.wait(GUESSER) == 20
    now[0] += 3 * 20
    for _ in range(THREE.tries):
        throttle.count(GUESSER)
    assert throttle.wait(GUESSER) == 20


def test_nobody_waits_for_others_nor_longer_than_one_try_is_remembered() -> None:
    throttle = filled([100.0])
    for _ in range(1000):
        throttle.count(GUESSER)
    assert throttle.wait(GUESSER) == THREE.forgotten_after_s
    assert throttle.wait(OTHER) == 0


def test_what_proves_right_uncounts_itself_and_no_guess() -> None:
    throttle = filled([100.0])
    throttle.count(OTHER)
    throttle.take_back(OTHER)
    throttle.take_back(OTHER)
    assert throttle.wait(OTHER) == 0
    throttle.take_back(GUESSER)
    assert throttle.wait(GUESSER) == 0
    throttle.count(GUESSER)
    assert throttle.wait(GUESSER) == 20


def test_it_remembers_only_the_latest() -> None:
    throttle = filled([100.0])
    for number in range(MOST_REMEMBERED):
        throttle.count(f"visitor {number}")
    assert throttle.wait(GUESSER) == 0
