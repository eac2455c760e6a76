"""What time it is: asked once, at the edge, and passed on."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]


def wall_clock() -> datetime:
    """The present instant, aware, in UTC."""
    return datetime.now(UTC)


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
