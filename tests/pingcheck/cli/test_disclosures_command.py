"""`pingcheck directory disclosures`: what commands showed stands on record, and is listed."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from pingcheck.cli.main import app


@pytest.fixture(autouse=True)
def two_entries(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PINGCHECK_DATABASE_URL", database_url)
    monkeypatch.setenv("LOGNAME", "ana")
    monkeypatch.chdir(tmp_path)
    Path("a.csv").write_text("state,role,rank,name\nKEN,technical,primary,Asha\nFRA,technical,primary,Zoé\n", "utf-8")
    assert run("import", "a.csv").exit_code == 0


def run(*words: str) -> Result:
    return CliRunner().invoke(app, ["directory", *words])


def listed(*words: str) -> list[tuple[Any, ...]]:
    found = json.loads(run("disclosures", "--json", *words).stdout)
    return [(each["by"], each["what"], each["reference"], each["details"]) for each in found]


def test_an_entry_that_was_shown_is_on_record_once_a_day() -> None:
    for words in (("P-000001",), ("P-000001", "--json"), ("P-000002", "--as-of", "2126-01-01")):
        assert run("show", *words).exit_code == 0
    shown = [("ana", "past_page", "P-000002", "2126-01-01"), ("ana", "contact_page", "P-000001", "")]
    assert listed() == shown
    assert listed("--contact", "P-000001") == shown[1:]
    assert listed("--by", "bo") == []
    assert listed("--since", "2126-01-01") == []
    assert "P-000002" in run("disclosures").stdout


def test_what_is_not_there_was_seen_by_nobody() -> None:
    assert run("show", "P-000009").exit_code != 0
    assert listed() == []
    assert "Nobody" in run("disclosures").stdout


@pytest.mark.parametrize("words", [("--contact", "Asha"), ("--since", "yesterday")], ids=["entry", "day"])
def test_a_filter_that_cannot_be_read_is_wrong_usage(words: tuple[str, str]) -> None:
    assert run("disclosures", *words).exit_code == 2


def test_every_export_is_on_record_with_its_kind_and_without_what_was_searched_for() -> None:
    assert run("export", "--format", "vcf", "-o", "all.vcf", "--as-of", "2126-01-01").exit_code == 0
    assert run("export", "--format", "json", "--find", "asha", "--group", "role=technical").exit_code == 0
    assert listed() == [
        ("ana", "export", "", "json, role=technical, found by a search"),
        ("ana", "export", "", "vcf, as of 2126-01-01, all"),
    ]
    assert [each["rows"] for each in json.loads(run("disclosures", "--json").stdout)] == [1, 2]
