"""`pingcheck nomination …`, as an officer and as a program see it."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from directory.database import Database
from directory.proposals import Origin, ProposalKind, propose
from pingcheck.cli.main import app
from pingcheck.inbox.incoming import MailWay
from pingcheck.inbox.store import Envelope, store_mail
from tests.cast import NOON
from tests.directory.acts.officer import ASHA, ZURI, add_cast
from tests.directory.notes.papers import MAIL, pdf
from tests.pingcheck.cli.test_entries_command import once

LINES = [
    {"act": "create", "fields": {"role": "diplomatic", "rank": "primary", "name": "Beata", "emails": "b@ke.example"}},
    {"act": "withdraw", "entry": "P-000002"},
]


@pytest.fixture
def directory(database_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    monkeypatch.setenv("PINGCHECK_DATABASE_URL", database_url)
    monkeypatch.setenv("PINGCHECK_STATE_DIR", str(tmp_path / "state"))
    once(database_url, lambda database: add_cast(database, ASHA, ZURI))
    return database_url


def run(*words: str) -> Result:
    return CliRunner().invoke(app, words)


def printed(*words: str) -> Any:
    result = run(*words, "--json")
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def refused(*words: str) -> str:
    result = run(*words)
    assert result.exit_code != 0
    return str(result.exception)


def begun(folder: Path, *more: str) -> None:
    (folder / "note.pdf").write_bytes(pdf())
    (folder / "lines.json").write_text(json.dumps(LINES))
    about = ("--state", "ken", "--number", "114/2026", "--dated", "2026-02-27")
    files = ("--document", str(folder / "note.pdf"), "--lines", str(folder / "lines.json"))
    assert printed("nomination", "add", *about, *files, "--by", "lena", *more)["nomination"] == 1


def test_from_a_draft_into_force(directory: str, tmp_path: Path) -> None:
    begun(tmp_path)
    shown = printed("nomination", "show", "1")
    assert [one["name"] for one in shown["documents"]] == ["note.pdf"]
    assert shown["lines"][0]["changes"]["emails"] == ["", "b@ke.example"]
    assert shown["lines"][1]["reference"] == "P-000002"
    assert "create" in run("nomination", "show", "1").stdout
    assert "submitted" in run("nomination", "submit", "1", "--by", "lena").stdout
    [waiting] = printed("nomination", "list")["nominations"]
    assert (waiting["stage"], waiting["by"], waiting["lines"]) == ("submitted", "lena", {"create": 1, "withdraw": 1})
    assert printed("nomination", "send-back", "1", "--reason", "the date is wrong")["stage"] == "sent_back"
    run("nomination", "submit", "1", "--by", "lena")
    assert printed("nomination", "approve", "1", "--by", "ruben")["stage"] == "in_force"
    assert "acted first" in refused("nomination", "approve", "1")
    assert run("directory", "show", "P-000002", "--json").stdout.count('"withdrawn"') >= 1
    assert printed("directory", "show", "P-000003")["note_reference"] == "114/2026"
    assert printed("nomination", "show", "1")["lines"][0]["made"] == "P-000003"
    assert printed("nomination", "list")["total"] == 0
    assert printed("nomination", "list", "--stage", "in_force", "--find", "kenya")["total"] == 1
    assert printed("nomination", "list", "--stage", "in_force", "--state", "FRA")["total"] == 0


def test_with_four_eyes_another_account_approves(
    directory: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PINGCHECK_FOUR_EYES", "true")
    for name in ("lena", "ruben"):
        CliRunner().invoke(app, ["user", "add", name, "--password-stdin"], input="correct horse battery\n")
    begun(tmp_path)
    assert "officer with an account" in refused("nomination", "submit", "1", "--by", "root")
    run("nomination", "submit", "1", "--by", "lena")
    assert "another officer" in refused("nomination", "approve", "1", "--by", "lena")
    assert "officer with an account" in refused("nomination", "approve", "1", "--by", "root")
    assert printed("nomination", "approve", "1", "--by", "ruben")["stage"] == "in_force"


WRONG_FILES = {
    "not JSON": "{",
    "no list": "7",
    "an unknown act": '[{"act": "delete"}]',
    "an unknown field": '[{"act": "create", "fields": {"id": 1}}]',
    "no day": '[{"act": "replace", "entry": "P-000001", "handover_on": "soon"}]',
}


@pytest.mark.parametrize("content", WRONG_FILES.values(), ids=list(WRONG_FILES))
def test_lines_that_cannot_be_read_are_named(directory: str, tmp_path: Path, content: str) -> None:
    file = tmp_path / "lines.json"
    file.write_text(content)
    assert "holds no lines" in refused("nomination", "add", "--state", "KEN", "--lines", str(file))
    assert "cannot be read" in refused("nomination", "add", "--state", "KEN", "--lines", str(tmp_path / "none"))


def test_begun_from_a_mail_and_from_a_proposal_once(directory: str) -> None:
    async def work(database: Database) -> None:
        async with database.writing() as session:
            await store_mail(session, MAIL, Envelope("secretariat@poc.example"), MailWay.LMTP, NOON)
            await propose(
                session, 1, ProposalKind.SUCCESSOR, {"name": "Beata", "mail": "b@x.example"}, Origin("R"), NOON
            )

    once(directory, work)
    mail = printed("nomination", "add", "--from-mail", "1")["nomination"]
    shown = printed("nomination", "show", str(mail))
    assert [(one["name"], one["kind"]) for one in shown["documents"]] == [("mail 1.eml", "mail")]
    assert shown["received_at"] == NOON.isoformat()
    assert "begun from it already" in refused("nomination", "add", "--from-mail", "1")
    assert "no email 99" in refused("nomination", "add", "--from-mail", "99")
    made = printed("nomination", "add", "--from-proposal", "1")["nomination"]
    [line] = printed("nomination", "show", str(made))["lines"]
    assert (line["act"], line["reference"], line["changes"]["name"]) == ("replace", "P-000001", [ASHA.name, "Beata"])
    run("nomination", "discard", str(mail))
    assert printed("nomination", "add", "--from-mail", "1")["nomination"] > made


def test_a_note_settles_the_proposal_that_it_was_begun_from(directory: str) -> None:
    async def work(database: Database) -> None:
        async with database.writing() as session:
            await propose(session, 1, ProposalKind.CORRECTION, {"name": "Asha New"}, Origin("R"), NOON)

    once(directory, work)
    facts = ("--number", "5", "--dated", "2026-02-01")
    assert printed("nomination", "add", "--from-proposal", "1", *facts)["nomination"] == 1
    assert printed("proposal", "list")["total"] == 1
    run("nomination", "submit", "1")
    run("nomination", "approve", "1", "--by", "lena")
    assert printed("proposal", "list")["total"] == 0
    assert printed("directory", "show", "P-000001")["name"] == "Asha New"


def test_a_scanner_that_finds_something_keeps_the_document_out(
    directory: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PINGCHECK_DOCUMENT_SCANNER", "false")
    (tmp_path / "note.pdf").write_bytes(pdf())
    document = str(tmp_path / "note.pdf")
    assert "virus scanner found" in refused("nomination", "add", "--state", "KEN", "--document", document)
    assert not [file for file in (tmp_path / "state").rglob("*") if file.is_file()]


ROWS = "state,role,rank,name,emails,note_reference\nKEN,technical,primary,Asha Newer,asha@ke.example,NV/1\n"


def test_with_four_eyes_an_import_waits_for_a_second_officer(
    directory: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PINGCHECK_FOUR_EYES", "true")
    for name in ("lena", "ruben"):
        CliRunner().invoke(app, ["user", "add", name, "--password-stdin"], input="correct horse battery\n")
    file = tmp_path / "rows.csv"
    file.write_text(ROWS)
    assert "nomination" not in printed("directory", "import", str(file), "--dry-run")
    assert "officer with an account" in refused("directory", "import", str(file), "--by", "root")
    imported = printed("directory", "import", str(file), "--by", "lena")
    assert (imported["changed"], imported["nomination"]) == (1, 1)
    assert printed("directory", "show", "P-000001")["name"] == ASHA.name
    assert "begun from it already" in refused("directory", "import", str(file), "--by", "lena")
    shown = printed("nomination", "show", "1")
    assert (shown["stage"], shown["documents"][0]["name"]) == ("submitted", "rows.csv")
    assert "another officer" in refused("nomination", "approve", "1", "--by", "lena")
    assert printed("nomination", "approve", "1", "--by", "ruben")["stage"] == "in_force"
    row = printed("directory", "show", "P-000001")
    assert (row["name"], row["history"][-1]["by"], row["history"][-1]["ground"]) == ("Asha Newer", "ruben", "import")
    assert row["history"][-1]["document"] == "rows.csv"
