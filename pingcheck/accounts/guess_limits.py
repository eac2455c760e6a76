"""The limits for those who guess passwords or codes, or scan. They slow the one who does and close no page for
others."""

import time
from collections.abc import Callable

from pingcheck.accounts.throttle import Allowance, Throttle

Clock = Callable[[], float]

# Some 3,000 passwords a day for one account from one address.
PASSWORDS_FOR_A_NAME = Allowance(8, 30.0)
# Each costs a tenth of a second of both cores. An office behind one address signs in far less often.
PASSWORDS_OF_A_VISITOR = Allowance(60, 1.0)
# Whoever sends one has given the right password. Three of a million codes are right at a time, so that who guesses on
# finds one within about three years.
CODES_FOR_AN_ACCOUNT = Allowance(10, 300.0)
# How often a visitor may say that a password is forgotten. An account is mailed still less often.
FORGOTTEN_PASSWORDS = Allowance(10, 60.0)
# After these a wrong code is answered by a page that asks to wait.
WRONG_CODES = Allowance(5, 10.0)
# A right code is taken all the same, because others may share the guesser's address. So this is what bounds guessing:
# 10 a second find one of a million codes of 50 bits once in three years.
TYPED_CODES = Allowance(600, 0.1)
# Whoever fills in a form leaves a few fields a minute. More would be a scan of other people's domains.
CHECKED_ADDRESSES = Allowance(30, 4.0)


class SignInLimits:
    """Limits for wrong passwords: of each visitor for one name, so that a guesser locks no officer out from elsewhere,
    and of each visitor for all names, so that made-up names are no way around."""

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self._for_a_name = Throttle(PASSWORDS_FOR_A_NAME, clock)
        self._of_a_visitor = Throttle(PASSWORDS_OF_A_VISITOR, clock)

    def wait(self, name: str, visitor: str) -> float:
        """Seconds until this visitor may try a password for this name."""
        return max(self._for_a_name.wait((name, visitor)), self._of_a_visitor.wait(visitor))

    def count(self, name: str, visitor: str) -> None:
        self._for_a_name.count((name, visitor))
        self._of_a_visitor.count(visitor)

    def take_back(self, name: str, visitor: str) -> None:
        self._for_a_name.take_back((name, visitor))
        self._of_a_visitor.take_back(visitor)


class CodeLimits:
    """Limits for codes that are typed at `/code` and `/verify`."""

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self._typed = Throttle(TYPED_CODES, clock)
        self._wrong = Throttle(WRONG_CODES, clock)

    def wait(self, visitor: str) -> float:
        """Seconds until this visitor may type a code, be it right or wrong."""
        return self._typed.wait(visitor)

    def count(self, visitor: str) -> None:
        self._typed.count(visitor)

    def wait_for_guess(self, visitor: str) -> float:
        """Seconds until this visitor may try a code again, after many wrong ones."""
        return self._wrong.wait(visitor)

    def wait_after_wrong(self, visitor: str) -> float:
        """Counts a wrong code; the seconds that its visitor is asked to wait."""
        wait = self._wrong.wait(visitor)
        self._wrong.count(visitor)
        return wait


class CheckLimits:
    """Limits for addresses that an officer has checked while typing."""

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self._checked = Throttle(CHECKED_ADDRESSES, clock)

    def wait(self, account_id: int) -> float:
        """Seconds until this officer may have another one checked; 0, and counted, if it may be now."""
        wait = self._checked.wait(account_id)
        if not wait:
            self._checked.count(account_id)
        return wait
