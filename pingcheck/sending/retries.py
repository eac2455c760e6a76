"""Whether to try a message again, and when: later and later, with jitter; greylisting wants a quarter of an hour."""

import random
from datetime import datetime, timedelta

from pingcheck.exercises.message import AT_MOST_ONCE, Delivery, MessageKind

PAUSES = tuple(timedelta(minutes=minutes) for minutes in (5, 15, 30, 60, 120, 240))
JITTER = 0.2
LAST_TRIES = timedelta(minutes=2)  # so close to the end of a step, trying more often would help nobody


TRIED_AGAIN = frozenset({Delivery.DEFERRED, Delivery.IN_DOUBT})


def delivery_after(said: Delivery, kind: MessageKind, retried_until: datetime | None, at: datetime) -> Delivery:
    """What a server's word at `at` makes of a message. What may be sent only once is over after its first try; a
    deferral is final once nobody waits for the mail any more (`retried_until`)."""
    if kind in AT_MOST_ONCE and said in TRIED_AGAIN:
        return Delivery.REFUSED
    if said is Delivery.DEFERRED and retried_until is not None and at > retried_until:
        return Delivery.REFUSED
    return said


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
