"""What `doctor` says of our mail server: what it lacks, and that it does not answer."""

import pytest

from pingcheck.sending.mail_servers import relay_of
from pingcheck.sending.relay_check import WITHOUT, examine_relay, lacks
from tests.cast import settings_for
from tests.faults.processes import environment, pingcheck
from tests.mail_server import mail_server


def test_each_missing_extension_is_a_sentence_and_no_other_is() -> None:
    assert lacks(frozenset(WITHOUT)) == ()
    assert len(lacks(frozenset())) == len(WITHOUT)
    [said] = lacks(frozenset(WITHOUT) - {"smtputf8"})
    assert "SMTPUTF8" in said


async def test_a_server_that_answers_is_only_remarked_on(sqlite_url: str) -> None:
    async with mail_server() as server:
        found = await examine_relay(relay_of(settings_for(sqlite_url, server.port)))
        assert found.troubles == ()
        assert not any("SMTPUTF8" in remark for remark in found.remarks)
        ended = await pingcheck(environment(sqlite_url, server.port), "doctor")
    assert "does not offer STARTTLS" in ended.out
    assert "does not answer" not in ended.out
    assert server.received == []


async def test_a_server_that_does_not_answer_is_a_trouble(sqlite_url: str) -> None:
    found = await examine_relay(relay_of(settings_for(sqlite_url, 1)))
    assert found.remarks == ()
    ended = await pingcheck(environment(sqlite_url, 1), "doctor")
    assert ended.code == 1
    for said in (*found.troubles, ended.out.replace("\n", " ")):
        assert "The mail server 127.0.0.1:1 cannot be used" in said
        assert "It does not answer at all" in said


@pytest.mark.parametrize("reply", ["554 5.7.1 no service for you", "421 too many"])
async def test_a_server_that_turns_us_away_answers(sqlite_url: str, reply: str) -> None:
    async with mail_server(lambda stage, *_: reply if stage == "ehlo" else None) as server:
        found = await examine_relay(relay_of(settings_for(sqlite_url, server.port)))
    assert not any("does not answer" in said for said in found.troubles)
