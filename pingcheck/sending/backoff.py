"""When to try a deferred message again: later and later, with jitter; greylisting wants a quarter of an hour."""

import random
from datetime import datetime, timedelta

PAUSES = tuple(timedelta(minutes=minutes) for minutes in (5, 15, 30, 60, 120, 240))
JITTER = 0.2
LAST_TRIES = timedelta(minutes=2)  # so close to the end of a step, trying more often would help nobody


def pause_after(attempts: int, chance: random.Random) -> timedelta:
    """How long to wait after so many tries, one fifth shorter or longer."""
    pause = PAUSES[min(attempts, len(PAUSES)) - 1]
    return pause * chance.uniform(1 - JITTER, 1 + JITTER)


def next_try(now: datetime, attempts: int, useful_until: datetime | None, chance: random.Random) -> datetime:
    """When to try again after so many tries. A pause that would outlast the step (the next one replaces its message)
    is cut to half of what is left, so that the message is tried to the end."""
    pause = pause_after(attempts, chance)
    if useful_until is not None and now + pause >= useful_until:
        pause = max((useful_until - now) / 2, LAST_TRIES)
    return now + pause
