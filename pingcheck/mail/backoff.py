"""When to try a deferred message again: later and later, with jitter; greylisting wants a quarter of an hour."""

import random
from datetime import timedelta

PAUSES = tuple(timedelta(minutes=minutes) for minutes in (5, 15, 30, 60, 120, 240))
JITTER = 0.2


def pause_after(attempts: int, chance: random.Random) -> timedelta:
    """How long to wait after so many tries, one fifth shorter or longer."""
    pause = PAUSES[min(attempts, len(PAUSES)) - 1]
    return pause * chance.uniform(1 - JITTER, 1 + JITTER)
