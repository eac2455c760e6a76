"""What time it is: asked once, at the edge, and passed on; and whether the clock can be believed."""

import os
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

Clock = Callable[[], datetime]

# For tests only: a file with so many seconds by which the wall clock is wrong.
OFFSET_FILE = os.environ.get("PINGCHECK_CLOCK_OFFSET_FILE", "")

MAY_PART = timedelta(minutes=5)


def wall_clock() -> datetime:
    """The present instant, aware, in UTC."""
    wrong_by = timedelta(seconds=float(Path(OFFSET_FILE).read_text(encoding="ascii"))) if OFFSET_FILE else timedelta()
    return datetime.now(UTC) + wrong_by


def steady_seconds() -> float:
    """Seconds that no one sets. They go on while the machine sleeps, where the system can say so."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


class ClockWatch:
    """Compares the wall clock with the steady one, look by look. Small corrections are followed; once they have parted
    by more than five minutes, it remembers what they were until they agree again, or somebody accepts the new time."""

    def __init__(self) -> None:
        self._difference: timedelta | None = None

    def jumped_by(self, wall: datetime, steady_s: float) -> timedelta:
        """How far the wall clock jumped; nothing for a small correction."""
        difference = wall - datetime.fromtimestamp(steady_s, UTC)
        parted = timedelta() if self._difference is None else difference - self._difference
        if abs(parted) > MAY_PART:
            return parted
        self._difference = difference
        return timedelta()

    def accept(self) -> None:
        """The wall clock is right as it is at the next look."""
        self._difference = None


class ScaledClock:
    """Time that starts at an instant and runs `factor` times as fast. It moves exercise instants only: what
    guards sign-ins and claims stays on the machine's own time."""

    def __init__(self, start: datetime, factor: float) -> None:
        self.go_on(start, factor)

    def go_on(self, start: datetime, factor: float) -> None:
        """From now on it is `start`, and time runs `factor` times as fast; at 0 it stands."""
        self.factor = factor
        self._start = start
        self._origin = time.monotonic()

    def __call__(self) -> datetime:
        return self._start + timedelta(seconds=(time.monotonic() - self._origin) * self.factor)
