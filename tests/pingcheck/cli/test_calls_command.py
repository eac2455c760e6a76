"""`pingcheck calls`: who is to be called, by which number, and what time it is there."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from directory.database import Database
from pingcheck.cli.main import app
from pingcheck.followup.call_attempts import CallOutcome, NewCall
from tests.calling import NAIROBI, called, check_of_two, wishes_a_call
from tests.cast import NOON, SECRET, hours, pings


@pytest.fixture
def at_two(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PINGCHECK_DATABASE_URL", database_url)
    monkeypatch.setenv("PINGCHECK_SECRET_KEY", SECRET)
    monkeypatch.setattr("pingcheck.cli.calls.wall_clock", lambda: NOON + hours(2))
    monkeypatch.chdir(tmp_path)


def test_nobody_is_to_be_called_in_an_empty_database(database: Database, at_two: None) -> None:
    assert json.loads(CliRunner().invoke(app, ["calls", "--json"]).stdout) == []
    assert CliRunner().invoke(app, ["calls"]).stdout == "0 contacts to call.\n"


async def one_wish(database: Database, url: str) -> None:
    await check_of_two(database, url)
    await wishes_a_call(database, (await pings(database))[0].id, phone="+254 700 123456")
    await called(database, NewCall(outcome=CallOutcome.NO_ANSWER, number=NAIROBI), 1)


@pytest.fixture
async def wish(database: Database, database_url: str) -> str:
    await one_wish(database, database_url)
    return str((await pings(database))[0].id)


def test_a_wish_is_listed_with_its_numbers_and_the_time_there(wish: str, at_two: None) -> None:
    [row] = json.loads(CliRunner().invoke(app, ["calls", "--json"]).stdout)
    assert row == {
        "ping": wish,
        "exercise": "CC-2026-01",
        "also": [],
        "state": "KEN",
        "role": "technical",
        "contact": "Amina Otieno",
        "numbers": [
            {"number": NAIROBI, "on_file": True, "wrong_since": None},
            {"number": "+254 700 123456", "on_file": False, "wrong_since": None},
        ],
        "has_number": True,
        "local_time": "2026-03-02T17:00+03:00",
        "at_work": True,
        "opens_at": None,
        "why": "wished",
        "since": "2026-03-02T12:00:00+00:00",
        "best_time": "any",
        "last": {"outcome": "no_answer", "at": "2026-03-02T13:00:00+00:00"},
        "waits": None,
    }
    shown = " ".join(CliRunner().invoke(app, ["calls", "--exercise", "CC-2026-01"]).stdout.split())
    for words in ("Amina Otieno", "KEN", "(not on file)", "17:00", "1 contact to call."):
        assert words in shown


def test_a_check_that_there_is_not_is_refused(wish: str, at_two: None) -> None:
    result = CliRunner().invoke(app, ["calls", "--exercise", "CC-1999-01"])
    assert "There is no exercise CC-1999-01" in str(result.exception)
