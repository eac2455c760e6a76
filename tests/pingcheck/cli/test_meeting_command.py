"""`pingcheck meeting …` and `pingcheck calendar`."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from typer.testing import CliRunner, Result

from directory.errors import Refused
from pingcheck.cli.main import app
from tests.calendars import calendar, event
from tests.cast import SECRET

Command = Callable[..., Result]
SPRING = event("DTSTART;TZID=America/New_York:20990415T100000", "LOCATION:Conference Room 1")
MOVED = event("DTSTART;TZID=America/New_York:20990420T100000", "LOCATION:Conference Room 1")
WRONG = event("DTSTART:soon", uid="2", title="Wrong")


@pytest.fixture
def command(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    monkeypatch.setenv("PINGCHECK_DATABASE_URL", database_url)
    monkeypatch.setenv("PINGCHECK_SECRET_KEY", SECRET)
    monkeypatch.chdir(tmp_path)
    return lambda *line: CliRunner().invoke(app, list(line), catch_exceptions=True)


def told(result: Result) -> Any:
    assert result.exit_code == 0, result.output
    return json.loads(result.output)


def test_a_meeting_by_command(command: Command, tmp_path: Path) -> None:
    line = ("meeting", "add", "--title", "Spring session", "--zone", "America/New_York", "--json")
    added = told(command(*line, "--starts-at", "2099-04-15T10:00"))
    assert (added["meeting"], added["starts_at"]) == ("M-2099-01", "2099-04-15 14:00:00+00:00")
    past = command(*line, "--starts-at", "2020-04-15T10:00")
    assert isinstance(past.exception, Refused)
    assert "is past" in str(past.exception)
    assert command("meeting", "correct", "M-2099-01", "--place", "Room 2").exit_code == 0
    assert command("meeting", "cancel", "M-2099-01", "--yes").exit_code == 0
    [listed] = told(command("meeting", "list", "--json"))
    assert (listed["place"], bool(listed["cancelled_at"])) == ("Room 2", True)
    assert command("calendar", "-o", "all.ics").exit_code == 0
    [entry] = Calendar.from_ical((tmp_path / "all.ics").read_bytes()).walk("VEVENT")
    assert (str(entry["SUMMARY"]), str(entry["STATUS"])) == ("M-2099-01 Spring session", "CANCELLED")


def test_a_calendar_by_command(command: Command, tmp_path: Path) -> None:
    (tmp_path / "spring.ics").write_bytes(calendar(SPRING, WRONG))
    (tmp_path / "moved.ics").write_bytes(calendar(MOVED))
    line = ("meeting", "import", "spring.ics", "--json")
    rejected = [{"event": "Wrong", "problem": "It has no time that could be read."}]
    would = told(command(*line, "--dry-run"))
    assert would == {
        "added": 1, "meetings": ["Spring session"], "unchanged": 0, "past": 0, "moves": [], "rejected": rejected,
    }  # fmt: skip
    assert told(command("meeting", "list", "--json")) == []
    assert told(command(*line)) == {**would, "meetings": ["M-2099-01"]}
    moved = told(command("meeting", "import", "moved.ics", "--json"))
    assert [(move["meeting"], move["kind"], move["to"]) for move in moved["moves"]] == [
        ("M-2099-01", "moved", "2099-04-20 10:00 America/New_York")
    ]
    assert command("meeting", "accept", "M-2099-01").exit_code == 0
    [listed] = told(command("meeting", "list", "--json"))
    assert listed["starts_at_local"] == "2099-04-20 10:00"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (("https://127.0.0.1/1.ics",), "inside the network"),
        (("http://indico.example/1.ics",), "must begin with https"),
        (("spring.ics", "--keep"), "Only an address"),
    ],
)
def test_what_is_not_imported(command: Command, line: tuple[str, ...], problem: str) -> None:
    result = command("meeting", "import", *line)
    assert isinstance(result.exception, Refused)
    assert problem in str(result.exception)
