"""The morning on which the demo's officers got the day's email."""

from datetime import UTC, datetime

import pytest

from pingcheck.demo.last_morning import last_morning
from pingcheck.settings.names import parse_hours

HOURS = parse_hours("Mon-Fri 09:00-17:00 Europe/Vienna")
MONDAY_NINE = datetime(2026, 3, 2, 8, tzinfo=UTC)
FRIDAY_NINE = datetime(2026, 2, 27, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("before", "morning"),
    [
        (datetime(2026, 3, 2, 8, tzinfo=UTC), MONDAY_NINE),
        (datetime(2026, 3, 2, 12, 30, tzinfo=UTC), MONDAY_NINE),
        (datetime(2026, 3, 2, 7, 59, tzinfo=UTC), FRIDAY_NINE),
        (datetime(2026, 3, 1, 12, tzinfo=UTC), FRIDAY_NINE),
        (datetime(2026, 3, 3, 3, tzinfo=UTC), MONDAY_NINE),
    ],
)
def test_it_is_the_beginning_of_the_last_day_of_work(before: datetime, morning: datetime) -> None:
    assert HOURS is not None
    assert last_morning(HOURS, before) == morning
