"""`pingcheck series …` and `exercise move`: a rule is added, looked ahead, planned by the clock, moved, and ended."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from pingcheck.cli.main import app
from pingcheck.runtime.clock import wall_clock
from tests.cast import SECRET

Command = Callable[..., Result]
SIX_MONTHS = ("--rule", "FREQ=MONTHLY;INTERVAL=6;BYDAY=2TU", "--at", "09:00", "--zone", "America/New_York")


@pytest.fixture
def command(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    monkeypatch.setenv("PINGCHECK_DATABASE_URL", database_url)
    monkeypatch.setenv("PINGCHECK_SECRET_KEY", SECRET)
    monkeypatch.chdir(tmp_path)
    return lambda *line: CliRunner().invoke(app, line)


def data(result: Result) -> object:
    assert result.exit_code == 0, (result.stdout, result.exception)
    return json.loads(result.stdout)


def test_a_series_is_added_and_looked_ahead(command: Command) -> None:
    added = command("series", "add", "--title", "Half-yearly check", *SIX_MONTHS, "--from", "2101-01-01", "--json")
    assert data(added) == {"series": "S-01"}
    coming = data(command("series", "next", "S-01", "--count", "3", "--json"))
    assert isinstance(coming, list)
    assert [(one["local"], one["zone"], one["utc"]) for one in coming] == [
        ("2101-01-11T09:00", "America/New_York", "2101-01-11T14:00:00+00:00"),
        ("2101-07-12T09:00", "America/New_York", "2101-07-12T13:00:00+00:00"),
        ("2102-01-10T09:00", "America/New_York", "2102-01-10T14:00:00+00:00"),
    ]
    assert coming[0]["why"] == "Every 6 months on the second Tuesday, at 09:00 in America/New_York."
    yearly = ("--rule", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=1", "--at", "08:00", "--from", "2101-01-01")
    assert command("series", "add", "--title", "Yearly", *yearly).exit_code == 0
    both = data(command("series", "next", "--count", "3", "--json"))
    assert isinstance(both, list)
    assert [one["local"][:7] for one in both] == ["2101-01", "2101-02", "2101-07"]
    assert "S-02" in command("series", "list").stdout


def test_a_series_before_meetings_waits_for_one(command: Command) -> None:
    added = command("series", "add", "--title", "Before", "--before-meetings", "14d", "--at", "09:00")
    assert "no next time yet" in added.stdout
    assert data(command("series", "next", "--json")) == []


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("--rule", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "--at", "09:00"), "never comes"),
        (("--rule", "FREQ=HOURLY", "--at", "09:00"), "too often"),
        (("--rule", "FREQ=DAILY", "--at", "09:00", "--zone", "Mars/Olympus"), "IANA"),
        (("--rule", "FREQ=DAILY", "--at", "9 o'clock"), "09:00"),
        (("--rule", "FREQ=DAILY", "--at", "09:00", "--window", "72"), "window"),
        (("--rule", "FREQ=DAILY", "--at", "09:00", "--ladder", "24h,100h"), "steps 24h,100h go on"),
        (("--at", "09:00"), "one of the two"),
    ],
)
def test_what_makes_no_series_is_refused_and_nothing_is_kept(
    command: Command, wrong: tuple[str, ...], said: str
) -> None:
    refused = command("series", "add", "--title", "Wrong", *wrong)
    assert refused.exit_code == 1
    assert said in str(refused.exception)
    assert data(command("series", "list", "--json")) == []


def test_what_the_clock_planned_is_moved_and_called_off_with_its_series(command: Command) -> None:
    soon = wall_clock() + timedelta(days=3)
    rule = ("--rule", "FREQ=DAILY;INTERVAL=40", "--at", "09:00", "--from", f"{soon:%Y-%m-%d}")
    assert command("series", "add", "--title", "Often", *rule, "--window", "48h").exit_code == 0
    assert "planned ahead" in command("clock", "--once").stdout
    assert "planned ahead" not in command("clock", "--once").stdout
    planned = data(command("exercise", "list", "--json"))
    assert isinstance(planned, list)
    assert len(planned) == 2
    first = planned[-1]["exercise"]
    to = f"{soon + timedelta(days=2):%Y-%m-%d}T10:30"
    moved = data(command("exercise", "move", first, "--opens-at", to, "--zone", "UTC", "--yes", "--json"))
    assert isinstance(moved, dict)
    assert datetime.fromisoformat(moved["opens_at"]).strftime("%Y-%m-%dT%H:%M") == to
    assert "planned ahead" not in command("clock", "--once").stdout
    past = command("exercise", "move", first, "--opens-at", "2020-01-01T09:00", "--yes")
    assert past.exit_code == 1
    ended = data(command("series", "end", "S-01", "--cancel-planned", "--reason", "no longer", "--yes", "--json"))
    assert ended == {"series": "S-01", "called_off": 2, "left": 0}
    assert command("series", "end", "S-01", "--yes").exit_code == 1
    assert data(command("series", "next", "S-01", "--json")) == []
