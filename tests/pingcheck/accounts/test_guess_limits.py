"""Whom the limits for guessers slow: the one who guesses, however the guesses are spread; nobody who is there too."""

from pingcheck.accounts.guess_limits import (
    PASSWORDS_FOR_A_NAME,
    PASSWORDS_OF_A_VISITOR,
    TYPED_CODES,
    WRONG_CODES,
    CodeLimits,
    SignInLimits,
)

GUESSER, OTHER = "203.0.113.9", "198.51.100.7"


def test_guesses_for_one_name_slow_neither_other_names_nor_that_name_elsewhere() -> None:
    limits = SignInLimits(lambda: 100.0)
    for _ in range(PASSWORDS_FOR_A_NAME.tries):
        assert limits.wait("amina", GUESSER) == 0
        limits.count("amina", GUESSER)
    assert limits.wait("amina", GUESSER) == PASSWORDS_FOR_A_NAME.forgotten_after_s
    assert limits.wait("boris", GUESSER) == 0
    assert limits.wait("amina", OTHER) == 0


def test_made_up_names_are_no_way_around() -> None:
    now = [100.0]
    limits = SignInLimits(lambda: now[0])
    for number in range(PASSWORDS_OF_A_VISITOR.tries):
        limits.count(f"name {number}", GUESSER)
    assert limits.wait("another", GUESSER) > 0
    assert limits.wait("another", OTHER) == 0
    now[0] += PASSWORDS_OF_A_VISITOR.forgotten_after_s
    assert limits.wait("another", GUESSER) == 0


def test_ones_own_right_password_clears_no_way_for_guesses() -> None:
    limits = SignInLimits(lambda: 100.0)
    for _ in range(PASSWORDS_FOR_A_NAME.tries):
        limits.count("amina", GUESSER)
        limits.count("my own", GUESSER)
        limits.take_back("my own", GUESSER)
    assert limits.wait("amina", GUESSER) > 0


def test_a_wrong_code_asks_to_wait_long_before_a_right_one_is_refused() -> None:
    limits = CodeLimits(lambda: 100.0)
    waits = []
    for _ in range(50):
        limits.count(GUESSER)
        waits.append(limits.wait_after_wrong(GUESSER))
    assert [wait > 0 for wait in waits] == [False] * WRONG_CODES.tries + [True] * (50 - WRONG_CODES.tries)
    assert limits.wait(GUESSER) == 0
    for _ in range(TYPED_CODES.tries - 50):
        limits.count(GUESSER)
    assert 0 < limits.wait(GUESSER) < 1
    assert limits.wait(OTHER) == limits.wait_after_wrong(OTHER) == 0
