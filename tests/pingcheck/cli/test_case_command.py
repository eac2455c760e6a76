"""`pingcheck case …`: whoever was not reached, worked on from the command line."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update
from typer.testing import CliRunner, Result

from directory.database import open_database
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.cli.main import app
from pingcheck.exercises.ping import Ping
from tests.cast import OFFICER, SECRET
from tests.officer import make_account
from tests.running_check import close, did, running

Command = Callable[..., Result]


@pytest.fixture
def command(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    monkeypatch.setenv("PINGCHECK_DATABASE_URL", database_url)
    monkeypatch.setenv("PINGCHECK_SECRET_KEY", SECRET)
    monkeypatch.chdir(tmp_path)
    asyncio.run(two_cases(database_url))
    return lambda *line: CliRunner().invoke(app, ["case", *line])


async def two_cases(url: str) -> None:
    """Of a check that nobody's mail server took."""
    database = open_database(url)
    await make_account(database)
    await make_account(database, "vera", AccountRole.VIEWER)
    await did(database, await running(database, url), close)
    await database.close()


def data(done: Result) -> Any:
    assert done.exit_code == 0, done.exception
    return json.loads(done.stdout)


def test_a_case_from_its_list_to_its_end(command: Command) -> None:
    first, second = data(command("list", "--json"))
    assert first == {
        "case": 1,
        "state": "KEN",
        "contact": "a",
        "cause": "not_sent",
        "owner": None,
        "due": None,
        "outcome": None,
    }
    assert data(command("list", "--mine", "--by", OFFICER, "--json")) == []
    taken = data(command("assign", "1", OFFICER, "--due", "2026-04-01", "--by", "lena", "--json"))
    assert (taken["owner"], taken["due"]) == (OFFICER, "2026-04-01")
    assert [one["case"] for one in data(command("list", "--mine", "--by", OFFICER, "--json"))] == [1]
    assert command("note", "1", "The line was engaged.", "--by", OFFICER).exit_code == 0
    assert command("act", "1", "telephone", "--words", "Nobody there", "--by", OFFICER).exit_code == 0
    ended = data(
        command("end", "1", "--outcome", "no_contact", "--reason", "Embassy closed", "--by", OFFICER, "--yes", "--json")
    )
    assert (ended["outcome"], ended["ended_by"], ended["reason"]) == ("no_contact", OFFICER, "Embassy closed")
    assert [one["case"] for one in data(command("list", "--open", "--json"))] == [second["case"]]
    again = data(command("reopen", "1", "--reason", "It opened again", "--by", "lena", "--json"))
    assert again["outcome"] is None
    assert [(entry["kind"], entry["act"], entry["by"], entry["words"]) for entry in again["entries"]] == [
        ("assigned", None, "lena", OFFICER),
        ("due", None, "lena", "2026-04-01"),
        ("noted", None, OFFICER, "The line was engaged."),
        ("acted", "telephone", OFFICER, "Nobody there"),
        ("ended", None, OFFICER, "Embassy closed"),
        ("reopened", None, "lena", "It opened again"),
    ]
    assert data(command("show", "1", "--json")) == again


def test_what_a_person_reads(command: Command) -> None:
    listed = command("list").stdout
    assert "Not asked: our side" in listed
    assert "nobody" in listed
    command("assign", "2", OFFICER, "--by", "lena")
    shown = command("show", "2").stdout
    assert f"owner {OFFICER}" in shown
    assert f"lena  Owner: {OFFICER}" in shown
    assert f"owner {OFFICER}" not in command("assign", "2", "", "--by", "lena").stdout


def test_a_name_with_brackets_is_printed_as_it_is(command: Command, database_url: str) -> None:
    asyncio.run(named(database_url, "Duty [bold]room[/office]"))
    assert "[bold]room[/office]" in command("list").stdout


async def named(url: str, name: str) -> None:
    database = open_database(url)
    async with database.writing() as session:
        await session.execute(update(Ping).values(name=name))
    await database.close()


REFUSED = {
    ("show", "9"): "There is no case 9.",
    ("note", "9", "words"): "There is no case 9.",
    ("note", "1", " "): "Write what is to be noted.",
    ("assign", "1", "nobody-here"): "There is no account nobody-here.",
    ("assign", "1", "vera"): "vera cannot work on cases",
    ("end", "1", "--outcome", "reached", "--yes"): "Say why the case ends.",
    ("end", "1", "--outcome", "settled", "--reason", "so", "--yes"): "A case of this kind does not end so.",
    ("end", "1", "--outcome", "excused", "--reason", "so", "--yes"): "Say until which day",
    ("end", "1", "--outcome", "excused", "--reason", "so", "--until", "2020-01-01", "--yes"): "Say until which day",
    ("reopen", "1"): "The case is open.",
}


def test_what_is_refused_is_said(command: Command) -> None:
    for line, why in REFUSED.items():
        refused = command(*line)
        assert refused.exit_code == 1, line
        assert why in str(refused.exception)
    assert command("assign", "1").exit_code == 2
    for number in ("0", str(2**31), str(2**64)):
        assert command("show", number).exit_code == 2


def test_days_are_set_and_taken_away(command: Command) -> None:
    line = ("end", "1", "--outcome", "excused", "--reason", "on leave", "--until", "2099-04-01", "--yes", "--json")
    excused = data(command(*line))
    assert (excused["outcome"], excused["excused_until"]) == ("excused", "2099-04-01")
    assert data(command("assign", "2", "--due", "2026-04-01", "--json"))["due"] == "2026-04-01"
    assert data(command("assign", "2", "--due", "none", "--json"))["due"] is None
