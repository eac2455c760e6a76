"""`pingcheck inbox explain` as an officer and as a program see it; it needs neither settings nor a database."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pingcheck.cli.main import app
from pingcheck.mailreading import Kind
from tests.pingcheck.mailreading.people import letter
from tests.pingcheck.mailreading.shapes import DAEMON, MESSAGE_ID, TO, group, report


@pytest.fixture
def mails(tmp_path: Path) -> tuple[str, str]:
    bounce, answer = tmp_path / "bounce.eml", tmp_path / "answer.eml"
    bounce.write_bytes(report(group(), group("b@mfa.example", "failed", "5.2.2"), notice=DAEMON))
    answer.write_bytes(letter("Re: Communication check", "Received."))
    return str(bounce), str(answer)


def test_a_program_gets_one_object_a_line_and_a_recipient(mails: tuple[str, str]) -> None:
    done = CliRunner().invoke(app, ["inbox", "explain", *mails, "--json"])
    assert done.exit_code == 0
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(line["file"], line["kind"], line["recipient"]) for line in lines] == [
        (mails[0], "bounce_dead", TO),
        (mails[0], "bounce_other", "b@mfa.example"),
        (mails[1], "answer", TO),
    ]
    assert all(list(line)[:7] == ["file", "kind", "recipient", "status", "reason", "message", "why"] for line in lines)
    assert {line["message"] for line in lines} == {MESSAGE_ID}
    assert {line["kind"] for line in lines} <= {kind.value for kind in Kind}


@pytest.mark.parametrize(
    ("text", "answer", "sure"),
    [
        ("Received.", "received", True),
        ("1", "received", True),
        ("6", None, False),
        ("Who are you?", None, False),
        ("I suppose it reached us, but what is this about?", None, False),
    ],
)
def test_of_an_answer_a_program_gets_what_the_words_say(tmp_path: Path, text: str, answer: str, sure: bool) -> None:
    """Whatever the mail belongs to: here nothing proves it, and its sender is on no file."""
    mail = tmp_path / "answer.eml"
    mail.write_bytes(letter("Re: Communication check", text))
    line = json.loads(CliRunner().invoke(app, ["inbox", "explain", str(mail), "--json"]).stdout)
    assert (line["kind"], line["answer"], line["sure"]) == ("answer", answer, sure)


def test_no_other_kind_has_an_answer(mails: tuple[str, str]) -> None:
    done = CliRunner().invoke(app, ["inbox", "explain", mails[0], "--json"])
    assert all(not {"answer", "sure"} & set(json.loads(line)) for line in done.stdout.splitlines())


def test_an_officer_reads_why(mails: tuple[str, str]) -> None:
    done = CliRunner().invoke(app, ["inbox", "explain", *mails])
    assert f"bounce_dead, no_such_mailbox, 5.1.1 about {TO}" in done.stdout
    assert "why: A notice of a mail system, reported as failed" in done.stdout
    assert "answer: received, sure" in done.stdout


def test_a_mail_that_is_not_there_is_named(tmp_path: Path) -> None:
    missing = str(tmp_path / "nothing.eml")
    done = CliRunner().invoke(app, ["inbox", "explain", missing])
    assert done.exit_code == 1
    assert f"{missing} cannot be read" in str(done.exception)
