"""Numbers and times as officers read them, in both languages and in the zone that they chose."""

from datetime import UTC, date, datetime, timedelta

import pytest

from directory.languages import Language
from pingcheck.reports.spoken_formats import formats_in

ENGLISH, FRENCH = Language.ENGLISH, Language.FRENCH
AT = datetime(2026, 3, 2, 23, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "zone", "said", "brief"),
    [
        (ENGLISH, "UTC", "2 March 2026, 23:05 UTC", "2 Mar 2026, 23:05 UTC"),
        (FRENCH, "UTC", "2 mars 2026, 23:05 UTC", "2 mars 2026, 23:05 UTC"),
        (ENGLISH, "Europe/Vienna", "3 March 2026, 00:05 Vienna", "3 Mar 2026, 00:05 Vienna"),
        (FRENCH, "Europe/London", "2 mars 2026, 23:05 Londres", "2 mars 2026, 23:05 Londres"),
    ],
)
def test_a_moment_names_its_zone(language: Language, zone: str, said: str, brief: str) -> None:
    formats = formats_in(language, zone)
    assert (formats.utc(AT), formats.utc_in_brief(AT)) == (said, brief)


@pytest.mark.parametrize(
    ("length", "span", "since"),
    [
        (timedelta(seconds=59), "less than a minute", "now"),
        (timedelta(minutes=1), "1 minute", "1 minute"),
        (timedelta(hours=25, minutes=3), "1 day 1 hour", "1 day"),
        (timedelta(days=181, minutes=2), "181 days 2 minutes", "181 days"),
        (timedelta(hours=-2), "2 hours", "2 hours"),
    ],
)
def test_a_length_of_time_is_said_in_its_largest_units(length: timedelta, span: str, since: str) -> None:
    formats = formats_in(ENGLISH, "UTC")
    assert (formats.span(length), formats.since(length)) == (span, since)


def test_french_units_and_numbers() -> None:
    formats = formats_in(FRENCH, "UTC")
    assert formats.span(timedelta(days=2, hours=1)).replace("\u00a0", " ") == "2 jours 1 heure"
    assert formats.number(12_345).replace("\u202f", " ") == "12 345"
    assert formats.day(date(2026, 3, 1)) == "1er mars 2026"
    assert formats.day(date(2026, 3, 11)) == "11 mars 2026"
    assert formats.utc(datetime(2026, 12, 1, 9, tzinfo=UTC)) == "1er décembre 2026, 09:00 UTC"
    assert formats.day_of_week(date(2026, 12, 1)) == "mardi 1er décembre"
    assert (formats.colon, formats_in(ENGLISH, "UTC").colon) == ("\u202f: ", ": ")


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [(0, 0, "–"), (0, 5, "0\u00a0%"), (1, 1000, "under 1\u00a0%"), (999, 1000, "99\u00a0%"), (5, 5, "100\u00a0%")],
)
def test_a_share_says_none_and_all_only_of_none_and_all(part: int, whole: int, said: str) -> None:
    assert formats_in(ENGLISH, "UTC").percent(part, whole) == said
