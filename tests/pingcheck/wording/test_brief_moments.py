"""Brief instants: no date on its own day, and the local time with its city wherever it differs."""

from datetime import UTC, datetime, timedelta

import pytest

from directory.languages import Language
from pingcheck.wording.brief_moments import brief, city_in

MOMENT = datetime(2026, 11, 29, 14, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "today", "utc", "local"),
    [
        ("Africa/Nairobi", MOMENT, "14:05 UTC", "17:05 Nairobi"),
        ("Africa/Nairobi", MOMENT + timedelta(days=1), "29 Nov, 14:05 UTC", "17:05 Nairobi"),
        ("Africa/Nairobi", None, "Sun 29 Nov, 14:05 UTC", "17:05 Nairobi"),
        ("Pacific/Fiji", MOMENT, "14:05 UTC", "30 Nov, 02:05 Fiji"),  # already the next day there
        ("UTC", MOMENT, "14:05 UTC", ""),
        ("Mars/Olympus", MOMENT, "14:05 UTC", ""),
        ("", None, "Sun 29 Nov, 14:05 UTC", ""),
    ],
)
def test_a_date_is_said_where_it_is_another_day(zone: str, today: datetime | None, utc: str, local: str) -> None:
    said = brief(MOMENT, zone, Language.ENGLISH, today)
    assert (said.utc, said.local, said.machine) == (utc, local, "2026-11-29T14:05:00Z")


@pytest.mark.parametrize("language", list(Language))
def test_every_language_says_day_time_and_utc(language: Language) -> None:
    said = brief(MOMENT, "Africa/Cairo", language, None)
    assert said.utc.endswith("UTC")
    assert "29" in said.utc
    assert city_in("Africa/Cairo", language) in said.local


def test_the_city_of_no_zone_is_utc() -> None:
    assert city_in("../etc/passwd", Language.ENGLISH) == "UTC"
