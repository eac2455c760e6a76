"""National holidays by country and year, from the package `holidays`, which knows them without a network."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from directory.hours.countries import country_facts
from directory.languages import Language

MOST_KEPT = 2_000  # years of countries; two years of all States in two languages fit


def national_holidays(state: str, years: Iterable[int], language: Language) -> Mapping[date, str] | None:
    """The days on which a State's public service is closed, with their names: in the language where the package has it,
    else in English, else in the State's own. None if it does not know the State.

    Regional holidays, and those that a government declares at short notice, are not among them.
    """
    found: dict[date, str] = {}
    for year in years:
        known = _in_year(state, year, language)
        if known is None:
            return None
        found.update(known)
    return found


@lru_cache(maxsize=MOST_KEPT)
def _in_year(state: str, year: int, language: Language) -> Mapping[date, str] | None:
    # Only here: few processes ask, and hundreds of countries come with the package.
    import holidays

    country = country_facts(state)
    if country is None:
        return None
    try:
        calendar = holidays.country_holidays(country.iso2)
        spoken = _spoken(calendar, language)
        listed = holidays.country_holidays(country.iso2, years=[year], expand=False, language=spoken)
    except NotImplementedError:
        return None
    return {day: name for day, name in listed.items() if day.year == year}


def _spoken(calendar: Any, language: Language) -> str | None:
    """The tag by which the country's calendar knows the language, or English."""
    tags = calendar.supported_languages
    matching = [tag for wanted in (language.value, "en") for tag in tags if tag.partition("_")[0] == wanted]
    own: str | None = calendar.default_language
    return matching[0] if matching else own
