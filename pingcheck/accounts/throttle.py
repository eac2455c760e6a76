"""A throttle for guessers: each failed try makes the next one wait longer."""

import time
from collections import OrderedDict
from collections.abc import Callable

FREE_FAILURES = 3
LONGEST_WAIT_S = 60.0
MOST_REMEMBERED = 10_000


def pause_after(failures: int) -> float:
    """Seconds to wait after so many failures in a row: none at first, then twice as long each time, up to a minute."""
    # The exponent is bounded too: a float cannot hold what a thousand failures would come to.
    return 0.0 if failures <= FREE_FAILURES else min(LONGEST_WAIT_S, 2.0 ** min(failures - FREE_FAILURES, 10))


class Throttle:
    """Counts failures for each pair of a name and a visitor, so that a guesser is slowed but cannot lock an officer
    out from elsewhere.

    It is kept in memory and is bounded. It uses the machine's monotonic clock, in seconds, also in the demo.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._failures: OrderedDict[tuple[str, str], tuple[int, float]] = OrderedDict()

    def wait(self, name: str, visitor: str) -> float:
        """Seconds until the next try is accepted; 0 if it may come now."""
        failures, until = self._failures.get((name, visitor), (0, 0.0))
        return max(0.0, until - self._clock()) if failures else 0.0

    def failed(self, name: str, visitor: str) -> None:
        failures = self._failures.get((name, visitor), (0, 0.0))[0] + 1
        self._failures[name, visitor] = (failures, self._clock() + pause_after(failures))
        self._failures.move_to_end((name, visitor))
        while len(self._failures) > MOST_REMEMBERED:
            self._failures.popitem(last=False)

    def succeeded(self, name: str, visitor: str) -> None:
        self._failures.pop((name, visitor), None)
