"""Throttles for guessers: each try fills a bucket, and time drains it."""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

MOST_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Allowance:
    """How many tries may come at once, and how many seconds it takes until one of them is forgotten."""

    tries: int
    forgotten_after_s: float


class Throttle:
    """Counts tries by whatever tells those apart who make them. What is counted decays and is never reset: somebody who
    owns one right code or password cannot use it to clear the way for guesses.

    It is kept in memory and is bounded. It uses the machine's monotonic clock, in seconds, also in the demo.
    """

    def __init__(self, allowance: Allowance, clock: Callable[[], float] = time.monotonic) -> None:
        self._allowance = allowance
        self._clock = clock
        self._counted: OrderedDict[Hashable, tuple[float, float]] = OrderedDict()  # how much, and when that was so

    def wait(self, who: Hashable) -> float:
        """Seconds until the next try may come; 0 if it may come now. At most as long as one try takes to be
        forgotten."""
        too_many = self._count_of(who) + 1 - self._allowance.tries
        return max(0.0, too_many * self._allowance.forgotten_after_s)

    def count(self, who: Hashable) -> None:
        self._set(who, min(self._count_of(who) + 1, self._allowance.tries))

    def take_back(self, who: Hashable) -> None:
        """Uncounts one try, because it turned out to be no guess."""
        self._set(who, max(self._count_of(who) - 1, 0.0))

    def _count_of(self, who: Hashable) -> float:
        count, at = self._counted.get(who, (0.0, 0.0))
        return max(0.0, count - (self._clock() - at) / self._allowance.forgotten_after_s)

    def _set(self, who: Hashable, count: float) -> None:
        self._counted[who] = (count, self._clock())
        self._counted.move_to_end(who)
        while len(self._counted) > MOST_REMEMBERED:
            self._counted.popitem(last=False)
