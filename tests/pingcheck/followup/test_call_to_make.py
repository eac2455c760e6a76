"""Which of several calls to one contact stands on the list, and what its head counts: over any lists."""

from datetime import UTC, datetime
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from pingcheck.exercises.ping import Ping
from pingcheck.followup.call_clock import CallClock
from pingcheck.followup.call_grounds import CallReason
from pingcheck.followup.call_to_make import CallNumber, CallToMake, counts_of, once_each
from pingcheck.followup.call_turns import CallTurn, TurnFacts, turn_of

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
NUMBERS = (
    (),
    (CallNumber("+1", on_file=True),),
    (CallNumber("+2", on_file=True, wrong_since=NOON),),
    (CallNumber("+1", on_file=False), CallNumber("+2", on_file=True, wrong_since=NOON)),
)


def call(contact: int, check: int, why: CallReason, numbers: tuple[CallNumber, ...]) -> CallToMake:
    """Nobody is at work at contacts with an even number."""
    at_work = bool(contact % 2)
    ping = Ping(id=UUID(int=1000 * check + contact), contact_id=contact, exercise_id=check)
    turn = turn_of(TurnFacts(why=why, since=NOON, at_work=at_work), NOON)
    return CallToMake(
        ping=ping, exercise=f"CC-2026-{check:02}", why=why, turn=turn, since=NOON, wished=why is CallReason.WISHED,
        numbers=numbers, best_time="", clock=CallClock("KEN", "", "", None, at_work=at_work), last=None, waits=None,
    )  # fmt: skip


CALLS = st.lists(
    st.builds(call, st.integers(1, 5), st.integers(1, 3), st.sampled_from(CallReason), st.sampled_from(NUMBERS)),
    max_size=15,
    unique_by=lambda one: one.ping.id,
).map(lambda calls: sorted(calls, key=lambda one: one.turn))


@given(CALLS)
def test_each_contact_stands_once_and_no_check_is_forgotten(calls: list[CallToMake]) -> None:
    shown = once_each(calls)
    assert sorted(one.ping.contact_id for one in shown) == sorted({one.ping.contact_id for one in calls})
    assert [one.turn for one in shown] == sorted(one.turn for one in shown)
    for one in shown:
        theirs = [other for other in calls if other.ping.contact_id == one.ping.contact_id]
        assert sorted((one.exercise, *one.also)) == sorted(other.exercise for other in theirs)
        later = [other for other in theirs if other.turn is CallTurn.LATER]
        assert later or one.turn is min(other.turn for other in theirs)
        assert all(one.exercise >= other.exercise for other in theirs if other.turn is one.turn)


@given(CALLS, st.integers(1, 3))
def test_the_list_of_one_check_has_all_who_are_called_in_it(calls: list[CallToMake], check: int) -> None:
    there = {one.ping.contact_id for one in calls if one.ping.exercise_id == check}
    shown = once_each(calls, check)
    assert {one.ping.contact_id for one in shown} == there
    assert all(one.ping.exercise_id == check for one in shown)


@given(CALLS)
def test_the_counts_agree_with_the_rows(calls: list[CallToMake]) -> None:
    shown = once_each(calls)
    counts = counts_of(shown)
    assert counts.to_call + counts.without_number == len(shown)
    assert counts.to_call == len([one for one in shown if any(not number.wrong_since for number in one.numbers)])
    off = [one for one in shown if one.why is CallReason.WISHED and not one.clock.at_work]
    assert counts.wishes_off == len(off)


def test_a_promise_for_later_goes_before_a_case_of_another_check_and_not_before_a_wish() -> None:
    later, case = CallReason.LATER, CallReason.CASE
    number = NUMBERS[1]
    [one] = once_each([call(1, 2, case, number), call(1, 1, later, number)])
    assert (one.why, one.also) == (later, ("CC-2026-02",))
    [one] = once_each([call(2, 2, CallReason.WISHED, number), call(2, 1, later, number)])
    assert one.why is CallReason.WISHED
