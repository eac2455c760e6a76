"""The order in which calls are made: as tables."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from pingcheck.followup.call_grounds import CallReason
from pingcheck.followup.call_turns import CallTurn, TurnFacts, in_turn, is_within, turn_of

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def facts(why: str, *, at_work: bool = True, **more: Any) -> TurnFacts:
    return TurnFacts(why=CallReason(why), at_work=at_work, **{"since": NOON - HOUR} | more)


@pytest.mark.parametrize(
    ("call", "turn"),
    [
        (facts("wished"), CallTurn.WISHED),
        (facts("wished", best_time="any"), CallTurn.WISHED),
        (facts("wished", best_time="11:00-13:00"), CallTurn.WISHED_NOW),
        (facts("wished", best_time="13:00-15:00"), CallTurn.WISHED_AT_ANOTHER_HOUR),
        (facts("wished", at_work=False), CallTurn.WISHED_OFF),
        (facts("wished", at_work=False, best_time="any"), CallTurn.WISHED_OFF),
        # The hours that were wished stand above those of the office.
        (facts("wished", at_work=False, best_time="11:00-13:00"), CallTurn.WISHED_NOW),
        (facts("wished", at_work=False, best_time="13:00-15:00"), CallTurn.WISHED_OFF),
        # A possible incident waits for no hour.
        (facts("wished", at_work=False, incident=True), CallTurn.INCIDENT),
        (facts("wished", best_time="13:00-15:00", incident=True), CallTurn.INCIDENT),
        # A wish waits for no letter.
        (facts("wished", waits=True), CallTurn.WISHED),
        (facts("promised"), CallTurn.PROMISED),
        # A promise waits for the answer to a letter; not at the hour that the contact named.
        (facts("promised", waits=True), CallTurn.WAITING),
        (facts("promised", waits=True, agreed=True), CallTurn.PROMISED),
        (facts("later", waits=True), CallTurn.LATER),
        (facts("contradiction"), CallTurn.CASE),
        (facts("contradiction", at_work=False), CallTurn.CASE_OFF),
        (facts("contradiction", waits=True), CallTurn.WAITING),
        (facts("promised", at_work=False), CallTurn.PROMISED_OFF),
        # A time that the contact named is kept for two hours, whatever the office's.
        (facts("promised", at_work=False, agreed=True), CallTurn.PROMISED),
        (facts("promised", at_work=False, agreed=True, since=NOON - 3 * HOUR), CallTurn.PROMISED_OFF),
        (facts("listed"), CallTurn.LISTED),
        (facts("listed", at_work=False), CallTurn.LISTED_OFF),
        (facts("case"), CallTurn.CASE),
        (facts("case", at_work=False), CallTurn.CASE_OFF),
        (facts("case", waits=True), CallTurn.WAITING),
        (facts("case", at_work=False, waits=True), CallTurn.WAITING),
        (facts("later"), CallTurn.LATER),
        (facts("later", at_work=False), CallTurn.LATER),
        (facts("later", incident=True), CallTurn.LATER),
    ],
)
def test_the_turn_of_a_call(call: TurnFacts, turn: CallTurn) -> None:
    assert turn_of(call, NOON) is turn


def test_the_whole_list_in_its_order() -> None:
    """Each stands before the next."""
    in_order = [
        facts("wished", at_work=False, incident=True),
        facts("wished", best_time="11:00-13:00"),
        facts("wished", since=NOON - 2 * HOUR),
        facts("wished"),
        facts("wished", best_time="20:00-22:00"),
        facts("promised", since=NOON - 2 * HOUR),
        facts("promised"),
        facts("listed"),
        facts("listed", tried=True),
        facts("case", due_at=NOON),
        facts("case"),
        facts("case", tried=True, due_at=NOON),
        facts("wished", at_work=False, opens_at=NOON + 9 * HOUR),
        facts("wished", at_work=False),
        facts("promised", at_work=False, opens_at=NOON + 3 * HOUR),
        facts("listed", at_work=False, opens_at=NOON + HOUR),
        # Where nobody is at work, whoever opens first.
        facts("case", at_work=False, opens_at=NOON + HOUR, tried=True),
        facts("case", at_work=False, opens_at=NOON + 2 * HOUR, due_at=NOON),
        facts("case", at_work=False, due_at=NOON),
        facts("later", since=NOON + HOUR),
        facts("later", since=NOON + 2 * HOUR, at_work=False),
        facts("case", waits=True),
    ]
    keys = [in_turn(call, NOON) for call in in_order]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ("best_time", "at", "is_one"),
    [
        ("", "12:00", None),
        ("any", "12:00", None),
        ("12:00-14:00", "12:00", True),
        ("12:00-14:00", "14:00", False),
        ("12:00-14:00", "11:59", False),
        ("22:00-02:00", "23:00", True),
        ("22:00-02:00", "01:59", True),
        ("22:00-02:00", "02:00", False),
        ("22:00-02:00", "12:00", False),
    ],
)
def test_the_hours_wished(best_time: str, at: str, is_one: bool | None) -> None:
    now = datetime.fromisoformat(f"2026-03-02 {at}").replace(tzinfo=UTC)
    assert is_within(best_time, now) is is_one


@pytest.mark.parametrize(
    ("turn", "is_now", "is_off"),
    [
        (CallTurn.INCIDENT, True, False),
        (CallTurn.WISHED_AT_ANOTHER_HOUR, False, False),
        (CallTurn.CASE, True, False),
        (CallTurn.WISHED_OFF, False, True),
        (CallTurn.CASE_OFF, False, True),
        (CallTurn.LATER, False, False),
        (CallTurn.WAITING, False, False),
    ],
)
def test_which_calls_can_be_made_now(turn: CallTurn, is_now: bool, is_off: bool) -> None:
    assert (turn.is_now, turn.is_off) == (is_now, is_off)
