"""`pingcheck directory …` as an officer and as a program see it."""

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from pingcheck.cli.main import app
from tests.conftest import CORPORA


@pytest.fixture
def folder(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The present folder of the officer; the settings name a fresh database."""
    monkeypatch.setenv("PINGCHECK_DATABASE_URL", database_url)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(app, ["directory", *words])


def test_the_story_of_a_messy_file(folder: Path) -> None:
    dry = run("import", str(CORPORA / "nominations-messy.csv"), "--dry-run")
    assert dry.exit_code == 0
    assert "80 would be added" in dry.stdout
    assert not list(folder.glob("*.csv"))
    done = run("import", str(CORPORA / "nominations-messy.csv"), "--reason", "notes of spring")
    assert "80 added, 0 changed, 1 unchanged, 6 not taken." in done.stdout
    assert "line 17, emails" in done.stdout
    assert "Mend the rows in nominations-messy.rejects.csv" in done.stdout
    # Nothing good is in it any more: not done, and a second rejects file leaves the first alone.
    first = (folder / "nominations-messy.rejects.csv").read_bytes()
    assert run("import", "nominations-messy.rejects.csv").exit_code == 1
    assert (folder / "nominations-messy.rejects.csv").read_bytes() == first
    assert run("export", "-o", "out.csv").exit_code == 0
    assert "80 unchanged" in run("import", "out.csv").stdout


def test_what_programs_read(folder: Path) -> None:
    shutil.copy(CORPORA / "nominations-messy.csv", folder / "messy.csv")
    printed = json.loads(run("import", "messy.csv", "--json").stdout)
    assert list(printed)[:5] == ["added", "changed", "unchanged", "rejected", "warnings"]
    assert (printed["encoding"], printed["encoding_guessed"], printed["delimiter"]) == ("utf-8-sig", False, ";")
    assert (printed["added"], printed["changed"], printed["unchanged"]) == (80, 0, 1)
    assert {tuple(row) for row in printed["rejected"]} == {("line", "column", "value", "problem")}
    assert printed["rejected"][1]["value"] == "XQZ"
    assert (folder / "messy.rejects.csv").exists()
    lines = run("export").stdout.splitlines()
    assert lines[0].startswith("reference,state,role,rank,")
    assert len(lines) == 81


@pytest.mark.parametrize(
    ("encoding", "delimiter", "guessed"), [("cp1252", "\t", True), ("cp1251", ",", True), ("utf-16", ";", False)]
)
def test_programs_are_told_how_a_file_was_read(folder: Path, encoding: str, delimiter: str, guessed: bool) -> None:
    name = "Пётр Ёлкин, Анна Иванова" if encoding == "cp1251" else "Chloé N’Guessan, Hélène Núñez, Jörg Ødegård"
    rows = [["state", "role", "rank", "name", "N° interne"], ["CIV", "technical", "primary", f'"{name}"', "7"]]
    if encoding == "cp1251":
        rows[0][4] = "shelf"
    text = "\n".join(delimiter.join(row) for row in rows) + "\n"
    (folder / "old.csv").write_bytes(text.encode(encoding))
    printed = json.loads(run("import", "old.csv", "--json", "--dry-run").stdout)
    told = printed["encoding"], printed["delimiter"], printed["encoding_guessed"], printed["columns_left_aside"]
    assert told == (encoding, delimiter, guessed, [rows[0][4]])


def test_a_change_is_shown_as_it_was_and_as_it_is(folder: Path) -> None:
    (folder / "a.csv").write_text("state,role,rank,name,note\nKEN,technical,primary,Asha,NV/1\n", encoding="utf-8")
    run("import", "a.csv")
    (folder / "a.csv").write_text("state,role,rank,name,note\nKEN,technical,primary,Zuri,NV/1\n", encoding="utf-8")
    assert "line 2: P-000001 would be changed: name: Asha → Zuri" in run("import", "a.csv", "--dry-run").stdout
    assert "line 2: P-000001 changed: name: Asha → Zuri" in run("import", "a.csv").stdout


def test_wrong_usage_is_told_from_what_cannot_be_done(folder: Path) -> None:
    assert run("export", "--format", "docx").exit_code == 2
    assert run("import").exit_code == 2


@pytest.mark.parametrize("form", ["csv", "xlsx", "json"])
def test_what_is_exported_is_imported_by_the_same_commands(folder: Path, form: str) -> None:
    (folder / "a.csv").write_text("state,role,rank,name,note\nKEN,technical,primary,Asha,NV/1\n", encoding="utf-8")
    run("import", "a.csv")
    assert run("export", "--format", form, "-o", f"out.{form}").exit_code == 0
    assert "1 unchanged" in run("import", f"out.{form}").stdout
    assert run("template", "-o", "template.xlsx").exit_code == 0
    assert "0 added" in run("import", "template.xlsx").stdout


def test_the_sheet_that_was_read_is_said(folder: Path) -> None:
    run("template", "-o", "template.xlsx")
    assert "The sheet Contacts was read" in run("import", "template.xlsx").stdout
    assert json.loads(run("import", "template.xlsx", "--json").stdout)["remarks"]
