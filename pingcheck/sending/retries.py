"""Whether to try a message again, and when: at growing intervals, with jitter. Greylisting needs about 15 minutes."""

import random
from datetime import datetime, timedelta

from pingcheck.exercises.message import AT_MOST_ONCE, Delivery, MessageKind

PAUSES = tuple(timedelta(minutes=minutes) for minutes in (5, 15, 30, 60, 120, 240))
JITTER = 0.2
SHORTEST_PAUSE = timedelta(minutes=2)  # the shortest pause close to the end of a step; trying more often would not help


TO_RETRY = frozenset({Delivery.DEFERRED, Delivery.IN_DOUBT})


def delivery_after(reported: Delivery, kind: MessageKind, retried_until: datetime | None, at: datetime) -> Delivery:
    """The message's delivery after the server's reply at `at`. Mail that is sent at most once is refused after its
    first failed try. A deferral becomes a refusal after `retried_until`."""
    if kind in AT_MOST_ONCE and reported in TO_RETRY:
        return Delivery.REFUSED
    if reported is Delivery.DEFERRED and retried_until is not None and at > retried_until:
        return Delivery.REFUSED
    return reported


def pause_after(attempts: int, chance: random.Random) -> timedelta:
    """How long to wait after this many tries, up to a fifth shorter or longer."""
    pause = PAUSES[min(attempts, len(PAUSES)) - 1]
    return pause * chance.uniform(1 - JITTER, 1 + JITTER)


def next_try(now: datetime, attempts: int, useful_until: datetime | None, chance: random.Random) -> datetime:
    """When to try again after this many tries. The next step replaces the message, so a pause that would last beyond
    `useful_until` is cut to half of the time left: the message is tried until the end."""
    pause = pause_after(attempts, chance)
    if useful_until is not None and now + pause >= useful_until:
        pause = max((useful_until - now) / 2, SHORTEST_PAUSE)
    return now + pause
