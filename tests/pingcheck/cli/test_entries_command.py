"""`pingcheck directory find|show|check` and `pingcheck proposal …`, as an officer and as a program see them."""

import asyncio
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from directory.database import Database, open_database
from directory.proposals import Origin, ProposalKind, propose
from pingcheck.cli.main import app
from pingcheck.runtime.clock import wall_clock
from tests.cast import NOON
from tests.directory.acts.officer import ASHA, ZURI, add_cast


@pytest.fixture
def directory(database_url: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("PINGCHECK_DATABASE_URL", database_url)
    once(database_url, lambda database: add_cast(database, ASHA, ZURI))
    return database_url


def once(url: str, work: Any) -> Any:
    async def done() -> Any:
        database: Database = open_database(url)
        try:
            return await work(database)
        finally:
            await database.close()

    return asyncio.run(done())


def run(*words: str) -> Result:
    return CliRunner().invoke(app, words)


def printed(*words: str) -> Any:
    return json.loads(run(*words, "--json").stdout)


def suggested(url: str, kind: ProposalKind, **fields: str) -> int:
    async def work(database: Database) -> int:
        async with database.writing() as session:
            proposal = await propose(session, 1, kind, fields, Origin("CC-2026-01"), NOON)
            assert proposal is not None
            return proposal.id

    found: int = once(url, work)
    return found


def test_an_entry_is_found_and_shown(directory: str) -> None:
    found = printed("directory", "find", "asha KENYA 321")
    assert (found["total"], [one["reference"] for one in found["contacts"]]) == (1, ["P-000001"])
    assert "P-000002" in run("directory", "find", "zuri").stdout
    assert "Nobody was found." in run("directory", "find", "nobody").stdout
    assert printed("directory", "find", "", "--group", "role=diplomatic")["total"] == 0
    assert printed("directory", "find", "", "--needs", "no_alternate")["total"] == 0
    shown = printed("directory", "show", "P-000001")
    assert (shown["name"], shown["emails"], shown["status"]) == (ASHA.name, list(ASHA.emails), "nominated")
    assert shown["last_confirmed"] == {"at": NOON.isoformat(), "by": "import"}
    assert [row["change"] for row in shown["history"]] == ["added"]
    assert "2026-03-02T12:00 added by amina: nominated; import" in run("directory", "show", "p-1").stdout


def test_what_needs_attention_is_counted_and_listed(directory: str) -> None:
    checked = printed("directory", "check")
    assert {kind: needing["total"] for kind, needing in checked.items()} == {
        "dead_address": 0, "stale": 0, "no_alternate": 0, "no_telephone": 0, "shared_mailbox": 0, "no_mail": 0,
        "unreachable": 0,
    }  # fmt: skip
    assert "no telephone: 0" in run("directory", "check").stdout


def test_proposals_are_applied_and_refused_several_at_once(directory: str) -> None:
    name, mail, words = (
        suggested(directory, ProposalKind.CORRECTION, **fields)
        for fields in ({"name": "Asha New"}, {"mail": "new@ke.example"}, {"words": "all wrong"})
    )
    listed = printed("proposal", "list")
    assert [(one["proposal"], one["written"]) for one in listed["proposals"]] == [
        (name, {"name": "Asha New"}),
        (mail, {"emails": "new@ke.example; asha@ke.example; duty@ke.example"}),
        (words, {}),
    ]
    by_call = run("proposal", "apply", str(mail), "--ground", "call", "--reason", "she rang")
    assert by_call.exit_code == 1
    assert "changes only on a note verbale" in by_call.stderr
    note = ("--note", "NV/9", "--note-date", "2026-02-20", "--by", "boris")
    both = CliRunner().invoke(app, ["proposal", "apply", str(name), str(mail), str(words), *note, "--json"])
    assert both.exit_code == 1  # one of them says nothing that could be applied
    assert [one["outcome"] for one in json.loads(both.stdout)] == ["applied", "applied", None]
    assert json.loads(both.stdout)[1]["to_verify"] == ["new@ke.example"]
    assert run("proposal", "refuse", str(words)).exit_code == 1
    assert run("proposal", "refuse", str(words), "--reason", "write us what is wrong").exit_code == 0
    assert "No proposal waits." in run("proposal", "list").stdout
    again = run("proposal", "refuse", str(name), "--reason", "late")
    assert (again.exit_code, f"boris acted first: proposal {name} was applied" in again.stderr) == (1, True)


def test_the_queue_is_filtered_and_a_stand_in_offered(directory: str) -> None:
    suggested(directory, ProposalKind.CORRECTION, name="Asha New")
    stand_in = suggested(directory, ProposalKind.STAND_IN, mail="ana@ke.example", until="2026-03-09")
    for filters in (("--kind", "stand_in"), ("--kind", "stand_in", "--state", "ken", "--source", "contact")):
        assert [one["proposal"] for one in printed("proposal", "list", *filters)["proposals"]] == [stand_in]
    assert printed("proposal", "list", "--state", "FRA")["total"] == 0
    assert printed("proposal", "list", "--source", "bounce")["total"] == 0
    until = (wall_clock() + timedelta(days=7)).strftime("%Y-%m-%d")
    assert run("proposal", "offer", str(stand_in), "--until", until).stdout == f"Proposal {stand_in} is offered.\n"
    again = run("proposal", "offer", str(stand_in), "--until", until)
    assert (again.exit_code, "acted first" in again.stderr) == (1, True)
    assert printed("directory", "show", "P-1")["emails"] == list(ASHA.emails)


def test_a_refusal_says_to_whom_its_reason_goes(directory: str) -> None:
    number = suggested(directory, ProposalKind.CORRECTION, name="Asha New")
    refused = ("proposal", "refuse", str(number), "--reason", "by a note only", "--send")
    assert printed(*refused) == [{"proposal": number, "outcome": "refused", "told": ""}]  # no check called them


def test_a_day_before_shows_and_exports_what_stood_then(directory: str, tmp_path: Path) -> None:
    proposal = suggested(directory, ProposalKind.CORRECTION, name="Asha New")
    run("proposal", "apply", str(proposal), "--note", "NV/9", "--note-date", "2026-02-20")
    assert printed("directory", "show", "P-1")["name"] == "Asha New"
    then = printed("directory", "show", "P-1", "--as-of", "2026-03-02")
    assert (then["name"], len(then["history"])) == ("Asha Old", 1)
    old, new = tmp_path / "old.csv", tmp_path / "new.csv"
    run("directory", "export", "--as-of", "2026-03-02", "-o", str(old))
    run("directory", "export", "-o", str(new))
    assert "Asha Old" in old.read_text(encoding="utf-8")
    assert "Asha New" in new.read_text(encoding="utf-8")
    assert "2026-03-02,import" in old.read_text(encoding="utf-8")
    assert run("directory", "show", "P-1", "--as-of", "2025-12-31").exit_code != 0
    assert run("directory", "show", "P-1", "--as-of", "31.12.2025").exit_code == 2
    assert run("directory", "show", "one").exit_code == 2
    assert printed("directory", "import", str(new), "--dry-run")["unchanged"] == 2


def test_an_address_is_checked_and_nothing_is_saved(directory: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PINGCHECK_DNS_RESOLVER", "off")
    found = printed("directory", "check-address", "ASHA@KE.example")
    assert (found["value"], found["result"], found["also_of"]) == ("ASHA@ke.example", "not_checked", ["P-000001"])
    number = printed("directory", "check-address", "020 765 4321", "--state", "ken")
    assert (number["value"], number["also_of"]) == ("+254207654321", ["P-000001", "P-000002"])
    assert (
        "P-000001 has it, too: KEN, technical, Asha Old" in run("directory", "check-address", "asha@ke.example").stdout
    )
    wrong = run("directory", "check-address", "asha@")
    assert (wrong.exit_code, wrong.stdout) == (1, "This is not an email address. Write it like poc@mfa.example.\n")
