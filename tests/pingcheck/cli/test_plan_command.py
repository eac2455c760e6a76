"""`pingcheck exercise plan`, `edit` and `show`: all that the page of a plan can say, a command can say too."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from pingcheck.cli.main import app
from tests.cast import SECRET

Command = Callable[..., Result]


@pytest.fixture
def command(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    monkeypatch.setenv("PINGCHECK_DATABASE_URL", database_url)
    monkeypatch.setenv("PINGCHECK_SECRET_KEY", SECRET)
    monkeypatch.chdir(tmp_path)
    return lambda *line: CliRunner().invoke(app, line)


def data(result: Result) -> dict[str, Any]:
    assert result.exit_code == 0, (result.stdout, result.exception)
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_a_plan_is_made_changed_and_shown_whole(command: Command) -> None:
    meeting = ("meeting", "add", "--title", "Spring session", "--starts-at", "2099-03-15T10:00", "--zone", "UTC")
    assert command(*meeting).exit_code == 0
    planned = data(
        command(
            "exercise", "plan", "--title", "Spring check", "--kind", "confirm_entry", "--credit", "90d", "--link-free",
            "--scope", "role=technical, new=last, silent=last", "--window-mode", "working_hours", "--when-late", "ask",
            "--ladder", "announce:7d, 24h, alternate:36h", "--meeting", "M-2099-01", "--json",
        )
    )  # fmt: skip
    assert (planned["phase"], planned["kind"], planned["credit_days"]) == ("draft", "confirm_entry", 90)
    assert planned["scope_in_short"] == "role=technical, new=last, silent=last"
    assert (planned["window_mode"], planned["when_late"], planned["meeting"]) == ("working_hours", "ask", "M-2099-01")
    assert (planned["is_announced"], planned["is_link_free"]) == (True, True)
    reference = planned["exercise"]
    later = ("--opens-at", "2099-03-01T09:00", "--zone", "Europe/Vienna", "--scope", "all", "--meeting", "none")
    changed = data(command("exercise", "edit", reference, *later, "--json"))
    assert (changed["phase"], changed["opens_at_local"], changed["meeting"]) == ("scheduled", "2099-03-01 09:00", None)
    assert (changed["scope"], changed["credit_days"], changed["kind"]) == ("all", 90, "confirm_entry")
    assert [step["target"] or step["step"] for step in changed["steps"]] == [
        "announce", "call", "remind", "alternate", "close",
    ]  # fmt: skip
    assert [entry["what"] for entry in changed["log"]] == ["planned", "changed"]
    assert data(command("exercise", "edit", reference, "--opens-at", "none", "--json"))["phase"] == "draft"
    assert "left out: who confirmed in the last 90 days" in command("exercise", "show", reference).stdout


@pytest.mark.parametrize(
    ("option", "value", "says"),
    [
        ("--meeting", "M-2020-01", "no meeting M-2020-01"),
        ("--scope", "group=Friends", "no group Friends"),
        ("--ladder", "24h,80h", "after the window"),
        ("--credit", "2h", "whole days"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(command: Command, option: str, value: str, says: str) -> None:
    before = data(command("exercise", "plan", "--title", "Spring check", "--json"))
    refused = command("exercise", "edit", before["exercise"], option, value)
    assert (refused.exit_code != 0, says in " ".join(str(refused.exception).split())) == (True, True)
    assert data(command("exercise", "show", before["exercise"], "--json")) == before
