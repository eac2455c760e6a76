"""`pingcheck exercise …`: what it asks at a terminal, and what it says of times that are not as they seem."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from directory.database import Database
from pingcheck.cli import console
from pingcheck.cli.main import app
from pingcheck.exercises.exercise import Exercise
from pingcheck.followup.closing import close_exercise
from tests.cast import NOON, OFFICER, SECRET, nominate, open_now, plan, settings_for
from tests.officer import officer, page, words

Command = Callable[..., Result]


@pytest.fixture
def command(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    monkeypatch.setenv("PINGCHECK_DATABASE_URL", database_url)
    monkeypatch.setenv("PINGCHECK_SECRET_KEY", SECRET)
    monkeypatch.chdir(tmp_path)
    return lambda *line: CliRunner().invoke(app, ["exercise", *line])


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A terminal at which everything is denied; what was asked there."""
    questions: list[str] = []

    def denied(question: str) -> bool:
        questions.append(question)
        return False

    monkeypatch.setattr(console, "at_terminal", lambda: True)
    monkeypatch.setattr(typer, "confirm", denied)
    return questions


@pytest.fixture
def reference(command: Command, tmp_path: Path) -> str:
    """An open exercise."""
    (tmp_path / "one.csv").write_text(
        "state,role,rank,emails\nKEN,technical,primary,poc@ke.example\n", encoding="utf-8"
    )
    assert CliRunner().invoke(app, ["directory", "import", "one.csv"]).exit_code == 0
    planned: str = json.loads(command("plan", "--title", "Spring", "--json").stdout)["exercise"]
    assert command("open", planned, "--yes").exit_code == 0
    return planned


@pytest.mark.parametrize(
    ("local", "zone", "said"),
    [
        ("2031-03-30T02:30", "Europe/Vienna", "does not exist in Europe/Vienna"),
        ("2031-10-26 02:30", "Europe/Vienna", "comes twice in Europe/Vienna"),
        ("2031-03-09T02:00", "America/New_York", "03:00 there, 07:00 UTC"),
        ("2031-04-06 01:45", "Australia/Lord_Howe", "comes twice"),
        ("2031-03-30T02:30", "Africa/Nairobi", ""),
        ("2031-03-30T03:00", "Europe/Vienna", ""),
    ],
)
def test_an_opening_at_an_hour_that_is_none_or_two_is_said(command: Command, local: str, zone: str, said: str) -> None:
    planned = json.loads(command("plan", "--title", "Spring", "--opens-at", local, "--zone", zone, "--json").stdout)
    assert planned["note"] == "" if not said else said in planned["note"]
    assert planned["note"] in command("show", planned["exercise"]).stdout


def test_an_opening_in_the_past_or_without_an_hour_is_refused(command: Command) -> None:
    for local, said in (("2020-03-02T09:00", "is past"), ("2031-03-02", "names no hour")):
        refused = command("plan", "--title", "Spring", "--opens-at", local)
        assert refused.exit_code == 1
        assert said in str(refused.exception)


@pytest.mark.parametrize("done", ["close", "cancel"])
def test_closing_and_calling_off_ask_first(command: Command, reference: str, done: str, asked: list[str]) -> None:
    denied = command(done, reference)
    assert denied.exit_code == 1
    assert "Nothing was done" in str(denied.exception)
    [question] = asked
    assert reference in question
    assert "cannot be taken back" in question
    assert phase(command, reference) == "open"
    assert command(done, reference, "--yes").exit_code == 0
    assert phase(command, reference) != "open"
    assert "cannot be" in str(command(done, reference).exception)
    assert len(asked) == 1  # what cannot be done is not asked


@pytest.mark.parametrize("done", ["close", "cancel"])
def test_a_script_is_not_asked(command: Command, reference: str, done: str) -> None:
    assert command(done, reference).exit_code == 0


def phase(command: Command, reference: str) -> str:
    return str(json.loads(command("show", reference, "--json").stdout)["phase"])


def test_a_closing_before_its_time_is_marked_in_the_timetable(command: Command, reference: str) -> None:
    assert "early" not in command("show", reference).stdout
    command("close", reference)
    [line] = [line for line in command("show", reference).stdout.splitlines() if line.lstrip().startswith("close")]
    assert "done early, 2" in line
    steps = json.loads(command("show", reference, "--json").stdout)["steps"]
    assert [step["done_early"] for step in steps] == [False, False, False, True]


async def test_the_board_says_so_too(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    settings, exercise = settings_for(database_url), await plan(database)
    await open_now(database, settings, exercise)
    async with database.writing() as session:
        await close_exercise(session, await session.get_one(Exercise, exercise.id), NOON + timedelta(hours=1), OFFICER)
    async with officer(database, settings) as browser:
        assert "Done early, " in words(await page(browser, f"/exercises/{exercise.reference}"))


def test_stopping_and_releasing_say_first_what_they_hold_back_or_let_go(
    command: Command, reference: str, asked: list[str]
) -> None:
    refused = command("pause", reference)
    assert "Nothing was done" in str(refused.exception)
    assert asked == [f"1 email that waits will not go out. 0 emails went out already. Stop sending for {reference}?"]
    stopped = json.loads(command("pause", reference, "--yes", "--reason", "wrong text", "--json").stdout)
    assert stopped == {"exercise": reference, "phase": "paused", "waiting": 1, "in_hand": 0, "gone": 0}
    assert [entry["reason"] for entry in json.loads(command("show", reference, "--json").stdout)["log"]][
        -1
    ] == "wrong text"
    command("resume", reference)
    assert asked[1:] == [f"1 email that waits will go out. Release {reference}?"]
    assert "1 email waits for the courier" in command("resume", reference, "--yes").stdout
