"""What is usual in each State: its capital's time zone and the working week of its public service."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class CountryFacts:
    """`hours`: as `read_week` reads them. `source`: what says so; `assumed` where only Monday to Friday, 09:00 to 17:00
    is assumed. `iso2`: the ISO 3166-1 alpha-2 code."""

    state: str
    iso2: str
    zone: str
    hours: str
    source: str

    @property
    def assumed(self) -> bool:
        return self.source == "assumed"


def country_facts(state: str) -> CountryFacts | None:
    """By the State's alpha-3 code; None for a State that the table does not have (a demo may invent one)."""
    return _table().get(state)


@cache
def _table() -> dict[str, CountryFacts]:
    """From directory/data/working-weeks.csv. Zones are those of the time zone database (`zone.tab`) for the capital."""
    shipped = resources.files("directory").joinpath("data/working-weeks.csv").read_text(encoding="utf-8")
    return {row["state"]: CountryFacts(**row) for row in csv.DictReader(shipped.splitlines())}
