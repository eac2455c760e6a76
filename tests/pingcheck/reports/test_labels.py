"""Words for every value of a closed set: a page that meets one without words would fail."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

import pytest

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
