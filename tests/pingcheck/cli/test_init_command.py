"""`pingcheck init`: it says which database it makes, and asks before it makes a second one by mistake."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from pingcheck.cli import console, database
from pingcheck.cli.main import app
from pingcheck.runtime.known_database import known_database
from tests.faults.processes import environment, pingcheck


@pytest.fixture
def yesterday(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the operator started yesterday, with the settings as they are by default."""
    for name in ("DATABASE_URL", "STATE_DIR", "SECRET_KEY"):
        monkeypatch.delenv(f"PINGCHECK_{name}", raising=False)
    folder = tmp_path / "yesterday"
    folder.mkdir()
    monkeypatch.chdir(folder)
    assert init().exit_code == 0
    return folder


def init(*words: str) -> Result:
    return CliRunner().invoke(app, ["init", *words])


def test_it_names_the_files_by_their_whole_paths_and_is_safe_to_run_again(yesterday: Path) -> None:
    again = init()
    assert again.exit_code == 0
    assert f"The database {yesterday / 'pingcheck.db'} was there already." in again.stdout
    assert known_database(yesterday / "pingcheck-state") == str(yesterday / "pingcheck.db")


@pytest.mark.parametrize("place", ["inside it", "the state folder is the same", "beside the program"])
def test_another_folder_than_yesterdays_is_noticed(
    yesterday: Path, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    today = yesterday / "today" if place == "inside it" else yesterday.parent / "today"
    today.mkdir()
    monkeypatch.chdir(today)
    if place == "the state folder is the same":
        monkeypatch.setenv("PINGCHECK_STATE_DIR", str(yesterday / "pingcheck-state"))
    if place == "beside the program":
        monkeypatch.setattr("sys.prefix", str(yesterday / ".venv"))
    refused = init()
    assert refused.exit_code == 1
    assert str(yesterday / "pingcheck.db") in str(refused.exception)
    assert "--yes" in str(refused.exception)
    assert list(today.iterdir()) == []
    assert init("--yes").exit_code == 0
    assert (today / "pingcheck.db").exists()


def test_a_person_is_asked(yesterday: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    questions: list[str] = []
    monkeypatch.setattr(database, "at_terminal", lambda: True)
    monkeypatch.setattr(console, "at_terminal", lambda: True)

    def denied(question: str) -> bool:
        questions.append(question)
        return False

    monkeypatch.setattr("typer.confirm", denied)
    monkeypatch.setenv("PINGCHECK_DATABASE_URL", f"sqlite:///{yesterday / 'other.db'}")
    assert "Nothing was done" in str(init().exception)
    assert "Go on all the same?" in questions[0]
    assert not (yesterday / "other.db").exists()


def test_two_installations_side_by_side_are_none_of_each_others_business(
    yesterday: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = yesterday.parent / "other"
    other.mkdir()
    monkeypatch.chdir(other)
    assert init().exit_code == 0


def test_a_command_in_the_wrong_folder_is_told_where_the_database_is(
    yesterday: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = yesterday / "inside"
    inside.mkdir()
    monkeypatch.chdir(inside)
    for words in (["status"], ["user", "list"], ["doctor"]):
        told = CliRunner().invoke(app, words)
        assert told.exit_code == 1
        assert f"There is one at {yesterday / 'pingcheck.db'}" in str(told.exception)


async def test_a_key_is_not_made_anew_for_a_database_that_has_mailed(sqlite_url: str, tmp_path: Path) -> None:
    env = environment(sqlite_url)
    rows = tmp_path / "rows.csv"
    rows.write_text("state,role,rank,emails\nKEN,technical,primary,poc@ke.example\n", encoding="utf-8")
    assert (await pingcheck(env, "directory", "import", str(rows))).code == 0
    planned = json.loads((await pingcheck(env, "exercise", "plan", "--title", "Spring", "--json")).out)
    without = {name: value for name, value in env.items() if name != "PINGCHECK_SECRET_KEY"}
    without["PINGCHECK_STATE_DIR"] = str(tmp_path / "state")
    opened = await pingcheck(env, "exercise", "open", planned["exercise"], "--yes")
    assert opened.code == 0, opened
    refused = await pingcheck(without, "init")
    assert refused.code == 1
    assert "their links never open" in refused.err
    assert not (tmp_path / "state" / "secret.key").exists()
    assert (await pingcheck(without, "init", "--yes")).code == 0
