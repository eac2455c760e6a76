"""`pingcheck letter` and `pingcheck directory mission`: the same acts as on the pages."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from typer.testing import CliRunner, Result

from directory.database import Database
from pingcheck.cli.main import app
from tests.cast import SECRET
from tests.mission_letters import NAMES, three_cases

Command = Callable[..., Result]


@pytest.fixture
def command(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    monkeypatch.setenv("PINGCHECK_DATABASE_URL", database_url)
    monkeypatch.setenv("PINGCHECK_SECRET_KEY", SECRET)
    monkeypatch.setenv("PINGCHECK_BASE_URL", "https://poc.example")
    monkeypatch.chdir(tmp_path)
    return lambda *line: CliRunner().invoke(app, list(line))


@pytest.fixture
async def cases(database: Database, database_url: str) -> list[int]:
    return await three_cases(database, database_url)


def test_a_letter_by_command(command: Command, cases: list[int], tmp_path: Path) -> None:
    mission = "directory", "mission", "ken", "--address", "m@ke.example", "--language", "es", "--json"
    assert command(*mission).exit_code == 1  # no reason
    by_email = command(*mission, "--reason", "by email of 2 March")
    assert "only on a note" in str(by_email.exception)
    on_a_note = command(*mission, "--note", "7/2026", "--note-date", "2026-02-27")
    assert json.loads(on_a_note.stdout) == {"state": "KEN", "address": "m@ke.example", "language": "es", "name": ""}
    assert command("directory", "mission", "KEN", "--name", "M", "--note", "7", "--clerical").exit_code == 2

    made = command("letter", "ken", "-o", "letter.docx", "--yes", "--json")
    assert made.exit_code == 0, made.exception
    told = json.loads(made.stdout)
    assert (told["cases"], told["language"], told["state"]) == (cases, "es", "KEN")
    document = Document(str(tmp_path / "letter.docx"))
    text = "\n".join(each.text for each in document.paragraphs)
    assert "saluda atentamente a la Misión Permanente" in text
    assert told["number"] in text
    assert [row.cells[1].text.split(",")[0] for row in document.tables[0].rows[1:]] == list(NAMES)

    again = command("letter", "KEN", "-o", "letter.docx", "--yes")
    assert again.exit_code == 1
    assert "No open case of KEN waits for a letter" in str(again.exception)
    assert "no exercise" in str(command("letter", "KEN", "--exercise", "CC-1999-01", "-o", "x.docx").exception).lower()
