"""A text with two forms chooses by its first value: that must be the number, not a moment or a name beside it."""

import re
from pathlib import Path

import pytest

from pingcheck.wording.templates import template_folder

TEXT = re.compile(r"\{%-?\s*trans\s+(?:trimmed\s+)?(\w+)((?:(?!%\}).)*)%\}((?:(?!endtrans).)*)", re.DOTALL)
COUNTS = {"count", "num"}
TEMPLATES = sorted(template_folder().rglob("*.*"))


def wrong_counts(source: str) -> list[str]:
    return [first for first, _, said in TEXT.findall(source) if "pluralize" in said and first not in COUNTS]


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_the_first_value_is_the_number(file: Path) -> None:
    assert wrong_counts(file.read_text(encoding="utf-8")) == []


def test_another_first_value_would_be_found() -> None:
    assert wrong_counts("{% trans at=now, count=n %}one{% pluralize %}many{% endtrans %}") == ["at"]
