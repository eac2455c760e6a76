"""What time it is, asked once at the edge and passed on; and whether the clock can be trusted."""

import os
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

Clock = Callable[[], datetime]

# For tests only: a file that holds by how many seconds the wall clock is wrong.
OFFSET_FILE = os.environ.get("PINGCHECK_CLOCK_OFFSET_FILE", "")

LARGEST_CORRECTION = timedelta(minutes=5)


def wall_clock() -> datetime:
    """The present instant, aware, in UTC."""
    wrong_by = timedelta(seconds=float(Path(OFFSET_FILE).read_text(encoding="ascii"))) if OFFSET_FILE else timedelta()
    return datetime.now(UTC) + wrong_by


def steady_seconds() -> float:
    """Seconds of a clock that nobody can set. Where the system has one, it goes on while the machine sleeps."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


class ClockWatch:
    """Compares the wall clock with the steady one, again and again, and follows small corrections.

    After a jump of more than five minutes it keeps to the old difference, until the two agree again or an officer
    accepts the new time.
    """

    def __init__(self) -> None:
        self._difference: timedelta | None = None

    def jumped_by(self, wall: datetime, steady_s: float) -> timedelta:
        """How far the wall clock jumped; nothing for a small correction."""
        difference = wall - datetime.fromtimestamp(steady_s, UTC)
        parted = timedelta() if self._difference is None else difference - self._difference
        if abs(parted) > LARGEST_CORRECTION:
            return parted
        self._difference = difference
        return timedelta()

    def accept(self) -> None:
        """Trusts the wall clock as it is at the next comparison."""
        self._difference = None


class ScaledClock:
    """Time that starts at an instant and runs `factor` times as fast. Only exercises follow it; sign-ins and claims
    follow the machine's time."""

    def __init__(self, start: datetime, factor: float) -> None:
        self.go_on(start, factor)

    def go_on(self, start: datetime, factor: float) -> None:
        """Sets the time to `start`; from there it runs `factor` times as fast. With 0 it stands still."""
        self.factor = factor
        self._start = start
        self._origin = time.monotonic()

    def __call__(self) -> datetime:
        return self._start + timedelta(seconds=(time.monotonic() - self._origin) * self.factor)
