"""Words for every value of a closed set: a page that meets one without words would fail."""

import csv
from collections.abc import Mapping
from enum import Enum
from importlib import resources
from typing import Any

import pytest

from pingcheck.reports.directory_labels import WEEK_SOURCE
from pingcheck.reports.spoken_labels import label_tables

TABLES = {
    name: table for name, table in label_tables().items() if table and all(isinstance(key, Enum) for key in table)
}


def test_there_are_tables() -> None:
    assert len(TABLES) > 5


@pytest.mark.parametrize("name", sorted(TABLES))
def test_every_value_has_words(name: str) -> None:
    table: Mapping[Any, str] = TABLES[name]
    for closed_set in {type(key) for key in table}:
        missing = [value.name for value in closed_set if value not in table]
        assert not missing, (closed_set.__name__, missing)


def test_every_source_of_a_working_week_has_words() -> None:
    table = resources.files("directory").joinpath("data/working-weeks.csv").read_text(encoding="utf-8")
    sources = {row["source"] for row in csv.DictReader(table.splitlines())}
    assert sources == {*WEEK_SOURCE, "assumed"}
