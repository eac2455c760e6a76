"""A moment cannot be misread: day before month, the zone named, and the offset to the minute."""

import re
from datetime import UTC, datetime, time

import pytest

from directory.languages import Language
from pingcheck.wording.moments import clock_time, in_utc, in_zone

MOMENT = datetime(2026, 3, 12, 14, 5, tzinfo=UTC)
IN_UTC = {
    Language.ARABIC: "الخميس، 12 آذار/مارس 2026، الساعة 14:05 UTC",
    Language.CHINESE: "2026年3月12日星期四 14:05 UTC",
    Language.ENGLISH: "Thursday, 12 March 2026, 14:05 UTC",
    Language.FRENCH: "jeudi 12 mars 2026 à 14\u00a0h\u00a05 UTC",
    Language.RUSSIAN: "четверг, 12 марта 2026\u202fг., 14:05 UTC",
    Language.SPANISH: "jueves, 12 de marzo de 2026, a las 14.05\u00a0horas UTC",
}
IN_VIENNA = {
    Language.ARABIC: "الخميس، 12 آذار/مارس 2026، الساعة 15:05، فيينا (UTC+01:00)",
    Language.CHINESE: "2026年3月12日星期四 15:05，维也纳（UTC+01:00）",
    Language.ENGLISH: "Thursday, 12 March 2026, 15:05 Vienna (UTC+01:00)",
    Language.FRENCH: "jeudi 12 mars 2026 à 15\u00a0h\u00a05, Vienne (UTC+01:00)",
    Language.RUSSIAN: "четверг, 12 марта 2026\u202fг., 15:05 Вена (UTC+01:00)",
    Language.SPANISH: "jueves, 12 de marzo de 2026, a las 15.05\u00a0horas, Viena (UTC+01:00)",
}


@pytest.mark.parametrize("language", Language)
def test_utc_is_named_in_every_language(language: Language) -> None:
    said = in_utc(MOMENT, language)
    assert said == IN_UTC[language]


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


@pytest.mark.parametrize("language", Language)
def test_local_time_is_said_as_the_language_does(language: Language) -> None:
    assert in_zone(MOMENT, "Europe/Vienna", language) == IN_VIENNA[language]


@pytest.mark.parametrize("month", range(1, 13))
def test_arabic_names_a_month_in_both_ways(month: int) -> None:
    said = in_utc(MOMENT.replace(month=month), Language.ARABIC)
    assert re.search(r" 12 (كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين)( \w+)?/\w+ 2026", said), said


@pytest.mark.parametrize(
    ("hour", "minute", "said"),
    [
        (0, 0, "0 heure"),
        (1, 0, "1 heure"),
        (2, 0, "2 heures"),
        (0, 30, "0 h 30"),
        (14, 0, "14 heures"),
        (10, 5, "10 h 5"),
    ],
)
def test_french_hours_are_those_of_the_united_nations(hour: int, minute: int, said: str) -> None:
    assert clock_time(time(hour, minute), Language.FRENCH) == said.replace(" ", "\u00a0")


def test_the_first_of_a_month_is_an_ordinal_in_french() -> None:
    first, eleventh = (in_utc(MOMENT.replace(day=day), Language.FRENCH) for day in (1, 11))
    assert first == "dimanche 1er mars 2026 à 14\u00a0h\u00a05 UTC"
    assert eleventh == "mercredi 11 mars 2026 à 14\u00a0h\u00a05 UTC"
