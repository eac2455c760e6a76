"""`pingcheck exercise extend|add|again|excuse|answer`: every act of the pages is a command, too."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from typer.testing import CliRunner, Result

from pingcheck.cli.main import app
from pingcheck.conversation.codes import CodeKeys
from tests.cast import SECRET

Command = Callable[..., Result]


@pytest.fixture
def command(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    monkeypatch.setenv("PINGCHECK_DATABASE_URL", database_url)
    monkeypatch.setenv("PINGCHECK_SECRET_KEY", SECRET)
    monkeypatch.setenv("PINGCHECK_BASE_URL", "https://poc.example")
    monkeypatch.chdir(tmp_path)
    return lambda *line: CliRunner().invoke(app, list(line))


def test_a_running_check_by_command(command: Command, tmp_path: Path) -> None:
    rows = "state,role,rank,emails\nKEN,technical,primary,a@ke.example b@ke.example\n"
    (tmp_path / "one.csv").write_text(rows, encoding="utf-8")
    (tmp_path / "late.csv").write_text("state,role,rank,emails\nFRA,technical,primary,a@fr.example\n", encoding="utf-8")
    assert command("directory", "import", "one.csv").exit_code == 0
    planned: str = json.loads(command("exercise", "plan", "--title", "Spring", "--json").stdout)["exercise"]
    assert command("exercise", "open", planned, "--yes").exit_code == 0
    assert command("directory", "import", "late.csv").exit_code == 0

    def act(name: str, *more: str) -> Any:
        done = command("exercise", name, planned, *more, "--yes", "--json")
        assert done.exit_code == 0, done.exception
        return json.loads(done.stdout)

    extended = act("extend", "--by", "24h", "--reason", "a holiday")
    assert extended["closes_at"] > extended["before"]
    assert act("add", "P-000002")["contact"].endswith("France")
    assert act("excuse", "P-000001", "--ground", "crisis")["status"] == "excused"
    refused = command("exercise", "excuse", planned, "P-000001", "--ground", "crisis")
    assert refused.exit_code == 1
    assert "was excused already, by" in str(refused.exception)
    ping = act("excuse", "P-000001", "--undo")
    assert ping["status"] == "queued"
    assert act("again", "P-000001", "--to", "b@ke.example")["status"] == "queued"
    wrong = command("exercise", "answer", planned, "P-000002", "--answer", "received", "--code", "ABCD-EFGH-JKM")
    assert wrong.exit_code == 1
    code = CodeKeys([SECRET]).code(UUID(ping["ping"]))
    assert act("answer", "P-000001", "--answer", "received", "--code", code)["status"] == "confirmed"
    assert act("answer", "P-000002", "--answer", "received", "--proof", "telephone")["status"] == "confirmed"
    assert command("exercise", "excuse", planned, "P-000001").exit_code == 2
    assert act("cancel", "--notice")["phase"] == "cancelled"
