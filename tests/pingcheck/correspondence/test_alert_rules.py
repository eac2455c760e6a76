"""When officers are mailed about a possible incident: decided without a database."""

from datetime import timedelta

import pytest

from pingcheck.correspondence.alert_rules import (
    MOST_PROVED,
    MOST_UNPROVED,
    NEWS_FOR,
    AlertExtent,
    AlertsLately,
    extent_of,
)

NOW, A_MOMENT = timedelta(), timedelta(seconds=1)


@pytest.mark.parametrize(
    ("proved", "age", "one", "more", "told"),
    [
        (True, NOW, 0, 0, AlertExtent.ONE),
        (True, NOW, MOST_PROVED - 1, 0, AlertExtent.ONE),
        (True, NOW, MOST_PROVED, 0, AlertExtent.MORE),
        (True, NOW, MOST_PROVED, 1, None),
        (True, NOW, MOST_PROVED + 5, 1, None),
        (True, NOW, MOST_PROVED - 1, 1, AlertExtent.ONE),  # the earliest have left the window
        (False, NOW, MOST_UNPROVED - 1, 0, AlertExtent.ONE),
        (False, NOW, MOST_UNPROVED, 0, AlertExtent.MORE),
        (False, NOW, MOST_UNPROVED, 1, None),
        (True, NEWS_FOR, 0, 0, AlertExtent.ONE),
        (True, NEWS_FOR + A_MOMENT, 0, 0, None),  # read again much later: no news
        (True, -A_MOMENT, 0, 0, AlertExtent.ONE),  # a clock that is a little behind
    ],
)
def test_a_flood_is_told_in_part(proved: bool, age: timedelta, one: int, more: int, told: AlertExtent | None) -> None:
    assert extent_of(proved, age, AlertsLately(one, more)) is told


def test_strangers_use_up_less_than_contacts() -> None:
    assert MOST_UNPROVED < MOST_PROVED
