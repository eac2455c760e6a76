"""A form for officers has a day chosen, not typed like 2026-03-31: no hint beside a field says how to write one."""

import re
from pathlib import Path

import pytest

from pingcheck.wording.templates import template_folder

FIELD = re.compile(r"\{\{ field\((?:(?!\}\}).)*\}\}", re.DOTALL)
WRITTEN = re.compile(r"\b20\d\d-\d\d-\d\d")
TEMPLATES = sorted((template_folder() / "secretariat").rglob("*.html"))


def typed_days(source: str) -> list[str]:
    return [field for field in FIELD.findall(source) if WRITTEN.search(field)]


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_no_day_is_typed(file: Path) -> None:
    assert typed_days(file.read_text(encoding="utf-8")) == []


def test_a_typed_day_would_be_found() -> None:
    assert len(typed_days('{{ field(form, "on", _("On"), _("Such as 2026-03-31."), most=10) }}')) == 1
