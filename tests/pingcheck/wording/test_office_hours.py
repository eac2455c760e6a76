"""The secretariat's hours in words, in its own time and in UTC."""

from datetime import UTC, datetime

import pytest

from directory.languages import Language
from pingcheck.settings.names import parse_hours
from pingcheck.wording.office_hours import office_hours

WINTER, SUMMER = datetime(2026, 1, 12, tzinfo=UTC), datetime(2026, 7, 12, tzinfo=UTC)
NEW_YORK = {
    Language.ARABIC: (
        "من الاثنين إلى الجمعة، من الساعة 09:00 إلى الساعة 17:30، نيويورك (من الساعة 14:00 إلى الساعة 22:30 UTC)"
    ),
    Language.CHINESE: "星期一至星期五，纽约时间09:00至17:30（UTC 14:00至22:30）",
    Language.ENGLISH: "Monday to Friday, 09:00–17:30 New York (14:00–22:30 UTC)",
    Language.FRENCH: "du lundi au vendredi, de 9 heures à 17 h 30, New York (de 14 heures à 22 h 30 UTC)",
    Language.RUSSIAN: "понедельник – пятница, 09:00–17:30 Нью-Йорк (14:00–22:30 UTC)",
    Language.SPANISH: "de lunes a viernes, de 9.00 a 17.30 horas, Nueva York (de 14.00 a 22.30 horas UTC)",
}


@pytest.mark.parametrize("language", Language)
def test_hours_are_said_in_each_language(language: Language) -> None:
    said = office_hours(parse_hours("Mon-Fri 09:00-17:30 America/New_York"), language, WINTER)
    assert said.replace("\u00a0", " ") == NEW_YORK[language]


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ("mon-fri 09:00-17:30 America/New_York", "Monday to Friday, 09:00–17:30 New York (13:00–21:30 UTC)"),
        ("Sun-Thu 08:00-16:00 UTC", "Sunday to Thursday, 08:00–16:00 UTC"),
        ("Mon-Fri 09:00-17:00 Pacific/Auckland", "Monday to Friday, 09:00–17:00 Auckland (21:00–05:00 UTC)"),
    ],
)
def test_utc_follows_the_season(hours: str, said: str) -> None:
    assert office_hours(parse_hours(hours), Language.ENGLISH, SUMMER) == said
