"""Whether and when a message is tried again: pure, by tables and properties."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingcheck.exercises.message import Delivery, MessageKind
from pingcheck.sending.retries import JITTER, PAUSES, SHORTEST_PAUSE, TO_RETRY, delivery_after, next_try

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
BEFORE, AFTER = NOW - timedelta(seconds=1), NOW + timedelta(days=5)


@pytest.mark.parametrize(
    ("said", "kind", "retried_until", "delivery"),
    [
        (Delivery.DEFERRED, MessageKind.STEP, None, Delivery.DEFERRED),
        (Delivery.DEFERRED, MessageKind.OFFICER, AFTER, Delivery.DEFERRED),
        (Delivery.DEFERRED, MessageKind.OFFICER, BEFORE, Delivery.REFUSED),
        # Perhaps the server has it: it goes out once more, however long it was tried.
        (Delivery.IN_DOUBT, MessageKind.OFFICER, BEFORE, Delivery.IN_DOUBT),
        (Delivery.IN_DOUBT, MessageKind.STEP, None, Delivery.IN_DOUBT),
        (Delivery.DEFERRED, MessageKind.COURTESY, AFTER, Delivery.REFUSED),
        (Delivery.IN_DOUBT, MessageKind.COURTESY, AFTER, Delivery.REFUSED),
        (Delivery.ACCEPTED, MessageKind.COURTESY, BEFORE, Delivery.ACCEPTED),
    ],
)
def test_what_a_servers_word_makes_of_a_message(
    said: Delivery, kind: MessageKind, retried_until: datetime | None, delivery: Delivery
) -> None:
    assert delivery_after(said, kind, retried_until, NOW) is delivery


@given(st.sampled_from(Delivery), st.sampled_from(MessageKind), st.none() | st.sampled_from([BEFORE, AFTER]))
def test_only_what_would_be_tried_again_is_ever_changed(
    said: Delivery, kind: MessageKind, retried_until: datetime | None
) -> None:
    after = delivery_after(said, kind, retried_until, NOW)
    assert after is said or (said in TO_RETRY and after is Delivery.REFUSED)


@given(st.integers(1, 50), st.integers(0, 1000))
def test_pauses_grow_and_stay_within_their_jitter(attempts: int, seed: int) -> None:
    pause = next_try(NOW, attempts, None, random.Random(seed)) - NOW
    usual = PAUSES[min(attempts, len(PAUSES)) - 1]
    assert usual * (1 - JITTER) <= pause <= usual * (1 + JITTER)


@given(st.integers(1, 50), st.integers(1, 600), st.integers(0, 1000))
def test_a_step_that_ends_sooner_is_tried_to_its_end(attempts: int, minutes_left: int, seed: int) -> None:
    ends = NOW + timedelta(minutes=minutes_left)
    again = next_try(NOW, attempts, ends, random.Random(seed))
    assert again > NOW
    assert again < ends or again - NOW == SHORTEST_PAUSE
