"""A moment cannot be misread: day before month, the zone named, and the offset to the minute."""

from datetime import UTC, datetime

import pytest

from directory.languages import Language
from pingcheck.wording.moments import in_utc, in_zone

MOMENT = datetime(2026, 3, 12, 14, 5, tzinfo=UTC)


@pytest.mark.parametrize("language", Language)
def test_utc_is_named_in_every_language(language: Language) -> None:
    said = in_utc(MOMENT, language)
    assert said.endswith("14:05 UTC")
    assert "2026" in said


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("Europe/Vienna", "Thursday, 12 March 2026, 15:05 Vienna (UTC+01:00)"),
        ("Asia/Kathmandu", "Thursday, 12 March 2026, 19:50 Kathmandu (UTC+05:45)"),
        ("Pacific/Marquesas", "Thursday, 12 March 2026, 04:35 Marquesas (UTC-09:30)"),
        ("UTC", None),
        ("Africa/Abidjan", None),  # the same time as UTC says it already
        ("Mars/Olympus", None),
        ("../etc/passwd", None),
        ("", None),
    ],
)
def test_local_time_is_said_where_it_differs(zone: str, said: str | None) -> None:
    assert in_zone(MOMENT, zone, Language.ENGLISH) == said
