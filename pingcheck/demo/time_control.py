"""The demo's clock in the visitor's hand: paused, slower, faster, on to the next step."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from enum import StrEnum

from pingcheck.runtime.clock import ScaledClock

SPEEDS = (1.0, 10.0, 60.0, 240.0, 720.0, 3600.0, 14_400.0)  # times real time


class ClockWish(StrEnum):
    """What a visitor may press; the values stand in the form."""

    PAUSE = "pause"
    GO_ON = "go_on"
    SLOWER = "slower"
    FASTER = "faster"
    JUMP = "jump"


class TimeControl:
    """`jump` lets the time pass in no time until the next step; it may take some seconds."""

    def __init__(self, clock: ScaledClock, speed: float, jump: Callable[[], Awaitable[datetime]]) -> None:
        self.speed = speed
        self.is_paused = False
        self._clock = clock
        self._jump = jump
        self._jumping = asyncio.Lock()

    def begin(self) -> None:
        """Lets the time run at the present speed, or stand if it is paused."""
        self._clock.go_on(self._clock(), 0 if self.is_paused else self.speed)

    @property
    def seconds_an_hour(self) -> float:
        return seconds_an_hour(self.speed)

    async def do(self, wish: ClockWish) -> None:
        """Does it. A second jump while one is under way waits for its end."""
        if wish is ClockWish.JUMP:
            async with self._jumping:
                self._clock.go_on(await self._jump(), 0)
        self.is_paused = wish is ClockWish.PAUSE or (self.is_paused and wish is not ClockWish.GO_ON)
        self.speed = _changed(self.speed, wish)
        self.begin()


def seconds_an_hour(speed: float) -> float:
    """In how many seconds an hour of the demo passes, in as many digits as anybody wants to read."""
    seconds = 3600 / speed
    return round(seconds) if seconds >= 10 or seconds.is_integer() else round(seconds, 3)


def _changed(speed: float, wish: ClockWish) -> float:
    """The next speed of the list in the direction that is wished; at its end the same."""
    if wish is ClockWish.SLOWER:
        return max((one for one in SPEEDS if one < speed), default=speed)
    if wish is ClockWish.FASTER:
        return min((one for one in SPEEDS if one > speed), default=speed)
    return speed
